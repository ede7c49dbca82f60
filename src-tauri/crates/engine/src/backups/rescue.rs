//! What to offer when a book is damaged: its newest backup that is good.

use std::path::Path;

use fivedesk_core::backups::mark;
use fivedesk_core::{Code, Message, Refusal};
use fivedesk_store::{backup, table};

use super::folder::{folder_of, usual};

/// A refusal to open a damaged book, with the newest good backup named, if there is one.
pub(crate) fn with_backup(refusal: Refusal, book: &Path) -> Refusal {
    let is_named_as_one = book.extension().is_some_and(|ending| ending == "fivedesk");
    if refusal.code != Code::DamagedBook || !is_named_as_one {
        return refusal;
    }
    let Some(found) = newest_good(book) else { return refusal };
    let path = found.path.display().to_string();
    let at = found.name.timestamp();
    let message = Message::new("book-damaged-backup")
        .with("damage", refusal.message)
        .with("backup", path.as_str())
        .with("at", at);
    let encrypted = if found.name.encrypted { "yes" } else { "no" };
    Refusal::new(refusal.code, message).about(serde_json::json!({
        "file": book.display().to_string(), "backup": path, "backup_at": at.rfc3339(), "encrypted": encrypted,
    }))
}

/// The newest backup that is sound in every page. One that is encrypted cannot be looked at, and is taken at its word.
fn newest_good(book: &Path) -> Option<backup::Found> {
    // What the damaged book still tells: where its backups are, and by which mark they are its own.
    let folder = backup::peek(book, table::settings::get)
        .map_or_else(|_| usual(book), |settings| folder_of(&settings, book));
    let own = backup::peek(book, table::book::get).ok().map(|row| mark(row.created_at));
    let found = backup::list(&folder, own.as_deref()).ok()?;
    found.into_iter().find(|found| found.name.encrypted || backup::look(&found.path, None).is_ok())
}
