//! Products of the catalogue.

mod add;
mod list;

pub use add::{AddProduct, add};
pub use list::{list, show};

pub(crate) use list::find;
