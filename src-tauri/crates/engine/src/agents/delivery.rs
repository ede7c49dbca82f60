//! Delivery's agent: releases what is paid for, asks for what is not, and closes what arrived long since.

use fivedesk_core::agents::{Collection, collection};
use fivedesk_core::{
    Actor, Desk, Figure, Line, Message, Order, OrderId, Policy, TaskKind, Terms, Timestamp, lifecycle,
};
use fivedesk_store::{Tx, table};

use super::step::Work;
use crate::fault::Failure;

/// Hands a covered order on to be packed, or asks for the payment.
pub(crate) fn collect(work: &Work<'_, '_>) -> Result<(), Failure> {
    let order = &work.row.order;
    match collection(order) {
        Collection::Covered => work.hand_on(TaskKind::Ship, Some(&pack(order))),
        Collection::Ask(question) => {
            let said = Message::new("event-payment_asked").with("question", question.clone());
            work.record(order, &work.agent(), &said)?;
            work.wait(&question)
        }
    }
}

/// What the owner is asked to do with a covered order.
pub(crate) fn pack(order: &Order) -> Message {
    Message::new(match order.terms {
        Terms::PayFirst => "delivery-pack",
        Terms::OnAccount(_) => "delivery-pack-account",
    })
}

/// Opens the task to confirm what left at `shipped`, with the day on which it counts as delivered where the
/// policy has one.
pub(crate) fn expect(
    tx: &Tx<'_>,
    order: OrderId,
    shipped: Timestamp,
    policy: &Policy,
) -> Result<(), Failure> {
    let due = policy.arrives_at(shipped);
    let question = due.map_or_else(
        || Message::new("delivery-on-the-way"),
        |due| Message::new("delivery-on-the-way-until").with("due", due),
    );
    table::tasks::open(tx, TaskKind::Deliver, order, Some(&question), shipped)?;
    match due {
        Some(due) => Ok(table::tasks::due(tx, TaskKind::Deliver, order, due)?),
        None => Ok(()),
    }
}

/// As [`expect`], for every order on its way, after the policy changed or orders came in on their way.
pub(crate) fn expect_all(tx: &Tx<'_>, policy: &Policy) -> Result<(), Failure> {
    for order in table::tasks::waiting(tx, TaskKind::Deliver)? {
        let Some(row) = table::orders::get(tx, order)? else { continue };
        expect(tx, order, table::shipments::last(tx, order)?.unwrap_or(row.since), policy)?;
    }
    Ok(())
}

/// Closes an order as delivered whose day has come.
pub(crate) fn arrive(work: &Work<'_, '_>) -> Result<(), Failure> {
    let order = &work.row.order;
    if !order.sum(Line::in_transit).is_positive() {
        return work.follow(order);
    }
    let policy = table::policies::current(work.tx)?;
    let shipped = table::shipments::last(work.tx, order.id)?.unwrap_or(work.row.since);
    if policy.arrives_at(shipped).is_none_or(|due| due > work.now) {
        return expect(work.tx, order.id, shipped, &policy);
    }
    let arrived = lifecycle::deliver(order)?;
    let said = Message::new("event-delivered").with("way", Figure::Span(work.now.since(shipped)));
    let seq = work.record(&arrived, &Actor::rule(Desk::Delivery), &said)?;
    table::shipments::arrived(work.tx, order.id, work.now, seq)?;
    work.follow(&arrived)
}
