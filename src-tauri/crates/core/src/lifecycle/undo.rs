//! A mistake is taken back: what a person did, and what agents did in consequence.

use crate::{
    ActorKind, Change, Decided, EventSeq, Line, Message, Money, Order, Quantity, Refusal, Timestamp,
};

/// An event of an order as far as it can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// Its place in the log.
    pub seq: EventSeq,
    /// When it was.
    pub at: Timestamp,
    /// What happened, one word.
    pub kind: String,
    /// What kind of somebody acted.
    pub actor: ActorKind,
    /// It was taken back already, or is itself a taking back.
    pub settled: bool,
    /// What it changed; `None` for one of a book too old to know.
    pub change: Option<Change>,
}

/// What is taken back, the newest first, and the order as it is then.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// The person's act, and before it in this list what followed from it.
    pub events: Vec<EventSeq>,
    /// The order as it was before all of them.
    pub order: Order,
}

/// Takes back a person's act on an order: the last one, or the one at `of`.
///
/// `past` is the order's history, oldest first. What agents did after the act goes back with it.
///
/// Errors: `refused` when there is nothing to take back, a later act of a person stands on it, it was written into
/// a closed period, or it cannot be taken back at all.
pub fn undo(
    order: &Order,
    past: &[Past],
    of: Option<EventSeq>,
    closed: Option<Timestamp>,
) -> Decided<Undone> {
    let refused = |key| Refusal::refused(Message::new(key).with("order", order.id.0));
    let standing: Vec<&Past> = past.iter().filter(|event| !event.settled).collect();
    let person = |event: &&&Past| matches!(event.actor, ActorKind::Person | ActorKind::Host);
    let target = match of {
        None => standing.iter().rev().find(person).copied(),
        Some(seq) => standing.iter().find(|event| event.seq == seq).copied(),
    };
    let target = target.ok_or_else(|| refused("undo-nothing"))?;
    let after: Vec<&Past> = standing.into_iter().filter(|event| event.seq > target.seq).collect();
    if after.iter().any(|event| person(&event)) {
        return Err(refused("undo-later-first"));
    }
    let events: Vec<&Past> = after.into_iter().rev().chain([target]).collect();
    if closed.is_some_and(|closed| events.iter().any(|event| event.at < closed)) {
        return Err(refused("undo-closed"));
    }
    if events.iter().any(|event| event.change.is_none()) {
        return Err(refused("undo-final"));
    }
    let order = if target.kind == ENTRY {
        withdrawn(order)
    } else {
        let changes = events.iter().filter_map(|event| event.change.as_ref());
        changes.into_iter().try_fold(order.clone(), |order, change| change.taken_back(&order))?
    };
    Ok(Undone { events: events.iter().map(|event| event.seq).collect(), order })
}

/// Takes an order's entry back that an import wrote, with all that agents did in consequence. What came in stays to be
/// read. An approval that the owner took over with the file is older than the event at `done`, which ended the import, and
/// goes back with it.
///
/// Errors: `refused` when a person acted on it since, or it belongs to a closed period.
pub fn undo_import(
    order: &Order,
    past: &[Past],
    done: EventSeq,
    closed: Option<Timestamp>,
) -> Decided<Undone> {
    let refused = |key| Refusal::refused(Message::new(key).with("order", order.id.0));
    let standing: Vec<&Past> = past.iter().rev().filter(|event| !event.settled).collect();
    let person = |event: &&Past| matches!(event.actor, ActorKind::Person | ActorKind::Host);
    if standing.iter().any(|event| event.seq > done && person(event)) {
        return Err(refused("undo-later-first"));
    }
    if closed.is_some_and(|closed| standing.iter().any(|event| event.at < closed)) {
        return Err(refused("undo-closed"));
    }
    Ok(Undone { events: standing.iter().map(|event| event.seq).collect(), order: withdrawn(order) })
}

/// An order whose entry was taken back: what came in stays to be read, and it ends as one that was never meant. What was
/// paid in consequence is taken back with it.
fn withdrawn(order: &Order) -> Order {
    let lines = order.lines.iter().map(|line| Line { reserved: Quantity::ZERO, ..line.clone() });
    let none = Money::ZERO;
    Order { withdrawn: true, hold: None, paid: none, refunded: none, lines: lines.collect(), ..order.clone() }
}

/// The event with which an order comes in.
const ENTRY: &str = "submitted";
