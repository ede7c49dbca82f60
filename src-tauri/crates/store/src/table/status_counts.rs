//! How many orders have each status, kept exactly with every change.

use std::collections::BTreeMap;

use fivedesk_core::Status;
use rusqlite::{Connection, OptionalExtension};

use crate::sql::Word;
use crate::{Store, Tx};

/// The counts; statuses without an order are left out.
pub fn all(connection: &Connection) -> Store<BTreeMap<Status, i64>> {
    let mut statement =
        connection.prepare_cached("SELECT status, orders FROM status_counts WHERE orders <> 0")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, Word<Status>>(0)?.0, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The count of a status.
pub(crate) fn of(connection: &Connection, status: Status) -> Store<i64> {
    Ok(connection
        .prepare_cached("SELECT orders FROM status_counts WHERE status = ?1")?
        .query_row([status.word()], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// How many orders have a status, counted one by one.
pub(crate) fn found(connection: &Connection, status: Status) -> Store<i64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM orders WHERE status = ?1")?
        .query_row([status.word()], |row| row.get(0))?)
}

/// Adds to a status's count.
pub(crate) fn add(tx: &Tx<'_>, status: Status, orders: i64) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO status_counts (status, orders) VALUES (?1, ?2)
         ON CONFLICT (status) DO UPDATE SET orders = orders + excluded.orders",
    )?
    .execute((status.word(), orders))?;
    Ok(())
}
