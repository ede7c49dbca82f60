//! What became of recommendations; the newest row of a name holds.

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A decision on a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceRow {
    /// The row's number.
    pub id: i64,
    /// Kind and subject of the recommendation.
    pub name: String,
    /// `applied`, `reviewed`, `dismissed`, `snoozed` or `undone`.
    pub state: String,
    /// When.
    pub at: Timestamp,
    /// When it is looked at again, or comes back.
    pub until: Option<Timestamp>,
    /// The recommendation as it was.
    pub body: String,
    /// What applying it did.
    pub done: Option<String>,
    /// The figure as it was.
    pub baseline: Option<String>,
    /// What its review came to.
    pub review: Option<String>,
}

/// A decision to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewAdvice<'a> {
    /// Kind and subject of the recommendation.
    pub name: &'a str,
    /// `applied`, `dismissed` or `snoozed`.
    pub state: &'a str,
    /// Now.
    pub at: Timestamp,
    /// When it is looked at again, or comes back.
    pub until: Option<Timestamp>,
    /// The recommendation as it is.
    pub body: &'a str,
    /// What applying it did.
    pub done: Option<&'a str>,
    /// The figure as it is.
    pub baseline: Option<&'a str>,
}

/// So many decisions are kept in view; older ones stay in the book.
const MOST: u32 = 500;

const COLUMNS: &str = "id, name, state, at, until, body, done, baseline, review FROM advice";

fn read(row: &Row<'_>) -> rusqlite::Result<AdviceRow> {
    Ok(AdviceRow {
        id: row.get(0)?,
        name: row.get(1)?,
        state: row.get(2)?,
        at: Timestamp(row.get(3)?),
        until: row.get::<_, Option<i64>>(4)?.map(Timestamp),
        body: row.get(5)?,
        done: row.get(6)?,
        baseline: row.get(7)?,
        review: row.get(8)?,
    })
}

/// One decision.
pub fn get(connection: &Connection, id: i64) -> Store<Option<AdviceRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// The last decision on a recommendation.
pub fn latest(connection: &Connection, name: &str) -> Store<Option<AdviceRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE name = ?1 ORDER BY id DESC LIMIT 1"))?
        .query_row([name], read)
        .optional()?)
}

/// The last decision on each recommendation, the newest first.
pub fn standing(connection: &Connection) -> Store<Vec<AdviceRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE id IN (SELECT max(id) FROM advice GROUP BY name) ORDER BY id DESC LIMIT ?1"
    ))?;
    let rows = statement.query_map([MOST], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was applied and is to be looked at again by now, the oldest first.
pub fn due(connection: &Connection, now: Timestamp) -> Store<Vec<AdviceRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE state = 'applied' AND until <= ?1 ORDER BY until, id LIMIT ?2"
    ))?;
    let rows = statement.query_map((now.0, MOST), read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a decision, and gives its row's number.
pub fn insert(tx: &Tx<'_>, new: &NewAdvice<'_>) -> Store<i64> {
    tx.prepare_cached(
        "INSERT INTO advice (name, state, at, until, body, done, baseline) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        new.name,
        new.state,
        new.at.0,
        new.until.map(|until| until.0),
        new.body,
        new.done,
        new.baseline,
    ))?;
    Ok(tx.last_insert_rowid())
}

/// Brings a decision to another state.
pub fn set_state(tx: &Tx<'_>, id: i64, state: &str) -> Store<()> {
    tx.prepare_cached("UPDATE advice SET state = ?2 WHERE id = ?1")?.execute((id, state))?;
    Ok(())
}

/// Keeps what the review of what was applied came to.
pub fn set_review(tx: &Tx<'_>, id: i64, review: &str) -> Store<()> {
    tx.prepare_cached("UPDATE advice SET state = 'reviewed', review = ?2 WHERE id = ?1")?
        .execute((id, review))?;
    Ok(())
}
