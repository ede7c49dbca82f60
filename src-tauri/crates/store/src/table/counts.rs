//! Stock counts.

use fivedesk_core::{CountId, EventSeq, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A count.
#[derive(Debug, Clone)]
pub struct CountRow {
    /// The row's number.
    pub id: CountId,
    /// When it was started.
    pub started_at: Timestamp,
    /// `open`, `posted`, `dropped` or `undone`.
    pub state: String,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// The event that posted it.
    pub event: Option<EventSeq>,
}

const COLUMNS: &str = "id, started_at, state, closed_at, event_seq FROM counts";

fn read(row: &Row<'_>) -> rusqlite::Result<CountRow> {
    Ok(CountRow {
        id: CountId(row.get(0)?),
        started_at: Timestamp(row.get(1)?),
        state: row.get(2)?,
        closed_at: row.get::<_, Option<i64>>(3)?.map(Timestamp),
        event: row.get::<_, Option<i64>>(4)?.map(EventSeq),
    })
}

/// One count.
pub fn get(connection: &Connection, id: CountId) -> Store<Option<CountRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// The count that an event posted, or took back.
pub fn of_event(connection: &Connection, event: EventSeq) -> Store<Option<CountRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE event_seq = ?1 AND state IN ('posted', 'undone')"))?
        .query_row([event.0], read)
        .optional()?)
}

/// The newest counts, open ones first.
pub fn newest(connection: &Connection, limit: u32) -> Store<Vec<CountRow>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY state <> 'open', id DESC LIMIT ?1"))?;
    let rows = statement.query_map([limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Starts a count.
pub fn insert(tx: &Tx<'_>, at: Timestamp) -> Store<CountId> {
    tx.prepare_cached("INSERT INTO counts (started_at, state) VALUES (?1, 'open')")?.execute([at.0])?;
    Ok(CountId(tx.last_insert_rowid()))
}

/// Brings a count to another state, with the event that did it.
pub fn close(tx: &Tx<'_>, id: CountId, state: &str, event: EventSeq, at: Timestamp) -> Store<()> {
    tx.prepare_cached("UPDATE counts SET state = ?2, event_seq = ?3, closed_at = ?4 WHERE id = ?1")?
        .execute((id.0, state, event.0, at.0))?;
    Ok(())
}

/// Opens a closed count again.
pub fn open_again(tx: &Tx<'_>, id: CountId) -> Store<()> {
    tx.prepare_cached("UPDATE counts SET state = 'open', event_seq = NULL, closed_at = NULL WHERE id = ?1")?
        .execute([id.0])?;
    Ok(())
}
