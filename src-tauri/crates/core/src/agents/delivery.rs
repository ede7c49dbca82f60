//! Delivery: releases what is paid, asks for what is not.

use crate::{Message, Money, Order};

/// What Delivery decides.
#[derive(Debug, Clone, PartialEq)]
pub enum Collection {
    /// Paid for, or sold on account: it can be packed.
    Covered,
    /// Something is still to be paid; the request.
    Ask(Message),
}

/// Decides on an order whose stock is set aside.
pub fn collection(order: &Order) -> Collection {
    if order.is_covered() {
        return Collection::Covered;
    }
    let (due, paid) = (order.due_to_ship(), order.balance());
    Collection::Ask(if paid > Money::ZERO {
        Message::new("delivery-part-paid").with("due", due).with("paid", paid)
    } else {
        Message::new("delivery-ask-payment").with("due", due)
    })
}
