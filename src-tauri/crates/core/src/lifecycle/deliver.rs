//! Delivery: what was shipped has arrived.

use super::{not_now, status};
use crate::{Decided, Line, Order, Status};

/// Confirms that everything on the way arrived.
///
/// Errors: `refused` when nothing is on the way.
pub fn deliver(order: &Order) -> Decided<Order> {
    if !order.sum(Line::in_transit).is_positive() {
        return Err(match status(order) {
            Status::Delivered | Status::Returned => not_now("deliver-already", order),
            Status::Rejected | Status::Cancelled => not_now("deliver-ended", order),
            _ => not_now("deliver-not-shipped", order),
        });
    }
    let mut next = order.clone();
    for line in &mut next.lines {
        line.delivered = line.delivered + line.in_transit();
    }
    Ok(next)
}
