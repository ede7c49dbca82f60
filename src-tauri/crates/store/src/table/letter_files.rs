//! What of the watched folder was read.

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// A file as it was when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFile {
    /// Where it is.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// When it was written, microseconds since 1970.
    pub modified: i64,
}

/// Whether a file was read as it is.
pub fn is_read(connection: &Connection, file: &LetterFile) -> Store<bool> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM letter_files WHERE path = ?1 AND bytes = ?2 AND modified = ?3")?
        .query_row((&file.path, file.bytes.cast_signed(), file.modified), |_| Ok(()))
        .optional()?
        .is_some())
}

/// Says that a file was read, and what was wrong with it.
pub fn set(tx: &Tx<'_>, file: &LetterFile, at: Timestamp, problem: Option<&str>) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO letter_files (path, bytes, modified, at, problem) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes, modified = excluded.modified,
             at = excluded.at, problem = excluded.problem",
    )?
    .execute((&file.path, file.bytes.cast_signed(), file.modified, at.0, problem))?;
    Ok(())
}

/// The files that could not be read, newest first: where each is, and what is wrong.
pub fn problems(connection: &Connection, limit: u32) -> Store<Vec<(String, String)>> {
    let mut statement = connection.prepare_cached(
        "SELECT path, problem FROM letter_files WHERE problem IS NOT NULL ORDER BY at DESC, path LIMIT ?1",
    )?;
    let rows = statement.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
