//! What was sold: best sellers, revenue and returns, the calendar of orders.

use std::collections::HashMap;

use fivedesk_core::{Money, ProductId};
use fivedesk_insight as insight;
use fivedesk_insight::demand::{self, Sales, Shown};
use fivedesk_insight::{Flow, Lens, Period};
use fivedesk_store::{Connection, table};

use super::forecast::abc_word;
use super::measure::{OversightQuery, lens};
use crate::call::large;
use crate::fault::Failure;
use crate::views::{CalendarDay, CalendarView, RevenueSlot, RevenueView, SellerView, SellersView};
use crate::{Answer, Engine};

/// Best sellers of a period, before returns and after, classed by share of revenue. Orders count by when they came in,
/// returns by when they came back.
///
/// Errors: `invalid_input` for a date, zone or word that is none, or a period that ends before it begins.
pub fn sellers(engine: &Engine, query: &OversightQuery) -> Answer<SellersView> {
    seen(engine, query, |connection, sales, shown, lens| {
        let currency = table::book::get(connection)?.currency;
        let names = names(connection)?;
        let found = demand::sellers(sales, shown, &lens.period, &|id| {
            names.get(&id).map(|(name, _)| name.clone()).unwrap_or_default()
        });
        let sum = |of: fn(&insight::Seller) -> Money| found.iter().map(of).sum::<Money>().decimal(currency);
        let (from, to, tz) = told(&lens.period);
        Ok(SellersView {
            from,
            to,
            tz,
            gross: sum(|seller| seller.gross),
            net: sum(|seller| seller.net),
            n: large(found.len()),
            sellers: found
                .iter()
                .map(|seller| SellerView {
                    product_id: seller.product.0,
                    product: seller.name.clone(),
                    sku: names.get(&seller.product).and_then(|(_, sku)| sku.clone()),
                    gross: seller.gross.decimal(currency),
                    net: seller.net.decimal(currency),
                    units: seller.units.into(),
                    cumulative: seller.cumulative,
                    class: abc_word(seller.class).to_owned(),
                })
                .collect(),
        })
    })
}

/// Revenue of orders by when they were finished, and returns by when they came.
///
/// Errors: as [`sellers`].
pub fn revenue(engine: &Engine, query: &OversightQuery) -> Answer<RevenueView> {
    seen(engine, query, |connection, sales, shown, lens| {
        let currency = table::book::get(connection)?.currency;
        let slots = demand::revenue(sales, shown, &lens.period, lens.every, lens.now);
        let (from, to, tz) = told(&lens.period);
        Ok(RevenueView {
            from,
            to,
            tz,
            revenue: slots.iter().map(|slot| slot.revenue).sum::<Money>().decimal(currency),
            returned: slots.iter().map(|slot| slot.returned).sum::<Money>().decimal(currency),
            slots: slots
                .iter()
                .map(|slot| RevenueSlot {
                    period: slot.slot.label(),
                    revenue: slot.revenue.decimal(currency),
                    returned: slot.returned.decimal(currency),
                    complete: slot.slot.complete,
                })
                .collect(),
        })
    })
}

/// What was ordered on each day of a period; rejected and cancelled orders are left out.
///
/// Errors: as [`sellers`].
pub fn calendar(engine: &Engine, query: &OversightQuery) -> Answer<CalendarView> {
    seen(engine, query, |connection, sales, shown, lens| {
        let currency = table::book::get(connection)?.currency;
        let days = demand::ordered(sales, shown, &lens.period);
        let (from, to, tz) = told(&lens.period);
        Ok(CalendarView {
            from,
            to,
            tz,
            orders: large(days.iter().map(|day| day.orders).sum::<u64>()),
            value: days.iter().map(|day| day.value).sum::<Money>().decimal(currency),
            days: days
                .iter()
                .map(|day| CalendarDay {
                    day: day.day.to_string(),
                    orders: large(day.orders),
                    value: day.value.decimal(currency),
                })
                .collect(),
        })
    })
}

/// Reads what was sold as a question narrows it.
fn seen<T>(
    engine: &Engine,
    query: &OversightQuery,
    job: impl FnOnce(&Connection, &Sales, &Shown, &Lens) -> Result<T, Failure>,
) -> Answer<T> {
    engine.read_with_flow(|connection, flow: &Flow, sales: &Sales| {
        let lens = lens(engine, connection, query)?;
        job(connection, sales, &Shown::of(flow, &lens.only), &lens)
    })
}

fn told(period: &Period) -> (String, String, String) {
    (period.from().rfc3339(), period.to().rfc3339(), period.zone().name().to_owned())
}

/// Every product's name and SKU, sold still or no longer.
pub(super) fn names(
    connection: &Connection,
) -> Result<HashMap<ProductId, (String, Option<String>)>, Failure> {
    let rows = table::products::all(connection)?.into_iter().chain(table::products::archived(connection)?);
    Ok(rows.map(|row| (row.id, (row.name, row.sku))).collect())
}
