//! Delivery: what is set aside leaves the house; on hand and reserved fall together.

use super::{not_now, status};
use crate::{Decided, Message, Order, Quantity, Refusal, Status};

/// Ships everything set aside.
///
/// Errors: `refused` when it is not approved as it stands, nothing is set aside, or it is neither paid
/// for nor sold on account.
pub fn fulfil(order: &Order) -> Decided<Order> {
    match status(order) {
        Status::AwaitingDelivery => {}
        Status::AwaitingPayment => {
            let message = Message::new("fulfil-unpaid").with("order", order.id.0).with("due", order.due());
            return Err(Refusal::refused(message).about(serde_json::json!({
                "order": order.id.0, "status": Status::AwaitingPayment.word(),
            })));
        }
        Status::InTransit | Status::Delivered | Status::Returned => {
            return Err(not_now("fulfil-shipped", order));
        }
        Status::Rejected | Status::Cancelled => return Err(not_now("fulfil-ended", order)),
        _ => return Err(not_now("fulfil-not-reserved", order)),
    }
    let mut next = order.clone();
    for line in &mut next.lines {
        line.shipped = line.shipped + line.reserved;
        line.reserved = Quantity::ZERO;
    }
    Ok(next)
}
