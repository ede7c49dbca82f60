//! What can be written into the search of the order list: words, and conditions on figures.

use std::ops::Range;
use std::sync::Arc;

use fivedesk_core::{CustomerId, Desk, Hold, Message, Money, ProductId, Refusal, Status, Timestamp};
use fivedesk_insight::{Behind, Flow};
use fivedesk_store::table::{self, order_list::OrderFilter};

use super::list::OrderQuery;
use crate::oversight::{OversightQuery, business_clock, only};
use crate::{Answer, Engine};

const MICROSECONDS: f64 = 1e6;

/// What is asked of the flow and not of the orders' rows.
#[derive(Default)]
struct OfFlow {
    behind: Option<Behind>,
    desk: Option<String>,
    in_opening_hours: bool,
}

/// What a query narrows the list to. Words that narrow by a figure are taken out of its search:
///
/// - `#12`, which is another system's number where the book has no such order; `status:in_transit`, and by their rows `product:7` and `customer:3`;
/// - `source:shopify`, `min:10` and `max:99.50` of the order's total, `desk:mail` that it has stood on;
/// - `received:2026-11-16`, and from one instant to another, which is not in it, `received:` or
///   `finished:2026-11-16T00:00:00Z..2026-11-23T00:00:00Z`;
/// - of such a time also `left:approved:…` and `stood:approved:…` for a stage, `lead:3600..7200:…` for orders delivered
///   after so many seconds, in opening hours with `hours:business`; `open:2026-11-16T00:00:00Z` for those in the flow
///   just before an instant.
pub(super) fn filter(engine: &Engine, query: &OrderQuery) -> Answer<OrderFilter> {
    let mut filter = OrderFilter {
        status: query.status.as_deref().map(|word| status_of(engine, word)).transpose()?,
        customer: query.customer.map(CustomerId),
        product: query.product.map(ProductId),
        source: query.source.clone().filter(|source| !source.is_empty()),
        hold: query.hold.as_deref().map(|word| hold_of(engine, word)).transpose()?,
        received: engine.times(query.from.as_deref(), query.to.as_deref())?,
        ..OrderFilter::default()
    };
    let mut of_flow = OfFlow::default();
    let mut words = Vec::new();
    for word in query.search.as_deref().unwrap_or_default().split_whitespace() {
        if !take(engine, word, &mut filter, &mut of_flow, &mut words)? {
            words.push(word);
        }
    }
    filter.search = (!words.is_empty()).then(|| words.join(" "));
    if of_flow.behind.is_some() || of_flow.desk.is_some() {
        filter.among = Some(among(engine, &of_flow)?);
    }
    Ok(filter)
}

/// Takes a word as a condition; whether it is one.
fn take<'a>(
    engine: &Engine,
    word: &'a str,
    filter: &mut OrderFilter,
    of_flow: &mut OfFlow,
    words: &mut Vec<&'a str>,
) -> Answer<bool> {
    if let Some((digits, number)) =
        word.strip_prefix('#').and_then(|digits| Some((digits, digits.parse().ok()?)))
    {
        let known = engine.read(|connection| Ok(table::orders::by_name(connection, word)?.is_some()))?;
        if known {
            filter.number = Some(number);
        } else {
            // Other systems write their own numbers so.
            words.push(digits);
        }
        return Ok(true);
    }
    let Some((what, said)) = word.split_once(':').filter(|(_, said)| !said.is_empty()) else {
        return Ok(false);
    };
    match what {
        "status" => filter.status = Some(status_of(engine, said)?),
        "finished" => filter.finished = Some(span_of(engine, said)?),
        "received" if said.contains("..") => filter.received = Some(span_of(engine, said)?),
        "received" => filter.received = engine.times(Some(said), Some(said))?,
        "product" | "customer" => {
            let Ok(row) = said.parse() else { return Ok(false) };
            match what {
                "product" => filter.product = Some(ProductId(row)),
                _ => filter.customer = Some(CustomerId(row)),
            }
        }
        "source" => filter.source = Some(said.to_owned()),
        "min" => filter.least = Some(amount(engine, said)?),
        "max" => filter.most = Some(amount(engine, said)?),
        "desk" if Desk::from_word(said).is_some() => of_flow.desk = Some(said.to_owned()),
        "hours" if said == "business" => of_flow.in_opening_hours = true,
        "open" => {
            let at = Timestamp::parse(said).ok_or_else(|| no_span(engine, said))?;
            of_flow.behind = Some(Behind::Open(at));
        }
        "left" | "stood" => {
            let (stage, time) = said.split_once(':').ok_or_else(|| no_span(engine, said))?;
            let (stage, (from, to)) = (status_of(engine, stage)?, span_of(engine, time)?);
            let behind = if what == "left" { Behind::Left } else { Behind::Stood };
            of_flow.behind = Some(behind(from..to, stage));
        }
        "lead" => {
            let (lasted, time) = said.split_once(':').ok_or_else(|| no_span(engine, said))?;
            let (from, to) = span_of(engine, time)?;
            of_flow.behind = Some(Behind::Lead(from..to, lengths(engine, lasted)?));
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// The orders that the flow finds, by their numbers.
fn among(engine: &Engine, asked: &OfFlow) -> Answer<Vec<i64>> {
    engine.read_held(|connection, flow: &Flow| {
        let only =
            only(connection, &OversightQuery { desk: asked.desk.clone(), ..OversightQuery::default() })?;
        let clock = if asked.in_opening_hours { business_clock(engine, connection)? } else { Arc::default() };
        let orders = match &asked.behind {
            Some(behind) => flow.behind(behind, &only, &clock),
            None => flow.all(&only),
        };
        Ok(orders.into_iter().map(|order| order.0).collect())
    })
}

/// A length of time in seconds, as a search writes it.
pub(crate) fn seconds(microseconds: i64) -> String {
    (microseconds as f64 / MICROSECONDS).to_string()
}

fn lengths(engine: &Engine, said: &str) -> Answer<Range<i64>> {
    let length = |text: &str| {
        let seconds = text.parse::<f64>().ok().filter(|seconds| seconds.is_finite())?;
        Some((seconds * MICROSECONDS).round() as i64)
    };
    let range = said.split_once("..").and_then(|(from, to)| Some(length(from)?..length(to)?));
    range.ok_or_else(|| no_span(engine, said))
}

fn span_of(engine: &Engine, said: &str) -> Answer<(Timestamp, Timestamp)> {
    said.split_once("..")
        .and_then(|(from, to)| Timestamp::parse(from).zip(Timestamp::parse(to)))
        .ok_or_else(|| no_span(engine, said))
}

fn no_span(engine: &Engine, said: &str) -> crate::Fault {
    engine.fault(Refusal::invalid(Message::new("range-invalid").with("text", said)))
}

fn amount(engine: &Engine, said: &str) -> Answer<Money> {
    Money::parse(said, engine.currency())
        .ok_or_else(|| engine.fault(Refusal::invalid(Message::new("amount-invalid").with("text", said))))
}

fn status_of(engine: &Engine, word: &str) -> Answer<Status> {
    Status::from_word(word).ok_or_else(|| {
        let known: Vec<_> = Status::ALL.iter().map(|status| status.word()).collect();
        let message = Message::new("status-unknown").with("text", word).with("known", known.join(", "));
        engine.fault(Refusal::invalid(message))
    })
}

fn hold_of(engine: &Engine, word: &str) -> Answer<Hold> {
    Hold::from_word(word).ok_or_else(|| {
        let known: Vec<_> = Hold::ALL.iter().map(|hold| hold.word()).collect();
        let message = Message::new("hold-unknown").with("text", word).with("known", known.join(", "));
        engine.fault(Refusal::invalid(message))
    })
}
