//! Takes back the last thing a person did, whatever it was.

use fivedesk_core::{Code, EventSeq, Message, OrderId, ProductId, Quantity, Refusal};
use fivedesk_store::table::imports::ImportRow;
use fivedesk_store::table::order_events::{self, EventRow};
use fivedesk_store::{Connection, NewEvent, Tx, record_book_undone, table};

use super::changed::{self, Back};
use super::{order, stock, told};
use crate::fault::Failure;
use crate::stock::Posting;
use crate::views::UndoView;
use crate::{Answer, Call, Desk, Engine, Timestamp, advice, imports};

/// What the last thing was, and what goes back with it.
enum Last {
    Order(OrderId),
    Advice,
    Import(ImportRow),
    Changed(Back),
    Stock(Vec<(ProductId, Quantity)>),
}

/// What taking back the last thing a person did would do; changes nothing.
///
/// Errors: `refused` with the reason when there is nothing or it cannot be taken back.
pub fn preview(engine: &Engine) -> Answer<UndoView> {
    let event = engine.read(last)?;
    if let Some(id) = event.order {
        return order::preview_order(engine, id, Some(event.seq));
    }
    engine.read(|connection| match kind_of(connection, &event)? {
        Last::Import(row) => imports::told(engine, connection, &row),
        _ => shown(engine, connection, &event),
    })
}

/// Takes back the event at `of`, which was the last thing a person did when it was shown.
///
/// Errors: `not_found` for no such event; `conflict` when something was done since; `refused` with the reason when
/// it cannot be taken back.
pub fn undo(engine: &Engine, call: &Call, of: EventSeq) -> Answer<UndoView> {
    let (now, caller) = (engine.now(), call.clone());
    let plain = engine.read(|connection| {
        let unknown = || Refusal::not_found(Message::new("undo-no-event").with("event", of.0));
        let event = order_events::get(connection, of)?.ok_or_else(unknown)?;
        shown(engine, connection, &event)
    })?;
    // What it does is told by the plan made before; a key that did it already answers as it did then.
    let planned = preview(engine).ok().filter(|shown| shown.event == of.0).unwrap_or(plain);
    engine.act(
        call,
        "undo.last",
        &of,
        move |tx| {
            let event = last(tx)?;
            if event.seq != of {
                return Err(Refusal::new(Code::Conflict, Message::new("undo-not-last")).into());
            }
            take_back(tx, &caller, now, &event)
        },
        |_, ()| Ok(planned),
    )
}

fn take_back(tx: &Tx<'_>, call: &Call, now: Timestamp, event: &EventRow) -> Result<(), Failure> {
    match kind_of(tx, event)? {
        Last::Order(id) => order::take_back_last(tx, call, now, id, event.seq),
        Last::Advice => {
            let known = advice::take_back_event(tx, call, now, event.seq)?;
            if known { Ok(()) } else { Err(not_this()) }
        }
        Last::Import(row) => imports::take_back(tx, call, now, &row),
        Last::Changed(back) => {
            let events = changed::take_back(tx, call, now, event, back)?;
            let said =
                Message::new("event-undone").with("what", event.kind.as_str()).with("steps", events.len());
            let desk = Desk::from_word(&event.desk).unwrap_or(Desk::Oversight);
            let told = NewEvent { at: now, desk, actor: &call.actor, said: &said, text: None };
            record_book_undone(tx, &events, &told)?;
            Ok(())
        }
        Last::Stock(back) => {
            Posting { tx, now, actor: &call.actor }.take_back(event.seq, &back)?;
            stock::settle(tx, event.seq, &back, now)
        }
    }
}

/// What an event is, and whether it can be taken back.
fn kind_of(connection: &Connection, event: &EventRow) -> Result<Last, Failure> {
    if let Some(id) = event.order {
        return Ok(Last::Order(id));
    }
    if matches!(event.kind.as_str(), "advice_applied" | "advice_dismissed" | "advice_snoozed") {
        return Ok(Last::Advice);
    }
    if event.kind == "import_done" {
        // An import of a book from before imports were kept in mind.
        return Ok(Last::Import(table::imports::of_event(connection, event.seq)?.ok_or_else(not_this)?));
    }
    if let Some(back) = changed::planned(connection, event)? {
        return Ok(Last::Changed(back));
    }
    if let Some(key) = elsewhere(&event.kind) {
        return Err(Refusal::refused(Message::new(key)).into());
    }
    Ok(Last::Stock(stock::planned(connection, event.seq)?))
}

/// Why a kind of event is not taken back here, where there is more to say than that.
fn elsewhere(kind: &str) -> Option<&'static str> {
    match kind {
        "restored" | "restored_gap" | "restored_gap_one" | "salvaged" => Some("undo-restore-elsewhere"),
        "lock_set" | "lock_removed" | "backups_encrypted" | "backups_plain" => Some("undo-secret"),
        "customer_erased" => Some("undo-erased"),
        _ => None,
    }
}

fn not_this() -> Failure {
    Refusal::refused(Message::new("undo-not-this")).into()
}

/// The last thing a person did. Of a merge, which every order that moved tells of, it is the merge itself.
fn last(connection: &Connection) -> Result<EventRow, Failure> {
    let nothing = || Refusal::refused(Message::new("undo-nothing-done"));
    let event = order_events::last_of_person(connection)?.ok_or_else(nothing)?;
    match (event.kind.as_str(), event.order) {
        ("customer_merged" | "customer_unmerged", Some(_)) => {
            Ok(order_events::of_book_like(connection, event.seq)?.ok_or_else(not_this)?)
        }
        _ => Ok(event),
    }
}

/// An event as what is taken back, without what goes back with it.
fn shown(engine: &Engine, connection: &Connection, event: &EventRow) -> Result<UndoView, Failure> {
    let currency = table::book::get(connection)?.currency;
    let also = told::fields(connection, event.seq)?;
    Ok(UndoView {
        event: event.seq.0,
        order: event.order.map(|id| id.0),
        number: event.number.map(|number| number.to_string()),
        what: engine.event_view(currency, event).note,
        also: also.iter().map(|message| engine.say(currency, message)).collect(),
        status: String::new(),
    })
}
