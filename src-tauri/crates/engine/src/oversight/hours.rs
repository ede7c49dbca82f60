//! When the shop is open, for figures in opening hours.

use chrono::NaiveDate;
use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_insight::{Hours, Opening};
use fivedesk_store::table::openings::OpeningRow;
use fivedesk_store::{Connection, NewEvent, record_book, table};

use crate::fault::Failure;
use crate::kept::Kept;
use crate::views::HoursView;
use crate::{Answer, Call, Engine};

/// Opening times to set; what is not given stays.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SetHours {
    /// Such as `mon-fri 09:00-17:00; sat 09:00-12:00`; empty for none.
    pub openings: Option<String>,
    /// All days the shop is closed whatever the weekday, `YYYY-MM-DD`.
    pub holidays: Option<Vec<String>>,
}

/// The opening times and holidays there are.
pub fn hours(engine: &Engine) -> Answer<HoursView> {
    engine.read(|connection| {
        let openings = read(connection)?;
        Ok(HoursView { openings: Opening::write(&openings), holidays: table::holidays::all(connection)? })
    })
}

/// Sets them. Figures in opening hours follow at once, past ones too.
///
/// Errors: `invalid_input` for a time or day that is none, naming it.
pub fn set_hours(engine: &Engine, call: &Call, request: &SetHours) -> Answer<HoursView> {
    let bad = |key, text: &str, field| {
        let message = Message::new(key).with("text", text);
        engine.fault(Refusal::invalid(message).about(serde_json::json!({ "field": field })))
    };
    let openings = match request.openings.as_deref() {
        None => None,
        Some(text) => Some(Opening::read(text).map_err(|piece| bad("opening-invalid", &piece, "openings"))?),
    };
    let holidays = match &request.holidays {
        None => None,
        Some(days) => {
            let mut read = Vec::new();
            for text in days {
                let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d")
                    .map_err(|_| bad("date-invalid", text, "holidays"))?;
                read.push(day.to_string());
            }
            read.sort();
            read.dedup();
            Some(read)
        }
    };
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "oversight.hours",
        request,
        move |tx| {
            let before = Kept::Hours.now(tx, [])?;
            if let Some(openings) = &openings {
                let row = |one: &Opening| OpeningRow { weekday: one.weekday, from: one.from, to: one.to };
                table::openings::replace(tx, &openings.iter().map(row).collect::<Vec<_>>())?;
            }
            if let Some(holidays) = &holidays {
                table::holidays::replace(tx, holidays)?;
            }
            let written = Opening::write(&read(tx)?);
            let said = Message::new("event-hours_set")
                .with("set", if written.is_empty() { "no" } else { "yes" })
                .with("openings", written)
                .with("holidays", table::holidays::all(tx)?.len());
            let event = NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
            Kept::Hours.remember(tx, record_book(tx, &event)?, Some(before))
        },
        |engine, ()| hours(engine),
    )
}

/// The book's opening hours; `None` where no opening times are set.
pub(super) fn of_book(connection: &Connection) -> Result<Option<Hours>, Failure> {
    let openings = read(connection)?;
    if openings.is_empty() {
        return Ok(None);
    }
    let days = table::holidays::all(connection)?;
    Ok(Some(Hours { openings, holidays: days.iter().filter_map(|day| day.parse().ok()).collect() }))
}

fn read(connection: &Connection) -> Result<Vec<Opening>, Failure> {
    let opening = |row: OpeningRow| Opening { weekday: row.weekday, from: row.from, to: row.to };
    Ok(table::openings::all(connection)?.into_iter().map(opening).collect())
}
