//! What several test files share: the program under test, a shop to try it on, the book's rows as they are.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod clock;
mod outcome;
mod program;
mod shop;

pub mod book;
pub mod dice;
pub mod large;
pub mod planted;
pub mod walked;
pub mod year;

pub use clock::now;
pub use outcome::{Outcome, fields};
pub use program::fivedeskctl;
pub use shop::Shop;
