//! Making, opening and migrating a book's file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use fivedesk_core::{Currency, Timestamp};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::backup::{keep, tables};
use crate::{Store, StoreError};

/// `FIVE`: marks the file as a book among SQLite files.
const APPLICATION_ID: i64 = 0x4649_5645;

/// Append-only: a migration that was released is never edited.
const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("../../migrations/0001-book.sql")),
    M::up(include_str!("../../migrations/0002-orders.sql")),
    M::up(include_str!("../../migrations/0003-settings.sql")),
    M::up(include_str!("../../migrations/0004-catalogue.sql")),
    M::up(include_str!("../../migrations/0005-search.sql")),
    M::up(include_str!("../../migrations/0006-policy.sql")),
    M::up(include_str!("../../migrations/0007-quotes.sql")),
    M::up(include_str!("../../migrations/0008-advice.sql")),
    M::up(include_str!("../../migrations/0009-reports.sql")),
    M::up(include_str!("../../migrations/0010-hours.sql")),
    M::up(include_str!("../../migrations/0011-planning.sql")),
    M::up(include_str!("../../migrations/0012-followed.sql")),
    M::up(include_str!("../../migrations/0013-mended.sql")),
    M::up(include_str!("../../migrations/0014-settings.sql")),
    M::up(include_str!("../../migrations/0019-letters.sql")),
];

/// The newest version this program knows.
pub(crate) const VERSION: i64 = MIGRATIONS.len() as i64;

/// A book up to this many bytes is checked in every page each time it is opened, which takes milliseconds; a larger one
/// is when a backup of it is taken.
const CHECKED_WHOLE: i64 = 8 << 20;

/// What a new book starts with.
#[derive(Debug, Clone)]
pub struct NewBook {
    /// The shop's name.
    pub name: String,
    /// The book's one currency.
    pub currency: Currency,
    /// The owner's time zone, by its IANA name.
    pub time_zone: String,
    /// Now.
    pub at: Timestamp,
}

pub(crate) fn create(path: &Path, new: &NewBook) -> Store<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|e| StoreError::io(folder, &e))?;
    }
    // Made beside its place under a name of its own and moved there whole: a book that is half made never stands
    // under its name, and one whose making was cut off is in nobody's way.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default();
    let draft = tempfile::Builder::new().prefix(name).suffix(".new").tempfile_in(folder);
    let draft = draft.map_err(|e| StoreError::io(path, &e))?.into_temp_path();
    fill(&draft, new)?;
    draft.persist_noclobber(path).map_err(|e| match e.error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
        _ => StoreError::io(path, &e.error),
    })
}

/// Makes a new book of an empty file.
pub(crate) fn fill(draft: &Path, new: &NewBook) -> Store<()> {
    let mut connection = Connection::open(draft)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(&mut connection)?;
    connection.execute(
        "INSERT INTO book (id, name, currency, time_zone, created_at) VALUES (1, ?1, ?2, ?3, ?4)",
        (&new.name, new.currency.code(), &new.time_zone, new.at.0),
    )?;
    connection.close().map_err(|(_, error)| error.into())
}

pub(crate) fn open(path: &Path) -> Store<Connection> {
    check_header(path)?;
    let mut connection = connect(path)?;
    // A damaged book is left as it is: not even its journal is folded in when it is closed again.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    check_version(&connection, path)?;
    check_tables(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::ReadOnly);
    }
    let found = version(&connection)?;
    if found < VERSION {
        keep_copy(&connection, path, found)?;
        migrate(&mut connection)?;
    }
    Ok(connection)
}

/// A connection that writes.
pub(crate) fn connect(path: &Path) -> Store<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    if connection.is_readonly("main")? {
        // Before anything is read: that would leave a journal beside it as read-only as the book is now.
        return Err(StoreError::ReadOnly);
    }
    settle(&connection)?;
    Ok(connection)
}

/// A connection that only reads.
pub(crate) fn connect_reader(path: &Path) -> Store<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    Ok(connection)
}

/// Reads the first page of every table, and of a small book every page.
fn check_tables(connection: &Connection) -> Store<()> {
    for table in tables(connection)? {
        connection.query_row(&format!("SELECT EXISTS (SELECT 1 FROM \"{table}\")"), [], |_| Ok(()))?;
    }
    let (_, bytes) = crate::table::book::file_figures(connection)?;
    if bytes <= CHECKED_WHOLE { sound(connection, "quick_check") } else { Ok(()) }
}

/// Asks SQLite whether the file's structure holds together: by `integrity_check`, or by `quick_check`, which leaves
/// out whether indexes hold what their tables do.
pub(crate) fn sound(connection: &Connection, check: &str) -> Store<()> {
    let first: String = connection.query_row(&format!("PRAGMA {check}(1)"), [], |row| row.get(0))?;
    if first == "ok" { Ok(()) } else { Err(StoreError::Damaged(first.replace('\n', " "))) }
}

/// Looks at the file's first bytes, so that a file of another kind is never opened, let alone written.
///
/// On POSIX systems the handle closed here takes this program's other locks on the file with it. SQLite knows a
/// journal in use by the lock on its index as well, so a book opened twice is safe; a test holds that.
pub(crate) fn check_header(path: &Path) -> Store<()> {
    use std::io::Read;
    let mut head = [0_u8; 72];
    let mut file = std::fs::File::open(path).map_err(|e| StoreError::io(path, &e))?;
    file.read_exact(&mut head).map_err(|_| StoreError::NotABook(path.to_owned()))?;
    let id = head.get(68..72).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    if head.starts_with(b"SQLite format 3\0") && id.map(i64::from) == Some(APPLICATION_ID) {
        Ok(())
    } else {
        Err(StoreError::NotABook(path.to_owned()))
    }
}

/// The settings every connection of ours has.
pub(crate) fn settle(connection: &Connection) -> Store<()> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA recursive_triggers = ON;
         PRAGMA cache_size = -32000;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(())
}

pub(crate) fn version(connection: &Connection) -> Store<i64> {
    Ok(connection.prepare_cached("PRAGMA user_version")?.query_row([], |row| row.get(0))?)
}

pub(crate) fn check_version(connection: &Connection, path: &Path) -> Store<()> {
    let found = version(connection)?;
    if found > VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: VERSION });
    }
    Ok(())
}

/// Brings a book up to date.
pub(crate) fn migrate(connection: &mut Connection) -> Store<()> {
    Migrations::from_slice(MIGRATIONS).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Fault(other.to_string()),
    })
}

/// Keeps the book as it was before a migration, proven like a backup.
fn keep_copy(connection: &Connection, path: &Path, version: i64) -> Store<()> {
    let view = connection.unchecked_transaction()?;
    keep(&view, &beside(path, &format!("before-update-from-{version}"))).map(|_| ())
}

fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{what}"));
    path.with_file_name(name)
}
