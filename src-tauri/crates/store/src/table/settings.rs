//! What the owner chose about keeping the book safe: one row, which a restore leaves as it is.

use rusqlite::Connection;

use crate::{Store, Tx};

/// The owner's choices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Where backups go; beside the book unless set.
    pub backup_folder: Option<String>,
    /// What backups are encrypted to; in the clear unless set.
    pub backup_keys: Option<BackupKeys>,
    /// Where letters are looked for; nowhere unless set.
    pub mail_folder: Option<String>,
    /// The book as it was before the last restore.
    pub kept: Option<String>,
}

/// A pair of keys for backups: taking one needs no passphrase, reading one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupKeys {
    /// The public key, as `age` writes it.
    pub recipient: String,
    /// The secret key, encrypted by `age` under the owner's passphrase.
    pub secret: Vec<u8>,
}

/// Reads them.
pub fn get(connection: &Connection) -> Store<Settings> {
    Ok(connection
        .prepare_cached(
            "SELECT backup_folder, backup_recipient, backup_secret, kept, mail_folder FROM settings WHERE id = 1",
        )?
        .query_row([], |row| {
            let keys: (Option<String>, Option<Vec<u8>>) = (row.get(1)?, row.get(2)?);
            Ok(Settings {
                backup_folder: row.get(0)?,
                backup_keys: keys.0.zip(keys.1).map(|(recipient, secret)| BackupKeys { recipient, secret }),
                kept: row.get(3)?,
                mail_folder: row.get(4)?,
            })
        })?)
}

/// Writes them.
pub fn set(tx: &Tx<'_>, settings: &Settings) -> Store<()> {
    let keys = settings.backup_keys.as_ref();
    tx.prepare_cached(
        "UPDATE settings SET backup_folder = ?1, backup_recipient = ?2, backup_secret = ?3, kept = ?4,
             mail_folder = ?5
         WHERE id = 1",
    )?
    .execute((
        &settings.backup_folder,
        keys.map(|keys| &keys.recipient),
        keys.map(|keys| &keys.secret),
        &settings.kept,
        &settings.mail_folder,
    ))?;
    Ok(())
}
