//! Alerts: what Oversight warns of, each once until it changes.

mod list;
mod wanted;
mod watch;

pub use list::list;
pub use watch::{tell, watch};
