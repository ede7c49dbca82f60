//! Delivery's agent: releases what is paid for, asks for what is not.

use fivedesk_core::agents::{Collection, collection};
use fivedesk_core::{Message, Order, TaskKind, Terms};

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
