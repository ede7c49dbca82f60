//! Delivery: a payment comes in.

use super::{not_now, status};
use crate::{Decided, Message, Money, Order, Refusal, Status};

/// Books a payment; without an amount, all that is due. More than is due is booked only when that is said, and is
/// then to be paid back.
///
/// Errors: `refused` before the order is approved, once it has ended or when nothing is due;
/// `invalid_input` for an amount of nothing or beyond what is due.
pub fn pay(order: &Order, amount: Option<Money>, beyond: bool) -> Decided<(Order, Money)> {
    match status(order) {
        Status::Received | Status::AwaitingApproval if order.approved.is_none() => {
            return Err(not_now("pay-not-approved", order));
        }
        Status::Rejected | Status::Cancelled | Status::Returned => return Err(not_now("pay-ended", order)),
        _ => {}
    }
    let due = order.due();
    if due == Money::ZERO && !(beyond && amount.is_some()) {
        return Err(not_now("pay-nothing-due", order));
    }
    let amount = amount.unwrap_or(due);
    if amount <= Money::ZERO {
        return Err(Refusal::invalid(Message::new("pay-no-amount").with("due", due)));
    }
    if amount > due && !beyond {
        let message = Message::new("pay-too-much").with("amount", amount).with("due", due);
        return Err(Refusal::invalid(message));
    }
    let paid = order.paid.checked_add(amount).ok_or_else(|| {
        Refusal::invalid(Message::new("pay-too-much").with("amount", amount).with("due", due))
    })?;
    Ok((Order { paid, ..order.clone() }, amount))
}
