//! A book's pages in another file, through SQLite's backup interface, and the proof that they are all there.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::census::Census;
use crate::book::{check_header, check_version, settle, sound};
use crate::{Store, StoreError};

/// Copies what `connection` sees into the file `draft`, which is empty, until it is durable.
pub(super) fn copy(connection: &Connection, draft: &Path) -> Store<()> {
    let mut target = Connection::open(draft)?;
    run(&Backup::new(connection, &mut target)?)?;
    // One file that needs no journal beside it, so that it can be read where nothing may be written.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    target.close().map_err(|(_, error)| StoreError::from(error))?;
    sync(draft)
}

/// Copies all pages that are left. `Busy` when the target is another's for longer than it waits.
pub(super) fn run(backup: &Backup<'_, '_>) -> Store<()> {
    loop {
        match backup.step(-1)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(StoreError::Busy),
        }
    }
}

/// Opens a copy anew and looks whether it is sound and holds what was counted.
pub(super) fn prove(file: &Path, expected: &Census) -> Store<()> {
    let found = census_of(file)?;
    if found == *expected {
        Ok(())
    } else {
        Err(StoreError::Damaged(format!("the copy holds {found:?} where the book holds {expected:?}")))
    }
}

/// What a file that nobody else has open holds, when its structure is sound in every page.
pub(super) fn census_of(file: &Path) -> Store<Census> {
    check_header(file)?;
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    settle(&connection)?;
    check_version(&connection, file)?;
    sound(&connection, "integrity_check")?;
    Census::of(&connection)
}

/// Makes a file's content durable.
pub(super) fn sync(file: &Path) -> Store<()> {
    std::fs::OpenOptions::new()
        .write(true)
        .open(file)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreError::io(file, &error))
}

/// Makes a folder's list of files durable, where the system has such a thing.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Err(error) = std::fs::File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::warn!(%error, "a folder could not be made durable");
    }
    #[cfg(not(unix))]
    let _ = folder;
}
