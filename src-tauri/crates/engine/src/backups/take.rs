//! Takes a backup, and thins the older ones once the new one is proven.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use fivedesk_core::Timestamp;
use fivedesk_core::backups::{BackupName, mark};
use fivedesk_store::table::backup_status::{self, BackupStatus, LastBackup};
use fivedesk_store::table::{self, settings};
use fivedesk_store::{StoreError, backup};

use super::folder::folder_of;
use crate::fault::Failure;
use crate::views::BackupView;
use crate::{Answer, Engine};

/// Takes a backup into the owner's folder, where older ones are thinned to 7 days, 4 weeks and 12 months, or into
/// another folder, where nothing else is touched.
///
/// Errors: `damaged_book` when what was written does not hold what the book holds; `io`.
pub fn take(engine: &Engine, folder: Option<&Path>) -> Answer<BackupView> {
    take_into(engine, folder).map_err(|error| engine.fault(error))
}

pub(super) fn take_into(engine: &Engine, folder: Option<&Path>) -> Result<BackupView, StoreError> {
    let (book, settings) =
        engine.book().read(|c| Ok::<_, StoreError>((table::book::get(c)?, settings::get(c)?)))?;
    let (now, own) = (engine.now(), folder_of(&settings, engine.path()));
    let mark = mark(book.created_at);
    let name = BackupName::new(&book.name, local(engine, now), &mark, settings.backup_keys.is_some());
    let into = folder.unwrap_or(&own);
    let taken = backup::take(engine.book(), into, name, settings.backup_keys.as_ref());
    if matches!(taken, Err(StoreError::Damaged(_))) {
        // Either the copy went wrong or the book itself is: that is the one place where all of a large book is read.
        engine.look_for_damage();
    }
    let taken = taken?;
    let view = BackupView {
        name: taken.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        path: taken.path.display().to_string(),
        at: now.rfc3339(),
        bytes: std::fs::metadata(&taken.path).map_or(0, |about| about.len()) as f64,
        encrypted: settings.backup_keys.is_some(),
        orders: Some(crate::call::count(taken.census.count("orders"))),
        events: Some(crate::call::count(taken.census.count("order_events"))),
    };
    if into == own {
        let last = LastBackup {
            at: now,
            path: taken.path.display().to_string(),
            census: taken.census,
            mark: taken.mark,
        };
        remember(engine, BackupStatus { last: Some(last), failed: None });
        if let Err(error) = backup::thin(&own, &mark) {
            tracing::warn!(%error, "old backups were not thinned");
        }
        // Encrypted ones are drafted beside the book too.
        for folder in [Some(own.as_path()), engine.path().parent()].into_iter().flatten() {
            if let Err(error) = backup::tidy(folder, &taken.path) {
                tracing::warn!(%error, "drafts of backups were not looked for");
            }
        }
    }
    Ok(view)
}

/// Notes how a backup went. That the note could not be made is no failure of the backup.
pub(super) fn remember(engine: &Engine, status: BackupStatus) {
    let noted = engine.write(move |tx| -> Result<_, Failure> { Ok(backup_status::set(tx, &status)?) });
    if let Err(failure) = noted {
        tracing::warn!(code = %failure.refusal().code, "how the backup went was not noted");
    }
}

/// An instant by the owner's clock.
pub(super) fn local(engine: &Engine, at: Timestamp) -> DateTime<FixedOffset> {
    at.to_utc().unwrap_or_default().with_timezone(&engine.zone()).fixed_offset()
}
