//! Finds what is worth doing, from the basis and from what stands now. Reads alone.

use std::collections::BTreeMap;

use fivedesk_core::{Money, ProductId, Quantity, Status, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_insight::recommend::{
    Demand, Evidence, Findings, Late, LowStock, Measure, Patience, Recommendation, Standing, recommend,
};
use fivedesk_store::table::products::ProductRow;
use fivedesk_store::{Connection, table};

use super::Basis;
use crate::fault::Failure;
use crate::orders::{late_of, order_for};

/// The oldest standing orders that are looked at.
const STANDING: u32 = 2_000;
/// The most late payments, and low products, that are recommended on.
const LATE: usize = 200;
const LOW: usize = 20;
/// Days of demand looked back on, and the most orders of a product that are read for it.
const DAYS: usize = 90;
const SOLD: u32 = 1_000;
/// How long goods take to come where no receipt tells, in days.
const LEAD_DAYS: u32 = 7;

/// Everything worth doing at `now`.
pub(super) fn find(
    c: &Connection,
    basis: &Basis,
    zone: chrono_tz::Tz,
    now: Timestamp,
) -> Result<Vec<Recommendation>, Failure> {
    let standing: Vec<Standing> = table::samples::standing(c, STANDING)?
        .into_iter()
        .map(|(order, customer, stage, since)| Standing { order, customer, stage, since })
        .collect();
    let late = late(c, &standing, now)?;
    let mut low = pressing(low_stock(c)?);
    for one in &mut low {
        one.demand = demand(c, &basis.evidence, one.product, now)?;
    }
    // The basis may be older than the policy.
    let in_force = table::policies::current(c)?.approve_up_to;
    let raise = basis.raise.as_ref().filter(|raise| in_force.is_none_or(|limit| limit < raise.limit));
    Ok(recommend(&Findings {
        low_stock: &low,
        evidence: &basis.evidence,
        longer: &basis.longer,
        lows: &lows(c, basis, now)?,
        standing: &standing,
        late: &late,
        patience: Patience::default(),
        raise,
        zone,
        now,
    }))
}

/// Products at or below their limit, or with orders waiting for more than is there.
pub(crate) fn low_stock(c: &Connection) -> Result<Vec<LowStock>, Failure> {
    let waiting = table::stock::waited_for(c)?;
    let due_in = table::purchase_lines::due_in(c)?;
    let mut low = Vec::new();
    for row in table::products::all(c)? {
        let available = row.stock.available();
        let wanted = waiting.get(&row.id).copied().unwrap_or_default();
        if row.low_at.is_some_and(|limit| available <= limit) || wanted > available {
            let orders =
                if wanted.is_positive() { table::stock::waiting_orders(c, row.id)? } else { Vec::new() };
            low.push(LowStock {
                product: row.id,
                name: row.name,
                available,
                low_at: row.low_at.unwrap_or_default(),
                due_in: due_in.get(&row.id).map(|due| due.quantity).unwrap_or_default(),
                waiting: wanted,
                orders,
                demand: Demand::default(),
            });
        }
    }
    Ok(low)
}

/// Those that most orders wait for, then those that lack most of their limit.
fn pressing(mut low: Vec<LowStock>) -> Vec<LowStock> {
    low.sort_by_key(|one| {
        let lacking = one.low_at - one.available - one.due_in;
        (std::cmp::Reverse((one.orders.len(), lacking)), one.product)
    });
    low.truncate(LOW);
    low
}

/// How a product sold in the last days, the latest first.
pub(super) fn demand(
    c: &Connection,
    evidence: &Evidence,
    product: ProductId,
    now: Timestamp,
) -> Result<Demand, Failure> {
    let mut days = vec![0.0; DAYS];
    let mut orders = 0;
    for (at, quantity) in table::samples::sold(c, product, SOLD)? {
        let ago = usize::try_from(now.since(at).div_euclid(DAY)).ok();
        if let Some(day) = ago.and_then(|ago| days.get_mut(ago)) {
            *day += quantity.0 as f64 / 1000.0;
            orders += 1;
        }
    }
    let currency = table::book::get(c)?.currency;
    let row = table::products::get(c, product)?;
    let price = row.and_then(|row| Money::of(row.price, Quantity::units(1), currency));
    let receipts = evidence.supplies.iter().filter(|one| one.product == product);
    let took: Vec<i64> = receipts.map(|one| one.received.since(one.noted)).collect();
    let mean = took.iter().sum::<i64>().checked_div(i64::try_from(took.len()).unwrap_or_default());
    let lead = mean.and_then(|mean| u32::try_from(mean.max(0) / DAY + 1).ok()).unwrap_or(LEAD_DAYS);
    Ok(Demand {
        days,
        orders,
        lead_days: lead.min(DAYS as u32),
        price: price.unwrap_or_default().0 as f64,
        suggested: None,
    })
}

/// From when on products that take longer to come should count as low: what sells until they are here.
fn lows(c: &Connection, basis: &Basis, now: Timestamp) -> Result<BTreeMap<ProductId, Quantity>, Failure> {
    let mut lows = BTreeMap::new();
    for one in &basis.longer {
        let Measure::Supply(product) = one.measure else { continue };
        let Some(row) = table::products::get(c, product)? else { continue };
        let sold: f64 = demand(c, &basis.evidence, product, now)?.days.iter().sum();
        let until_then = sold / DAYS as f64 * one.takes / DAY as f64;
        let low = whole(&row, until_then);
        if low > row.low_at.unwrap_or_default() {
            lows.insert(product, low);
        }
    }
    Ok(lows)
}

/// Units rounded up to what the product sells in.
fn whole(row: &ProductRow, units: f64) -> Quantity {
    let step = 10_i64.pow(3 - u32::from(row.decimals.min(3)));
    let thousandths = (units * 1000.0).ceil() as i64;
    Quantity(thousandths.saturating_add(step - 1) / step * step)
}

/// Payments late by their terms, and what is due on the oldest orders that are to be paid first.
fn late(c: &Connection, standing: &[Standing], now: Timestamp) -> Result<Late, Failure> {
    let mut late = Late::default();
    for one in late_of(c, now, LATE)? {
        late.since = Some(late.since.map_or(one.due_on, |since| since.min(one.due_on)));
        late.due.push((one.row.order.id, one.due));
        late.orders.push(one.row.order.id);
    }
    let mut unpaid: Vec<&Standing> =
        standing.iter().filter(|one| one.stage == Status::AwaitingPayment).collect();
    unpaid.sort_by_key(|one| (one.since, one.order));
    for one in unpaid.into_iter().take(LATE) {
        late.due.push((one.order, order_for(c, one.order)?.order.due()));
    }
    Ok(late)
}
