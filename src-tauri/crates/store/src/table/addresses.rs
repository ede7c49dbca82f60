//! Addresses of customers and orders. One is never changed, since seals and shipments point at it; a new one is a
//! new row, and an old one is retired.

use fivedesk_core::{AddressId, CustomerId, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// An address of a customer.
#[derive(Debug, Clone)]
pub struct AddressRow {
    /// The row's number.
    pub id: AddressId,
    /// Its words.
    pub body: String,
    /// Whether orders go there unless told otherwise.
    pub default: bool,
    /// Since when it is offered no longer.
    pub retired_at: Option<Timestamp>,
}

/// A customer's addresses: the one orders go to first, those no longer offered last.
pub fn of_customer(connection: &Connection, customer: CustomerId) -> Store<Vec<AddressRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, a.body, a.id IS c.default_address, a.retired_at
         FROM addresses a JOIN customers c ON c.id = a.customer_id WHERE a.customer_id = ?1
         ORDER BY a.retired_at IS NOT NULL, a.id IS NOT c.default_address, a.id DESC",
    )?;
    let rows = statement.query_map([customer.0], |row| {
        Ok(AddressRow {
            id: AddressId(row.get(0)?),
            body: row.get(1)?,
            default: row.get(2)?,
            retired_at: row.get::<_, Option<i64>>(3)?.map(Timestamp),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Where a customer's next order goes: the address of their choice, else the newest.
pub fn used_next(connection: &Connection, customer: CustomerId) -> Store<Option<AddressId>> {
    Ok(connection
        .prepare_cached(
            "SELECT a.id FROM addresses a JOIN customers c ON c.id = a.customer_id
             WHERE a.customer_id = ?1 AND a.retired_at IS NULL
             ORDER BY a.id IS NOT c.default_address, a.id DESC LIMIT 1",
        )?
        .query_row([customer.0], |row| row.get(0).map(AddressId))
        .optional()?)
}

/// The row of an address, added when it is new to the customer; one that was retired is offered again.
pub fn of_text(tx: &Tx<'_>, customer: Option<CustomerId>, body: &str) -> Store<AddressId> {
    if let Some(customer) = customer {
        let known = tx
            .prepare_cached("SELECT id FROM addresses WHERE customer_id = ?1 AND body = ?2")?
            .query_row((customer.0, body), |row| row.get(0))
            .optional()?;
        if let Some(id) = known {
            tx.prepare_cached(
                "UPDATE addresses SET retired_at = NULL WHERE id = ?1 AND retired_at IS NOT NULL",
            )?
            .execute([id])?;
            return Ok(AddressId(id));
        }
    }
    tx.prepare_cached("INSERT INTO addresses (customer_id, body) VALUES (?1, ?2)")?
        .execute((customer.map(|id| id.0), body))?;
    Ok(AddressId(tx.last_insert_rowid()))
}

/// An address's words; nothing once they are erased.
pub fn body(connection: &Connection, id: AddressId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT nullif(body, '') FROM addresses WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?
        .flatten())
}

/// Lets a customer's orders go to an address unless told otherwise; with none, to the newest.
pub fn set_default(tx: &Tx<'_>, customer: CustomerId, address: Option<AddressId>) -> Store<()> {
    tx.prepare_cached("UPDATE customers SET default_address = ?2 WHERE id = ?1")?
        .execute((customer.0, address.map(|id| id.0)))?;
    Ok(())
}

/// Offers an address again.
pub fn offer(tx: &Tx<'_>, id: AddressId) -> Store<()> {
    tx.prepare_cached("UPDATE addresses SET retired_at = NULL WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// Offers an address no longer.
pub fn retire(tx: &Tx<'_>, id: AddressId, at: Timestamp) -> Store<()> {
    tx.prepare_cached("UPDATE addresses SET retired_at = ?2 WHERE id = ?1")?.execute((id.0, at.0))?;
    tx.prepare_cached("UPDATE customers SET default_address = NULL WHERE default_address = ?1")?
        .execute([id.0])?;
    Ok(())
}
