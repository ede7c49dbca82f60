//! Days the shop is closed whatever the weekday.

use rusqlite::Connection;

use crate::{Store, Tx};

/// All of them, as `2026-12-25`, in order.
pub fn all(connection: &Connection) -> Store<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT day FROM holidays ORDER BY day")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts these in the place of those there were.
pub fn replace(tx: &Tx<'_>, days: &[String]) -> Store<()> {
    tx.prepare_cached("DELETE FROM holidays")?.execute([])?;
    let mut insert = tx.prepare_cached("INSERT INTO holidays (day) VALUES (?1)")?;
    for day in days {
        insert.execute([day])?;
    }
    Ok(())
}
