//! Lists the log, page by page.

use fivedesk_core::{Desk, Message, OrderId, ProductId, Refusal};
use fivedesk_store::table::{self, event_list::EventFilter};

use crate::call::count;
use crate::views::{EventView, LogChoices, Page};
use crate::{Answer, Engine, PageQuery};

/// What the log is narrowed to; each given one holds.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LogQuery {
    /// One order's events.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub order: Option<i64>,
    /// A desk's word.
    pub desk: Option<String>,
    /// A name that acted.
    pub actor: Option<String>,
    /// A product's row: events of orders with a line of it, and of its own stock.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub product: Option<i64>,
    /// What happened, one word: `approved`, `shipped`, …
    pub kind: Option<String>,
    /// At this instant or later, RFC 3339, or on this day or later.
    pub from: Option<String>,
    /// Before this instant, RFC 3339, or on this day or earlier.
    pub to: Option<String>,
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

/// A page of the log, newest first.
///
/// Errors: `invalid_input` for an unknown desk, a time that is none, or a page outside the bounds.
pub fn list(engine: &Engine, query: &LogQuery) -> Answer<Page<EventView>> {
    let (limit, offset) = PageQuery { page: query.page, per_page: query.per_page }.window(engine)?;
    let filter = filter(engine, query)?;
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let found = table::event_list::list(connection, &filter, limit, offset)?;
        let items = found
            .rows
            .iter()
            .map(|row| engine.event_with_stock(connection, currency, row))
            .collect::<Result<_, _>>()?;
        Ok(Page::of(items, query.page, query.per_page, count(found.total)).at_least(found.at_least))
    })
}

/// The names and words that the log can be narrowed to.
///
/// Errors: the store's.
pub fn choices(engine: &Engine) -> Answer<LogChoices> {
    engine.read(|connection| {
        let facets = table::event_list::facets(connection)?;
        Ok(LogChoices { actors: facets.actors, kinds: facets.kinds })
    })
}

/// There is no such desk.
pub(crate) fn unknown_desk(word: &str) -> Refusal {
    let known: Vec<_> = Desk::ALL.iter().map(|desk| desk.word()).collect();
    Refusal::invalid(Message::new("desk-unknown").with("text", word).with("known", known.join(", ")))
}

pub(super) fn filter(engine: &Engine, query: &LogQuery) -> Answer<EventFilter> {
    if let Some(word) = query.desk.as_deref().filter(|word| Desk::from_word(word).is_none()) {
        return Err(engine.fault(unknown_desk(word)));
    }
    Ok(EventFilter {
        desk: query.desk.clone(),
        actor: query.actor.clone().filter(|actor| !actor.is_empty()),
        order: query.order.map(OrderId),
        product: query.product.map(ProductId),
        kind: query.kind.clone().filter(|kind| !kind.is_empty()),
        time: engine.times(query.from.as_deref(), query.to.as_deref())?,
    })
}
