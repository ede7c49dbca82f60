//! Merges of duplicate customers, with what each moved, so that it can be taken back.

use fivedesk_core::{CustomerId, OrderId, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// A merge that stands.
#[derive(Debug, Clone, Copy)]
pub struct MergeRow {
    /// The row's number.
    pub id: i64,
    /// Who stays.
    pub kept: CustomerId,
    /// The duplicate.
    pub merged: CustomerId,
    /// Whether the kept customer came on hold by it.
    pub held: bool,
    /// When.
    pub at: Timestamp,
}

/// A duplicate as the kept customer shows it.
#[derive(Debug, Clone)]
pub struct MergedRow {
    /// The duplicate's row.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its phone number.
    pub phone: Option<String>,
    /// When it was merged.
    pub at: Timestamp,
}

/// The merge that made a customer a duplicate.
pub fn standing(connection: &Connection, merged: CustomerId) -> Store<Option<MergeRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT id, kept_id, held, at FROM customer_merges WHERE merged_id = ?1 AND undone_at IS NULL",
        )?
        .query_row([merged.0], |row| {
            Ok(MergeRow {
                id: row.get(0)?,
                kept: CustomerId(row.get(1)?),
                merged,
                held: row.get(2)?,
                at: Timestamp(row.get(3)?),
            })
        })
        .optional()?)
}

/// The last merge of an instant, if it stands.
pub fn at(connection: &Connection, at: Timestamp) -> Store<Option<MergeRow>> {
    let merged = connection
        .prepare_cached(
            "SELECT merged_id FROM customer_merges WHERE at = ?1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
        )?
        .query_row([at.0], |row| row.get(0).map(CustomerId))
        .optional()?;
    merged.map_or(Ok(None), |merged| standing(connection, merged))
}

/// The duplicates merged into a customer, and into those in turn, by when.
pub fn into(connection: &Connection, kept: CustomerId) -> Store<Vec<MergedRow>> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE below (id) AS (
             SELECT id FROM customers WHERE merged_into = ?1
             UNION SELECT c.id FROM customers c JOIN below ON c.merged_into = below.id)
         SELECT c.id, c.name, c.email, c.phone, m.at FROM below JOIN customers c ON c.id = below.id
              JOIN customer_merges m ON m.merged_id = c.id AND m.undone_at IS NULL
         ORDER BY m.at, m.id",
    )?;
    let rows = statement.query_map([kept.0], |row| {
        Ok(MergedRow {
            id: CustomerId(row.get(0)?),
            name: row.get(1)?,
            email: row.get(2)?,
            phone: row.get(3)?,
            at: Timestamp(row.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes `merged` a duplicate of `kept`: its addresses, returns and quotes move, and what moves is kept in mind. Its orders
/// are moved by [`crate::reown`], one after the other.
pub fn insert(tx: &Tx<'_>, kept: CustomerId, merged: CustomerId, held: bool, at: Timestamp) -> Store<i64> {
    tx.prepare_cached("INSERT INTO customer_merges (kept_id, merged_id, held, at) VALUES (?1, ?2, ?3, ?4)")?
        .execute((kept.0, merged.0, held, at.0))?;
    let id = tx.last_insert_rowid();
    for (kind, from) in [("order", "orders"), ("address", "addresses"), ("return", "returns")] {
        tx.prepare_cached(&format!(
            "INSERT INTO customer_merge_rows (merge_id, kind, row_id)
             SELECT ?1, ?2, id FROM {from} WHERE customer_id = ?3"
        ))?
        .execute((id, kind, merged.0))?;
    }
    tx.prepare_cached(
        "INSERT INTO customer_merge_quotes (merge_id, quote_id) SELECT ?1, id FROM quotes WHERE customer_id = ?2",
    )?
    .execute((id, merged.0))?;
    for of in ["addresses", "returns", "quotes"] {
        tx.prepare_cached(&format!("UPDATE {of} SET customer_id = ?2 WHERE customer_id = ?1"))?
            .execute((merged.0, kept.0))?;
    }
    tx.prepare_cached("UPDATE customers SET merged_into = ?2 WHERE id = ?1")?.execute((merged.0, kept.0))?;
    Ok(id)
}

/// The orders a merge moved that are still the kept customer's, oldest first.
pub fn orders(connection: &Connection, merge: &MergeRow) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT o.id FROM customer_merge_rows r JOIN orders o ON o.id = r.row_id
         WHERE r.merge_id = ?1 AND r.kind = 'order' AND o.customer_id = ?2 ORDER BY o.id",
    )?;
    let rows = statement.query_map((merge.id, merge.kept.0), |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes a merge back: addresses, returns and quotes that it moved go back with the row itself.
pub fn undo(tx: &Tx<'_>, merge: &MergeRow, at: Timestamp) -> Store<()> {
    tx.prepare_cached(
        "UPDATE customers SET default_address = NULL WHERE id = ?2 AND default_address IN
             (SELECT row_id FROM customer_merge_rows WHERE merge_id = ?1 AND kind = 'address')",
    )?
    .execute((merge.id, merge.kept.0))?;
    for (kind, of) in [("address", "addresses"), ("return", "returns")] {
        tx.prepare_cached(&format!(
            "UPDATE {of} SET customer_id = ?3 WHERE customer_id = ?2
             AND id IN (SELECT row_id FROM customer_merge_rows WHERE merge_id = ?1 AND kind = ?4)"
        ))?
        .execute((merge.id, merge.kept.0, merge.merged.0, kind))?;
    }
    tx.prepare_cached(
        "UPDATE quotes SET customer_id = ?3 WHERE customer_id = ?2
         AND id IN (SELECT quote_id FROM customer_merge_quotes WHERE merge_id = ?1)",
    )?
    .execute((merge.id, merge.kept.0, merge.merged.0))?;
    tx.prepare_cached("UPDATE customers SET merged_into = NULL WHERE id = ?1")?.execute([merge.merged.0])?;
    tx.prepare_cached("UPDATE customer_merges SET undone_at = ?2 WHERE id = ?1")?
        .execute((merge.id, at.0))?;
    Ok(())
}
