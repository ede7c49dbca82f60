//! The window's lock: a password without which the window shows nothing. It locks the window only: who can read the
//! book's file can read the book.

mod hash;
mod remove;
mod set;
mod show;
mod unlock;

pub use remove::remove;
pub use set::{SetLock, set};
pub use show::show;
pub use unlock::unlock;
