//! Customers.

mod add;
mod addresses;
mod edit;
mod fields;
mod list;
mod merge;
mod personal;
mod state;

pub use add::{AddCustomer, add};
pub use addresses::{add_address, retire_address, use_address};
pub use edit::{EditCustomer, edit};
pub use list::{CustomerQuery, list, orders, show};
pub use merge::{merge, unmerge};
pub use personal::{erase, export, export_to};

pub(crate) use merge::{may_merge, put_together, take_apart};
pub(crate) use state::{fields_of, put_back, unused, withdraw};
