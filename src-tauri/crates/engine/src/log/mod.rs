//! The activity log.

mod export;
mod list;

pub use export::export;
pub use list::{LogQuery, choices, list};
