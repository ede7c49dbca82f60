//! What recommendations compare, read once an hour: a few thousand rows, however large the book.

use std::sync::Arc;

use chrono::{Days, Weekday};
use chrono_tz::Tz;
use fivedesk_core::{Currency, Money, Status, Timestamp};
use fivedesk_insight::demand::Sales;
use fivedesk_insight::recommend::{
    Counted, Evidence, LOOKED_BACK, Longer, PERIOD, Raise, Stay, Supply, Way, longer,
};
use fivedesk_insight::{Bucket, DAY, Every, Flow, HOUR, Lens, Period, Slot, Spread};
use fivedesk_store::table::samples::{self, Looks};
use fivedesk_store::{Connection, table};

use crate::Answer;
use crate::Engine;
use crate::fault::Failure;
use crate::oversight::Foretelling;
use crate::times::day_of;

/// A day is looked into from ten instants on.
const STEP: i64 = DAY / 10;
/// So many stays are read from each, and so many orders.
const STAYS: u32 = 25;
const ORDERS: u32 = 8;
/// The most receipts and counted products that are read.
const RECEIPTS: u32 = 1_000;
const COUNTED: u32 = 5_000;

/// Half a year of weeks is charted.
const WEEKS: u64 = 26;

/// What was compared, and what came of it.
pub(crate) struct Basis {
    of: Of,
    pub(crate) evidence: Evidence,
    pub(crate) longer: Vec<Longer>,
    pub(crate) raise: Option<Raise>,
    /// What will be sold.
    pub(crate) foretelling: Foretelling,
    /// How long orders that left each stage in the last eight weeks had stood there; of stages that any left.
    pub(crate) stays: Vec<(Status, Spread)>,
    /// The last whole weeks since the first order was finished, oldest first.
    pub(crate) weeks: Vec<Week>,
}

/// A whole week that is past.
pub(crate) struct Week {
    pub(crate) slot: Slot,
    /// Orders finished in it.
    pub(crate) finished: u64,
    /// Mean lead time of those delivered in it, microseconds; `None` without any.
    pub(crate) lead_time: Option<f64>,
}

/// The state of the book it was read from.
#[derive(PartialEq, Eq)]
struct Of {
    epoch: i64,
    hour: i64,
    seq: i64,
}

impl Of {
    /// Whether it still says the same: within the hour, and as long as the log grew by less than a thousandth.
    const fn holds(&self, now: &Self) -> bool {
        let grown = now.seq - self.seq;
        self.epoch == now.epoch && self.hour == now.hour && grown >= 0 && grown * 1000 <= self.seq
    }
}

/// The basis as it holds now.
pub(crate) fn basis(engine: &Engine) -> Answer<Arc<Basis>> {
    engine.read_with_flow(|connection, flow, sales: &Sales| of(engine, connection, flow, sales))
}

/// The same, within a read.
pub(crate) fn of(
    engine: &Engine,
    connection: &Connection,
    flow: &Flow,
    sales: &Sales,
) -> Result<Arc<Basis>, Failure> {
    let (now, zone) = (engine.now(), engine.zone());
    let (epoch, _) = table::book::versions(connection)?;
    let seq = table::order_events::end(connection)?.0;
    let of = Of { epoch, hour: now.0.div_euclid(HOUR), seq };
    if let Some(known) = engine.kept_basis().filter(|known| known.of.holds(&of)) {
        return Ok(known);
    }
    let currency = table::book::get(connection)?.currency;
    let evidence = evidence(connection, currency, now)?;
    let longer = longer(&evidence, zone, now);
    let raise = super::raise::raise(connection, zone, now)?;
    let foretelling = Foretelling::of(engine, connection, sales)?;
    let (stays, weeks) = (stays(flow, zone, now), weeks(flow, zone, now));
    let basis = Arc::new(Basis { of, evidence, longer, raise, foretelling, stays, weeks });
    engine.keep_basis(Arc::clone(&basis));
    Ok(basis)
}

/// How long orders stood in each stage that they left within what is compared.
fn stays(flow: &Flow, zone: Tz, now: Timestamp) -> Vec<(Status, Spread)> {
    // What happens now is in it.
    let (from, to) = (Timestamp(now.0.saturating_sub(2 * PERIOD)), Timestamp(now.0.saturating_add(1)));
    let Some(period) = Period::new(from, to, zone) else { return Vec::new() };
    let lens = Lens::new(period, Every::Week, now);
    let stages = flow.through(&lens);
    let left = stages.time_in_stage().iter();
    left.filter_map(|row| Some((row.stage, row.durations.spread?))).collect()
}

/// The last whole weeks. Those before the shop's first are no weeks without work.
fn weeks(flow: &Flow, zone: Tz, now: Timestamp) -> Vec<Week> {
    let monday = day_of(now, zone).unwrap_or_default().week(Weekday::Mon).first_day();
    let of = |first, end| Some(Lens::new(Period::of_days(first, end, zone)?, Every::Week, now));
    let all = monday.checked_sub_days(Days::new(7 * WEEKS)).and_then(|first| of(first, monday));
    let Some(all) = all else { return Vec::new() };
    let week = |bucket: Bucket| {
        let Bucket { every, first, from, to, count, complete } = bucket;
        let week = of(first, first.checked_add_days(Days::new(7))?)?;
        let lead_time = flow.through(&week).lead_time().spread.map(|spread| spread.mean);
        Some(Week { slot: Slot { every, first, from, to, complete }, finished: count, lead_time })
    };
    let buckets = flow.through(&all).throughput();
    let begun = buckets.into_iter().skip_while(|bucket| bucket.count == 0);
    begun.filter_map(week).collect()
}

fn evidence(c: &Connection, currency: Currency, now: Timestamp) -> Result<Evidence, Failure> {
    let back = |by: i64| Timestamp(now.0.saturating_sub(by));
    // What happens now is in it.
    let looks = |rows| Looks { from: back(2 * PERIOD), to: Timestamp(now.0 + 1), step: STEP, rows };
    let stays = samples::stays(c, looks(STAYS))?
        .into_iter()
        .map(|(order, customer, stage, entered, left)| Stay { order, customer, stage, entered, left })
        .collect();
    let mut ways = Vec::new();
    for (order, received, delivered) in samples::delivered(c, looks(ORDERS))? {
        ways.push(Way { products: samples::products_of(c, order)?, received, delivered });
    }
    let supplies = samples::supplies(c, back(LOOKED_BACK), RECEIPTS)?
        .into_iter()
        .map(|(product, noted, received)| Supply { product, noted, received })
        .collect();
    let counted = samples::counted(c, back(LOOKED_BACK), COUNTED)?
        .into_iter()
        .map(|(product, at, difference, cost)| Counted {
            product,
            at,
            difference: cost.and_then(|cost| Money::of(cost, difference, currency)).unwrap_or_default(),
            differs: difference != fivedesk_core::Quantity::ZERO,
        })
        .collect();
    Ok(Evidence { stays, ways, supplies, counted })
}
