//! Delivery: money goes back to the customer.

use crate::{Decided, Message, Money, Order, Refusal};

/// Pays back an amount; without one, all that was paid beyond what is charged.
///
/// Errors: `refused` when nothing was paid, or nothing is to be paid back and no amount is named;
/// `invalid_input` for an amount of nothing or beyond what was paid.
pub fn refund(order: &Order, amount: Option<Money>) -> Decided<(Order, Money)> {
    let (balance, due) = (order.balance(), order.refund_due());
    let about = |key| Message::new(key).with("order", order.id.0).with("paid", balance);
    if balance <= Money::ZERO {
        return Err(Refusal::refused(about("refund-nothing-paid")));
    }
    let amount = match amount {
        Some(amount) => amount,
        None if due == Money::ZERO => return Err(Refusal::refused(about("refund-nothing-due"))),
        None => due,
    };
    if amount <= Money::ZERO || amount > balance {
        return Err(Refusal::invalid(about("refund-amount").with("amount", amount)));
    }
    Ok((Order { refunded: order.refunded + amount, ..order.clone() }, amount))
}
