//! Shipments: what left the house together.

use fivedesk_core::{EventSeq, OrderId, Quantity, ShipmentId, Timestamp};
use rusqlite::Connection;

use crate::{Store, Tx};

/// A shipment with its lines' positions and quantities.
#[derive(Debug, Clone)]
pub struct ShipmentRow {
    /// Which.
    pub id: ShipmentId,
    /// When it left.
    pub shipped_at: Timestamp,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// Who carries it.
    pub carrier: Option<String>,
    /// The carrier's number for it.
    pub tracking: Option<String>,
    /// What is in it.
    pub lines: Vec<(u32, Quantity)>,
}

/// A shipment to be.
#[derive(Debug, Clone, Copy)]
pub struct NewShipment<'a> {
    /// Whose.
    pub order: OrderId,
    /// Who carries it.
    pub carrier: Option<&'a str>,
    /// The carrier's number for it.
    pub tracking: Option<&'a str>,
    /// Now.
    pub at: Timestamp,
    /// The event it belongs to.
    pub event: EventSeq,
}

/// Writes a shipment of some quantities by line position.
pub fn insert(
    tx: &Tx<'_>,
    new: &NewShipment<'_>,
    lines: impl Iterator<Item = (u32, Quantity)>,
) -> Store<ShipmentId> {
    tx.prepare_cached(
        "INSERT INTO shipments (order_id, shipped_at, carrier, tracking, event_seq) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((new.order.0, new.at.0, new.carrier, new.tracking, new.event.0))?;
    let id = ShipmentId(tx.last_insert_rowid());
    let mut statement = tx
        .prepare_cached("INSERT INTO shipment_lines (shipment_id, position, quantity) VALUES (?1, ?2, ?3)")?;
    for (position, quantity) in lines {
        statement.execute((id.0, position, quantity.0))?;
    }
    Ok(id)
}

/// An order's shipments that were not taken back, oldest first.
pub fn of_order(connection: &Connection, order: OrderId) -> Store<Vec<ShipmentRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, shipped_at, delivered_at, carrier, tracking FROM shipments
         WHERE order_id = ?1 AND undone_seq IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([order.0], |row| {
        Ok(ShipmentRow {
            id: ShipmentId(row.get(0)?),
            shipped_at: Timestamp(row.get(1)?),
            delivered_at: row.get::<_, Option<i64>>(2)?.map(Timestamp),
            carrier: row.get(3)?,
            tracking: row.get(4)?,
            lines: Vec::new(),
        })
    })?;
    let mut shipments: Vec<ShipmentRow> = rows.collect::<Result<_, _>>()?;
    let mut statement = connection.prepare_cached(
        "SELECT position, quantity FROM shipment_lines WHERE shipment_id = ?1 ORDER BY position",
    )?;
    for shipment in &mut shipments {
        let lines = statement.query_map([shipment.id.0], |row| Ok((row.get(0)?, Quantity(row.get(1)?))))?;
        shipment.lines = lines.collect::<Result<_, _>>()?;
    }
    Ok(shipments)
}

/// When the order's last shipment left; `None` where the book did not see it leave.
pub fn last(connection: &Connection, order: OrderId) -> Store<Option<Timestamp>> {
    Ok(connection
        .prepare_cached("SELECT max(shipped_at) FROM shipments WHERE order_id = ?1 AND undone_seq IS NULL")?
        .query_row([order.0], |row| row.get::<_, Option<i64>>(0))?
        .map(Timestamp))
}

/// Marks the order's shipments on the way as arrived.
pub fn arrived(tx: &Tx<'_>, order: OrderId, at: Timestamp, event: EventSeq) -> Store<()> {
    tx.prepare_cached(
        "UPDATE shipments SET delivered_at = ?2, delivered_seq = ?3
         WHERE order_id = ?1 AND delivered_at IS NULL AND undone_seq IS NULL",
    )?
    .execute((order.0, at.0, event.0))?;
    Ok(())
}

/// Sets carrier and tracking number of the order's last shipment; `false` when it has none.
pub fn track(tx: &Tx<'_>, order: OrderId, carrier: Option<&str>, tracking: Option<&str>) -> Store<bool> {
    let changed = tx
        .prepare_cached(
            "UPDATE shipments SET carrier = ifnull(?2, carrier), tracking = ifnull(?3, tracking)
             WHERE id = (SELECT max(id) FROM shipments WHERE order_id = ?1 AND undone_seq IS NULL)",
        )?
        .execute((order.0, carrier, tracking))?;
    Ok(changed > 0)
}

/// Takes back what the events told of shipments: that they left, or that they arrived.
pub(crate) fn undo(tx: &Tx<'_>, events: &[EventSeq], by: EventSeq) -> Store<()> {
    for event in events {
        tx.prepare_cached(
            "UPDATE shipments SET undone_seq = ?2 WHERE event_seq = ?1 AND order_id =
                 (SELECT order_id FROM order_events WHERE seq = ?1)",
        )?
        .execute((event.0, by.0))?;
        tx.prepare_cached(
            "UPDATE shipments SET delivered_at = NULL, delivered_seq = NULL WHERE delivered_seq = ?1 AND order_id =
                 (SELECT order_id FROM order_events WHERE seq = ?1)",
        )?
        .execute([event.0])?;
    }
    Ok(())
}
