//! What recommendations compare, read once an hour: a few thousand rows, however large the book.

use std::sync::Arc;

use chrono::{Days, Weekday};
use chrono_tz::Tz;
use fivedesk_core::{Currency, Money, ProductId, Timestamp};
use fivedesk_insight::recommend::{
    Counted, Demand, Evidence, LOOKED_BACK, Longer, PERIOD, Raise, Stay, Supply, Way, longer,
};
use fivedesk_insight::{DAY, Every, HOUR, Slot, day_start};
use fivedesk_store::table::samples::{self, Looks};
use fivedesk_store::{Connection, table};

use crate::Engine;
use crate::fault::Failure;
use crate::times::day_of;

/// A day is looked into from ten instants on.
const STEP: i64 = DAY / 10;
/// So many stays are read from each, and so many orders.
const STAYS: u32 = 25;
const ORDERS: u32 = 8;
/// The most receipts and counted products that are read.
const RECEIPTS: u32 = 1_000;
const COUNTED: u32 = 5_000;

/// Products of the latest orders are looked at for running out, at most so many.
const SOLD_ORDERS: u32 = 500;
const SOLD_PRODUCTS: u32 = 200;
/// Half a year of weeks is charted.
const WEEKS: u64 = 26;

/// What was compared, and what came of it.
pub(crate) struct Basis {
    of: Of,
    pub(crate) evidence: Evidence,
    pub(crate) longer: Vec<Longer>,
    pub(crate) raise: Option<Raise>,
    /// What was sold lately, and how.
    pub(crate) sold: Vec<(ProductId, Demand)>,
    /// Finished orders of the last whole weeks, oldest first.
    pub(crate) weeks: Vec<(Slot, i64)>,
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
pub(crate) fn basis(engine: &Engine, connection: &Connection) -> Result<Arc<Basis>, Failure> {
    let now = engine.now();
    let (epoch, _) = table::book::versions(connection)?;
    let seq = table::order_events::end(connection)?.0;
    let of = Of { epoch, hour: now.0.div_euclid(HOUR), seq };
    if let Some(known) = engine.kept_basis().filter(|known| known.of.holds(&of)) {
        return Ok(known);
    }
    let currency = table::book::get(connection)?.currency;
    let evidence = evidence(connection, currency, now)?;
    let longer = longer(&evidence, engine.zone(), now);
    let raise = super::raise::raise(connection, engine.zone(), now)?;
    let mut sold = Vec::new();
    for product in samples::sold_lately(connection, SOLD_ORDERS, SOLD_PRODUCTS)? {
        sold.push((product, super::find::demand(connection, &evidence, product, now)?));
    }
    let mut weeks = Vec::new();
    for slot in last_weeks(engine.zone(), now) {
        weeks.push((slot, samples::finished(connection, slot.from, slot.to)?));
    }
    // Weeks before the shop's first are no weeks without work.
    let begun = weeks.iter().position(|(_, finished)| *finished > 0).unwrap_or(weeks.len());
    weeks.drain(..begun);
    let basis = Arc::new(Basis { of, evidence, longer, raise, sold, weeks });
    engine.keep_basis(Arc::clone(&basis));
    Ok(basis)
}

/// The last whole weeks, oldest first.
fn last_weeks(zone: Tz, now: Timestamp) -> Vec<Slot> {
    let today = day_of(now, zone).unwrap_or_default();
    let monday = today.week(Weekday::Mon).first_day();
    let week = |ago: u64| {
        let first = monday.checked_sub_days(Days::new(7 * ago))?;
        let (from, to) = (day_start(first, zone)?, day_start(first.checked_add_days(Days::new(7))?, zone)?);
        Some(Slot { every: Every::Week, first, from, to, complete: true })
    };
    (1..=WEEKS).rev().filter_map(week).collect()
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
