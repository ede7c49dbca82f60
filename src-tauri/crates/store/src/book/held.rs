//! Which books this program has open, so that a file of theirs is never read past SQLite.
//!
//! On POSIX systems a program that closes any handle to a file loses all its locks on it. Another program would
//! then take itself for the book's last user and remove the journal that this one still writes to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::Store;

static OPEN: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());

/// One of this program's holds on a book; given up when dropped.
pub(crate) struct Held(PathBuf);

impl Held {
    /// Holds the book at a canonical path. `first` looks at its file, unless the program has it open already.
    ///
    /// Errors: those of `first`.
    pub(crate) fn of(path: &Path, first: impl FnOnce() -> Store<()>) -> Store<Self> {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        if !open.contains_key(path) {
            first()?;
        }
        *open.entry(path.to_owned()).or_default() += 1;
        Ok(Self(path.to_owned()))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(holds) = open.get_mut(&self.0) {
            *holds -= 1;
            if *holds == 0 {
                open.remove(&self.0);
            }
        }
    }
}
