//! What a decision by the owner's policy rests on: past orders of a product, of a customer, of a time.
//!
//! An agent asks these in its step, so each walks an index from its end and stops after a fixed number of rows.

use std::collections::BTreeMap;

use fivedesk_core::{CustomerId, Money, OrderId, ProductId, Quantity, Timestamp};
use rusqlite::Connection;

use super::orders::{self, OrderRow};
use crate::Store;

/// What one order took of a product, and whether it was approved.
pub type Taken = (Quantity, bool);

/// What the latest `limit` orders before `order` took of a product, the newest first; no more of them are read once
/// `settled` says that one was enough.
pub fn taken(
    connection: &Connection,
    product: ProductId,
    order: OrderId,
    limit: u16,
    mut settled: impl FnMut(Taken) -> bool,
) -> Store<Vec<Taken>> {
    // One row at a time off the index: grouped in SQL, all would be sorted before the first is told.
    let mut lines = connection.prepare_cached(
        "SELECT order_id, ordered FROM order_lines WHERE product_id = ?1 AND order_id < ?2 ORDER BY order_id DESC",
    )?;
    let mut approved = connection.prepare_cached(
        "SELECT status NOT IN ('received', 'awaiting_approval', 'rejected', 'cancelled') FROM orders WHERE id = ?1",
    )?;
    let mut rows = lines.query((product.0, order.0))?;
    let next = |rows: &mut rusqlite::Rows<'_>| -> Store<Option<(i64, Quantity)>> {
        Ok(rows
            .next()?
            .map(|row| Ok::<_, rusqlite::Error>((row.get(0)?, Quantity(row.get(1)?))))
            .transpose()?)
    };
    let mut taken = Vec::new();
    let mut line = next(&mut rows)?;
    while let Some((id, mut quantity)) = line.filter(|_| taken.len() < usize::from(limit)) {
        line = next(&mut rows)?;
        while let Some((_, more)) = line.filter(|(same, _)| *same == id) {
            quantity = quantity + more;
            line = next(&mut rows)?;
        }
        let one = (quantity, approved.query_row([id], |row| row.get(0))?);
        taken.push(one);
        if settled(one) {
            break;
        }
    }
    Ok(taken)
}

/// An order with the same customer and the same products and quantities that came in at or after `since` and
/// before `order`: its row and number, the newest first. A customer's latest 20 orders are looked at; rejected and
/// cancelled ones are left out.
pub fn twin(
    connection: &Connection,
    customer: CustomerId,
    order: OrderId,
    since: Timestamp,
    wanted: &BTreeMap<ProductId, Quantity>,
) -> Store<Option<(OrderId, i64, Timestamp)>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, number, received_at FROM
             (SELECT id, number, received_at, status FROM orders WHERE customer_id = ?1 AND id < ?2
              ORDER BY id DESC LIMIT 20)
         WHERE received_at >= ?3 AND status NOT IN ('rejected', 'cancelled')",
    )?;
    let mut rows = statement.query((customer.0, order.0, since.0))?;
    while let Some(row) = rows.next()? {
        let id = OrderId(row.get(0)?);
        if sums(connection, id)? == *wanted {
            return Ok(Some((id, row.get(1)?, Timestamp(row.get(2)?))));
        }
    }
    Ok(None)
}

/// What an order takes of each product.
fn sums(connection: &Connection, order: OrderId) -> Store<BTreeMap<ProductId, Quantity>> {
    let mut statement = connection.prepare_cached(
        "SELECT product_id, sum(ordered - cancelled) FROM order_lines WHERE order_id = ?1 GROUP BY product_id",
    )?;
    let rows = statement.query_map([order.0], |row| Ok((ProductId(row.get(0)?), Quantity(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An order that a person decided on at Approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByHand {
    /// What it came to.
    pub total: Money,
    /// Whether it was rejected.
    pub rejected: bool,
    /// Since when it waited for the decision.
    pub asked: Timestamp,
    /// When it was decided on.
    pub decided: Timestamp,
}

/// The orders that a person decided on at Approval at or after `since`; among the latest 20,000 tasks that closed.
/// Cancelled ones are left out.
pub fn decided_by_hand(connection: &Connection, since: Timestamp) -> Store<Vec<ByHand>> {
    let mut statement = connection.prepare_cached(
        "SELECT o.total, o.rejected, t.opened_at, t.closed_at FROM
             (SELECT order_id, kind, state, touched, opened_at, closed_at FROM tasks
              WHERE closed_at IS NOT NULL AND closed_at >= ?1 ORDER BY closed_at DESC LIMIT 20000) t
         JOIN orders o ON o.id = t.order_id
         WHERE t.kind = 'decide' AND t.state = 'done' AND t.touched = 1 AND o.status <> 'cancelled'",
    )?;
    let rows = statement.query_map([since.0], |row| {
        Ok(ByHand {
            total: Money(row.get(0)?),
            rejected: row.get(1)?,
            asked: Timestamp(row.get(2)?),
            decided: Timestamp(row.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest `limit` orders that came in at or after `since`, oldest first.
pub fn received_since(connection: &Connection, since: Timestamp, limit: u32) -> Store<Vec<OrderRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM (SELECT id, received_at FROM orders WHERE received_at >= ?1
                         ORDER BY received_at DESC, id DESC LIMIT ?2) ORDER BY id",
    )?;
    let ids: Vec<i64> = statement.query_map((since.0, limit), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let rows = ids.into_iter().filter_map(|id| orders::get(connection, OrderId(id)).transpose());
    rows.collect()
}
