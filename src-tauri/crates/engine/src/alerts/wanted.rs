//! What there is to warn of now, from the basis and from what stands. Reads alone, in numbers that do not grow with
//! the book.

use std::collections::BTreeMap;

use fivedesk_core::{Message, OrderId, ProductId, Status, Timestamp};
use fivedesk_insight::recommend::{ENOUGH, shortest};
use fivedesk_insight::{ControlChart, DAY, Slot};
use fivedesk_store::table::alerts::LOW_STOCK;
use fivedesk_store::{Connection, table};

use crate::advice::Basis;
use crate::fault::Failure;

/// A product may run out before more could be here; the subject is its row.
pub(super) const STOCK_OUT: &str = "stock_out";
/// An order stands longer than 95 of 100 did at its stage; the subject is its row.
pub(super) const LATE: &str = "late";
/// A week's finished orders, or lead time, are a signal; the subject is the week's first day.
const SIGNAL_THROUGHPUT: &str = "signal_throughput";
const SIGNAL_LEAD_TIME: &str = "signal_lead_time";
/// The kinds that are looked for here, beside a low shelf.
pub(super) const KINDS: [&str; 4] = [STOCK_OUT, LATE, SIGNAL_THROUGHPUT, SIGNAL_LEAD_TIME];

/// The oldest standing orders that are looked at, and the most of one stage that are warned of.
const STANDING: u32 = 2_000;
const PER_STAGE: usize = 100;

/// An alert as the book keeps it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) struct Body {
    pub(super) said: Message,
    pub(super) orders: Vec<OrderId>,
    pub(super) products: Vec<ProductId>,
}

/// What to warn of, by kind and subject.
pub(super) type Wanted = BTreeMap<(&'static str, i64), Body>;

/// What there is to warn of at `now`.
pub(super) fn wanted(c: &Connection, basis: &Basis, now: Timestamp) -> Result<Wanted, Failure> {
    let mut wanted = Wanted::new();
    shelves(c, basis, &mut wanted)?;
    late(c, basis, now, &mut wanted)?;
    let weeks = basis.weeks.iter();
    let finished: Vec<_> = weeks.clone().map(|week| (week.slot, week.finished as f64)).collect();
    signal(SIGNAL_THROUGHPUT, &finished, &mut wanted, |value| {
        Message::new("alert-throughput").with("value", value as i64)
    });
    let lead_times: Vec<_> = weeks.filter_map(|week| Some((week.slot, week.lead_time?))).collect();
    signal(SIGNAL_LEAD_TIME, &lead_times, &mut wanted, |value| {
        Message::new("alert-lead-time").with("value", fivedesk_core::Figure::Span(value.round() as i64))
    });
    Ok(wanted)
}

/// Low shelves, and those that may be empty before more could be here.
fn shelves(c: &Connection, basis: &Basis, wanted: &mut Wanted) -> Result<(), Failure> {
    let shelf = basis.foretelling.shelf(c)?;
    for row in table::products::all(c)? {
        let available = row.stock.available();
        let body = |said| Body { said, orders: Vec::new(), products: vec![row.id] };
        if let Some(low) = row.low_at.filter(|low| available <= *low) {
            let said = Message::new("event-low_stock")
                .with("product", row.name.as_str())
                .with("available", available)
                .with("low", low);
            wanted.insert((LOW_STOCK, row.id.0), body(said));
        }
        let told = basis.foretelling.tell(&shelf, &row);
        let lead = &told.standing.lead;
        if let Some(day) = told.forecast.out_before_more(lead, basis.foretelling.today()) {
            let said = Message::new("alert-stock-out")
                .with("product", row.name.as_str())
                .with("by", day.to_string())
                .with("lead", i64::from(lead.whole_days()));
            wanted.insert((STOCK_OUT, row.id.0), body(said));
        }
    }
    Ok(())
}

/// Orders that stand longer than 95 of 100 did at their stage, where at least 20 left it.
fn late(c: &Connection, basis: &Basis, now: Timestamp, wanted: &mut Wanted) -> Result<(), Failure> {
    let known = basis.stays.iter().filter(|(_, stays)| stays.n >= ENOUGH);
    let beyond: BTreeMap<Status, (i64, u64)> = known
        .map(|(stage, stays)| (*stage, ((stays.p95.round() as i64).max(shortest(*stage)), stays.n)))
        .collect();
    let mut standing = table::samples::standing(c, STANDING)?;
    standing.sort_by_key(|(order, _, _, since)| (*since, *order));
    let mut told: BTreeMap<Status, usize> = BTreeMap::new();
    for (order, _, stage, since) in standing {
        let Some((p95, n)) = beyond.get(&stage).filter(|(p95, _)| now.since(since) > *p95) else { continue };
        let count = told.entry(stage).or_default();
        *count += 1;
        if *count > PER_STAGE {
            continue;
        }
        let number = table::orders::number(c, order)?.unwrap_or(order.0);
        let said = Message::new("alert-late")
            .with("order", number)
            .with("stage", stage.word())
            .with("since", since)
            .with("longer", fivedesk_core::Figure::Span(*p95))
            .with("n", i64::try_from(*n).unwrap_or(i64::MAX));
        wanted.insert((LATE, order.0), Body { said, orders: vec![order], products: Vec::new() });
    }
    Ok(())
}

/// Warns when the last whole week is a signal.
fn signal(kind: &'static str, weeks: &[(Slot, f64)], wanted: &mut Wanted, said: impl Fn(f64) -> Message) {
    let Some(chart) = ControlChart::of(weeks) else { return };
    let Some(last) = chart.points.last() else { return };
    let Some(signal) = last.signal else { return };
    let side = if last.value > chart.mean { "above" } else { "below" };
    let why = serde_json::to_value(signal).ok().and_then(|word| word.as_str().map(str::to_owned));
    let said = said(last.value)
        .with("week", last.slot.label())
        .with("side", side)
        .with("signal", why.unwrap_or_default());
    let subject = last.slot.from.0.div_euclid(DAY);
    wanted.insert((kind, subject), Body { said, orders: Vec::new(), products: Vec::new() });
}
