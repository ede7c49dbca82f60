//! Backups nobody asked for: taken when one is due, in silence.

use fivedesk_core::Timestamp;
use fivedesk_store::table::backup_status::{self, BackupStatus};
use fivedesk_store::{StoreError, table};

use super::take::{local, remember, take_into};
use crate::Engine;
use crate::fault::told;

/// After a failure the daily backup is tried again when so long has passed.
const AGAIN: i64 = 3_600_000_000;

/// Why a backup may be due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Time passes: due once a day.
    Daily,
    /// The window closes: due when anything happened since the last one.
    Closing,
    /// A file is about to be taken in: likewise.
    Import,
}

/// Takes a backup if one is due, and tells whether it did. A failure is noted for the settings and the log, and stops
/// nobody.
pub fn automatic(engine: &Engine, occasion: Occasion) -> bool {
    let taken = match due(engine, occasion) {
        Ok(false) => return false,
        Ok(true) => take_into(engine, None).map(|_| ()),
        Err(error) => Err(error),
    };
    let Err(error) = taken else { return true };
    tracing::warn!(%error, ?occasion, "no backup was taken");
    if engine.damage().is_none() {
        let problem = engine.fault(told(&error)).message;
        let before = engine.book().read(backup_status::get).unwrap_or_default();
        remember(engine, BackupStatus { failed: Some((engine.now(), problem)), ..before });
    }
    false
}

/// Whether a backup is due.
pub(crate) fn is_due(engine: &Engine, occasion: Occasion) -> bool {
    due(engine, occasion).unwrap_or(false)
}

fn due(engine: &Engine, occasion: Occasion) -> Result<bool, StoreError> {
    let (status, epoch, rows) = engine.book().read(|c| {
        Ok::<_, StoreError>((
            backup_status::get(c)?,
            table::book::versions(c)?.0,
            table::book::row_counts(c)?,
        ))
    })?;
    let [orders, products, customers, events, _] = rows;
    if orders + products + customers == 0 {
        return Ok(false);
    }
    let now = engine.now();
    let failed_just_now = status.failed.as_ref().is_some_and(|(at, _)| (0..AGAIN).contains(&now.since(*at)));
    let Some(last) = status.last else { return Ok(occasion != Occasion::Daily || !failed_just_now) };
    if last.mark == (epoch, events) && std::path::Path::new(&last.path).exists() {
        return Ok(false);
    }
    let day = |at: Timestamp| local(engine, at).date_naive();
    Ok(occasion != Occasion::Daily || (day(now) != day(last.at) && !failed_just_now))
}
