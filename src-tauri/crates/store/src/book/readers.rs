//! Read-only connections, kept for the next reader.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;

use crate::{Store, StoreError};

/// As many are kept open as readers were ever at work together, up to this: opening one and preparing its
/// statements anew costs more than most reads.
const KEPT: usize = 32;

pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    /// Never used for anything else: `data_version` tells of commits by *other* connections.
    watch: Mutex<Option<Connection>>,
}

impl Readers {
    pub(crate) const fn new(path: PathBuf) -> Self {
        Self { path, idle: Mutex::new(Vec::new()), watch: Mutex::new(None) }
    }

    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let run = |sql| connection.prepare_cached(sql).and_then(|mut statement| statement.execute([]));
        run("BEGIN").map_err(StoreError::from)?;
        let answer = job(&connection);
        let ended = run("ROLLBACK");
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if ended.is_ok() && idle.len() < KEPT {
            idle.push(connection);
        }
        answer
    }

    pub(crate) fn data_version(&self) -> Store<i64> {
        let mut watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = match watch.take() {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let version = connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        *watch = Some(connection);
        Ok(version)
    }

    fn connect(&self) -> Store<Connection> {
        super::open::connect_reader(&self.path)
    }
}
