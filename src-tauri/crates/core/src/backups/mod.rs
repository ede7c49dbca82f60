//! Backups as files in a folder: their names, and which of them are kept.

mod name;
mod thin;

pub use name::{BackupName, mark};
pub use thin::{DAYS, MONTHS, WEEKS, kept};
