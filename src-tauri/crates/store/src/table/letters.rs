//! Letters as they came in.

use fivedesk_core::{CustomerId, LetterId, Message, OrderId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, StoreError, Tx};

/// What is told of a letter; its bytes are read by themselves.
#[derive(Debug, Clone)]
pub struct LetterRow {
    /// The row's number.
    pub id: LetterId,
    /// When it came in.
    pub at: Timestamp,
    /// The name of its file, where it came as one.
    pub file: Option<String>,
    /// The sender's name.
    pub name: Option<String>,
    /// The sender's address, in lower case.
    pub address: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// The words that were read.
    pub body: String,
    /// Names and sizes in bytes of what was attached.
    pub attachments: Vec<(String, u64)>,
    /// Whether all of it was kept.
    pub whole: bool,
    /// Why it is kept aside.
    pub why: Option<Message>,
    /// What became of it.
    pub order: Option<OrderId>,
    /// When the owner had done with it.
    pub settled_at: Option<Timestamp>,
}

/// A letter to keep.
#[derive(Debug)]
pub struct NewLetter<'a> {
    /// What is told of it; its number is not looked at.
    pub row: &'a LetterRow,
    /// The number its sender gave it.
    pub message_id: Option<&'a str>,
    /// BLAKE3 of its bytes.
    pub hash: &'a [u8; 32],
    /// Its bytes, or its headers and words.
    pub original: &'a [u8],
}

const COLUMNS: &str =
    "id, at, file, name, address, subject, sent_at, body, attachments, whole, why, order_id,
    settled_at FROM letters";

fn json_of<T: serde::de::DeserializeOwned>(column: usize, json: &str) -> rusqlite::Result<T> {
    serde_json::from_str(json).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

fn json(value: &impl serde::Serialize) -> Store<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Fault(error.to_string()))
}

fn read(row: &Row<'_>) -> rusqlite::Result<LetterRow> {
    let why: Option<String> = row.get(10)?;
    let attachments: String = row.get(8)?;
    Ok(LetterRow {
        id: LetterId(row.get(0)?),
        at: Timestamp(row.get(1)?),
        file: row.get(2)?,
        name: row.get(3)?,
        address: row.get(4)?,
        subject: row.get(5)?,
        sent_at: row.get::<_, Option<i64>>(6)?.map(Timestamp),
        body: row.get(7)?,
        attachments: json_of(8, &attachments)?,
        whole: row.get(9)?,
        why: why.map(|why| json_of(10, &why)).transpose()?,
        order: row.get::<_, Option<i64>>(11)?.map(OrderId),
        settled_at: row.get::<_, Option<i64>>(12)?.map(Timestamp),
    })
}

/// One letter.
pub fn get(connection: &Connection, id: LetterId) -> Store<Option<LetterRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// The letter that is in the book already: of these bytes, or of this number and sender.
pub fn known(
    connection: &Connection,
    hash: &[u8; 32],
    message_id: Option<&str>,
    address: Option<&str>,
) -> Store<Option<LetterRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} WHERE hash = ?1 OR (message_id = ?2 AND address IS ?3) ORDER BY id LIMIT 1"
        ))?
        .query_row((hash.as_slice(), message_id, address), read)
        .optional()?)
}

/// The letter an order was made of.
pub fn of_order(connection: &Connection, order: OrderId) -> Store<Option<LetterRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE order_id = ?1 ORDER BY id LIMIT 1"))?
        .query_row([order.0], read)
        .optional()?)
}

/// A customer's letters, oldest first: those that became orders of theirs, and those that came from their address.
pub fn of_customer(connection: &Connection, customer: CustomerId) -> Store<Vec<LetterRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE order_id IN (SELECT o.id FROM orders o WHERE o.customer_id = ?1)
             OR address = (SELECT lower(c.email) FROM customers c WHERE c.id = ?1) ORDER BY id"
    ))?;
    let rows = statement.query_map([customer.0], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Letters, newest first, and how many there are: those kept aside that the owner has not done with, or all.
pub fn list(connection: &Connection, aside: bool, limit: u32, offset: u64) -> Store<(Vec<LetterRow>, i64)> {
    let which = if aside { "WHERE order_id IS NULL AND settled_at IS NULL" } else { "" };
    let total = connection
        .prepare_cached(&format!("SELECT count(*) FROM letters {which}"))?
        .query_row([], |row| row.get(0))?;
    let mut statement = connection
        .prepare_cached(&format!("SELECT {COLUMNS} {which} ORDER BY id DESC LIMIT ?1 OFFSET ?2"))?;
    let rows = statement.query_map((limit, offset.cast_signed()), read)?;
    Ok((rows.collect::<Result<_, _>>()?, total))
}

/// Its bytes as they came, or its headers and words.
pub fn original(connection: &Connection, id: LetterId) -> Store<Option<Vec<u8>>> {
    Ok(connection
        .prepare_cached("SELECT original FROM letters WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}

/// Keeps a letter.
pub fn insert(tx: &Tx<'_>, new: &NewLetter<'_>) -> Store<LetterId> {
    let row = new.row;
    let why = row.why.as_ref().map(json).transpose()?;
    tx.prepare_cached(
        "INSERT INTO letters (at, file, name, address, subject, sent_at, message_id, hash, body, attachments,
                              original, whole, why, order_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(rusqlite::params![
        row.at.0,
        row.file,
        row.name,
        row.address,
        row.subject,
        row.sent_at.map(|at| at.0),
        new.message_id,
        new.hash.as_slice(),
        row.body,
        json(&row.attachments)?,
        new.original,
        row.whole,
        why,
        row.order.map(|id| id.0),
    ])?;
    Ok(LetterId(tx.last_insert_rowid()))
}

/// Says which order a letter kept aside became after all.
pub fn set_order(tx: &Tx<'_>, id: LetterId, order: OrderId) -> Store<()> {
    tx.prepare_cached("UPDATE letters SET order_id = ?2 WHERE id = ?1")?.execute((id.0, order.0))?;
    Ok(())
}

/// Says when the owner had done with it, or has not.
pub fn settle(tx: &Tx<'_>, id: LetterId, at: Option<Timestamp>) -> Store<()> {
    tx.prepare_cached("UPDATE letters SET settled_at = ?2 WHERE id = ?1")?
        .execute((id.0, at.map(|at| at.0)))?;
    Ok(())
}
