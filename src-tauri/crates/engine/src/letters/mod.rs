//! Letters: e-mail from files, a watched folder or pasted. One that orders something becomes an order of its sender's;
//! any other is kept aside, where the owner can make an order of it or be done with it.

mod enter;
mod folder;
mod judge;
mod list;
mod settle;
mod take;
mod take_in;

pub use enter::enter;
pub use folder::{folder, read_folder, set_folder};
pub(crate) use list::of_customer;
pub use list::{LettersQuery, list, of_order, original, show};
pub use settle::settle;
pub use take::{TakeLetters, take};
