//! The owner's own template of the report.

use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// Reads it; `None` where the built-in one is in use.
pub fn get(connection: &Connection) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT source FROM report_template WHERE id = 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// Writes it; `None` goes back to the built-in one.
pub fn set(tx: &Tx<'_>, source: Option<&str>) -> Store<()> {
    match source {
        Some(source) => tx
            .prepare_cached(
                "INSERT INTO report_template (id, source) VALUES (1, ?1)
                 ON CONFLICT (id) DO UPDATE SET source = excluded.source",
            )?
            .execute([source])?,
        None => tx.prepare_cached("DELETE FROM report_template")?.execute([])?,
    };
    Ok(())
}
