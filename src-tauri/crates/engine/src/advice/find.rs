//! Finds what is worth doing, from the basis and from what stands now. Reads alone.

use std::collections::BTreeMap;

use fivedesk_core::{Money, ProductId, Quantity, Status, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_insight::demand::rounded_up;
use fivedesk_insight::recommend::{
    Demand, Findings, Late, LowStock, Measure, Patience, Recommendation, Standing, recommend,
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
/// Everything worth doing at `now`.
pub(super) fn find(
    c: &Connection,
    basis: &Basis,
    zone: chrono_tz::Tz,
    now: Timestamp,
) -> Result<Vec<Recommendation>, Failure> {
    find_with(c, basis, &low_stock(c)?, zone, now)
}

/// The same, with the products that are low.
pub(super) fn find_with(
    c: &Connection,
    basis: &Basis,
    low: &[Low],
    zone: chrono_tz::Tz,
    now: Timestamp,
) -> Result<Vec<Recommendation>, Failure> {
    let standing: Vec<Standing> = table::samples::standing(c, STANDING)?
        .into_iter()
        .map(|(order, customer, stage, since)| Standing { order, customer, stage, since })
        .collect();
    let late = late(c, &standing, now)?;
    let low = pressing(c, basis, low)?;
    // The basis may be older than the policy.
    let in_force = table::policies::current(c)?.approve_up_to;
    let raise = basis.raise.as_ref().filter(|raise| in_force.is_none_or(|limit| limit < raise.limit));
    Ok(recommend(&Findings {
        low_stock: &low,
        evidence: &basis.evidence,
        longer: &basis.longer,
        lows: &lows(c, basis)?,
        standing: &standing,
        late: &late,
        patience: Patience::default(),
        raise,
        zone,
        now,
    }))
}

/// A product at or below its limit, or with orders waiting for more than is there.
pub(crate) struct Low {
    pub(crate) row: ProductRow,
    pub(crate) waiting: Quantity,
    due_in: Quantity,
}

/// All of those.
pub(crate) fn low_stock(c: &Connection) -> Result<Vec<Low>, Failure> {
    let waiting = table::stock::waited_for(c)?;
    let due_in = table::purchase_lines::due_in(c)?;
    let low = table::products::all(c)?.into_iter().map(|row| Low {
        waiting: waiting.get(&row.id).copied().unwrap_or_default(),
        due_in: due_in.get(&row.id).map(|due| due.quantity).unwrap_or_default(),
        row,
    });
    let is_low = |one: &Low| {
        let available = one.row.stock.available();
        one.row.low_at.is_some_and(|limit| available <= limit) || one.waiting > available
    };
    Ok(low.filter(is_low).collect())
}

/// Those that most orders wait for, then those that lack most of their limit, with what is foretold of them.
fn pressing(c: &Connection, basis: &Basis, low: &[Low]) -> Result<Vec<LowStock>, Failure> {
    let mut all = Vec::new();
    for one in low {
        let waits = one.waiting.is_positive();
        let orders = if waits { table::stock::waiting_orders(c, one.row.id)? } else { Vec::new() };
        all.push((one, orders));
    }
    all.sort_by_key(|(one, orders)| {
        let lacking = one.row.low_at.unwrap_or_default() - one.row.stock.available() - one.due_in;
        (std::cmp::Reverse((orders.len(), lacking)), one.row.id)
    });
    all.truncate(LOW);
    let currency = table::book::get(c)?.currency;
    let shelf = basis.foretelling.shelf(c)?;
    let pressing = all.into_iter().map(|(one, orders)| {
        let told = basis.foretelling.tell(&shelf, &one.row);
        let price = Money::of(one.row.price, Quantity::units(1), currency);
        LowStock {
            product: one.row.id,
            name: one.row.name.clone(),
            available: one.row.stock.available(),
            low_at: one.row.low_at.unwrap_or_default(),
            due_in: one.due_in,
            waiting: one.waiting,
            orders,
            lead: told.standing.lead,
            price: price.unwrap_or_default().0 as f64,
            // Without a reorder point too little is known.
            demand: told.forecast.reorder.and(basis.foretelling.daily(one.row.id)).map(|daily| Demand {
                daily,
                demands: told.forecast.demands.try_into().unwrap_or(u64::MAX),
                today: basis.foretelling.day(),
            }),
            suggested: told.forecast.suggested,
        }
    });
    Ok(pressing.collect())
}

/// From when on products that take longer to come should count as low: what sells until they are here.
fn lows(c: &Connection, basis: &Basis) -> Result<BTreeMap<ProductId, Quantity>, Failure> {
    let mut lows = BTreeMap::new();
    let supplies = basis.longer.iter().filter_map(|one| match one.measure {
        Measure::Supply(product) => Some((product, one.takes)),
        _ => None,
    });
    let mut shelf = None;
    for (product, takes) in supplies {
        let Some(row) = table::products::get(c, product)? else { continue };
        let shelf = match &shelf {
            Some(shelf) => shelf,
            None => shelf.insert(basis.foretelling.shelf(c)?),
        };
        let told = basis.foretelling.tell(shelf, &row);
        let until_then = told.forecast.mean_daily * takes / DAY as f64;
        let low = rounded_up(Quantity((until_then * 1000.0).ceil() as i64), told.standing.step);
        if low > row.low_at.unwrap_or_default() {
            lows.insert(product, low);
        }
    }
    Ok(lows)
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
