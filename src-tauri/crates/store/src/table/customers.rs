//! Customers.

use fivedesk_core::text::key;
use fivedesk_core::{CustomerId, Money, OrderId, Terms, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use super::listed_orders::{self, ListedOrder};
use crate::{Store, Tx};

pub use super::addresses::{body as address_body, of_text as address, used_next as last_address};

/// A customer with the figures a list shows.
#[derive(Debug, Clone)]
pub struct CustomerRow {
    /// The row's number.
    pub id: CustomerId,
    /// The name; empty once it is erased.
    pub name: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
    /// The address orders go to.
    pub address: Option<String>,
    /// How many orders.
    pub orders: i64,
    /// When the last one came in.
    pub last_order_at: Option<Timestamp>,
    /// The worth of all of them.
    pub total: Money,
    /// What their orders come to, less what was paid; orders nobody approved yet are not counted.
    pub balance: Money,
    /// What the owner keeps in mind of them.
    pub notes: Option<String>,
    /// Their orders stop at Approval.
    pub credit_hold: bool,
    /// Terms of their own; `None` where the policy's hold.
    pub terms: Option<Terms>,
    /// The customer this duplicate was merged into.
    pub merged_into: Option<CustomerId>,
    /// When their personal data was erased.
    pub erased_at: Option<Timestamp>,
}

/// What an edit leaves a customer as.
#[derive(Debug, Clone)]
pub struct CustomerFields<'a> {
    /// The name.
    pub name: &'a str,
    /// The e-mail address.
    pub email: Option<&'a str>,
    /// The phone number.
    pub phone: Option<&'a str>,
    /// What the owner keeps in mind of them.
    pub notes: Option<&'a str>,
    /// Their orders stop at Approval.
    pub credit_hold: bool,
    /// Terms of their own.
    pub terms: Option<Terms>,
}

const COLUMNS: &str = "c.id, c.name, c.email, c.phone,
    (SELECT body FROM addresses a WHERE a.customer_id = c.id AND a.retired_at IS NULL
        ORDER BY a.id IS NOT c.default_address, a.id DESC LIMIT 1),
    (SELECT count(*) FROM orders o WHERE o.customer_id = c.id),
    (SELECT max(received_at) FROM orders o WHERE o.customer_id = c.id),
    (SELECT ifnull(sum(total), 0) FROM orders o WHERE o.customer_id = c.id
        AND o.status NOT IN ('rejected', 'cancelled')),
    (SELECT ifnull(sum(CASE WHEN o.status IN ('rejected', 'cancelled')
                  OR (o.approved_seal IS NULL AND o.status IN ('received', 'awaiting_approval'))
             THEN 0 ELSE o.total END - o.paid + o.refunded), 0)
        FROM orders o WHERE o.customer_id = c.id),
    c.notes, c.credit_hold, c.pays_first, c.days_to_pay, c.merged_into, c.erased_at FROM customers c";

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
        balance: Money(row.get(8)?),
        notes: row.get(9)?,
        credit_hold: row.get(10)?,
        terms: own_terms(row.get(11)?, row.get(12)?),
        merged_into: row.get::<_, Option<i64>>(13)?.map(CustomerId),
        erased_at: row.get::<_, Option<i64>>(14)?.map(Timestamp),
    })
}

fn own_terms(pays_first: bool, days: Option<u16>) -> Option<Terms> {
    if pays_first { Some(Terms::PayFirst) } else { days.map(Terms::OnAccount) }
}

/// One customer.
pub fn get(connection: &Connection, id: CustomerId) -> Store<Option<CustomerRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE c.id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// A page of customers whose name or e-mail holds `search`, by name, and how many there are in all. Merged and
/// erased ones are left out.
pub fn list(
    connection: &Connection,
    search: Option<&str>,
    limit: u32,
    offset: u64,
) -> Store<(Vec<CustomerRow>, i64)> {
    const FOUND: &str = "c.merged_into IS NULL AND c.erased_at IS NULL AND c.withdrawn_at IS NULL
         AND (c.name_key LIKE ?1 ESCAPE '\\' OR lower(ifnull(c.email, '')) LIKE ?1 ESCAPE '\\')";
    let pattern = search.map_or_else(|| "%".to_owned(), |s| format!("%{}%", escaped(&key(s))));
    let total = connection
        .prepare_cached(&format!("SELECT count(*) FROM customers c WHERE {FOUND}"))?
        .query_row([&pattern], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE {FOUND} ORDER BY c.name_key, c.id LIMIT ?2 OFFSET ?3"
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

/// Leaves a customer out of every list, as one whose entry was taken back, or puts it back.
pub fn set_withdrawn(tx: &Tx<'_>, id: CustomerId, at: Option<Timestamp>) -> Store<()> {
    tx.prepare_cached("UPDATE customers SET withdrawn_at = ?2 WHERE id = ?1 AND withdrawn_at IS NOT ?2")?
        .execute((id.0, at.map(|at| at.0)))?;
    Ok(())
}

/// Whether an order that stands, a quote, a return or a merge is a customer's, or the owner changed them.
pub fn is_used(connection: &Connection, id: CustomerId) -> Store<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM orders WHERE customer_id = ?1 AND withdrawn = 0)
                 OR EXISTS (SELECT 1 FROM quotes WHERE customer_id = ?1)
                 OR EXISTS (SELECT 1 FROM returns WHERE customer_id = ?1 AND undone_seq IS NULL)
                 OR EXISTS (SELECT 1 FROM customer_merges WHERE (kept_id = ?1 OR merged_id = ?1)
                            AND undone_at IS NULL)
                 OR EXISTS (SELECT 1 FROM changed_fields f LEFT JOIN undone_events u ON u.event_seq = f.event_seq
                            WHERE f.kind = 'customer' AND f.row_id = ?1 AND f.before IS NOT NULL
                              AND u.event_seq IS NULL)",
        )?
        .query_row([id.0], |row| row.get(0))?)
}

/// Writes what an edit left a customer as.
pub fn update(tx: &Tx<'_>, id: CustomerId, fields: &CustomerFields<'_>) -> Store<()> {
    let (pays_first, days) = match fields.terms {
        None => (false, None),
        Some(Terms::PayFirst) => (true, None),
        Some(Terms::OnAccount(days)) => (false, Some(days)),
    };
    tx.prepare_cached(
        "UPDATE customers SET name = ?2, name_key = ?3, email = ?4, phone = ?5, notes = ?6, credit_hold = ?7,
             pays_first = ?8, days_to_pay = ?9 WHERE id = ?1",
    )?
    .execute((
        id.0,
        fields.name,
        key(fields.name),
        fields.email,
        fields.phone,
        fields.notes,
        fields.credit_hold,
        pays_first,
        days,
    ))?;
    Ok(())
}

/// Puts a customer on credit hold, or takes the hold away.
pub fn set_credit_hold(tx: &Tx<'_>, id: CustomerId, held: bool) -> Store<()> {
    tx.prepare_cached("UPDATE customers SET credit_hold = ?2 WHERE id = ?1")?.execute((id.0, held))?;
    Ok(())
}

/// The customers of a name, in any case; two at the most. A duplicate's name is that of whom it was merged into.
pub fn of_name(connection: &Connection, name: &str) -> Store<Vec<CustomerId>> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE named (id, merged_into) AS (
             SELECT id, merged_into FROM customers WHERE name_key = ?1 AND erased_at IS NULL
                 AND withdrawn_at IS NULL
             UNION SELECT c.id, c.merged_into FROM customers c JOIN named ON c.id = named.merged_into)
         SELECT id FROM named WHERE merged_into IS NULL ORDER BY id LIMIT 2",
    )?;
    let ids = statement.query_map([key(name)], |row| row.get(0).map(CustomerId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The customer that a row stands for: itself, or the one it was merged into in the end.
pub fn kept(connection: &Connection, id: CustomerId) -> Store<CustomerId> {
    Ok(connection
        .prepare_cached(
            "WITH RECURSIVE way (id, merged_into) AS (
                 SELECT id, merged_into FROM customers WHERE id = ?1
                 UNION SELECT c.id, c.merged_into FROM customers c JOIN way ON c.id = way.merged_into)
             SELECT id FROM way WHERE merged_into IS NULL",
        )?
        .query_row([id.0], |row| row.get(0).map(CustomerId))
        .optional()?
        .unwrap_or(id))
}

/// A customer's name; nothing once it is erased.
pub fn name(connection: &Connection, id: CustomerId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT nullif(name, '') FROM customers WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?
        .flatten())
}

/// The terms a customer has of their own.
pub fn terms(connection: &Connection, id: CustomerId) -> Store<Option<Terms>> {
    Ok(connection
        .prepare_cached("SELECT pays_first, days_to_pay FROM customers WHERE id = ?1")?
        .query_row([id.0], |row| Ok(own_terms(row.get(0)?, row.get(1)?)))
        .optional()?
        .flatten())
}

/// Whether a customer's orders stop at Approval.
pub fn on_credit_hold(connection: &Connection, id: CustomerId) -> Store<bool> {
    Ok(connection
        .prepare_cached("SELECT credit_hold FROM customers WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// A page of a customer's orders, newest first.
pub fn orders_of(
    connection: &Connection,
    id: CustomerId,
    limit: u32,
    offset: u64,
) -> Store<(Vec<ListedOrder>, i64)> {
    let total = connection
        .prepare_cached("SELECT count(*) FROM orders WHERE customer_id = ?1")?
        .query_row([id.0], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(
        "SELECT o.id, o.number, o.status, o.hold, c.name, o.total, o.received_at, o.since
         FROM orders o JOIN customers c ON c.id = o.customer_id
         WHERE o.customer_id = ?1 ORDER BY o.id DESC LIMIT ?2 OFFSET ?3",
    )?;
    let rows = statement.query_map((id.0, limit, offset as i64), listed_orders::listed)?;
    Ok((rows.collect::<Result<_, _>>()?, total))
}

/// Every order of a customer, oldest first.
pub fn order_ids(connection: &Connection, id: CustomerId) -> Store<Vec<OrderId>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM orders WHERE customer_id = ?1 ORDER BY id")?;
    let rows = statement.query_map([id.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A customer's orders that stand at Approval, oldest first.
pub fn at_approval(connection: &Connection, id: CustomerId) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM orders WHERE customer_id = ?1 AND status = 'awaiting_approval' ORDER BY id",
    )?;
    let rows = statement.query_map([id.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The customer of an e-mail address, in any case: the one who came first, or who that one was merged into; nobody
/// whose data was erased.
pub fn of_email(connection: &Connection, address: &str) -> Store<Option<CustomerId>> {
    let found = connection
        .prepare_cached(
            "SELECT id FROM customers
             WHERE email IS NOT NULL AND lower(email) = lower(?1) AND erased_at IS NULL
             ORDER BY withdrawn_at IS NOT NULL, id LIMIT 1",
        )?
        .query_row([address], |row| row.get(0).map(CustomerId))
        .optional()?;
    found.map(|id| kept(connection, id)).transpose()
}
