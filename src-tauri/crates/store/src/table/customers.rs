//! Customers and their addresses.

use fivedesk_core::text::key;
use fivedesk_core::{AddressId, CustomerId, Money, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A customer with the figures a list shows.
#[derive(Debug, Clone)]
pub struct CustomerRow {
    /// The row's number.
    pub id: CustomerId,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// The address added last.
    pub address: Option<String>,
    /// How many orders.
    pub orders: i64,
    /// When the last one came in.
    pub last_order_at: Option<Timestamp>,
    /// The worth of all of them.
    pub total: Money,
}

const COLUMNS: &str = "c.id, c.name, c.email, c.phone,
    (SELECT body FROM addresses a WHERE a.customer_id = c.id ORDER BY a.id DESC LIMIT 1),
    (SELECT count(*) FROM orders o WHERE o.customer_id = c.id),
    (SELECT max(received_at) FROM orders o WHERE o.customer_id = c.id),
    (SELECT ifnull(sum(total), 0) FROM orders o WHERE o.customer_id = c.id
        AND o.status NOT IN ('rejected', 'cancelled')) FROM customers c";

fn read(row: &Row<'_>) -> rusqlite::Result<CustomerRow> {
    Ok(CustomerRow {
        id: CustomerId(row.get(0)?),
        name: row.get(1)?,
        email: row.get(2)?,
        phone: row.get(3)?,
        address: row.get(4)?,
        orders: row.get(5)?,
        last_order_at: row.get::<_, Option<i64>>(6)?.map(Timestamp),
        total: Money(row.get(7)?),
    })
}

/// One customer.
pub fn get(connection: &Connection, id: CustomerId) -> Store<Option<CustomerRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE c.id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// A page of customers whose name or e-mail holds `search`, by name, and how many there are in all.
pub fn list(
    connection: &Connection,
    search: Option<&str>,
    limit: u32,
    offset: u64,
) -> Store<(Vec<CustomerRow>, i64)> {
    let pattern = search.map_or_else(|| "%".to_owned(), |s| format!("%{}%", escaped(&key(s))));
    let total = connection
        .prepare_cached(
            "SELECT count(*) FROM customers c
             WHERE c.name_key LIKE ?1 ESCAPE '\\' OR lower(ifnull(c.email, '')) LIKE ?1 ESCAPE '\\'",
        )?
        .query_row([&pattern], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS}
         WHERE c.name_key LIKE ?1 ESCAPE '\\' OR lower(ifnull(c.email, '')) LIKE ?1 ESCAPE '\\'
         ORDER BY c.name_key, c.id LIMIT ?2 OFFSET ?3"
    ))?;
    let rows = statement.query_map((&pattern, limit, offset as i64), read)?;
    Ok((rows.collect::<Result<_, _>>()?, total))
}

/// Words made safe inside a LIKE pattern.
fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// Adds a customer.
pub fn insert(
    tx: &Tx<'_>,
    name: &str,
    email: Option<&str>,
    phone: Option<&str>,
    at: Timestamp,
) -> Store<CustomerId> {
    tx.prepare_cached(
        "INSERT INTO customers (name, name_key, email, phone, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((name, key(name), email, phone, at.0))?;
    Ok(CustomerId(tx.last_insert_rowid()))
}

/// The customers of a name, in any case; two at the most.
pub fn of_name(connection: &Connection, name: &str) -> Store<Vec<CustomerId>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM customers WHERE name_key = ?1 ORDER BY id LIMIT 2")?;
    let ids = statement.query_map([key(name)], |row| row.get(0).map(CustomerId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The address a customer used last.
pub fn last_address(connection: &Connection, customer: CustomerId) -> Store<Option<AddressId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM addresses WHERE customer_id = ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([customer.0], |row| row.get(0).map(AddressId))
        .optional()?)
}

/// The row of an address, added when it is new to the customer.
pub fn address(tx: &Tx<'_>, customer: Option<CustomerId>, body: &str) -> Store<AddressId> {
    if let Some(customer) = customer {
        let known = tx
            .prepare_cached("SELECT id FROM addresses WHERE customer_id = ?1 AND body = ?2")?
            .query_row((customer.0, body), |row| row.get(0))
            .optional()?;
        if let Some(id) = known {
            return Ok(AddressId(id));
        }
    }
    tx.prepare_cached("INSERT INTO addresses (customer_id, body) VALUES (?1, ?2)")?
        .execute((customer.map(|id| id.0), body))?;
    Ok(AddressId(tx.last_insert_rowid()))
}

/// An address's words.
pub fn address_body(connection: &Connection, id: AddressId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT body FROM addresses WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}

/// A customer's name.
pub fn name(connection: &Connection, id: CustomerId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT name FROM customers WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}
