//! When the shop is open, weekday by weekday.

use rusqlite::Connection;

use crate::{Store, Tx};

/// One stretch of a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpeningRow {
    /// 0 for Monday to 6 for Sunday.
    pub weekday: u8,
    /// Minutes from midnight by the shop's clock.
    pub from: u16,
    /// Minutes from midnight, up to 1440.
    pub to: u16,
}

/// All of them, by weekday and time.
pub fn all(connection: &Connection) -> Store<Vec<OpeningRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT weekday, from_minute, to_minute FROM openings ORDER BY weekday, from_minute",
    )?;
    let rows = statement
        .query_map([], |row| Ok(OpeningRow { weekday: row.get(0)?, from: row.get(1)?, to: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts these in the place of those there were.
pub fn replace(tx: &Tx<'_>, openings: &[OpeningRow]) -> Store<()> {
    tx.prepare_cached("DELETE FROM openings")?.execute([])?;
    let mut insert =
        tx.prepare_cached("INSERT INTO openings (weekday, from_minute, to_minute) VALUES (?1, ?2, ?3)")?;
    for opening in openings {
        insert.execute((opening.weekday, opening.from, opening.to))?;
    }
    Ok(())
}
