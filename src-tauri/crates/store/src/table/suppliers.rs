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

/// All of them, by name.
pub fn all(connection: &Connection) -> Store<Vec<SupplierRow>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY name_key"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The supplier of a name, in any case.
pub fn by_name(connection: &Connection, name: &str) -> Store<Option<SupplierId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM suppliers WHERE name_key = ?1")?
        .query_row([key(name)], |row| row.get(0).map(SupplierId))
        .optional()?)
}

/// Adds a supplier.
pub fn insert(
    tx: &Tx<'_>,
    name: &str,
    email: Option<&str>,
    phone: Option<&str>,
    at: Timestamp,
) -> Store<SupplierId> {
    tx.prepare_cached(
        "INSERT INTO suppliers (name, name_key, email, phone, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((name, key(name), email, phone, at.0))?;
    Ok(SupplierId(tx.last_insert_rowid()))
}
