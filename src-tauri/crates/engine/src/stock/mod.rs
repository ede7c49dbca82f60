//! Stock: counted, received, shown, and its ledger.

mod change;
mod come_back;
mod history;
mod list;
mod posting;

pub use change::{receive, set};
pub use come_back::{LooseReturn, come_back};
pub use history::{MovementQuery, history};
pub use list::list;

pub(crate) use change::{changed, read_lines};
pub(crate) use posting::Posting;
