//! How many rows of a long list have a value, by blocks of rows, and between which times a block's rows lie.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{Store, Tx};

/// The list of orders, by row number.
pub(crate) const ORDERS: &str = "orders";
/// The log, by sequence number.
pub(crate) const EVENTS: &str = "events";
/// What events are counted by.
pub(crate) const EVENT_FACETS: [&str; 3] = ["desk", "actor", "kind"];

/// A block holds the rows whose numbers agree but for so many low bits: 2,048 of them.
const BITS: u32 = 11;

/// The block of a row.
pub(crate) const fn block_of(row: i64) -> i64 {
    row >> BITS
}

/// A block's first row and its last.
pub(crate) const fn rows_of(block: i64) -> (i64, i64) {
    (block << BITS, (block << BITS) + (1 << BITS) - 1)
}

/// A block's rows and between which times they lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// How many rows it has.
    pub(crate) rows: i64,
    /// The earliest time in it.
    pub(crate) first: i64,
    /// The latest.
    pub(crate) last: i64,
}

/// Changes to be written together.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    counts: BTreeMap<(&'static str, &'static str, String, i64), i64>,
    spans: BTreeMap<(&'static str, i64), Span>,
}

impl Changes {
    /// One row more or less has a value.
    pub(crate) fn add(&mut self, list: &'static str, facet: &'static str, value: &str, row: i64, rows: i64) {
        *self.counts.entry((list, facet, value.to_owned(), block_of(row))).or_default() += rows;
    }

    /// One row more lies at a time.
    pub(crate) fn span(&mut self, list: &'static str, row: i64, at: i64) {
        let span = self.spans.entry((list, block_of(row))).or_insert(Span { rows: 0, first: at, last: at });
        *span = Span { rows: span.rows + 1, first: span.first.min(at), last: span.last.max(at) };
    }

    /// Writes them.
    pub(crate) fn write(self, tx: &Tx<'_>) -> Store<()> {
        let mut count = tx.prepare_cached(
            "INSERT INTO block_counts (list, facet, value, block, rows) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET rows = rows + excluded.rows",
        )?;
        for ((list, facet, value, block), rows) in self.counts.iter().filter(|(_, rows)| **rows != 0) {
            count.execute((list, facet, value, block, rows))?;
        }
        let mut put = tx.prepare_cached(
            "INSERT INTO block_spans (list, block, rows, first_at, last_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET rows = rows + excluded.rows, first_at = min(first_at, excluded.first_at),
                 last_at = max(last_at, excluded.last_at)",
        )?;
        for ((list, block), span) in self.spans {
            put.execute((list, block, span.rows, span.first, span.last))?;
        }
        Ok(())
    }
}

/// The blocks of a list that have rows of a value, with how many.
pub(crate) fn with(
    connection: &Connection,
    list: &str,
    facet: &str,
    value: &str,
) -> Store<BTreeMap<i64, i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT block, rows FROM block_counts WHERE list = ?1 AND facet = ?2 AND value = ?3 AND rows > 0",
    )?;
    let rows = statement.query_map((list, facet, value), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All blocks of a list.
pub(crate) fn spans(connection: &Connection, list: &str) -> Store<BTreeMap<i64, Span>> {
    let mut statement = connection
        .prepare_cached("SELECT block, rows, first_at, last_at FROM block_spans WHERE list = ?1")?;
    let rows = statement.query_map([list], |row| {
        Ok((row.get(0)?, Span { rows: row.get(1)?, first: row.get(2)?, last: row.get(3)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The values of a facet that rows have, for a choice among them, in the order of the alphabet.
///
/// Errors: the store's.
pub(crate) fn values(connection: &Connection, list: &str, facet: &str) -> Store<Vec<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT value FROM block_counts WHERE list = ?1 AND facet = ?2 GROUP BY value HAVING sum(rows) > 0
         ORDER BY value LIMIT 200",
    )?;
    let rows = statement.query_map((list, facet), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
