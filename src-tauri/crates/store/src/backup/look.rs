//! Looks at a book's file without touching it: on a copy, which is all that is opened.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::census::Census;
use super::{copy, sealed};
use crate::book::{check_header, check_version, migrate, settle, sound};
use crate::table::book::BookRow;
use crate::{Store, StoreError, table};

/// What belongs to a book's file while it is open: its journal, and in the older way of journalling its other one.
const BESIDE: [&str; 2] = ["-wal", "-journal"];

/// A book that was looked at and found sound. Its copy is gone with it.
pub struct Looked {
    // Kept for its end alone.
    _folder: tempfile::TempDir,
    path: PathBuf,
    /// What it holds.
    pub census: Census,
    /// What it is.
    pub book: BookRow,
}

impl Looked {
    /// The copy: one file, sound in every page, brought up to date.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the copy.
    ///
    /// Errors: the job's own, or the store's.
    pub fn read<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let connection = Connection::open(&self.path).map_err(StoreError::from)?;
        settle(&connection)?;
        job(&connection)
    }
}

/// Looks at a book or a backup of one, and checks every page of it.
///
/// Errors: `Missing`, `NotABook`, `Newer`, `Damaged`, `Passphrase` where it is encrypted and the passphrase is not
/// the right one, `Io`.
pub fn look(file: &Path, passphrase: Option<&str>) -> Store<Looked> {
    let (folder, path) = copied(file, passphrase)?;
    check_header(&path).map_err(|error| named(error, file))?;
    let mut connection = Connection::open(&path)?;
    settle(&connection)?;
    check_version(&connection, file)?;
    sound(&connection, "integrity_check")?;
    connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    let census = Census::of(&connection)?;
    // An earlier book is read as today's.
    migrate(&mut connection)?;
    let book = table::book::get(&connection)?;
    connection.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(Looked { _folder: folder, path, census, book })
}

/// Reads what can be read of a book that may be damaged, on a copy of it.
///
/// Errors: the job's own; the store's where there is nothing to read.
pub fn peek<T>(file: &Path, job: impl FnOnce(&Connection) -> Store<T>) -> Store<T> {
    let (_folder, path) = copied(file, None)?;
    let connection = Connection::open(&path)?;
    settle(&connection)?;
    job(&connection)
}

/// A copy of a file, with its journal, in a folder of its own; in the clear.
pub(super) fn copied(file: &Path, passphrase: Option<&str>) -> Store<(tempfile::TempDir, PathBuf)> {
    let io = |error: std::io::Error| StoreError::io(file, &error);
    let folder = tempfile::Builder::new().prefix("fivedesk-look-").tempdir().map_err(io)?;
    let path = folder.path().join("book.fivedesk");
    if is_sealed(file)? {
        sealed::decrypt(file, &path, passphrase)?;
        return Ok((folder, path));
    }
    std::fs::copy(file, &path).map_err(io)?;
    for ending in BESIDE {
        let beside = with_ending(file, ending);
        if beside.exists() {
            std::fs::copy(&beside, with_ending(&path, ending)).map_err(io)?;
        }
    }
    copy::sync(&path).map(|()| (folder, path))
}

/// Whether a file is encrypted, as its first bytes tell.
fn is_sealed(file: &Path) -> Store<bool> {
    use std::io::Read;
    let mut head = Vec::new();
    let opened = std::fs::File::open(file).map_err(|error| StoreError::io(file, &error))?;
    opened.take(21).read_to_end(&mut head).map_err(|error| StoreError::io(file, &error))?;
    Ok(head == b"age-encryption.org/v1")
}

pub(super) fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// An error about the copy, told of the file that was meant.
fn named(error: StoreError, file: &Path) -> StoreError {
    match error {
        StoreError::NotABook(_) => StoreError::NotABook(file.to_owned()),
        other => other,
    }
}
