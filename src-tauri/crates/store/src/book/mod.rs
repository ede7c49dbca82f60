//! One open book: a writer that shares commits, and readers beside it.

mod open;
mod readers;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;

use crate::{Store, StoreError};
pub use open::NewBook;
pub(crate) use open::{
    check_header, check_version, connect, connect_reader, fill, migrate, settle, sound, version,
};
use writer::AWAKE;
pub use writer::{Tx, WriteStats};

/// An open book. Cheap to share between threads; closed when the last holder drops it.
pub struct Book {
    path: PathBuf,
    // Dropped in this order: the writer closes last, since only it can fold the journal into the file.
    readers: readers::Readers,
    writer: writer::Writer,
}

impl Book {
    /// Makes a new book. Never overwrites a file.
    ///
    /// Errors: `Exists` when a file is there, `ReadOnly`, `Full` or `Io` where it cannot be made.
    pub fn create(path: &Path, new: &NewBook) -> Store<Self> {
        open::create(path, new)?;
        Self::open(path)
    }

    /// Opens a book, bringing an older one up to date; a copy of it is kept beside it first.
    ///
    /// Errors: `Missing`, `NotABook`, `Newer`, `Damaged`, `Busy`, `ReadOnly`, `Io`.
    pub fn open(path: &Path) -> Store<Self> {
        let path = std::fs::canonicalize(path).map_err(|e| StoreError::io(path, &e))?;
        let connection = open::open(&path)?;
        Ok(Self {
            readers: readers::Readers::new(path.clone()),
            writer: writer::Writer::start(connection, path.clone()),
            path,
        })
    }

    /// The book's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs a job in a write transaction and answers after it is durable. Jobs that wait together share
    /// a commit. A job may run twice when the transaction it shared was lost,
    /// so it must have no effect but on the book.
    ///
    /// Errors: the job's own, or the store's (`Busy`, `Full`, `Newer`, …); nothing is changed then.
    pub fn write<T, E>(&self, job: impl FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer.write(job, Duration::ZERO)
    }

    /// The same for one of several jobs that follow upon another: whoever is alone stays awake for the answer, since to be
    /// woken takes about as long as a small commit.
    ///
    /// Errors: as [`write`](Self::write).
    pub fn write_awake<T, E>(&self, job: impl FnMut(&Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer.write(job, AWAKE)
    }

    /// Runs a job over one unchanging view of the book.
    ///
    /// Errors: the job's own, or the store's.
    pub fn read<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.readers.read(job)
    }

    /// Checks every page of the book; a large one takes a second or more.
    ///
    /// Errors: `Damaged` with what does not hold together.
    pub fn check(&self) -> Store<()> {
        self.readers.read(|connection| sound(connection, "integrity_check"))
    }

    /// How many groups were committed and how many jobs they held, since the book was opened.
    pub fn write_stats(&self) -> WriteStats {
        self.writer.stats()
    }

    /// A number that changes when any other connection, of this program or another, commits.
    ///
    /// Errors: the store's.
    pub fn data_version(&self) -> Store<i64> {
        self.readers.data_version()
    }

    /// The book for use by several threads.
    pub fn shared(self) -> Arc<Self> {
        Arc::new(self)
    }
}
