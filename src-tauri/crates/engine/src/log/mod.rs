//! The activity log.

mod export;
mod list;

pub use export::export;
pub(crate) use export::harmless;
pub(crate) use list::unknown_desk;
pub use list::{LogQuery, choices, list};
