//! Suppliers: who sells to the owner.

use fivedesk_core::text::key;
use fivedesk_core::{SupplierId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A supplier.
#[derive(Debug, Clone)]
pub struct SupplierRow {
    /// The row's number.
    pub id: SupplierId,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
}

const COLUMNS: &str = "id, name, email, phone FROM suppliers";

fn read(row: &Row<'_>) -> rusqlite::Result<SupplierRow> {
    Ok(SupplierRow { id: SupplierId(row.get(0)?), name: row.get(1)?, email: row.get(2)?, phone: row.get(3)? })
}

/// One supplier.
pub fn get(connection: &Connection, id: SupplierId) -> Store<Option<SupplierRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// All of them but those withdrawn, by name.
pub fn all(connection: &Connection) -> Store<Vec<SupplierRow>> {
    let mut statement = connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE withdrawn_at IS NULL ORDER BY name_key"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The supplier of a name, in any case; not one withdrawn.
pub fn by_name(connection: &Connection, name: &str) -> Store<Option<SupplierId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM suppliers WHERE name_key = ?1 AND withdrawn_at IS NULL")?
        .query_row([key(name)], |row| row.get(0).map(SupplierId))
        .optional()?)
}

/// Adds a supplier, or brings one of that name back that was withdrawn.
pub fn insert(
    tx: &Tx<'_>,
    name: &str,
    email: Option<&str>,
    phone: Option<&str>,
    at: Timestamp,
) -> Store<SupplierId> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO suppliers (name, name_key, email, phone, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (name_key) DO UPDATE SET name = excluded.name, email = excluded.email,
                 phone = excluded.phone, created_at = excluded.created_at, withdrawn_at = NULL
             WHERE withdrawn_at IS NOT NULL
             RETURNING id",
        )?
        .query_row((name, key(name), email, phone, at.0), |row| row.get(0).map(SupplierId))?)
}

/// Whether a product, a purchase or a lead time names it.
pub fn is_used(connection: &Connection, id: SupplierId) -> Store<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM products WHERE supplier_id = ?1)
                 OR EXISTS (SELECT 1 FROM purchases WHERE supplier_id = ?1)
                 OR EXISTS (SELECT 1 FROM suppliers WHERE id = ?1 AND lead_days IS NOT NULL)",
        )?
        .query_row([id.0], |row| row.get(0))?)
}

/// Leaves it out of every list; its row stays, since the log names it by number.
pub fn withdraw(tx: &Tx<'_>, id: SupplierId, at: Timestamp) -> Store<()> {
    tx.prepare_cached("UPDATE suppliers SET withdrawn_at = ?2 WHERE id = ?1")?.execute((id.0, at.0))?;
    Ok(())
}
