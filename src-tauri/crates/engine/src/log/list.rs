//! Lists the log, page by page.

use fivedesk_core::OrderId;
use fivedesk_store::table;

use crate::call::count;
use crate::views::{EventView, Page};
use crate::{Answer, Engine, PageQuery};

/// What the log is narrowed to.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LogQuery {
    /// One order's events.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub order: Option<i64>,
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

/// A page of the log, newest first.
///
/// Errors: `invalid_input` for a page outside the bounds.
pub fn list(engine: &Engine, query: &LogQuery) -> Answer<Page<EventView>> {
    let (limit, offset) = PageQuery { page: query.page, per_page: query.per_page }.window(engine)?;
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let order = query.order.map(OrderId);
        let (rows, total) = table::order_events::list(connection, order, limit, offset)?;
        let items = rows.iter().map(|row| engine.event_view(currency, row)).collect();
        Ok(Page::of(items, query.page, query.per_page, count(total)))
    })
}
