//! Payments and refunds.

use fivedesk_core::{EventSeq, Money, OrderId, Timestamp};
use rusqlite::Connection;

use crate::{Store, Tx};

/// A payment; a refund is negative.
#[derive(Debug, Clone)]
pub struct PaymentRow {
    /// When.
    pub at: Timestamp,
    /// How much.
    pub amount: Money,
    /// How, where that was said.
    pub method: Option<String>,
    /// Whether it was taken back, or takes one back.
    pub reversed: bool,
}

/// An order's payments, oldest first.
pub fn of_order(connection: &Connection, order: OrderId) -> Store<Vec<PaymentRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT at, amount, method, reverses IS NOT NULL OR EXISTS
                 (SELECT 1 FROM payments r WHERE r.order_id = p.order_id AND r.reverses = p.id)
             FROM payments p WHERE order_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([order.0], |row| {
        Ok(PaymentRow {
            at: Timestamp(row.get(0)?),
            amount: Money(row.get(1)?),
            method: row.get(2)?,
            reversed: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Books a payment.
pub fn insert(
    tx: &Tx<'_>,
    order: OrderId,
    amount: Money,
    method: Option<&str>,
    at: Timestamp,
    event: EventSeq,
) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO payments (order_id, at, amount, method, event_seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((order.0, at.0, amount.0, method, event.0))?;
    Ok(())
}

/// Writes beside each payment of the events one of the opposite amount.
pub(crate) fn reverse(tx: &Tx<'_>, events: &[EventSeq], at: Timestamp, by: EventSeq) -> Store<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO payments (order_id, at, amount, method, event_seq, reverses)
         SELECT order_id, ?2, -amount, method, ?3, id FROM payments WHERE event_seq = ?1",
    )?;
    for event in events {
        statement.execute((event.0, at.0, by.0))?;
    }
    Ok(())
}
