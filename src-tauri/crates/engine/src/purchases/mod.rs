//! Purchases: what is due in from suppliers, and its receipt.

mod cancel;
mod list;
mod note;
mod receive;

pub use cancel::cancel;
pub use list::{list, show};
pub use note::{NotePurchase, note};
pub use receive::receive;

pub(crate) use cancel::call_off;
pub(crate) use note::enter;
