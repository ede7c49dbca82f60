//! A table as pages to be printed.

use fivedesk_core::Message;
use fivedesk_core::table::{Cell, Kind, Table};
use fivedesk_documents::{PrintedColumn, PrintedTable, table_pages};
use fivedesk_exchange::Made;

use crate::engine::fault_of_ours;
use crate::{Answer, Engine};

/// The table as PDF.
///
/// Errors: `internal` when the pages cannot be made.
pub(crate) fn pdf(engine: &Engine, table: &Table, made: &Made<'_>) -> Answer<Vec<u8>> {
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| told(table, made, cell)).collect()).collect();
    let length = |place: usize| {
        rows.iter()
            .filter_map(|row| row.get(place))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let text = |place: &usize| table.columns.get(*place).is_some_and(|column| column.kind == Kind::Text);
    let wide = (0..table.columns.len()).filter(text).max_by_key(|place| length(*place));
    let columns = table.columns.iter().enumerate().map(|(place, column)| PrintedColumn {
        name: column.name.clone(),
        right: column.kind != Kind::Text,
        wide: wide == Some(place),
    });
    let page = Message::new("report-page").with("page", "⟨page⟩").with("pages", "⟨pages⟩");
    let printed = PrintedTable {
        font: fivedesk_charts::FONT,
        shop: made.shop,
        title: &table.title,
        made: fivedesk_words::day(made.at.0, made.zone),
        page: engine.say(table.currency, &page),
        columns: columns.collect(),
        rows,
    };
    table_pages(&printed, &fivedesk_charts::fonts(), made.at)
        .map_err(|error| engine.fault(fault_of_ours(&error)))
}

fn told(table: &Table, made: &Made<'_>, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Quantity(quantity) => quantity.to_string(),
        Cell::Money(money) => money.decimal(table.currency),
        Cell::Hours(hours) => format!("{hours:.1}"),
        Cell::Share(share) => format!("{:.1} %", share * 100.0),
        Cell::Day(day) => fivedesk_words::calendar_day(&day.to_string()),
        Cell::Instant(at) => fivedesk_words::local(at.0, made.zone),
    }
}
