//! What the shell tells the window of its own accord.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// The book changed, whoever changed it.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub(crate) struct Changed {
    /// What to read anew: `orders`, `order:42`, `stock`, …
    pub tags: Vec<String>,
}

/// How far an import has come.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub(crate) struct ImportProgress {
    /// Bytes read.
    pub done_bytes: f64,
    /// Bytes to read.
    pub total_bytes: f64,
    /// What part of it is at work: `reading` or `writing`.
    pub stage: String,
}
