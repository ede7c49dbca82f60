//! Customers.

mod add;
mod list;

pub use add::{AddCustomer, add};
pub use list::{CustomerQuery, list, show};
