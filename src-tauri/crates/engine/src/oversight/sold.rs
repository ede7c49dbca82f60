//! What was sold: best sellers, revenue and returns, the calendar of orders.

use std::collections::HashMap;

use fivedesk_core::{Money, ProductId};
use fivedesk_insight as insight;
use fivedesk_insight::Period;
use fivedesk_insight::demand::{self, Sales};
use fivedesk_store::{Connection, table};

use super::forecast::abc_word;
use super::measure::{OversightQuery, lens};
use crate::call::large;
use crate::fault::Failure;
use crate::views::{CalendarDay, CalendarView, RevenueSlot, RevenueView, SellerView, SellersView};
use crate::{Answer, Engine};

/// A period to look at: days in the owner's zone, both included.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct SoldQuery {
    /// First day, `YYYY-MM-DD`; from the first finished order unless given.
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`; today unless given.
    pub to: Option<String>,
    /// `day`, `week` or `month`; week unless given.
    pub by: Option<String>,
    /// A time zone by its IANA name; the book's unless given.
    pub tz: Option<String>,
}

/// Best sellers of a period, before returns and after, classed by share of revenue. Orders count by when they came in,
/// returns by when they came back.
///
/// Errors: `invalid_input` for a date, zone or word that is none, or a period that ends before it begins.
pub fn sellers(engine: &Engine, query: &SoldQuery) -> Answer<SellersView> {
    engine.read_held(|connection, sales: &Sales| {
        let currency = table::book::get(connection)?.currency;
        let period = lens(engine, connection, &asked(query))?.period;
        let names = names(connection)?;
        let found = demand::sellers(sales, &period, &|id| {
            names.get(&id).map(|(name, _)| name.clone()).unwrap_or_default()
        });
        let sum = |of: fn(&insight::Seller) -> Money| found.iter().map(of).sum::<Money>().decimal(currency);
        let (from, to, tz) = told(&period);
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
pub fn revenue(engine: &Engine, query: &SoldQuery) -> Answer<RevenueView> {
    engine.read_held(|connection, sales: &Sales| {
        let currency = table::book::get(connection)?.currency;
        let lens = lens(engine, connection, &asked(query))?;
        let slots = demand::revenue(sales, &lens.period, lens.every, lens.now);
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
pub fn calendar(engine: &Engine, query: &SoldQuery) -> Answer<CalendarView> {
    engine.read_held(|connection, sales: &Sales| {
        let currency = table::book::get(connection)?.currency;
        let period = lens(engine, connection, &asked(query))?.period;
        let days = demand::ordered(sales, &period);
        let (from, to, tz) = told(&period);
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

fn asked(query: &SoldQuery) -> OversightQuery {
    let SoldQuery { from, to, by, tz } = query.clone();
    OversightQuery { from, to, by, tz, ..OversightQuery::default() }
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
