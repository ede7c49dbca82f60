//! The rows Oversight measures, for a period.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::{Message, Refusal, Status, Timestamp};
use fivedesk_insight::{Every, Moment, OrderTimes, Period, Visit};
use fivedesk_store::{Connection, table};

use crate::Engine;
use crate::fault::Failure;

/// A period to measure: days in the owner's zone, both included.
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
}

/// What was measured.
pub(crate) struct Measured {
    pub(crate) period: Period,
    pub(crate) every: Every,
    pub(crate) now: Timestamp,
    pub(crate) orders: Vec<OrderTimes>,
    pub(crate) visits: Vec<Visit>,
}

/// Reads the rows of a period.
///
/// Errors: `invalid_input` for a date, zone or word that is none, or a period that ends before it begins.
pub(crate) fn measure(
    engine: &Engine,
    connection: &Connection,
    query: &OversightQuery,
) -> Result<Measured, Failure> {
    let now = engine.now();
    let zone = zone_of(engine, query.tz.as_deref())?;
    let every = match query.by.as_deref() {
        None => Every::Week,
        Some(word) => Every::from_word(word)
            .ok_or_else(|| Refusal::invalid(Message::new("every-invalid").with("text", word)))?,
    };
    let today = day_of(now, zone);
    let last = query.to.as_deref().map(date).transpose()?.unwrap_or(today);
    let first = match query.from.as_deref() {
        Some(text) => date(text)?,
        // All of history, or the last day alone where that lies before it: clocks jump.
        None => table::orders::first_finish(connection)?.map_or(last, |first| day_of(first, zone).min(last)),
    };
    let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
    let period =
        Period::of_days(first, end, zone).ok_or_else(|| Refusal::invalid(Message::new("period-empty")))?;
    // The period before is read too, for the comparison.
    let from = period.before().map_or(period.from(), |before| before.from());
    Ok(Measured {
        orders: orders(connection, from)?,
        visits: visits(connection, period.from(), period.to())?,
        period,
        every,
        now,
    })
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

fn day_of(at: Timestamp, zone: Tz) -> NaiveDate {
    at.to_utc().map(|at| at.with_timezone(&zone).date_naive()).unwrap_or_default()
}

fn orders(connection: &Connection, from: Timestamp) -> Result<Vec<OrderTimes>, Failure> {
    Ok(table::orders::timed(connection, from)?
        .into_iter()
        .map(|row| OrderTimes {
            order: row.id,
            received: row.received_at,
            finished: row.finished_at,
            delivered: row.delivered_at,
            ended_otherwise: matches!(row.status, Status::Rejected | Status::Cancelled).then_some(row.since),
            total: row.total,
        })
        .collect())
}

fn visits(connection: &Connection, from: Timestamp, to: Timestamp) -> Result<Vec<Visit>, Failure> {
    Ok(table::stage_visits::touching(connection, from, to)?
        .into_iter()
        .map(|row| Visit {
            order: row.order,
            stage: row.stage,
            entered: Moment { at: row.entered.0, seq: row.entered.1 },
            left: row.left.map(|(at, seq)| Moment { at, seq }),
        })
        .collect())
}
