//! Takes back the last thing a person did, whatever it was.

use fivedesk_core::{Code, EventSeq, Message, Refusal};
use fivedesk_store::table::order_events::{self, EventRow};
use fivedesk_store::{Connection, table};

use super::{order, stock};
use crate::fault::Failure;
use crate::stock::Posting;
use crate::views::UndoView;
use crate::{Answer, Call, Engine, advice};

/// What taking back the last thing a person did would do; changes nothing.
///
/// Errors: `refused` with the reason when there is nothing or it cannot be taken back.
pub fn preview(engine: &Engine) -> Answer<UndoView> {
    let event = engine.read(last)?;
    if let Some(id) = event.order {
        return order::preview_order(engine, id, Some(event.seq));
    }
    engine.read(|connection| {
        if !is_advice(&event) {
            stock::planned(connection, event.seq)?;
        }
        told(engine, connection, &event)
    })
}

/// Takes back the event at `of`, which was the last thing a person did when it was shown.
///
/// Errors: `not_found` for no such event; `conflict` when something was done since; `refused` with the reason when
/// it cannot be taken back.
pub fn undo(engine: &Engine, call: &Call, of: EventSeq) -> Answer<UndoView> {
    let (now, caller) = (engine.now(), call.clone());
    let (event, plain) = engine.read(|connection| {
        let unknown = || Refusal::not_found(Message::new("undo-no-event").with("event", of.0));
        let event = order_events::get(connection, of)?.ok_or_else(unknown)?;
        let plain = told(engine, connection, &event)?;
        Ok((event, plain))
    })?;
    // What it does is told by the plan made before; a key that did it already answers as it did then.
    let shown = preview(engine).ok().filter(|shown| shown.event == of.0).unwrap_or(plain);
    engine.act(
        call,
        "undo.last",
        &of,
        move |tx| {
            if last(tx)?.seq != of {
                return Err(Refusal::new(Code::Conflict, Message::new("undo-not-last")).into());
            }
            match event.order {
                Some(id) => order::take_back_last(tx, &caller, now, id, of),
                None if is_advice(&event) && advice::take_back_event(tx, &caller, now, of)? => Ok(()),
                None => {
                    let back = stock::planned(tx, of)?;
                    Posting { tx, now, actor: &caller.actor }.take_back(of, &back)?;
                    stock::settle(tx, of, &back, now)
                }
            }
        },
        |_, ()| Ok(shown),
    )
}

/// Whether it tells of a decision on a recommendation.
fn is_advice(event: &EventRow) -> bool {
    matches!(event.kind.as_str(), "advice_applied" | "advice_dismissed" | "advice_snoozed")
}

fn last(connection: &Connection) -> Result<EventRow, Failure> {
    let nothing = || Refusal::refused(Message::new("undo-nothing-done"));
    Ok(order_events::last_of_person(connection)?.ok_or_else(nothing)?)
}

/// An event as what is taken back, without what goes back with it.
fn told(engine: &Engine, connection: &Connection, event: &EventRow) -> Result<UndoView, Failure> {
    let currency = table::book::get(connection)?.currency;
    Ok(UndoView {
        event: event.seq.0,
        order: event.order.map(|id| id.0),
        number: event.number.map(|number| number.to_string()),
        what: engine.event_view(currency, event).note,
        also: Vec::new(),
        status: String::new(),
    })
}
