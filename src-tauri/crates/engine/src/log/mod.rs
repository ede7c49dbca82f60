//! The activity log.

mod list;

pub use list::{LogQuery, list};
