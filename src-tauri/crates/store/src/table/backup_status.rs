//! How the last backups went: one row, which a restore leaves as it is.

use fivedesk_core::Timestamp;
use rusqlite::Connection;

use crate::backup::Census;
use crate::{Store, StoreError, Tx};

/// How the last backups went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BackupStatus {
    /// The last good one.
    pub last: Option<LastBackup>,
    /// When and why the one after it failed.
    pub failed: Option<(Timestamp, String)>,
}

/// A backup that was proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastBackup {
    /// When it was taken.
    pub at: Timestamp,
    /// Its file.
    pub path: String,
    /// What it was proven to hold.
    pub census: Census,
    /// How often the book had been restored then, and how far its log was: the same again needs no backup.
    pub mark: (i64, i64),
}

type Row = (Option<i64>, Option<String>, Option<String>, i64, i64, Option<i64>, Option<String>);

/// Reads it.
pub fn get(connection: &Connection) -> Store<BackupStatus> {
    let (at, path, proof, epoch, seq, failed_at, problem): Row = connection
        .prepare_cached(
            "SELECT at, path, proof, ifnull(epoch, 0), ifnull(seq, 0), failed_at, problem
             FROM backup_status WHERE id = 1",
        )?
        .query_row([], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?))
        })?;
    let last = match (at, path, proof) {
        (Some(at), Some(path), Some(proof)) => Some(LastBackup {
            at: Timestamp(at),
            path,
            census: serde_json::from_str(&proof)
                .map_err(|error| StoreError::Damaged(format!("a backup's proof does not read: {error}")))?,
            mark: (epoch, seq),
        }),
        _ => None,
    };
    Ok(BackupStatus { last, failed: failed_at.map(Timestamp).zip(problem) })
}

/// Writes it.
pub fn set(tx: &Tx<'_>, status: &BackupStatus) -> Store<()> {
    let last = status.last.as_ref();
    let proof = last.map(|last| serde_json::to_string(&last.census)).transpose();
    tx.prepare_cached(
        "UPDATE backup_status SET at = ?1, path = ?2, proof = ?3, epoch = ?4, seq = ?5, failed_at = ?6, problem = ?7
         WHERE id = 1",
    )?
    .execute((
        last.map(|last| last.at.0),
        last.map(|last| &last.path),
        proof.map_err(|error| StoreError::Fault(error.to_string()))?,
        last.map(|last| last.mark.0),
        last.map(|last| last.mark.1),
        status.failed.as_ref().map(|(at, _)| at.0),
        status.failed.as_ref().map(|(_, problem)| problem),
    ))?;
    Ok(())
}
