//! Puts an earlier state of a book in the place of the present one, under whoever has it open.
//!
//! Everything is made ready in a copy: the earlier state, brought up to date, with what of the present one goes on.
//! Its pages are then copied into the open book in one commit. Should anybody write in between, it begins anew.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OptionalExtension};

use super::look::Looked;
use super::{Difference, compare, copy, take};
use crate::book::{connect, connect_reader, migrate, settle};
use crate::table::backup_status::{self, BackupStatus};
use crate::table::settings::{self, Settings};
use crate::table::window_lock::{self, WindowLock};
use crate::{Book, Store, StoreError, Tx, table};

/// As often it begins anew when others write meanwhile.
const TRIES: usize = 8;

/// What of the present book goes on in the restored one.
#[derive(Debug, Clone, Default)]
pub struct Present {
    /// How it differs from the state to be restored.
    pub difference: Difference,
    pub(super) epoch: i64,
    pub(super) sequences: Vec<(String, i64)>,
    pub(super) owner: Option<(Settings, BackupStatus, WindowLock)>,
}

impl Present {
    fn of(connection: &Connection, earlier: &Looked) -> Store<Self> {
        Ok(Self {
            difference: earlier.read(|other| compare(connection, other))?,
            epoch: table::book::versions(connection)?.0,
            sequences: sequences(connection)?,
            owner: Some((
                settings::get(connection)?,
                backup_status::get(connection)?,
                window_lock::get(connection)?,
            )),
        })
    }
}

/// The last number that each table with numbers of its own gave out.
pub(super) fn sequences(connection: &Connection) -> Store<Vec<(String, i64)>> {
    let mut statement = connection.prepare("SELECT name, seq FROM sqlite_sequence")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Restores `earlier` into the open book and keeps the present one, proven, in the file `kept`. `last` writes what
/// the restored book tells of it; it may run several times.
///
/// Errors: `last`'s own; `Busy` when others never pause in writing; as taking a backup does. Nothing is changed then.
pub fn restore<T, E: From<StoreError>>(
    book: &Book,
    earlier: &Looked,
    kept: &Path,
    mut last: impl FnMut(&Tx<'_>, &Present) -> Result<T, E>,
) -> Result<T, E> {
    let folder = book.path().parent().unwrap_or(Path::new("."));
    for _ in 0..TRIES {
        let watch = connect_reader(book.path())?;
        let before = data_version(&watch)?;
        let present = {
            let view = watch.unchecked_transaction().map_err(StoreError::from)?;
            take::keep(&view, kept)?;
            Present::of(&view, earlier)?
        };
        let draft = take::passing(folder)?;
        let (ready, answer) = prepare(earlier, &draft, &present, &mut last)?;
        let mut target = connect(book.path())?;
        if swap(&ready, &mut target, || Ok(data_version(&watch)? == before))? {
            return Ok(answer);
        }
    }
    Err(StoreError::Busy.into())
}

/// Makes the restored book ready in the file `draft`.
pub(super) fn prepare<T, E: From<StoreError>>(
    earlier: &Looked,
    draft: &Path,
    present: &Present,
    last: &mut impl FnMut(&Tx<'_>, &Present) -> Result<T, E>,
) -> Result<(Connection, T), E> {
    std::fs::copy(earlier.path(), draft).map_err(|error| StoreError::io(draft, &error))?;
    let mut connection = Connection::open(draft).map_err(StoreError::from)?;
    settle(&connection)?;
    migrate(&mut connection)?;
    let transaction = connection.transaction().map_err(StoreError::from)?;
    let tx = Tx::over(&transaction);
    go_on(&tx, present)?;
    let answer = last(&tx, present)?;
    transaction.commit().map_err(StoreError::from)?;
    Ok((connection, answer))
}

/// Lets the restored book go on where the present one stood: numbers never repeat, hosts drop what they hold, and the
/// owner's choices stay as they are.
fn go_on(tx: &Tx<'_>, present: &Present) -> Store<()> {
    table::book::raise_epoch(tx, present.epoch)?;
    for (name, seq) in &present.sequences {
        let known: Option<i64> = tx
            .query_row("SELECT seq FROM sqlite_sequence WHERE name = ?1", [name], |row| row.get(0))
            .optional()?;
        let sql = match known {
            Some(_) => "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1",
            None => "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)",
        };
        tx.execute(sql, (name, seq))?;
    }
    if let Some((settings, status, lock)) = &present.owner {
        settings::set(tx, settings)?;
        backup_status::set(tx, status)?;
        window_lock::set(tx, lock)?;
    }
    Ok(())
}

/// Copies all pages into the book in one commit, if `unchanged` still holds once nobody else can write.
pub(super) fn swap(
    ready: &Connection,
    target: &mut Connection,
    unchanged: impl FnOnce() -> Store<bool>,
) -> Store<bool> {
    let backup = Backup::new(ready, target)?;
    // The first page takes the lock; the book is as it was until the last one.
    match backup.step(1)? {
        StepResult::Done | StepResult::More => {}
        _ => return Err(StoreError::Busy),
    }
    if !unchanged()? {
        return Ok(false);
    }
    copy::run(&backup).map(|()| true)
}

/// A number that changes when any other connection commits.
fn data_version(connection: &Connection) -> Store<i64> {
    Ok(connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}
