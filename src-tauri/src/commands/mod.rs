//! What the window can ask for, one file a noun, one line a command.

pub(crate) mod advice;
pub(crate) mod agents;
pub(crate) mod backups;
pub(crate) mod board;
pub(crate) mod books;
pub(crate) mod counts;
pub(crate) mod customers;
pub(crate) mod forecasts;
pub(crate) mod imports;
pub(crate) mod letters;
pub(crate) mod lock;
pub(crate) mod log;
pub(crate) mod orders;
pub(crate) mod oversight;
pub(crate) mod policy;
pub(crate) mod products;
pub(crate) mod purchases;
pub(crate) mod quotes;
pub(crate) mod reports;
pub(crate) mod stock;

/// The shell's state, as a command gets it.
pub(crate) type Shared<'a> = tauri::State<'a, crate::host::Host>;
