//! Delivery: what is set aside leaves the house; on hand and reserved fall together.

use super::parts::{Part, each};
use super::{not_now, status};
use crate::{Decided, Message, Order, Refusal, Status};

/// Ships everything set aside, or a part of it; the rest stays open.
///
/// Errors: `refused` when it is not approved as it stands, nothing is set aside, or it is neither paid
/// for nor sold on account; `invalid_input` for a part that is none.
pub fn fulfil(order: &Order, parts: Option<&[Part]>) -> Decided<Order> {
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
    each(
        order,
        parts,
        "fulfil-not-reserved",
        |line| line.reserved,
        |line, quantity| {
            line.shipped = line.shipped + quantity;
            line.reserved = line.reserved - quantity;
        },
    )
}
