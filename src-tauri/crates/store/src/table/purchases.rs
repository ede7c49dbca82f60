//! Purchases from suppliers, and the receipts of them.

use fivedesk_core::{EventSeq, ProductId, PurchaseId, SupplierId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A purchase.
#[derive(Debug, Clone)]
pub struct PurchaseRow {
    /// The row's number.
    pub id: PurchaseId,
    /// The supplier's name.
    pub supplier: Option<String>,
    /// When it was noted.
    pub noted_at: Timestamp,
    /// The day it is due in the owner's calendar, as 2026-11-28.
    pub due_day: Option<String>,
    /// `open`, `received` or `cancelled`.
    pub state: String,
}

const COLUMNS: &str = "p.id, s.name, p.noted_at, p.due_day, p.state
    FROM purchases p LEFT JOIN suppliers s ON s.id = p.supplier_id";

fn read(row: &Row<'_>) -> rusqlite::Result<PurchaseRow> {
    Ok(PurchaseRow {
        id: PurchaseId(row.get(0)?),
        supplier: row.get(1)?,
        noted_at: Timestamp(row.get(2)?),
        due_day: row.get(3)?,
        state: row.get(4)?,
    })
}

/// One purchase.
pub fn get(connection: &Connection, id: PurchaseId) -> Store<Option<PurchaseRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE p.id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// Purchases that are still to come, the one due first at the head.
pub fn open(connection: &Connection) -> Store<Vec<PurchaseRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE p.state = 'open' ORDER BY p.due_day IS NULL, p.due_day, p.id"
    ))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest purchases that are closed.
pub fn closed(connection: &Connection, limit: u32) -> Store<Vec<PurchaseRow>> {
    let mut statement = connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE p.state <> 'open' ORDER BY p.id DESC LIMIT ?1"))?;
    let rows = statement.query_map([limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many purchases of a supplier are still to come.
pub fn open_of(connection: &Connection, supplier: SupplierId) -> Store<i64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM purchases WHERE supplier_id = ?1 AND state = 'open'")?
        .query_row([supplier.0], |row| row.get(0))?)
}

/// Notes a purchase.
pub fn insert(
    tx: &Tx<'_>,
    supplier: Option<SupplierId>,
    due_day: Option<&str>,
    at: Timestamp,
) -> Store<PurchaseId> {
    tx.prepare_cached(
        "INSERT INTO purchases (supplier_id, noted_at, due_day, state) VALUES (?1, ?2, ?3, 'open')",
    )?
    .execute((supplier.map(|id| id.0), at.0, due_day))?;
    Ok(PurchaseId(tx.last_insert_rowid()))
}

/// Brings a purchase to a state: `open`, `received` or `cancelled`.
pub fn set_state(tx: &Tx<'_>, id: PurchaseId, state: &str) -> Store<()> {
    tx.prepare_cached("UPDATE purchases SET state = ?2 WHERE id = ?1")?.execute((id.0, state))?;
    Ok(())
}

/// Keeps which purchase an event received.
pub fn insert_receipt(tx: &Tx<'_>, event: EventSeq, purchase: PurchaseId) -> Store<()> {
    tx.prepare_cached("INSERT INTO purchase_receipts (event_seq, purchase_id) VALUES (?1, ?2)")?
        .execute((event.0, purchase.0))?;
    Ok(())
}

/// The purchase that an event received.
pub fn of_receipt(connection: &Connection, event: EventSeq) -> Store<Option<PurchaseId>> {
    Ok(connection
        .prepare_cached("SELECT purchase_id FROM purchase_receipts WHERE event_seq = ?1")?
        .query_row([event.0], |row| row.get(0).map(PurchaseId))
        .optional()?)
}

/// When each product of each receipt was bought and when it came, oldest receipt first; those taken back are left out.
pub fn lead_times(connection: &Connection) -> Store<Vec<(ProductId, Timestamp, Timestamp)>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT m.product_id, p.noted_at, e.at, r.event_seq
         FROM purchase_receipts r JOIN purchases p ON p.id = r.purchase_id
              JOIN order_events e ON e.seq = r.event_seq
              JOIN stock_movements m ON m.event_seq = r.event_seq AND m.order_id IS NULL
         WHERE NOT EXISTS (SELECT 1 FROM undone_events u WHERE u.event_seq = r.event_seq)
         ORDER BY r.event_seq, m.product_id",
    )?;
    let rows = statement
        .query_map([], |row| Ok((ProductId(row.get(0)?), Timestamp(row.get(1)?), Timestamp(row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
