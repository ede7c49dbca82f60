//! A chart's rows as words, for the window's table.

use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_core::{Figure, Message, Quantity};

use crate::views::{ChartTable, TableColumn};

/// A table with its figures written by the locale.
pub(super) fn table(say: &dyn Fn(&Message) -> String, table: &Table) -> ChartTable {
    let column = |column: &fivedesk_core::table::Column| TableColumn {
        name: column.name.clone(),
        numeric: !matches!(column.kind, Kind::Text | Kind::Day | Kind::Instant),
    };
    ChartTable {
        columns: table.columns.iter().map(column).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(|one| cell(say, one)).collect()).collect(),
    }
}

fn cell(say: &dyn Fn(&Message) -> String, cell: &Cell) -> String {
    let figure = match cell {
        Cell::Empty => return String::new(),
        Cell::Text(text) => return text.clone(),
        Cell::Day(day) => return fivedesk_words::calendar_day(&day.to_string()),
        Cell::Count(n) => Figure::Number(*n),
        Cell::Quantity(quantity) => Figure::Quantity(*quantity),
        Cell::Money(money) => Figure::Money(*money),
        // Two decimals of an hour are half a minute.
        Cell::Hours(hours) => Figure::Quantity(Quantity((hours * 100.0).round() as i64 * 10)),
        Cell::Share(share) => Figure::Share((share * 10_000.0).round() as i64),
        Cell::Instant(at) => Figure::Time(*at),
    };
    say(&Message::new("chart-number").with("n", figure))
}
