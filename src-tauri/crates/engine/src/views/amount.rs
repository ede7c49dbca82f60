//! A quantity as the hosts see it: a plain number.

use fivedesk_core::Quantity;

/// A quantity; in JSON and in the window a plain number.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Amount(#[cfg_attr(feature = "bindings", specta(type = f64))] pub Quantity);

impl From<Quantity> for Amount {
    fn from(value: Quantity) -> Self {
        Self(value)
    }
}
