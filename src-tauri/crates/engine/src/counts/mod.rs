//! Stock counts: a sheet, its figures bit by bit, the differences, and their posting as one.

mod drop;
mod enter;
mod list;
mod post;
mod sheet;
mod start;

pub use drop::drop_count;
pub use enter::{enter, enter_text};
pub use list::{list, show};
pub use post::{post, undo_post};
pub use sheet::{sheet, sheet_to};
pub use start::start;

pub(crate) use drop::abandon;
pub(crate) use start::begin;
