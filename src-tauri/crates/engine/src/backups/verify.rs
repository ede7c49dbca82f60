//! Looks whether a backup is sound, and tells what it holds.

use std::path::Path;

use fivedesk_core::Timestamp;
use fivedesk_core::backups::BackupName;
use fivedesk_store::backup;

use crate::Answer;
use crate::call::count;
use crate::engine::unopened;
use crate::views::VerifiedView;

/// Reads every page of a book or a backup, on a copy, and counts what it holds.
///
/// Errors: `not_found`; `damaged_book` when it is damaged or no book; `newer_book`; `invalid_input` when it is
/// encrypted and the passphrase is missing or wrong; `io`.
pub fn verify(file: &Path, passphrase: Option<&str>) -> Answer<VerifiedView> {
    let looked = backup::look(file, passphrase).map_err(|error| unopened(&error, file))?;
    let rows = |table| count(looked.census.count(table));
    Ok(VerifiedView {
        path: file.display().to_string(),
        name: looked.book.name.clone(),
        at: taken_at(file).map(Timestamp::rfc3339),
        encrypted: file.extension().is_some_and(|ending| ending == "age"),
        version: count(looked.census.version),
        last_event_at: looked.census.last_at.map(Timestamp::rfc3339),
        orders: rows("orders"),
        products: rows("products"),
        customers: rows("customers"),
        events: rows("order_events"),
        movements: rows("stock_movements"),
    })
}

/// When a backup was taken, as its name tells.
pub(super) fn taken_at(file: &Path) -> Option<Timestamp> {
    BackupName::parse(file.file_name()?.to_str()?).map(|name| name.timestamp())
}
