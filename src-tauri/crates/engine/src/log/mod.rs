//! The activity log.

mod export;
mod list;

pub use export::export;
pub(crate) use export::harmless;
pub use list::{LogQuery, choices, list};
