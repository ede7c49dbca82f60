//! Copies of the book: taken and proven, thinned, looked at, put back, and salvaged from a damaged file.

mod census;
mod compare;
mod copy;
mod folder;
mod look;
mod replace;
mod restore;
mod salvage;
mod sealed;
mod take;

pub use census::Census;
pub(crate) use census::tables;
pub use compare::{Beyond, Difference, compare};
pub use folder::{Found, list, thin, tidy};
pub use look::{Looked, look, peek};
pub use replace::{place, replace_damaged};
pub use restore::{Present, restore};
pub use salvage::{Salvaged, TableSalvage, salvage};
pub use sealed::new_keys;
pub use take::{Taken, keep, take};
