//! Shipments: what left the house together.

use fivedesk_core::{EventSeq, OrderId, Quantity, ShipmentId, Timestamp};

use crate::{Store, Tx};

/// Writes a shipment of some quantities by line position.
pub fn insert(
    tx: &Tx<'_>,
    order: OrderId,
    lines: impl Iterator<Item = (u32, Quantity)>,
    at: Timestamp,
    event: EventSeq,
) -> Store<ShipmentId> {
    tx.prepare_cached("INSERT INTO shipments (order_id, shipped_at, event_seq) VALUES (?1, ?2, ?3)")?
        .execute((order.0, at.0, event.0))?;
    let id = ShipmentId(tx.last_insert_rowid());
    let mut statement = tx
        .prepare_cached("INSERT INTO shipment_lines (shipment_id, position, quantity) VALUES (?1, ?2, ?3)")?;
    for (position, quantity) in lines {
        statement.execute((id.0, position, quantity.0))?;
    }
    Ok(id)
}

/// Marks the order's shipments on the way as arrived.
pub fn arrived(tx: &Tx<'_>, order: OrderId, at: Timestamp) -> Store<()> {
    tx.prepare_cached("UPDATE shipments SET delivered_at = ?2 WHERE order_id = ?1 AND delivered_at IS NULL")?
        .execute((order.0, at.0))?;
    Ok(())
}
