//! Puts a good backup in the place of a damaged book, which is kept beside it byte by byte.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::look::{Looked, with_ending};
use super::restore::{Present, prepare, sequences, swap};
use super::{compare, copy, peek, take};
use crate::{Store, StoreError, Tx, table};

/// Files of an open book; the last is only an index of the first and is made anew.
const FILES: [&str; 3] = ["", "-wal", "-journal"];

/// Puts `earlier` in the place of the damaged book at `path`, whose files are kept under the name `kept`. What the
/// damaged book still tells of the numbers it gave out goes on.
///
/// Errors: as a restore; nothing is changed then.
pub fn replace_damaged<T, E: From<StoreError>>(
    path: &Path,
    earlier: &Looked,
    kept: &Path,
    mut last: impl FnMut(&Tx<'_>, &Present) -> Result<T, E>,
) -> Result<T, E> {
    for ending in FILES {
        let file = with_ending(path, ending);
        if file.exists() {
            std::fs::copy(&file, with_ending(kept, ending)).map_err(|error| StoreError::io(&file, &error))?;
        }
    }
    let present = remains(path, earlier);
    let draft = take::passing(path.parent().unwrap_or(Path::new(".")))?;
    let (ready, answer) = prepare(earlier, &draft, &present, &mut last)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(path, flags).map_err(StoreError::from)?;
    let reset = target.busy_timeout(std::time::Duration::from_secs(5)).and_then(|()| {
        // What stands in the file is not read, so that it need not even look like a book.
        target.set_db_config(DbConfig::SQLITE_DBCONFIG_RESET_DATABASE, true)
    });
    reset.map_err(StoreError::from)?;
    swap(&ready, &mut target, || Ok(true))?;
    Ok(answer)
}

/// Makes a book of `earlier` at `path`, where there is none.
///
/// Errors: as a restore; `Exists` when a file is there.
pub fn place<T, E: From<StoreError>>(
    path: &Path,
    earlier: &Looked,
    mut last: impl FnMut(&Tx<'_>, &Present) -> Result<T, E>,
) -> Result<T, E> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| StoreError::io(folder, &error))?;
    let draft = take::passing(folder)?;
    let (ready, answer) = prepare(earlier, &draft, &Present::default(), &mut last)?;
    ready.close().map_err(|(_, error)| StoreError::from(error))?;
    copy::sync(&draft)?;
    draft.persist_noclobber(path).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
        _ => StoreError::io(path, &error.error),
    })?;
    copy::sync_folder(folder);
    Ok(answer)
}

/// What a damaged book still tells of itself, each part for itself.
fn remains(path: &Path, earlier: &Looked) -> Present {
    let part = |of: &dyn Fn(&Connection) -> Store<Present>| peek(path, of).unwrap_or_default();
    let numbers = part(&|c| Ok(Present { sequences: sequences(c)?, ..Present::default() }));
    let epoch = part(&|c| Ok(Present { epoch: table::book::versions(c)?.0, ..Present::default() }));
    let owner = part(&|c| {
        let owner = (table::settings::get(c)?, table::backup_status::get(c)?, table::window_lock::get(c)?);
        Ok(Present { owner: Some(owner), ..Present::default() })
    });
    let difference =
        part(&|c| Ok(Present { difference: earlier.read(|other| compare(c, other))?, ..Present::default() }));
    Present {
        difference: difference.difference,
        epoch: epoch.epoch,
        sequences: numbers.sequences,
        owner: owner.owner,
    }
}
