//! What one state of a book has beyond another: what a restore would lose, and what it would bring back.

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, table};

/// What a book has beyond the last event that two states of it have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Beyond {
    /// Orders that came in.
    pub orders: i64,
    /// Earlier orders that something happened to.
    pub changed: i64,
    /// Payments taken.
    pub payments: i64,
    /// Events in all.
    pub events: i64,
}

/// How two states of a book differ.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Difference {
    /// Whether they are states of one book.
    pub same_book: bool,
    /// The last event they have in common.
    pub common_at: Option<Timestamp>,
    /// What the present one has beyond it.
    pub lost: Beyond,
    /// What the other one has beyond it.
    pub regained: Beyond,
    /// The first and last order number that the present one gave out and the other one did not.
    pub gap: Option<(i64, i64)>,
}

/// Compares the present book with another state of it.
pub fn compare(present: &Connection, other: &Connection) -> Store<Difference> {
    let common = last_common(present, other)?;
    let made = |connection| table::book::get(connection).map(|book| book.created_at);
    let (given, known) = (last_number(present)?, last_number(other)?);
    Ok(Difference {
        same_book: made(present)? == made(other)?,
        common_at: present
            .query_row("SELECT at FROM order_events WHERE seq = ?1", [common], |row| row.get(0))
            .optional()?
            .map(Timestamp),
        lost: beyond(present, common)?,
        regained: beyond(other, common)?,
        gap: (given > known).then_some((known + 1, given)),
    })
}

/// The last event that both have. Each event's hash covers all before it, so where two agree, all before agrees.
fn last_common(one: &Connection, other: &Connection) -> Store<i64> {
    let hash = |connection: &Connection, seq: i64| -> Store<Option<Vec<u8>>> {
        Ok(connection
            .prepare_cached("SELECT hash FROM order_events WHERE seq = ?1")?
            .query_row([seq], |row| row.get(0))
            .optional()?)
    };
    let last = |connection| table::order_events::last(connection).map(|end| end.seq);
    let (mut agrees, mut differs) = (0, last(one)?.min(last(other)?) + 1);
    while differs - agrees > 1 {
        let middle = agrees + (differs - agrees) / 2;
        let (here, there) = (hash(one, middle)?, hash(other, middle)?);
        if here.is_some() && here == there { agrees = middle } else { differs = middle }
    }
    Ok(agrees)
}

fn beyond(connection: &Connection, seq: i64) -> Store<Beyond> {
    let (events, touched) = connection.query_row(
        "SELECT count(*), count(DISTINCT order_id) FROM order_events WHERE seq > ?1",
        [seq],
        |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)),
    )?;
    let orders: i64 = connection.query_row(
        "SELECT count(*) FROM (SELECT DISTINCT order_id AS id FROM order_events WHERE seq > ?1 AND order_id IS NOT NULL)
         WHERE NOT EXISTS (SELECT 1 FROM order_events WHERE order_id = id AND seq <= ?1)",
        [seq],
        |row| row.get(0),
    )?;
    let payments =
        connection
            .query_row("SELECT count(*) FROM payments WHERE event_seq > ?1", [seq], |row| row.get(0))?;
    Ok(Beyond { orders, changed: touched - orders, payments, events })
}

/// The last order number given out.
pub(super) fn last_number(connection: &Connection) -> Store<i64> {
    let given: Option<i64> = connection
        .query_row("SELECT seq FROM sqlite_sequence WHERE name = 'orders'", [], |row| row.get(0))
        .optional()?;
    let used: i64 =
        connection.query_row("SELECT ifnull(max(number), 0) FROM orders", [], |row| row.get(0))?;
    Ok(given.unwrap_or_default().max(used))
}
