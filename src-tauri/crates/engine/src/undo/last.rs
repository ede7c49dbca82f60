//! Takes back the last thing a person did, whatever it was.

use fivedesk_core::{EventSeq, Message, Refusal};
use fivedesk_store::table::order_events::{self, EventRow};
use fivedesk_store::{Connection, table};

use super::{order, stock};
use crate::fault::Failure;
use crate::stock::Posting;
use crate::views::UndoView;
use crate::{Answer, Call, Engine};

/// What taking back the last thing a person did would do; changes nothing.
///
/// Errors: `refused` with the reason when there is nothing or it cannot be taken back.
pub fn preview(engine: &Engine) -> Answer<UndoView> {
    let event = engine.read(last)?;
    if let Some(id) = event.order {
        return order::preview_order(engine, id, Some(event.seq));
    }
    engine.read(|connection| {
        stock::planned(connection, event.seq)?;
        let currency = table::book::get(connection)?.currency;
        Ok(UndoView {
            event: event.seq.0,
            order: None,
            number: None,
            what: engine.event_view(currency, &event).note,
            also: Vec::new(),
            status: String::new(),
        })
    })
}

/// Takes back the event at `of`, which was the last thing a person did when it was shown.
///
/// Errors: `conflict` when something was done since; `refused` with the reason when it cannot be taken back.
pub fn undo(engine: &Engine, call: &Call, of: EventSeq) -> Answer<UndoView> {
    let shown = preview(engine)?;
    if shown.event != of.0 {
        return Err(engine.fault(Refusal::new(
            fivedesk_core::Code::Conflict,
            Message::new("undo-not-last").with("what", shown.what),
        )));
    }
    let event = engine.read(last)?;
    if let Some(id) = event.order {
        order::undo_order(engine, call, id, Some(of), None)?;
        return Ok(shown);
    }
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "undo.stock",
        &of,
        move |tx| {
            let back = stock::planned(tx, of)?;
            Posting { tx, now, actor: &actor }.take_back(of, &back)?;
            stock::settle(tx, of, &back, now)
        },
        |_, ()| Ok(shown),
    )
}

fn last(connection: &Connection) -> Result<EventRow, Failure> {
    let nothing = || Refusal::refused(Message::new("undo-nothing-done"));
    Ok(order_events::last_of_person(connection)?.ok_or_else(nothing)?)
}
