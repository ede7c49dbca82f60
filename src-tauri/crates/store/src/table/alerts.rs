//! What Oversight has warned of, so that each is told once until it changes.

use fivedesk_core::{ProductId, Timestamp};
use rusqlite::Connection;

use crate::{Store, Tx};

/// A product is at or below its limit; the subject is its row.
pub const LOW_STOCK: &str = "low_stock";
/// The doctor found something.
pub const DOCTOR: &str = "doctor";

/// An alert that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertRow {
    /// What it warns of.
    pub kind: String,
    /// The row of what it is about: an order, a product; 0 where there is one of its kind.
    pub subject: i64,
    /// Since when it stands.
    pub raised_at: Timestamp,
    /// What it says, where its subject does not say it all.
    pub body: Option<String>,
    /// Whether the window told of it.
    pub told: bool,
}

/// Every alert that stands, the oldest first.
pub fn all(connection: &Connection) -> Store<Vec<AlertRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT kind, subject, raised_at, body, told FROM alerts ORDER BY raised_at, kind, subject",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(AlertRow {
            kind: row.get(0)?,
            subject: row.get(1)?,
            raised_at: Timestamp(row.get(2)?),
            body: row.get(3)?,
            told: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Raises the alert that a product is low; `false` when it stands already.
pub fn raise_low_stock(tx: &Tx<'_>, product: ProductId, at: Timestamp) -> Store<bool> {
    raise(tx, LOW_STOCK, product.0, None, at)
}

/// Raises the alert that the doctor found something; `false` when it stands already.
pub fn raise_doctor(tx: &Tx<'_>, at: Timestamp) -> Store<bool> {
    raise(tx, DOCTOR, 0, None, at)
}

/// Raises an alert; `false` when it stands already.
pub fn raise(tx: &Tx<'_>, kind: &str, subject: i64, body: Option<&str>, at: Timestamp) -> Store<bool> {
    let added = tx
        .prepare_cached(
            "INSERT OR IGNORE INTO alerts (kind, subject, raised_at, body) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((kind, subject, at.0, body))?;
    Ok(added > 0)
}

/// Takes the alert back, since the product is no longer low.
pub fn clear_low_stock(tx: &Tx<'_>, product: ProductId) -> Store<()> {
    clear(tx, LOW_STOCK, product.0)
}

/// Takes the doctor's alert back, since nothing is found any more.
pub fn clear_doctor(tx: &Tx<'_>) -> Store<()> {
    clear(tx, DOCTOR, 0)
}

/// Takes an alert back.
pub fn clear(tx: &Tx<'_>, kind: &str, subject: i64) -> Store<()> {
    tx.prepare_cached("DELETE FROM alerts WHERE kind = ?1 AND subject = ?2")?.execute((kind, subject))?;
    Ok(())
}

/// Keeps that the window told of every alert that stands.
pub fn tell_all(tx: &Tx<'_>) -> Store<()> {
    tx.prepare_cached("UPDATE alerts SET told = 1 WHERE told = 0")?.execute([])?;
    Ok(())
}
