//! Lists orders, page by page.

use fivedesk_core::Status;
use fivedesk_store::table;

use super::search::filter;
use crate::call::count;
use crate::views::{OrderRow, Page, StatusCount};
use crate::{Answer, Engine, PageQuery};

/// What the list is narrowed to; each given one holds.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct OrderQuery {
    /// A status word.
    pub status: Option<String>,
    /// Words in its number, reference, customer, products or texts, each told as far as it is typed.
    pub search: Option<String>,
    /// A customer's row.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub customer: Option<i64>,
    /// A product's row.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub product: Option<i64>,
    /// Which way it came in: `text`, or the format of the file.
    pub source: Option<String>,
    /// Why it is held.
    pub hold: Option<String>,
    /// Came in at this instant or later, RFC 3339, or on this day or later.
    pub from: Option<String>,
    /// Came in before this instant, RFC 3339, or on this day or earlier.
    pub to: Option<String>,
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

/// A page of orders, newest first. A total is exact, but for a search's beyond 10,000.
///
/// Errors: `invalid_input` for an unknown status or hold, a time that is none, or a page outside the bounds.
pub fn list(engine: &Engine, query: &OrderQuery) -> Answer<Page<OrderRow>> {
    let page = PageQuery { page: query.page, per_page: query.per_page };
    let (limit, offset) = page.window(engine)?;
    let filter = filter(engine, query)?;
    if engine.read(|connection| Ok(table::order_list::waits_for_index(connection, &filter)?))? {
        engine.catch_up(&mut |_| true)?;
    }
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let found = table::order_list::list(connection, &filter, limit, offset)?;
        let items = found
            .rows
            .iter()
            .map(|row| engine.row_view(connection, currency, row))
            .collect::<Result<_, _>>()?;
        Ok(Page::of(items, page.page, page.per_page, count(found.total)).at_least(found.at_least))
    })
}

/// The ways orders came in, which the list can be narrowed to.
///
/// Errors: the store's.
pub fn sources(engine: &Engine) -> Answer<Vec<String>> {
    engine.read(|connection| Ok(table::listed_orders::sources(connection)?))
}

/// How many orders have each status, in the order of the flow.
pub fn counts(engine: &Engine) -> Answer<Vec<StatusCount>> {
    engine.read(|connection| {
        let counts = table::status_counts::all(connection)?;
        Ok(Status::ALL
            .iter()
            .map(|status| StatusCount {
                status: status.word().to_owned(),
                count: count(counts.get(status).copied().unwrap_or_default()),
            })
            .collect())
    })
}
