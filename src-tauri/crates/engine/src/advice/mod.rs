//! Recommendations: found, applied by one click and undone by one, dismissed, put off, and looked at again.

mod apply;
mod basis;
mod dismiss;
mod done;
mod find;
mod kept;
mod list;
mod raise;
mod review;
mod snooze;
mod undo;

pub use apply::apply;
pub use dismiss::dismiss;
pub use list::{list, show};
pub use review::review;
pub use snooze::snooze;
pub use undo::undo;

pub(crate) use basis::{Basis, basis, of as basis_of};
pub(crate) use find::{Low, low_stock};
pub(crate) use list::open;
pub(crate) use undo::take_back_event;
