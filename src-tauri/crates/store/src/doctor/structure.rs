//! The file's own structure, and rows that refer to rows.

use fivedesk_core::Message;
use rusqlite::Connection;

use super::Checked;
use crate::Store;

pub(super) fn check(connection: &Connection, found: &mut Checked) -> Store<()> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let rows: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for (place, problem) in rows.iter().filter(|row| *row != "ok").enumerate() {
        let message = Message::new("doctor-integrity").with("problem", problem.as_str());
        found.note("structure", place, message, None);
    }
    let mut statement =
        connection.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY \"table\"")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, count): (String, i64) = (row.get(0)?, row.get(1)?);
        let message = Message::new("doctor-foreign-key").with("table", table.as_str()).with("count", count);
        found.note("references", table, message, None);
    }
    found.did(Message::new("doctor-checked-integrity"));
    Ok(())
}
