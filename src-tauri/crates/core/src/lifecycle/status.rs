//! The status word, derived from what an order is.

use crate::{Line, Order, Quantity, Status};

/// The status: the first line of the lifecycle's table that applies.
pub fn status(order: &Order) -> Status {
    if order.rejected {
        return Status::Rejected;
    }
    if order.withdrawn {
        return Status::Cancelled;
    }
    let to_ship = order.sum(Line::to_ship);
    let shipped = order.sum(|line| line.shipped);
    if to_ship == Quantity::ZERO && shipped == Quantity::ZERO && order.read {
        return Status::Cancelled;
    }
    if !order.read {
        return Status::Received;
    }
    if to_ship.is_positive() && !order.is_approved() {
        return Status::AwaitingApproval;
    }
    if order.sum(|line| line.reserved).is_positive() {
        return if order.is_covered() { Status::AwaitingDelivery } else { Status::AwaitingPayment };
    }
    if order.sum(Line::unreserved).is_positive() {
        return Status::Approved;
    }
    if order.sum(Line::in_transit).is_positive() {
        return Status::InTransit;
    }
    if order.sum(|line| line.returned + line.lost) == shipped { Status::Returned } else { Status::Delivered }
}
