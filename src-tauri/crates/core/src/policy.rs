//! The owner's policy: what agents may decide by themselves.

use crate::{Money, Terms};

/// What agents may decide. The default asks the owner for everything.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Orders up to this total are approved without asking.
    pub approve_up_to: Option<Money>,
    /// Orders are paid before they are shipped.
    pub pay_first: bool,
    /// Days to pay in, where orders are not paid first.
    pub days_to_pay: u16,
}

impl Default for Policy {
    fn default() -> Self {
        Self { approve_up_to: None, pay_first: true, days_to_pay: 14 }
    }
}

impl Policy {
    /// The terms a new order gets.
    pub const fn terms(&self) -> Terms {
        if self.pay_first { Terms::PayFirst } else { Terms::OnAccount(self.days_to_pay) }
    }
}
