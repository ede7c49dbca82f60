//! A mistake is taken back: what will go back is told first, then it is done, as an event of its own.

mod changed;
mod last;
mod order;
mod papers;
mod settings;
mod stock;
mod told;

pub use last::{preview, undo};
pub(crate) use order::past_of;
pub use order::{preview_order, undo_order};

pub(crate) use order::take_back_last;
