//! Tables written as XLSX and read back by another program's reader.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use fivedesk_core::table::{Cell, Column, Kind, Table};
use fivedesk_core::{Currency, Money, Quantity, Timestamp};
use fivedesk_exchange::{Made, TableError, xlsx_table};

fn made() -> Made<'static> {
    let at = Timestamp::parse("2026-11-25T10:00:00Z").unwrap();
    Made { shop: "Nook & Sons", at, zone: chrono_tz::Europe::Berlin }
}

fn table() -> Table {
    let kinds = [
        ("Product", Kind::Text),
        ("Orders", Kind::Count),
        ("Units", Kind::Quantity),
        ("Net", Kind::Money),
        ("Lead time", Kind::Hours),
        ("Share", Kind::Share),
        ("Day", Kind::Day),
        ("Received", Kind::Instant),
    ];
    let columns = kinds.into_iter().map(|(name, kind)| Column::new(name, kind)).collect();
    let mut table = Table::new("Best sellers: 2026/27", Currency::EURO, columns);
    table.rows.push(vec![
        "=HYPERLINK(\"http://x\",\"click\")".into(),
        Cell::Count(12),
        Quantity(2_500).into(),
        Money(-59_999).into(),
        Cell::Hours(43.25),
        Cell::Share(0.585),
        NaiveDate::from_ymd_opt(2026, 7, 1).into(),
        Timestamp::parse("2026-07-01T08:30:00Z").into(),
    ]);
    table.rows.push(vec![
        "Tasse, grün".into(),
        Cell::Empty,
        Quantity::units(3).into(),
        Cell::Empty,
        Cell::Hours(f64::NAN),
    ]);
    table
}

#[test]
fn every_kind_comes_back_as_what_it_was() {
    let bytes = xlsx_table(&table(), &made()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Best sellers  2026 27"]);
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
    assert_eq!(rows[0][4], Data::String("Lead time".into()));
    assert_eq!(rows[1][0], Data::String("=HYPERLINK(\"http://x\",\"click\")".into()), "words, never run");
    assert_eq!(rows[1][1], Data::Float(12.0));
    assert_eq!(rows[1][2], Data::Float(2.5));
    assert_eq!(rows[1][3], Data::Float(-599.99));
    assert_eq!(rows[1][4], Data::Float(43.25));
    assert_eq!(rows[1][5], Data::Float(0.585));
    let serial = |cell: &Data| match cell {
        Data::DateTime(at) => at.as_f64(),
        other => panic!("{other:?} is no date"),
    };
    assert_eq!(serial(&rows[1][6]), 46_204.0, "1 July 2026");
    assert!((serial(&rows[1][7]) - (46_204.0 + 10.5 / 24.0)).abs() < 1e-9, "half past ten in Berlin");
    assert_eq!(rows[2][0], Data::String("Tasse, grün".into()));
    assert_eq!(rows[2][1], Data::Empty);
    assert_eq!(rows[2][4], Data::Empty, "what is no number is empty");
    let formulas = book.worksheet_formula(&book.sheet_names()[0].clone()).unwrap();
    assert!(formulas.rows().flatten().all(String::is_empty), "nothing in it is a formula");
}

#[test]
fn the_sheet_is_ready_to_be_read() {
    let bytes = xlsx_table(&table(), &made()).unwrap();
    let part = |name: &str| {
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\""), "the headings stay in sight");
    assert!(sheet.contains("<autoFilter ref=\"A1:H3\""), "{sheet}");
    assert!(sheet.contains("customWidth=\"1\""), "the columns have widths");
    let styles = part("xl/styles.xml");
    for format in ["#,##0.0", "#,##0.00 &quot;EUR&quot;", "0.0%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"] {
        assert!(styles.contains(format), "{format} is missing: {styles}");
    }
    let core = part("docProps/core.xml");
    assert!(core.contains("2026-11-25T10:00:00Z") && core.contains("Nook &amp; Sons"), "{core}");
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    assert_eq!(xlsx_table(&table(), &made()).unwrap(), xlsx_table(&table(), &made()).unwrap());
}

#[test]
fn an_empty_table_still_has_its_headings() {
    let mut empty = table();
    empty.rows.clear();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx_table(&empty, &made()).unwrap())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(range.get_size(), (1, 8));
    empty.columns.clear();
    assert!(xlsx_table(&empty, &made()).is_ok(), "and a table of nothing is a file");
}

#[test]
fn more_rows_than_a_sheet_holds_are_refused_before_any_work() {
    let mut long = table();
    long.rows = vec![Vec::new(); 1_048_576];
    assert!(matches!(xlsx_table(&long, &made()), Err(TableError::Long { rows: 1_048_576, most: 1_048_575 })));
}
