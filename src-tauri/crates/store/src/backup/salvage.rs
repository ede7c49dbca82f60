//! Reads what can be read of a damaged book into a new one, row by row.

use std::cell::Cell;
use std::path::Path;

use fivedesk_core::{Currency, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::look::copied;
use super::{copy, take};
use crate::backup::tables;
use crate::book::{fill, settle};
use crate::{NewBook, Store, StoreError, Tx, derived};

/// Places between two readable rows that are tried one by one; of more than these the rest is given up.
const TRIED: i64 = 2_000_000;
/// What is taken for a page's size when the file does not tell.
const PAGE: usize = 4096;

/// What was read of one table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TableSalvage {
    /// The table.
    pub table: String,
    /// Rows that were read.
    pub read: i64,
    /// Rows that were lost, as far as their places tell.
    pub lost: i64,
    /// Whether there may have been more: the end of the table does not read, or a place holds several rows.
    pub more: bool,
}

/// What was read of a damaged book.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Salvaged {
    /// Table by table.
    pub tables: Vec<TableSalvage>,
}

impl Salvaged {
    /// Rows that were read and rows that were lost.
    pub fn sums(&self) -> (i64, i64) {
        self.tables.iter().fold((0, 0), |(read, lost), table| (read + table.read, lost + table.lost))
    }

    /// Whether more may have been lost than was counted.
    pub fn more(&self) -> bool {
        self.tables.iter().any(|table| table.more)
    }
}

/// Reads what can be read of the book at `damaged`, which is not touched, into a new book at `new`. `last` writes
/// what the new book tells of it.
///
/// Errors: `Exists` when a file is there; `Damaged` when nothing can be read; `last`'s own. Nothing is left then.
pub fn salvage<E: From<StoreError>>(
    damaged: &Path,
    new: &Path,
    at: Timestamp,
    last: impl FnOnce(&Tx<'_>, &Salvaged) -> Result<(), E>,
) -> Result<Salvaged, E> {
    if new.exists() {
        return Err(StoreError::Exists(new.to_owned()).into());
    }
    let (_folder, source) = copied(damaged, None)?;
    mend_head(&source)?;
    let from = Connection::open(&source).map_err(StoreError::from)?;
    settle(&from)?;
    let folder = new.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let draft = take::passing(folder)?;
    let unknown = NewBook { name: "Salvaged".into(), currency: Currency::EURO, time_zone: "UTC".into(), at };
    fill(&draft, &unknown)?;
    let mut into = Connection::open(&draft).map_err(StoreError::from)?;
    let salvaged = carry(&from, &mut into)?;
    let transaction = into.transaction().map_err(StoreError::from)?;
    last(&Tx::over(&transaction), &salvaged)?;
    transaction.commit().map_err(StoreError::from)?;
    into.close().map_err(|(_, error)| StoreError::from(error))?;
    copy::sync(&draft)?;
    draft.persist_noclobber(new).map_err(|error| StoreError::io(new, &error.error))?;
    copy::sync_folder(folder);
    Ok(salvaged)
}

/// Gives the copy a head that can be read: the rest of the file may be whole.
fn mend_head(file: &Path) -> Store<()> {
    let io = |error: std::io::Error| StoreError::io(file, &error);
    let mut bytes = std::fs::read(file).map_err(io)?;
    let told = bytes.get(16..18).and_then(|size| size.try_into().ok()).map(u16::from_be_bytes);
    let page = match told.map(usize::from) {
        Some(size) if size.is_power_of_two() && size >= 512 => size,
        Some(1) => 65_536,
        _ => PAGE,
    };
    bytes.resize(bytes.len().next_multiple_of(page).max(page), 0);
    let pages = u32::try_from(bytes.len() / page).unwrap_or(u32::MAX).to_be_bytes();
    let size = u16::try_from(page).unwrap_or(1).to_be_bytes();
    let journal = match bytes.get(18) {
        Some(1) => 1,
        _ => 2,
    };
    let mut put = |place: usize, what: &[u8]| {
        if let Some(bytes) = bytes.get_mut(place..place + what.len()) {
            bytes.copy_from_slice(what);
        }
    };
    put(0, b"SQLite format 3\0");
    put(16, &size);
    put(18, &[journal, journal, 0, 64, 32, 32]);
    put(28, &pages);
    // The count of pages is believed when these two agree.
    put(24, &[0, 0, 0, 1]);
    put(92, &[0, 0, 0, 1]);
    std::fs::write(file, bytes).map_err(io)
}

fn carry(from: &Connection, into: &mut Connection) -> Store<Salvaged> {
    let there = tables(from).unwrap_or_default();
    if there.is_empty() {
        return Err(StoreError::Damaged("not even the list of its tables can be read".to_owned()));
    }
    into.pragma_update(None, "foreign_keys", false)?;
    let transaction = into.transaction()?;
    let mut salvaged = Salvaged::default();
    for table in tables(&transaction)?.into_iter().filter(|table| there.contains(table)) {
        salvaged.tables.push(Table::of(from, &transaction, &table)?.carry(from, &transaction)?);
    }
    if salvaged.sums().0 == 0 {
        return Err(StoreError::Damaged("not one row can be read".to_owned()));
    }
    derive(from, &transaction)?;
    transaction.commit()?;
    Ok(salvaged)
}

/// What follows from the rows that were read is made anew; numbers go on after the last known.
fn derive(from: &Connection, into: &Connection) -> Store<()> {
    into.execute_batch(
        "DELETE FROM status_counts;
         INSERT INTO status_counts (status, orders) SELECT status, count(*) FROM orders GROUP BY status;
         DELETE FROM checked;",
    )?;
    // Words and blocks are gathered anew while the book is in use.
    derived::forget(&Tx::over(into))?;
    let given = super::compare::last_number(from).unwrap_or_default();
    into.execute("UPDATE sqlite_sequence SET seq = max(seq, ?1) WHERE name = 'orders'", [given])?;
    Ok(())
}

/// How a table is read and written.
struct Table {
    name: String,
    columns: String,
    insert: String,
    /// A whole number by which the table is ordered in the file, if there is one.
    place: Option<String>,
    /// Whether each place holds one row.
    single: bool,
    /// Rows that read, but as nothing that the new book takes.
    refused: Cell<i64>,
}

/// Where else the places of rows are told of, by table.
const TOLD: &[(&str, &str)] = &[
    ("order_events", "SELECT ifnull(max(event_seq), 0) FROM stock_movements"),
    ("order_events", "SELECT ifnull(max(entered_seq), 0) FROM stage_visits"),
    ("order_lines", "SELECT seq FROM sqlite_sequence WHERE name = 'orders'"),
    ("orders", "SELECT seq FROM sqlite_sequence WHERE name = 'orders'"),
];

impl Table {
    fn of(from: &Connection, into: &Connection, name: &str) -> Store<Self> {
        let here = columns(into, name)?;
        let there = columns(from, name).unwrap_or_default();
        let both: Vec<&str> = here
            .iter()
            .map(|column| column.name.as_str())
            .filter(|column| there.iter().any(|other| other.name == *column))
            .collect();
        let columns = both.join(", ");
        let marks = vec!["?"; both.len()].join(", ");
        let first = here.iter().find(|column| column.key == 1);
        Ok(Self {
            name: name.to_owned(),
            insert: format!("INSERT INTO \"{name}\" ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING"),
            columns,
            place: first.filter(|column| column.whole_number).map(|column| column.name.clone()),
            single: !here.iter().any(|column| column.key > 1),
            refused: Cell::new(0),
        })
    }

    /// Reads from the front until a page does not read, then from the back, then each place in between by itself.
    fn carry(&self, from: &Connection, into: &Connection) -> Store<TableSalvage> {
        let told = |read, lost, more| TableSalvage {
            table: self.name.clone(),
            read,
            lost: lost + self.refused.get(),
            more,
        };
        if self.columns.is_empty() {
            return Ok(told(0, 0, false));
        }
        // The new book's own first rows give way to those that are read.
        into.execute(&format!("DELETE FROM \"{}\"", self.name), [])?;
        let Some(place) = &self.place else {
            let broke = self.rows(from, into, "")?.is_some();
            return Ok(told(self.count(into)?, i64::from(broke), broke));
        };
        let Some(first) = self.rows(from, into, &format!("ORDER BY {place}"))? else {
            return Ok(told(self.count(into)?, 0, false));
        };
        let last = self.rows(from, into, &format!("ORDER BY {place} DESC"))?.flatten();
        let known = self.highest(from, into, place);
        let (first, end) = (first.unwrap_or(0), last.unwrap_or(known));
        let mut lost = 0;
        for at in (first..=end).take(usize::try_from(TRIED).unwrap_or(usize::MAX)) {
            lost += i64::from(self.rows(from, into, &format!("WHERE {place} = {at}"))?.is_some());
        }
        Ok(told(self.count(into)?, lost.max(1), last.is_none() || !self.single))
    }

    /// Copies the rows that a query gives. `None` when it came to its end; else the place of the last row before
    /// the one that did not read.
    #[expect(clippy::option_option, reason = "ended, or broke off after a row or before any")]
    fn rows(&self, from: &Connection, into: &Connection, clause: &str) -> Store<Option<Option<i64>>> {
        let place = self.place.as_deref().unwrap_or("NULL");
        let sql = format!("SELECT {place}, {} FROM \"{}\" NOT INDEXED {clause}", self.columns, self.name);
        let Ok(mut statement) = from.prepare(&sql) else { return Ok(Some(None)) };
        let width = statement.column_count();
        let mut insert = into.prepare_cached(&self.insert)?;
        let Ok(mut rows) = statement.query([]) else { return Ok(Some(None)) };
        let mut last = None;
        loop {
            match rows.next() {
                Ok(None) => return Ok(None),
                Ok(Some(row)) => {
                    let cells: Result<Vec<Value>, _> = (1..width).map(|column| row.get(column)).collect();
                    last = row.get(0).unwrap_or(last);
                    if cells.and_then(|cells| insert.execute(params_from_iter(cells))).is_err() {
                        self.refused.set(self.refused.get() + 1);
                    }
                }
                Err(_) => return Ok(Some(last)),
            }
        }
    }

    fn count(&self, into: &Connection) -> Store<i64> {
        let sql = format!("SELECT count(*) FROM \"{}\"", self.name);
        Ok(into.query_row(&sql, [], |row| row.get(0))?)
    }

    /// The highest place that is known to have been taken.
    fn highest(&self, from: &Connection, into: &Connection, place: &str) -> i64 {
        let read = format!("SELECT ifnull(max({place}), 0) FROM \"{}\"", self.name);
        let read = into.query_row(&read, [], |row| row.get::<_, i64>(0)).unwrap_or_default();
        let told = TOLD.iter().filter(|(table, _)| *table == self.name);
        told.filter_map(|(_, sql)| from.query_row(sql, [], |row| row.get::<_, i64>(0)).ok())
            .fold(read, i64::max)
    }
}

struct Column {
    name: String,
    /// Its place in the table's key, from 1; 0 outside it.
    key: i64,
    whole_number: bool,
}

fn columns(connection: &Connection, table: &str) -> Store<Vec<Column>> {
    let mut statement = connection.prepare("SELECT name, pk, type = 'INTEGER' FROM pragma_table_info(?1)")?;
    let rows = statement.query_map([table], |row| {
        Ok(Column { name: row.get(0)?, key: row.get(1)?, whole_number: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
