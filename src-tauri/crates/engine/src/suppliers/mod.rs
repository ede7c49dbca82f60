//! Suppliers: who sells to the owner.

mod add;
mod list;

pub use add::{AddSupplier, add};
pub use list::list;
