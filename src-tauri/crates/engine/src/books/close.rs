//! Closes a time of the book, such as a filed tax month: nothing is written into it any more.

use chrono::NaiveDate;
use fivedesk_core::{Desk, Message, Refusal, Timestamp};
use fivedesk_store::{NewEvent, record_book, table};

use super::info;
use crate::kept::Kept;
use crate::views::BookInfo;
use crate::{Answer, Call, Engine};

/// Closes the time before a day (`YYYY-MM-DD`, in the owner's zone); without a day, opens it again. What is
/// corrected later falls into the open time.
///
/// Errors: `invalid_input` for a day that is none or has not come yet; `refused` when nothing is closed.
pub fn close(engine: &Engine, call: &Call, until: Option<&str>) -> Answer<BookInfo> {
    let (now, actor) = (engine.now(), call.actor.clone());
    let start = until.map(|day| start_of(engine, day)).transpose()?;
    engine.act(
        call,
        "books.close",
        &until,
        move |tx| {
            let was = table::book::get(tx)?.closed_until;
            let said = match start {
                Some(start) => Message::new("event-closed").with("until", start),
                None if was.is_none() => return Err(Refusal::refused(Message::new("close-open")).into()),
                None => Message::new("event-opened"),
            };
            let before = Kept::Closed.now(tx, [])?;
            table::book::close_until(tx, start)?;
            let event = NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
            Kept::Closed.remember(tx, record_book(tx, &event)?, Some(before))
        },
        |engine, ()| info(engine),
    )
}

fn start_of(engine: &Engine, day: &str) -> Answer<Timestamp> {
    let bad = |key, name, text: fivedesk_core::Figure| {
        engine.fault(
            Refusal::invalid(Message::new(key).with(name, text))
                .about(serde_json::json!({ "field": "until" })),
        )
    };
    let date = NaiveDate::parse_from_str(day.trim(), "%Y-%m-%d")
        .map_err(|_| bad("date-invalid", "text", day.into()))?;
    let start = fivedesk_insight::day_start(date, engine.zone())
        .ok_or_else(|| bad("date-invalid", "text", day.into()))?;
    if start > engine.now() {
        return Err(bad("close-future", "until", start.into()));
    }
    Ok(start)
}
