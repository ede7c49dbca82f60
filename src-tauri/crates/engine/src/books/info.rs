//! What a book is and holds.

use fivedesk_store::table;

use crate::call::count;
use crate::times::day_of;
use crate::views::BookInfo;
use crate::{Answer, Engine};

/// The book's name, currency, size and counts.
pub fn info(engine: &Engine) -> Answer<BookInfo> {
    engine.read(|connection| {
        let book = table::book::get(connection)?;
        let (version, bytes) = table::book::file_figures(connection)?;
        let [orders, products, customers, events, movements] = table::book::row_counts(connection)?;
        let checked = table::checked::get(connection)?;
        Ok(BookInfo {
            path: engine.path().display().to_string(),
            name: book.name,
            currency: book.currency.code().to_owned(),
            time_zone: book.time_zone,
            version: count(version),
            created_at: book.created_at.rfc3339(),
            closed_until: book
                .closed_until
                .and_then(|until| day_of(until, engine.zone()))
                .map(|day| day.to_string()),
            prices_include_tax: book.prices_include_tax,
            orders: count(orders),
            products: count(products),
            customers: count(customers),
            events: count(events),
            movements: count(movements),
            bytes: bytes as f64,
            checked_at: checked.as_ref().map(|row| row.at.rfc3339()),
            findings: checked.map_or(0, |row| count(row.findings)),
        })
    })
}
