//! The window's lock: the password's hash and how it was tried. One row, which a restore leaves as it is.

use fivedesk_core::Timestamp;
use rusqlite::Connection;

use crate::{Store, Tx};

/// The lock; without a hash there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WindowLock {
    /// The password as an Argon2 hash.
    pub hash: Option<String>,
    /// Minutes without a hand on the window after which it locks itself.
    pub idle_minutes: Option<u32>,
    /// Wrong passwords since the last right one.
    pub failures: u32,
    /// When the last wrong one was tried.
    pub failed_at: Option<Timestamp>,
}

/// Reads it.
pub fn get(connection: &Connection) -> Store<WindowLock> {
    Ok(connection
        .prepare_cached("SELECT hash, idle_minutes, failures, failed_at FROM window_lock WHERE id = 1")?
        .query_row([], |row| {
            Ok(WindowLock {
                hash: row.get(0)?,
                idle_minutes: row.get(1)?,
                failures: row.get(2)?,
                failed_at: row.get::<_, Option<i64>>(3)?.map(Timestamp),
            })
        })?)
}

/// Writes it.
pub fn set(tx: &Tx<'_>, lock: &WindowLock) -> Store<()> {
    tx.prepare_cached(
        "UPDATE window_lock SET hash = ?1, idle_minutes = ?2, failures = ?3, failed_at = ?4 WHERE id = 1",
    )?
    .execute((&lock.hash, lock.idle_minutes, lock.failures, lock.failed_at.map(|at| at.0)))?;
    Ok(())
}
