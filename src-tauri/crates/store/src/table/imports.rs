//! Imports that were written, with the rows each made, so that one can be taken back whole.

use std::collections::BTreeMap;

use fivedesk_core::{AddressId, EventSeq, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// What an import makes, each with the table its rows stand in.
const KINDS: [(&str, &str); 5] = [
    ("order", "orders"),
    ("return", "returns"),
    ("product", "products"),
    ("customer", "customers"),
    ("address", "addresses"),
];

/// The last row numbers of what an import makes.
#[derive(Debug, Clone)]
pub struct Ends(BTreeMap<&'static str, i64>);

/// An import.
#[derive(Debug, Clone)]
pub struct ImportRow {
    /// The row's number.
    pub id: i64,
    /// The event that tells it.
    pub event: EventSeq,
    /// Its format's word.
    pub source: String,
    /// When it was written.
    pub at: Timestamp,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
}

/// Where the tables end that an import writes to.
pub fn ends(connection: &Connection) -> Store<Ends> {
    let mut ends = BTreeMap::new();
    for (kind, table) in KINDS {
        let end = connection
            .prepare_cached(&format!("SELECT ifnull(max(id), 0) FROM {table}"))?
            .query_row([], |row| row.get(0))?;
        ends.insert(kind, end);
    }
    Ok(Ends(ends))
}

/// Keeps in mind what an import made since `before`, and gives its row's number.
pub fn insert(tx: &Tx<'_>, event: EventSeq, source: &str, at: Timestamp, before: &Ends) -> Store<i64> {
    tx.prepare_cached("INSERT INTO imports (event_seq, source, at) VALUES (?1, ?2, ?3)")?
        .execute((event.0, source, at.0))?;
    let id = tx.last_insert_rowid();
    let now = ends(tx)?.0;
    for (kind, last) in now {
        let first = before.0.get(kind).copied().unwrap_or_default() + 1;
        if last >= first {
            tx.prepare_cached(
                "INSERT INTO import_rows (import_id, kind, first_id, last_id) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((id, kind, first, last))?;
        }
    }
    Ok(id)
}

const COLUMNS: &str = "id, event_seq, source, at, undone_at FROM imports";

fn read(row: &Row<'_>) -> rusqlite::Result<ImportRow> {
    Ok(ImportRow {
        id: row.get(0)?,
        event: EventSeq(row.get(1)?),
        source: row.get(2)?,
        at: Timestamp(row.get(3)?),
        undone_at: row.get::<_, Option<i64>>(4)?.map(Timestamp),
    })
}

/// All imports, the newest first.
pub fn all(connection: &Connection) -> Store<Vec<ImportRow>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY id DESC"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One import.
pub fn get(connection: &Connection, id: i64) -> Store<Option<ImportRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?)
}

/// The import that an event tells of.
pub fn of_event(connection: &Connection, event: EventSeq) -> Store<Option<ImportRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE event_seq = ?1"))?
        .query_row([event.0], read)
        .optional()?)
}

/// The first row number and the last of what an import made of a kind.
pub fn rows(connection: &Connection, id: i64, kind: &str) -> Store<Option<(i64, i64)>> {
    Ok(connection
        .prepare_cached("SELECT first_id, last_id FROM import_rows WHERE import_id = ?1 AND kind = ?2")?
        .query_row((id, kind), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// The runs of what imports made of a kind that an import's end may leave without a use: its own, and those of imports that
/// were taken back, since it may have put some of theirs back.
pub fn rows_to_look_at(connection: &Connection, id: i64, kind: &str) -> Store<Vec<(i64, i64)>> {
    let mut statement = connection.prepare_cached(
        "SELECT r.first_id, r.last_id FROM import_rows r JOIN imports i ON i.id = r.import_id
         WHERE r.kind = ?2 AND (i.id = ?1 OR i.undone_at IS NOT NULL) ORDER BY r.first_id",
    )?;
    let rows = statement.query_map((id, kind), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Marks an import as taken back.
pub fn undo(tx: &Tx<'_>, id: i64, by: EventSeq, at: Timestamp) -> Store<()> {
    tx.prepare_cached("UPDATE imports SET undone_seq = ?2, undone_at = ?3 WHERE id = ?1")?
        .execute((id, by.0, at.0))?;
    Ok(())
}

/// Whether a product is archived because the import that made it was taken back.
pub fn put_away(connection: &Connection, product: fivedesk_core::ProductId) -> Store<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM products p JOIN imports i ON i.undone_at = p.archived_at
                 JOIN import_rows r ON r.import_id = i.id AND r.kind = 'product'
                 WHERE p.id = ?1 AND p.id BETWEEN r.first_id AND r.last_id)",
        )?
        .query_row([product.0], |row| row.get(0))?)
}

/// The addresses of a run that no order which stands goes to.
pub fn idle_addresses(connection: &Connection, (first, last): (i64, i64)) -> Store<Vec<AddressId>> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM addresses WHERE id BETWEEN ?1 AND ?2 AND retired_at IS NULL AND id NOT IN
             (SELECT address_id FROM orders WHERE withdrawn = 0 AND address_id IS NOT NULL
              UNION SELECT address_id FROM quotes WHERE address_id IS NOT NULL)",
    )?;
    let rows = statement.query_map((first, last), |row| row.get(0).map(AddressId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
