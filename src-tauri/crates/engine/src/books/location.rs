//! Where the owner's book lies when nobody says otherwise; the window and the terminal agree on it.

use std::path::{Path, PathBuf};

/// The book of a platform's data folder for programs (`XDG_DATA_HOME`, `AppData`, `Application Support`).
pub fn default_path(data_folder: &Path) -> PathBuf {
    data_folder.join("fivedesk").join("book.fivedesk")
}
