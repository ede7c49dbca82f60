//! Stock: counted, received, shown, and its ledger.

mod change;
mod history;
mod list;

pub use change::{receive, set};
pub use history::{MovementQuery, history};
pub use list::list;

pub(crate) use list::stock_view;
