//! Which reports are written by themselves, and where to: one row.

use fivedesk_core::Timestamp;
use rusqlite::Connection;

use crate::{Store, Tx};

/// The owner's choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportSchedule {
    /// Where they go; none are written unless set.
    pub folder: Option<String>,
    /// One of each week.
    pub weekly: bool,
    /// One of each month.
    pub monthly: bool,
    /// `a4` or `letter`; by the book's currency unless set.
    pub paper: Option<String>,
    /// Since when it holds, microseconds since 1970.
    pub since: i64,
}

impl ReportSchedule {
    /// Since when it holds.
    pub const fn since(&self) -> Timestamp {
        Timestamp(self.since)
    }
}

/// Reads it.
pub fn get(connection: &Connection) -> Store<ReportSchedule> {
    Ok(connection
        .prepare_cached("SELECT folder, weekly, monthly, paper, since FROM report_schedule WHERE id = 1")?
        .query_row([], |row| {
            Ok(ReportSchedule {
                folder: row.get(0)?,
                weekly: row.get(1)?,
                monthly: row.get(2)?,
                paper: row.get(3)?,
                since: row.get(4)?,
            })
        })?)
}

/// Writes it.
pub fn set(tx: &Tx<'_>, schedule: &ReportSchedule) -> Store<()> {
    tx.prepare_cached(
        "UPDATE report_schedule SET folder = ?1, weekly = ?2, monthly = ?3, paper = ?4, since = ?5 WHERE id = 1",
    )?
    .execute((&schedule.folder, schedule.weekly, schedule.monthly, &schedule.paper, schedule.since))?;
    Ok(())
}
