//! What Oversight is asked about: a period, how time is counted in it, and which orders.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::{CustomerId, Desk, Message, Money, ProductId, Refusal, Timestamp};
use fivedesk_insight::{Clock, Every, Hours, Lens, Only, Period, STAGES};
use fivedesk_store::{Connection, table};

use super::hours;
use crate::Engine;
use crate::fault::Failure;
use crate::show::product_name;
use crate::times::day_of;

/// What to measure: days in the owner's zone, both included, and the orders looked at.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct OversightQuery {
    /// First day, `YYYY-MM-DD`; from the first finished order unless given.
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`; today unless given.
    pub to: Option<String>,
    /// `day`, `week` or `month`; week unless given.
    pub by: Option<String>,
    /// A time zone by its IANA name; the book's unless given.
    pub tz: Option<String>,
    /// `elapsed`, or `business` for opening hours alone; elapsed unless given.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub hours: Option<String>,
    /// Only orders that hold this product, by its row.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub product: Option<i64>,
    /// Only orders of this customer, by its row.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub customer: Option<i64>,
    /// Only orders that came this way: their source.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub channel: Option<String>,
    /// Only orders that have stood on this desk.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub desk: Option<String>,
    /// Only orders that come to at least this, as a decimal.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub min: Option<String>,
    /// Only orders that come to at most this, as a decimal.
    #[serde(default)]
    #[cfg_attr(feature = "bindings", specta(optional))]
    pub max: Option<String>,
}

/// The lens that a question asks to look through.
///
/// Errors: `invalid_input` for a date, zone, amount or word that is none, a period that ends before it begins, or opening
/// hours where none are set.
pub(crate) fn lens(
    engine: &Engine,
    connection: &Connection,
    query: &OversightQuery,
) -> Result<Lens, Failure> {
    let now = engine.now();
    let zone = zone_of(engine, query.tz.as_deref())?;
    let every = match query.by.as_deref() {
        None => Every::Week,
        Some(word) => Every::from_word(word)
            .ok_or_else(|| Refusal::invalid(Message::new("every-invalid").with("text", word)))?,
    };
    let day = |at| day_of(at, zone).unwrap_or_default();
    let today = day(now);
    let last = query.to.as_deref().map(date).transpose()?.unwrap_or(today);
    let first = match query.from.as_deref() {
        Some(text) => date(text)?,
        // All of history, or the last day alone where that lies before it: clocks jump.
        None => table::orders::first_finish(connection)?.map_or(last, |first| day(first).min(last)),
    };
    let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
    let period =
        Period::of_days(first, end, zone).ok_or_else(|| Refusal::invalid(Message::new("period-empty")))?;
    let clock = clock(engine, connection, query.hours.as_deref(), &period, now)?;
    Ok(Lens { period, every, now, clock, only: only(connection, query)? })
}

/// What time is counted in: all of it, or the shop's opening hours.
fn clock(
    engine: &Engine,
    connection: &Connection,
    word: Option<&str>,
    period: &Period,
    now: Timestamp,
) -> Result<Arc<Clock>, Failure> {
    match word {
        None | Some("elapsed") => Ok(Arc::default()),
        Some("business") => opening_clock(engine, connection, &hours_set(connection)?, Some(period), now),
        Some(word) => Err(Refusal::invalid(Message::new("hours-word-invalid").with("text", word)).into()),
    }
}

/// Opening hours from the first order until now.
///
/// Errors: `invalid_input` where none are set.
pub(crate) fn business_clock(engine: &Engine, connection: &Connection) -> Result<Arc<Clock>, Failure> {
    opening_clock(engine, connection, &hours_set(connection)?, None, engine.now())
}

fn hours_set(connection: &Connection) -> Result<Hours, Failure> {
    let missing = || Refusal::invalid(Message::new("oversight-no-hours"));
    Ok(hours::of_book(connection)?.ok_or_else(missing)?)
}

/// Opening hours over all that the book knows of, and a period besides.
pub(super) fn opening_clock(
    engine: &Engine,
    connection: &Connection,
    hours: &Hours,
    period: Option<&Period>,
    now: Timestamp,
) -> Result<Arc<Clock>, Failure> {
    let first = table::orders::first_receipt(connection)?.unwrap_or(now);
    let from = period.map_or(first, |period| period.from().min(first));
    let to = period.map_or(now, |period| period.to().max(now));
    Ok(Arc::new(Clock::business(hours, from, to, engine.zone())))
}

/// The orders a question is about.
pub(crate) fn only(connection: &Connection, query: &OversightQuery) -> Result<Only, Failure> {
    let currency = table::book::get(connection)?.currency;
    let amount = |text: &Option<String>| match text.as_deref() {
        None => Ok(None),
        Some(text) => Money::parse(text, currency)
            .map(Some)
            .ok_or_else(|| Refusal::invalid(Message::new("amount-invalid").with("text", text))),
    };
    let stages = match query.desk.as_deref() {
        None => None,
        Some(word) => {
            let desk = Desk::from_word(word).ok_or_else(|| crate::log::unknown_desk(word))?;
            Some(STAGES.into_iter().filter(|stage| stage.desk() == Some(desk)).collect())
        }
    };
    let orders = match query.product {
        None => None,
        Some(id) => {
            let orders = table::orders::with_product(connection, ProductId(id))?;
            Some(Arc::new(orders.into_iter().collect()))
        }
    };
    Ok(Only {
        orders,
        customer: query.customer.map(CustomerId),
        source: query.channel.clone(),
        stages,
        from_total: amount(&query.min)?,
        to_total: amount(&query.max)?,
    })
}

/// The filters of a question, and what it was narrowed to by them, in words for what leaves the window.
///
/// Errors: the store's.
pub(crate) fn told_filters(
    engine: &Engine,
    connection: &Connection,
    query: &OversightQuery,
    only: &Only,
    say: &dyn Fn(&Message) -> String,
) -> Result<String, Failure> {
    let mut parts = Vec::new();
    if let Some(id) = query.product {
        let product = product_name(connection, ProductId(id))?;
        parts.push(Message::new("filter-product").with("product", product));
    }
    if let Some(id) = query.customer {
        let customer = table::customers::name(connection, CustomerId(id))?.unwrap_or_default();
        parts.push(Message::new("filter-customer").with("customer", customer));
    }
    if let Some(channel) = &query.channel {
        parts.push(Message::new("filter-channel").with("channel", channel.as_str()));
    }
    if let Some(desk) = &query.desk {
        parts.push(Message::new("filter-desk").with("desk", desk.as_str()));
    }
    if let Some(least) = only.from_total {
        parts.push(Message::new("filter-min").with("total", least));
    }
    if let Some(most) = only.to_total {
        parts.push(Message::new("filter-max").with("total", most));
    }
    if parts.is_empty() {
        parts.push(Message::new("filter-none"));
    }
    if query.hours.as_deref() == Some("business") {
        parts.push(Message::new("filter-hours"));
    }
    if let Some(zone) = query.tz.as_deref().filter(|name| *name != engine.zone().name()) {
        parts.push(Message::new("filter-zone").with("zone", zone));
    }
    Ok(parts.iter().map(say).collect::<Vec<_>>().join(" · "))
}

fn zone_of(engine: &Engine, name: Option<&str>) -> Result<Tz, Refusal> {
    match name {
        None => Ok(engine.zone()),
        Some(name) => {
            name.parse().map_err(|_| Refusal::invalid(Message::new("zone-unknown").with("zone", name)))
        }
    }
}

fn date(text: &str) -> Result<NaiveDate, Refusal> {
    // A whole time is taken by its day.
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    NaiveDate::parse_from_str(day, "%Y-%m-%d")
        .map_err(|_| Refusal::invalid(Message::new("date-invalid").with("text", text)))
}
