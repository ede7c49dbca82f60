//! What has not shipped is taken back from an order: all of it, or a part.

use super::parts::{Part, each};
use super::{not_now, status};
use crate::{Decided, Hold, Line, Order, Status};

/// Cancels what has not shipped. What was set aside for it is free again, and what was paid for it is to be
/// paid back.
///
/// Errors: `refused` when the order has ended or everything has shipped; `invalid_input` for a part that is none.
pub fn cancel(order: &Order, parts: Option<&[Part]>) -> Decided<Order> {
    match status(order) {
        Status::Rejected | Status::Cancelled => return Err(not_now("cancel-ended", order)),
        Status::Received => return Err(not_now("cancel-not-read", order)),
        _ => {}
    }
    let mut next = each(order, parts, "cancel-shipped", Line::to_ship, |line, quantity| {
        // What waits for stock goes first; what is set aside only when that is not enough.
        let open = line.unreserved();
        line.cancelled = line.cancelled + quantity;
        if quantity > open {
            line.reserved = line.reserved - (quantity - open);
        }
    })?;
    if !next.lines.iter().any(|line| line.unreserved().is_positive()) {
        next.hold = next.hold.filter(|hold| *hold != Hold::Shortage);
    }
    if !status(&next).is_open() {
        next.hold = None;
    }
    Ok(next)
}
