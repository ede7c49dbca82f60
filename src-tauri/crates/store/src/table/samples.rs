//! Rows that recommendations and alerts compare, in numbers that do not grow with the book.
//!
//! Long tables are looked into from many instants on, some rows from each: a busy shop costs no more than a quiet one.

use fivedesk_core::{CustomerId, OrderId, ProductId, Quantity, Status, Timestamp, UnitPrice};
use rusqlite::{Connection, Statement};

use crate::Store;
use crate::sql::Word;

/// When to look: from where to where, from how many instants on, and how many rows from each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// From.
    pub from: Timestamp,
    /// To, not in it.
    pub to: Timestamp,
    /// Microseconds from one instant to the next.
    pub step: i64,
    /// Rows from each.
    pub rows: u32,
}

impl Looks {
    /// The times looked at, one after the other.
    fn times(self) -> impl Iterator<Item = (i64, i64)> {
        let step = self.step.max(1);
        let count = self.to.0.saturating_sub(self.from.0).max(0) / step;
        (0..=count).map(move |nth| {
            let from = self.from.0 + nth * step;
            (from, (from + step).min(self.to.0))
        })
    }
}

/// A stay that ended: the order, whose it is, where it stood, since when and until when.
pub type StayRow = (OrderId, Option<CustomerId>, Status, Timestamp, Timestamp);

/// Stays that ended in a time.
pub fn stays(connection: &Connection, looks: Looks) -> Store<Vec<StayRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT v.order_id, o.customer_id, v.stage, v.entered_at, v.left_at
         FROM stage_visits v INDEXED BY stage_visits_by_leaving JOIN orders o ON o.id = v.order_id
         WHERE v.left_at >= ?1 AND v.left_at < ?2 ORDER BY v.left_at LIMIT ?3",
    )?;
    gather(&mut statement, looks, |row| {
        Ok((
            OrderId(row.get(0)?),
            row.get::<_, Option<i64>>(1)?.map(CustomerId),
            row.get::<_, Word<Status>>(2)?.0,
            Timestamp(row.get(3)?),
            Timestamp(row.get(4)?),
        ))
    })
}

/// Orders that were delivered in a time, with when they came in and when they arrived.
pub fn delivered(connection: &Connection, looks: Looks) -> Store<Vec<(OrderId, Timestamp, Timestamp)>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, received_at, delivered_at FROM orders INDEXED BY orders_by_finish
         WHERE finished_at IS NOT NULL AND finished_at >= ?1 AND finished_at < ?2 AND delivered_at IS NOT NULL
         ORDER BY finished_at LIMIT ?3",
    )?;
    gather(&mut statement, looks, |row| {
        Ok((OrderId(row.get(0)?), Timestamp(row.get(1)?), Timestamp(row.get(2)?)))
    })
}

fn gather<T>(
    statement: &mut Statement<'_>,
    looks: Looks,
    read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Store<Vec<T>> {
    let mut all = Vec::new();
    for (from, to) in looks.times() {
        for row in statement.query_map((from, to, looks.rows), &read)? {
            all.push(row?);
        }
    }
    Ok(all)
}

/// The products of an order, each once.
pub fn products_of(connection: &Connection, order: OrderId) -> Store<Vec<ProductId>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT product_id FROM order_lines WHERE order_id = ?1 ORDER BY product_id",
    )?;
    let rows = statement.query_map([order.0], |row| row.get(0).map(ProductId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An order that stands in a stage: whose it is, where and since when.
pub type StandingRow = (OrderId, Option<CustomerId>, Status, Timestamp);

/// Orders that stand in a stage and are not held, the oldest `limit` of them.
pub fn standing(connection: &Connection, limit: u32) -> Store<Vec<StandingRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT v.order_id, o.customer_id, v.stage, v.entered_at
         FROM stage_visits v INDEXED BY stage_visits_open JOIN orders o ON o.id = v.order_id
         WHERE v.left_seq IS NULL AND o.hold IS NULL ORDER BY v.order_id LIMIT ?1",
    )?;
    let rows = statement.query_map([limit], |row| {
        Ok((
            OrderId(row.get(0)?),
            row.get::<_, Option<i64>>(1)?.map(CustomerId),
            row.get::<_, Word<Status>>(2)?.0,
            Timestamp(row.get(3)?),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Products of the latest purchases that came at or after `since`: what, when it was ordered, when the first of it
/// came. Receipts that were taken back are left out.
pub fn supplies(
    connection: &Connection,
    since: Timestamp,
    limit: u32,
) -> Store<Vec<(ProductId, Timestamp, Timestamp)>> {
    let mut statement = connection.prepare_cached(
        "SELECT l.product_id, p.noted_at, min(r.at) FROM
             (SELECT r.purchase_id, e.at FROM purchase_receipts r JOIN order_events e ON e.seq = r.event_seq
              LEFT JOIN undone_events u ON u.event_seq = r.event_seq
              WHERE u.by_seq IS NULL ORDER BY r.event_seq DESC LIMIT ?2) r
         JOIN purchases p ON p.id = r.purchase_id JOIN purchase_lines l ON l.purchase_id = p.id
         WHERE l.received > 0 AND r.at >= ?1 GROUP BY p.id, l.position ORDER BY p.id, l.position",
    )?;
    let rows = statement.query_map((since.0, limit), |row| {
        Ok((ProductId(row.get(0)?), Timestamp(row.get(1)?), Timestamp(row.get(2)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A product of a count: what, when it was posted, what was there less what was expected, what a unit costs.
pub type CountedRow = (ProductId, Timestamp, Quantity, Option<UnitPrice>);

/// Products that were counted in the latest counts posted at or after `since`.
pub fn counted(connection: &Connection, since: Timestamp, limit: u32) -> Store<Vec<CountedRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT l.product_id, c.closed_at, l.counted - coalesce(l.expected, 0), ifnull(p.cost, p.price)
         FROM (SELECT id, closed_at FROM counts WHERE state = 'posted' AND closed_at >= ?1
               ORDER BY id DESC LIMIT 50) c
         JOIN count_lines l ON l.count_id = c.id JOIN products p ON p.id = l.product_id
         WHERE l.counted IS NOT NULL ORDER BY c.id, l.product_id LIMIT ?2",
    )?;
    let rows = statement.query_map((since.0, limit), |row| {
        Ok((
            ProductId(row.get(0)?),
            Timestamp(row.get(1)?),
            Quantity(row.get(2)?),
            row.get::<_, Option<i64>>(3)?.map(UnitPrice),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
