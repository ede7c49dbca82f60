//! What other systems call our rows.

use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// A row another system has a name for.
#[derive(Debug, Clone)]
pub struct RefRow {
    /// Our row.
    pub row: i64,
    /// The hash of what was imported.
    pub content: Option<Vec<u8>>,
}

/// Our row for another system's name.
pub fn get(connection: &Connection, source: &str, kind: &str, reference: &str) -> Store<Option<RefRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT row_id, content FROM refs WHERE source = ?1 AND kind = ?2 AND reference = ?3",
        )?
        .query_row((source, kind, reference), |row| Ok(RefRow { row: row.get(0)?, content: row.get(1)? }))
        .optional()?)
}

/// Keeps another system's name for a row of ours.
pub fn insert(
    tx: &Tx<'_>,
    source: &str,
    kind: &str,
    reference: &str,
    row: i64,
    content: Option<&[u8]>,
) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO refs (source, kind, reference, row_id, content) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((source, kind, reference, row, content))?;
    Ok(())
}

/// Forgets the names another system has for the rows from one number to another, both included.
pub fn forget(tx: &Tx<'_>, source: &str, kind: &str, (first, last): (i64, i64)) -> Store<()> {
    tx.prepare_cached("DELETE FROM refs WHERE source = ?1 AND kind = ?2 AND row_id BETWEEN ?3 AND ?4")?
        .execute((source, kind, first, last))?;
    Ok(())
}
