//! Takes a backup: written whole under a passing name, proven, and only then given its own.

use std::path::{Path, PathBuf};

use fivedesk_core::backups::BackupName;
use rusqlite::Connection;
use tempfile::TempPath;

use super::census::Census;
use super::{copy, sealed};
use crate::table::settings::BackupKeys;
use crate::{Book, Store, StoreError};

/// As often another name is tried when one is taken.
const NAMES: usize = 60;

/// A backup that was taken.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Its file.
    pub path: PathBuf,
    /// What it was proven to hold.
    pub census: Census,
    /// How often the book had been restored, and how far its log was.
    pub mark: (i64, i64),
}

/// Takes a backup of an open book into `folder`, which is made if it is missing. With keys it is encrypted.
///
/// Errors: `Damaged` when what was written is not what the book holds; `Full`, `ReadOnly`, `Io`. Nothing is left then.
pub fn take(book: &Book, folder: &Path, name: BackupName, keys: Option<&BackupKeys>) -> Store<Taken> {
    std::fs::create_dir_all(folder).map_err(|error| StoreError::io(folder, &error))?;
    book.read(|connection| {
        let epoch = crate::table::book::versions(connection)?.0;
        let (draft, census) = match keys {
            None => written(connection, folder)?,
            Some(keys) => {
                // What is in the clear stays beside the book, which is so too.
                let home = book.path().parent().unwrap_or(folder);
                let (plain, census) = written(connection, home)?;
                (sealed_copy(&plain, home, folder, keys, &census)?, census)
            }
        };
        let path = named(draft, folder, BackupName { encrypted: keys.is_some(), ..name })?;
        let mark = (epoch, census.last_seq);
        Ok(Taken { path, census, mark })
    })
}

/// Keeps what `connection` sees in the file `path`, proven; a file of that name is replaced.
///
/// Errors: as [`take`].
pub fn keep(connection: &Connection, path: &Path) -> Store<Census> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let (draft, census) = written(connection, folder)?;
    draft.persist(path).map_err(|error| StoreError::io(path, &error.error))?;
    copy::sync_folder(folder);
    Ok(census)
}

/// A proven copy under a passing name.
fn written(connection: &Connection, folder: &Path) -> Store<(TempPath, Census)> {
    let draft = passing(folder)?;
    let census = Census::of(connection)?;
    copy::copy(connection, &draft)?;
    copy::prove(&draft, &census)?;
    Ok((draft, census))
}

/// An encrypted copy under a passing name, proven by decrypting it whole again.
fn sealed_copy(
    plain: &Path,
    home: &Path,
    folder: &Path,
    keys: &BackupKeys,
    census: &Census,
) -> Store<TempPath> {
    let draft = passing(folder)?;
    let witness = sealed::encrypt(plain, &draft, keys)?;
    copy::sync(&draft)?;
    let again = passing(home)?;
    sealed::decrypt_by(&draft, &again, &witness)?;
    copy::prove(&again, census)?;
    Ok(draft)
}

/// Begins the passing name of a draft.
const DRAFT: &str = ".fivedesk-";
/// Ends it.
const UNFINISHED: &str = ".part";

/// Whether a file is a draft, by its name.
pub(super) fn is_passing(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(DRAFT) && name.ends_with(UNFINISHED)
}

/// An empty file under a name that no backup has, gone again unless it is given another.
pub(super) fn passing(folder: &Path) -> Store<TempPath> {
    let file = tempfile::Builder::new().prefix(DRAFT).suffix(UNFINISHED).tempfile_in(folder);
    Ok(file.map_err(|error| StoreError::io(folder, &error))?.into_temp_path())
}

/// Gives a draft its name, or the next one that is free.
fn named(mut draft: TempPath, folder: &Path, mut name: BackupName) -> Store<PathBuf> {
    for _ in 0..NAMES {
        let path = folder.join(name.to_string());
        match draft.persist_noclobber(&path) {
            Ok(()) => {
                copy::sync_folder(folder);
                return Ok(path);
            }
            Err(taken) if taken.error.kind() == std::io::ErrorKind::AlreadyExists => {
                draft = taken.path;
                name = name.next();
            }
            Err(refused) => return Err(StoreError::io(&path, &refused.error)),
        }
    }
    Err(StoreError::Exists(folder.join(name.to_string())))
}
