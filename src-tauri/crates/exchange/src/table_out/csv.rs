//! A table as CSV: numbers as programs read them, words that no spreadsheet runs.

use chrono_tz::Tz;
use fivedesk_core::table::{Cell, Table};
use fivedesk_core::{Currency, Timestamp};

use super::Made;
use crate::csv_row;

/// What tells older spreadsheets that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// The table with its headings. Amounts and quantities are exact decimals with a point, shares parts of 1, days
/// 2011-11-14, moments of the owner's wall clock with their offset. `mark` puts UTF-8's byte order mark first, which
/// Excel needs to read letters beyond ASCII.
pub fn csv_table(table: &Table, made: &Made<'_>, mark: bool) -> Vec<u8> {
    let mut text = if mark { MARK.to_owned() } else { String::new() };
    text.push_str(&csv_row(table.columns.iter().map(|column| column.name.as_str())));
    for row in &table.rows {
        let cells: Vec<String> = (0..table.columns.len())
            .map(|place| {
                row.get(place).map_or_else(String::new, |cell| written(cell, table.currency, made.zone))
            })
            .collect();
        text.push_str(&csv_row(cells.iter().map(String::as_str)));
    }
    text.into_bytes()
}

fn written(cell: &Cell, currency: Currency, zone: Tz) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Quantity(quantity) => quantity.to_string(),
        Cell::Money(money) => money.decimal(currency),
        Cell::Hours(number) | Cell::Share(number) => decimal(*number),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Instant(at) => moment(*at, zone),
    }
}

/// At most six decimals, none of them a needless zero; nothing for what is no number.
fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn moment(at: Timestamp, zone: Tz) -> String {
    at.to_utc()
        .map(|at| at.with_timezone(&zone).to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use fivedesk_core::table::{Column, Kind};
    use fivedesk_core::{Money, Quantity};

    use super::*;

    fn made() -> Made<'static> {
        let at = Timestamp::parse("2026-11-25T10:00:00Z").unwrap();
        Made { shop: "Nook", at, zone: chrono_tz::Europe::Berlin }
    }

    #[test]
    fn each_kind_is_written_as_programs_read_it() {
        let kinds = [
            ("product", Kind::Text),
            ("orders", Kind::Count),
            ("units", Kind::Quantity),
            ("net", Kind::Money),
            ("hours", Kind::Hours),
            ("share", Kind::Share),
            ("day", Kind::Day),
            ("at", Kind::Instant),
        ];
        let columns = kinds.into_iter().map(|(name, kind)| Column::new(name, kind)).collect();
        let mut table = Table::new("Sellers", Currency::EURO, columns);
        table.rows.push(vec![
            "Mug, blue".into(),
            Cell::Count(12),
            Quantity(2_500).into(),
            Money(-59_999).into(),
            Cell::Hours(43.25),
            Cell::Share(1.0 / 3.0),
            NaiveDate::from_ymd_opt(2026, 7, 1).into(),
            Timestamp::parse("2026-07-01T08:30:00Z").into(),
        ]);
        table.rows.push(vec!["=cmd()".into(), Cell::Empty]);
        let text = String::from_utf8(csv_table(&table, &made(), false)).unwrap();
        assert_eq!(
            text,
            "product,orders,units,net,hours,share,day,at\r\n\
             \"Mug, blue\",12,2.5,-599.99,43.25,0.333333,2026-07-01,2026-07-01T10:30:00+02:00\r\n\
             '=cmd(),,,,,,,\r\n",
            "a negative amount stays a number, a formula becomes words, what is missing is empty"
        );
    }

    #[test]
    fn the_mark_stands_first_where_it_is_asked_for() {
        let table = Table::new("Sellers", Currency::EURO, vec![Column::new("Größe", Kind::Text)]);
        assert_eq!(csv_table(&table, &made(), true), "\u{feff}Größe\r\n".as_bytes());
        assert_eq!(csv_table(&table, &made(), false), "Größe\r\n".as_bytes());
    }

    #[test]
    fn what_is_no_number_is_empty() {
        for (number, text) in [(f64::NAN, ""), (f64::INFINITY, ""), (-0.0, "0"), (-1e-9, "0"), (100.0, "100")]
        {
            assert_eq!(decimal(number), text);
        }
    }
}
