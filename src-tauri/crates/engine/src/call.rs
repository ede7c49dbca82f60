//! Who calls an operation, and how often it may count.

use fivedesk_core::Actor;

use crate::{Answer, Engine, Fault};

/// Who acts, and the key under which the act counts once.
#[derive(Debug, Clone)]
pub struct Call {
    /// Who acts.
    pub actor: Actor,
    /// A success under this key is remembered: the same request gives the first answer again.
    pub key: Option<String>,
}

impl Call {
    /// A call by a person, without a key.
    pub fn by(name: impl Into<String>) -> Self {
        Self { actor: Actor::person(name), key: None }
    }
}

/// Which page of a long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PageQuery {
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

impl Default for PageQuery {
    fn default() -> Self {
        Self { page: 1, per_page: 50 }
    }
}

impl PageQuery {
    /// Limit and offset. Errors: `invalid_input` outside the bounds.
    pub(crate) fn window(self, engine: &Engine) -> Answer<(u32, u64)> {
        if self.page == 0 || !(1..=500).contains(&self.per_page) {
            return Err(
                engine.fault(fivedesk_core::Refusal::invalid(fivedesk_core::Message::new("page-invalid")))
            );
        }
        Ok((self.per_page, u64::from(self.page - 1) * u64::from(self.per_page)))
    }
}

/// A count as a view shows it.
pub(crate) fn count(value: i64) -> u32 {
    u32::try_from(value.max(0)).unwrap_or(u32::MAX)
}

/// A number that is never below 0 as a view shows it.
pub(crate) fn large(value: impl TryInto<u32>) -> u32 {
    value.try_into().unwrap_or(u32::MAX)
}

impl From<Fault> for String {
    fn from(fault: Fault) -> Self {
        fault.message
    }
}
