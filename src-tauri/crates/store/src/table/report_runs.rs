//! Reports that were due, each written once.

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// One report that was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRun {
    /// `week` or `month`.
    pub every: String,
    /// The first day of its period, `2026-11-23`.
    pub first_day: String,
    /// Since when somebody works on it.
    pub claimed_at: Option<Timestamp>,
    /// When it was written, and the file.
    pub written: Option<(Timestamp, String)>,
    /// How often it failed.
    pub failures: i64,
    /// When it failed last, and why.
    pub failed: Option<(Timestamp, String)>,
}

const COLUMNS: &str =
    "every, first_day, claimed_at, written_at, path, failures, failed_at, problem FROM report_runs";

fn read(row: &Row<'_>) -> rusqlite::Result<ReportRun> {
    let at = |column: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(Timestamp));
    let (path, problem): (Option<String>, Option<String>) = (row.get(4)?, row.get(7)?);
    Ok(ReportRun {
        every: row.get(0)?,
        first_day: row.get(1)?,
        claimed_at: at(2)?,
        written: at(3)?.zip(path),
        failures: row.get(5)?,
        failed: at(6)?.zip(problem),
    })
}

/// One of them.
pub fn get(connection: &Connection, every: &str, first_day: &str) -> Store<Option<ReportRun>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE every = ?1 AND first_day = ?2"))?
        .query_row((every, first_day), read)
        .optional()?)
}

/// The last of each kind.
pub fn latest(connection: &Connection) -> Store<Vec<ReportRun>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} AS run WHERE first_day =
            (SELECT max(first_day) FROM report_runs WHERE every = run.every) ORDER BY every DESC"
    ))?;
    Ok(statement.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// Begins to work on one.
pub fn claim(tx: &Tx<'_>, every: &str, first_day: &str, at: Timestamp) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO report_runs (every, first_day, claimed_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (every, first_day) DO UPDATE SET claimed_at = excluded.claimed_at",
    )?
    .execute((every, first_day, at.0))?;
    Ok(())
}

/// It is written.
pub fn written(tx: &Tx<'_>, every: &str, first_day: &str, at: Timestamp, path: &str) -> Store<()> {
    tx.prepare_cached(
        "UPDATE report_runs SET claimed_at = NULL, written_at = ?3, path = ?4, failed_at = NULL, problem = NULL
         WHERE every = ?1 AND first_day = ?2",
    )?
    .execute((every, first_day, at.0, path))?;
    Ok(())
}

/// It was not.
pub fn failed(tx: &Tx<'_>, every: &str, first_day: &str, at: Timestamp, problem: &str) -> Store<()> {
    tx.prepare_cached(
        "UPDATE report_runs SET claimed_at = NULL, failures = failures + 1, failed_at = ?3, problem = ?4
         WHERE every = ?1 AND first_day = ?2",
    )?
    .execute((every, first_day, at.0, problem))?;
    Ok(())
}
