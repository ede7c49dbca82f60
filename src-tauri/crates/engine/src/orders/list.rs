//! Lists orders, page by page.

use fivedesk_core::{Message, Refusal, Status, Timestamp};
use fivedesk_store::table::{self, orders::OrderFilter};

use crate::call::count;
use crate::views::{OrderRow, Page, StatusCount};
use crate::{Answer, Engine, PageQuery};

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct OrderQuery {
    /// A status word.
    pub status: Option<String>,
    /// Words in its number, reference, customer or products.
    pub search: Option<String>,
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

/// A page of orders, newest first.
///
/// Errors: `invalid_input` for an unknown status or a page outside the bounds.
pub fn list(engine: &Engine, query: &OrderQuery) -> Answer<Page<OrderRow>> {
    let page = PageQuery { page: query.page, per_page: query.per_page };
    let (limit, offset) = page.window(engine)?;
    let filter = filter(engine, query)?;
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let (rows, total) = table::orders::list(connection, &filter, limit, offset)?;
        let items =
            rows.iter().map(|row| engine.row_view(connection, currency, row)).collect::<Result<_, _>>()?;
        Ok(Page::of(items, page.page, page.per_page, count(total)))
    })
}

/// Words of the search that narrow by a figure are taken out of it: `status:in_transit`, and
/// `finished:2026-11-16T00:00:00Z..2026-11-23T00:00:00Z`, the end not in it.
fn filter(engine: &Engine, query: &OrderQuery) -> Answer<OrderFilter> {
    let status = query.status.as_deref().map(|word| status_of(engine, word)).transpose()?;
    let mut filter = OrderFilter { status, ..OrderFilter::default() };
    let mut words = Vec::new();
    for word in query.search.as_deref().unwrap_or_default().split_whitespace() {
        if let Some(status) = word.strip_prefix("status:") {
            filter.status = Some(status_of(engine, status)?);
        } else if let Some(range) = word.strip_prefix("finished:") {
            filter.finished = Some(range_of(engine, range)?);
        } else {
            words.push(word);
        }
    }
    filter.search = (!words.is_empty()).then(|| words.join(" "));
    Ok(filter)
}

fn range_of(engine: &Engine, range: &str) -> Answer<(Timestamp, Timestamp)> {
    range
        .split_once("..")
        .and_then(|(from, to)| Timestamp::parse(from).zip(Timestamp::parse(to)))
        .ok_or_else(|| engine.fault(Refusal::invalid(Message::new("range-invalid").with("text", range))))
}

fn status_of(engine: &Engine, word: &str) -> Answer<Status> {
    Status::from_word(word).ok_or_else(|| {
        let known: Vec<_> = Status::ALL.iter().map(|status| status.word()).collect();
        let message = Message::new("status-unknown").with("text", word).with("known", known.join(", "));
        engine.fault(Refusal::invalid(message))
    })
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
