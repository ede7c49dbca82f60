//! Delivery: a payment comes in.

use super::{not_now, status};
use crate::{Decided, Message, Money, Order, Refusal, Status};

/// Books a payment; without an amount, all that is due.
///
/// Errors: `refused` before the order is approved, once it has ended or when nothing is due;
/// `invalid_input` for an amount of nothing or beyond what is due.
pub fn pay(order: &Order, amount: Option<Money>) -> Decided<(Order, Money)> {
    match status(order) {
        Status::Received | Status::AwaitingApproval => return Err(not_now("pay-not-approved", order)),
        Status::Rejected | Status::Cancelled | Status::Returned => return Err(not_now("pay-ended", order)),
        _ => {}
    }
    let due = order.due();
    if due == Money::ZERO {
        return Err(not_now("pay-nothing-due", order));
    }
    let amount = amount.unwrap_or(due);
    if amount <= Money::ZERO {
        return Err(Refusal::invalid(Message::new("pay-no-amount").with("due", due)));
    }
    if amount > due {
        let message = Message::new("pay-too-much").with("amount", amount).with("due", due);
        return Err(Refusal::invalid(message));
    }
    Ok((Order { paid: order.paid + amount, ..order.clone() }, amount))
}
