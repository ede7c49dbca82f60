//! Returns: what came back, of an order or standing alone.

use fivedesk_core::{
    CustomerId, EventSeq, Money, OrderId, ProductId, Quantity, ReturnId, Timestamp, UnitPrice,
};

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
