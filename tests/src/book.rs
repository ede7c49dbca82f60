//! A book's rows as they stand in the file, read past the program that wrote them.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// Opens a book as another program would, with the settings that let its triggers see a replaced row too.
pub fn raw(book: &Path) -> Connection {
    let connection = Connection::open(book).unwrap();
    connection.execute_batch("PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = ON").unwrap();
    connection
}

/// Every row of every table: equal before and after means that nothing was changed.
pub fn everything(book: &Path) -> BTreeMap<String, Vec<String>> {
    let connection = raw(book);
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.into_iter().map(|name| (name.clone(), rows(&connection, &name))).collect()
}

fn rows(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut all = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let cells: Vec<String> = (0..columns).map(|column| cell(row.get_ref(column).unwrap())).collect();
        all.push(cells.join(" | "));
    }
    all
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "-".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// One number that a query answers.
pub fn number(book: &Path, sql: &str) -> i64 {
    raw(book).query_row(sql, [], |row| row.get(0)).unwrap()
}
