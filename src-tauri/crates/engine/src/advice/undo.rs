//! Undoes what was decided on a recommendation: what applying it did goes back, and it is recommended again.

use fivedesk_core::{EventSeq, Message, Refusal, Timestamp};
use fivedesk_store::table::advice::{self, AdviceRow};
use fivedesk_store::{NewEvent, Tx, record_book_undone};

use super::apply::{Decided, unknown};
use super::done::Doing;
use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::views::RecommendationView;
use crate::{Answer, Call, Desk, Engine};

/// Undoes the last decision on the recommendation of a name.
///
/// Errors: `not_found` when there is none; `refused` when it is undone or was looked at again already, or when
/// something was done since that stands on what it did.
pub fn undo(engine: &Engine, call: &Call, name: &str) -> Answer<RecommendationView> {
    let (now, caller, asked) = (engine.now(), call.clone(), name.to_owned());
    engine.act(
        call,
        "advice.undo",
        &name,
        move |tx| {
            let row = advice::latest(tx, &asked)?.ok_or_else(|| unknown(&asked))?;
            take_back(tx, &caller, now, &row)?;
            Ok(row.id)
        },
        |engine, id| super::list::of_row(engine, *id),
    )
}

/// Undoes the decision that an event tells of; `false` when it tells of none.
pub(crate) fn take_back_event(
    tx: &Tx<'_>,
    call: &Call,
    now: Timestamp,
    event: EventSeq,
) -> Result<bool, Failure> {
    for row in advice::standing(tx)? {
        if decided(&row)?.is_some_and(|decided| decided.event == event) {
            take_back(tx, call, now, &row)?;
            return Ok(true);
        }
    }
    Ok(false)
}

fn decided(row: &AdviceRow) -> Result<Option<Decided>, Failure> {
    let read = |body: &String| serde_json::from_str(body).map_err(|error| fault_of_ours(&error));
    row.done.as_ref().map(read).transpose()
}

fn take_back(tx: &Tx<'_>, call: &Call, now: Timestamp, row: &AdviceRow) -> Result<(), Failure> {
    if !matches!(row.state.as_str(), "applied" | "dismissed" | "snoozed") {
        let message = Message::new("advice-not-undone").with("state", row.state.as_str());
        return Err(Refusal::refused(message).into());
    }
    let Some(decided) = decided(row)? else { return Err(unknown(&row.name).into()) };
    if let Some(done) = &decided.done {
        Doing { tx, call, now }.take_back(done)?;
    }
    advice::set_state(tx, row.id, "undone")?;
    let said = Message::new("event-undone").with("what", "advice").with("steps", 1_i64);
    let event = NewEvent { at: now, desk: Desk::Oversight, actor: &call.actor, said: &said, text: None };
    record_book_undone(tx, &[decided.event], &event)?;
    Ok(())
}
