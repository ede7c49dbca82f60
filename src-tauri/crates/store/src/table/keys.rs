//! Idempotency keys: what was asked under each, and the answer it got.

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// What a key remembers.
#[derive(Debug, Clone)]
pub struct KeyRow {
    /// The hash of the request.
    pub request: Vec<u8>,
    /// The answer, as JSON.
    pub answer: String,
}

/// What was done under a key.
pub fn get(connection: &Connection, key: &str) -> Store<Option<KeyRow>> {
    Ok(connection
        .prepare_cached("SELECT request, answer FROM keys WHERE key = ?1")?
        .query_row([key], |row| Ok(KeyRow { request: row.get(0)?, answer: row.get(1)? }))
        .optional()?)
}

/// Remembers a success.
pub fn insert(tx: &Tx<'_>, key: &str, request: &[u8], answer: &str, at: Timestamp) -> Store<()> {
    tx.prepare_cached("INSERT INTO keys (key, request, answer, at) VALUES (?1, ?2, ?3, ?4)")?
        .execute((key, request, answer, at.0))?;
    Ok(())
}

/// Replaces the answer by the one the asker was given after the agents' work.
pub fn settle(tx: &Tx<'_>, key: &str, answer: &str) -> Store<()> {
    tx.prepare_cached("UPDATE keys SET answer = ?2 WHERE key = ?1")?.execute((key, answer))?;
    Ok(())
}
