//! What can go wrong with a book, told apart as far as a caller can act on it.

use std::path::{Path, PathBuf};

use fivedesk_core::Timestamp;
use rusqlite::ErrorCode;

/// An answer of the store.
pub type Store<T> = Result<T, StoreError>;

/// What went wrong; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file is there.
    #[error("there is no book at {0}")]
    Missing(PathBuf),
    /// A file is there where a new book was to be made.
    #[error("there is a file at {0} already")]
    Exists(PathBuf),
    /// The file is something else.
    #[error("{0} is not a Fivedesk book")]
    NotABook(PathBuf),
    /// A newer program made it.
    #[error("{path} has version {found}, newer than {known}")]
    Newer {
        /// The book.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The file's structure does not hold together.
    #[error("the book is damaged: {0}")]
    Damaged(String),
    /// An encrypted file: no passphrase was given, or not the one it was encrypted with.
    #[error("{path} is encrypted")]
    Passphrase {
        /// The file.
        path: PathBuf,
        /// Whether one was given.
        wrong: bool,
    },
    /// Another program holds the lock.
    #[error("another program is writing to the book")]
    Busy,
    /// No room on the disk.
    #[error("the disk is full")]
    Full,
    /// The time written for was closed by the owner.
    #[error("the book is closed until {0:?}")]
    Closed(Timestamp),
    /// The file or folder may not be written.
    #[error("the book is read-only")]
    ReadOnly,
    /// The operating system refused.
    #[error("{0}")]
    Io(String),
    /// A fault of ours: SQL or a row that cannot be.
    #[error("{0}")]
    Fault(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let text = error.to_string();
        if let rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::Utf8Error(..) = error
        {
            // What we write reads again: somebody else changed the row.
            return Self::Damaged(text);
        }
        if error.sqlite_error().is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            // The journal's index found no room.
            return Self::Full;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(text),
            Some(ErrorCode::NotADatabase) => Self::Damaged(text),
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Io(text),
            _ => Self::Fault(text),
        }
    }
}

impl StoreError {
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing(path.to_owned()),
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            std::io::ErrorKind::StorageFull => Self::Full,
            _ => Self::Io(error.to_string()),
        }
    }
}
