//! The backups there are, and how the last ones went.

use std::path::Path;

use fivedesk_core::backups::mark;
use fivedesk_store::table::{self, backup_status, settings};
use fivedesk_store::{StoreError, backup};

use super::folder::folder_of;
use super::with_backup;
use crate::call::count;
use crate::fault::told_of;
use crate::views::{BackupView, BackupsView, FailedBackup};
use crate::{Answer, Engine};

/// The backups in the owner's folder, newest first, and how the last ones went.
///
/// Errors: the store's. A folder that cannot be read has no backups.
pub fn list(engine: &Engine) -> Answer<BackupsView> {
    let (book, settings, status) = engine
        .book()
        .read(|c| Ok::<_, StoreError>((table::book::get(c)?, settings::get(c)?, backup_status::get(c)?)))
        .map_err(|error| engine.fault(error))?;
    let folder = folder_of(&settings, engine.path());
    let found = backup::list(&folder, Some(&mark(book.created_at))).unwrap_or_default();
    let backups: Vec<BackupView> = found.into_iter().map(|found| shown(&found)).collect();
    let last = status.last.map(|last| {
        let path = Path::new(&last.path);
        BackupView {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            at: last.at.rfc3339(),
            bytes: std::fs::metadata(path).map_or(0, |about| about.len()) as f64,
            encrypted: last.path.ends_with(".age"),
            orders: Some(count(last.census.count("orders"))),
            events: Some(count(last.census.count("order_events"))),
            path: last.path,
        }
    });
    let damage = engine.damage().map(|problem| {
        let refusal = told_of(&StoreError::Damaged(problem.to_owned()), engine.path());
        (engine.now(), engine.fault(with_backup(refusal, engine.path())).message)
    });
    Ok(BackupsView {
        folder: folder.display().to_string(),
        usual_folder: settings.backup_folder.is_none(),
        encrypted: settings.backup_keys.is_some(),
        last,
        failed: damage.or(status.failed).map(|(at, problem)| FailedBackup { at: at.rfc3339(), problem }),
        kept: settings.kept.filter(|kept| Path::new(kept).exists()),
        backups,
    })
}

/// A backup as its name tells of it.
pub(super) fn shown(found: &backup::Found) -> BackupView {
    BackupView {
        name: found.name.to_string(),
        path: found.path.display().to_string(),
        at: found.name.timestamp().rfc3339(),
        bytes: found.bytes as f64,
        encrypted: found.name.encrypted,
        orders: None,
        events: None,
    }
}
