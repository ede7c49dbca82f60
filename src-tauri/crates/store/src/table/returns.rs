//! Returns: what came back, of an order or standing alone.

use std::collections::BTreeMap;

use fivedesk_core::{
    CustomerId, EventSeq, Money, OrderId, ProductId, Quantity, ReturnId, Timestamp, UnitPrice,
};

use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// One line of a return.
#[derive(Debug, Clone, Copy)]
pub struct ReturnLine {
    /// What.
    pub product: ProductId,
    /// How much.
    pub quantity: Quantity,
    /// What was charged for one unit.
    pub unit_price: UnitPrice,
}

/// A return to be.
#[derive(Debug, Clone, Copy)]
pub struct NewReturn<'a> {
    /// The order it is of.
    pub order: Option<OrderId>,
    /// Who brings it back.
    pub customer: Option<CustomerId>,
    /// Now.
    pub at: Timestamp,
    /// What it is worth.
    pub total: Money,
    /// Its lines.
    pub lines: &'a [ReturnLine],
    /// The event it belongs to.
    pub event: EventSeq,
}

/// Writes a return.
pub fn insert(tx: &Tx<'_>, new: &NewReturn<'_>) -> Store<ReturnId> {
    tx.prepare_cached(
        "INSERT INTO returns (order_id, customer_id, source, at, total, event_seq)
         VALUES (?1, ?2, 'shop', ?3, ?4, ?5)",
    )?
    .execute((
        new.order.map(|id| id.0),
        new.customer.map(|id| id.0),
        new.at.0,
        new.total.0,
        new.event.0,
    ))?;
    let id = ReturnId(tx.last_insert_rowid());
    let mut statement = tx.prepare_cached(
        "INSERT INTO return_lines (return_id, position, product_id, quantity, unit_price)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (line, position) in new.lines.iter().zip(1_i64..) {
        statement.execute((id.0, position, line.product.0, line.quantity.0, line.unit_price.0))?;
    }
    Ok(id)
}

/// Marks the returns of the events as taken back.
pub(crate) fn undo(tx: &Tx<'_>, events: &[EventSeq], by: EventSeq) -> Store<()> {
    for event in events {
        tx.prepare_cached("UPDATE returns SET undone_seq = ?2 WHERE event_seq = ?1")?
            .execute((event.0, by.0))?;
    }
    Ok(())
}

/// Marks the returns from one row number to another, both included, as taken back; gives how many.
pub fn undo_rows(tx: &Tx<'_>, (first, last): (i64, i64), by: EventSeq) -> Store<usize> {
    Ok(tx
        .prepare_cached(
            "UPDATE returns SET undone_seq = ?3 WHERE id BETWEEN ?1 AND ?2 AND undone_seq IS NULL",
        )?
        .execute((first, last, by.0))?)
}

/// The order a return is of and the customer who brought it, where known.
pub type Whose = (Option<OrderId>, Option<CustomerId>);

/// A return that stands.
#[derive(Debug, Clone)]
pub struct ReturnRow {
    /// The order it is of.
    pub order: Option<OrderId>,
    /// Who brought it.
    pub customer: Option<CustomerId>,
    /// When.
    pub at: Timestamp,
    /// What it came to.
    pub total: Money,
    /// Its lines.
    pub lines: Vec<ReturnLine>,
}

/// Whose each return is that was not taken back, by its row's number.
pub fn standing(connection: &Connection) -> Store<BTreeMap<i64, Whose>> {
    let mut statement = connection
        .prepare_cached("SELECT id, order_id, customer_id FROM returns WHERE undone_seq IS NULL")?;
    let rows = statement.query_map([], |row| {
        let order = row.get::<_, Option<i64>>(1)?.map(OrderId);
        Ok((row.get(0)?, (order, row.get::<_, Option<i64>>(2)?.map(CustomerId))))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One return with its lines.
pub fn get(connection: &Connection, id: i64) -> Store<Option<ReturnRow>> {
    let mut lines = connection.prepare_cached(
        "SELECT product_id, quantity, unit_price FROM return_lines WHERE return_id = ?1 ORDER BY position",
    )?;
    let lines = lines.query_map([id], |row| {
        let (product, quantity) = (ProductId(row.get(0)?), Quantity(row.get(1)?));
        Ok(ReturnLine { product, quantity, unit_price: UnitPrice(row.get(2)?) })
    })?;
    let lines = lines.collect::<Result<Vec<_>, _>>()?;
    Ok(connection
        .prepare_cached("SELECT order_id, customer_id, at, total FROM returns WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(ReturnRow {
                order: row.get::<_, Option<i64>>(0)?.map(OrderId),
                customer: row.get::<_, Option<i64>>(1)?.map(CustomerId),
                at: Timestamp(row.get(2)?),
                total: Money(row.get(3)?),
                lines,
            })
        })
        .optional()?)
}
