//! The owner's policy: shown, tried on past orders, set, and gone back on.

mod form;
mod history;
mod preview;
mod replay;
mod set;
mod show;

pub use history::{history, version};
pub use preview::{Preview, preview};
pub use set::set;
pub use show::show;

pub(crate) use replay::{is_approved, replay};
pub(crate) use set::{in_force, put};
