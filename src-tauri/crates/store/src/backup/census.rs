//! What a book holds, counted: a backup is proven by holding the same.

use std::collections::BTreeMap;

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use crate::Store;
use crate::book::version;

/// A book's rows, counted in one view of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Census {
    /// The schema's version.
    pub version: i64,
    /// How many rows each table holds.
    pub rows: BTreeMap<String, i64>,
    /// The last event's place in the log.
    pub last_seq: i64,
    /// When that was.
    pub last_at: Option<Timestamp>,
}

impl Census {
    /// Counts every row. The connection must hold one view of the book meanwhile.
    pub(crate) fn of(connection: &Connection) -> Store<Self> {
        let mut rows = BTreeMap::new();
        for table in tables(connection)? {
            let count = format!("SELECT count(*) FROM \"{table}\"");
            rows.insert(table, connection.query_row(&count, [], |row| row.get(0))?);
        }
        let last: Option<(i64, i64)> = connection
            .query_row("SELECT seq, at FROM order_events ORDER BY seq DESC LIMIT 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        Ok(Self {
            version: version(connection)?,
            rows,
            last_seq: last.map_or(0, |(seq, _)| seq),
            last_at: last.map(|(_, at)| Timestamp(at)),
        })
    }

    /// A table's rows; none where there is no such table.
    pub fn count(&self, table: &str) -> i64 {
        self.rows.get(table).copied().unwrap_or_default()
    }
}

/// The names of a book's tables, those whose rows SQLite keeps for itself left out.
pub(crate) fn tables(connection: &Connection) -> Store<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}
