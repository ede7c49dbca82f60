//! Words of persons, apart from the log so that they can be erased.

use fivedesk_core::{OrderId, TextId};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// The kind of an order's text as it came in.
pub const ORIGINAL: &str = "original";
/// The kind of a reason or note given with a step.
pub const REASON: &str = "reason";

/// The kind of the owner's note on an order.
pub const NOTE: &str = "note";

/// Keeps a text.
pub fn insert(tx: &Tx<'_>, order: Option<OrderId>, kind: &str, body: &str) -> Store<TextId> {
    tx.prepare_cached("INSERT INTO texts (order_id, kind, body) VALUES (?1, ?2, ?3)")?.execute((
        order.map(|id| id.0),
        kind,
        body,
    ))?;
    Ok(TextId(tx.last_insert_rowid()))
}

/// An order's text as it came in.
pub fn original(connection: &Connection, order: OrderId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached(
            "SELECT body FROM texts WHERE order_id = ?1 AND kind = 'original' ORDER BY id LIMIT 1",
        )?
        .query_row([order.0], |row| row.get(0))
        .optional()?)
}

/// A text, unless it was erased.
pub fn get(connection: &Connection, id: TextId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT body FROM texts WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}
