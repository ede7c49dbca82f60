//! Products of the catalogue.

mod add;
mod archive;
mod edit;
mod fields;
mod forget_alias;
mod list;
mod state;

pub use add::{AddProduct, add};
pub use archive::{archive, restore};
pub use edit::{EditProduct, edit};
pub use forget_alias::forget_alias;
pub use list::{archived, by_row, list, show};

pub(crate) use edit::put;
pub(crate) use fields::supplier;
pub(crate) use list::{find, row};
pub(crate) use state::{fields_of, put_back, unused, withdraw};
