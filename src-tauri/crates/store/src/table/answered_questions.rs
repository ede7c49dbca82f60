//! Questions of orders as they stood before they were answered, so that an answer can be taken back.

use fivedesk_core::{EventSeq, OrderId};
use rusqlite::Connection;

use crate::{Store, Tx};

const COLUMNS: &str = "line, text, quantity, product_id, question, suggestions";

/// Keeps an order's open questions as what stood before `event`, which answers some of them.
pub fn keep(tx: &Tx<'_>, order: OrderId, event: EventSeq) -> Store<()> {
    tx.prepare_cached(&format!(
        "INSERT INTO answered_questions (event_seq, {COLUMNS})
         SELECT ?2, {COLUMNS} FROM order_questions WHERE order_id = ?1"
    ))?
    .execute((order.0, event.0))?;
    Ok(())
}

/// How many questions stood open before an event.
pub fn count(connection: &Connection, event: EventSeq) -> Store<i64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM answered_questions WHERE event_seq = ?1")?
        .query_row([event.0], |row| row.get(0))?)
}

/// Asks again what stood open before an event.
pub fn ask_again(tx: &Tx<'_>, order: OrderId, event: EventSeq) -> Store<()> {
    tx.prepare_cached("DELETE FROM order_questions WHERE order_id = ?1")?.execute([order.0])?;
    tx.prepare_cached(&format!(
        "INSERT INTO order_questions (order_id, {COLUMNS})
         SELECT ?1, {COLUMNS} FROM answered_questions WHERE event_seq = ?2"
    ))?
    .execute((order.0, event.0))?;
    Ok(())
}
