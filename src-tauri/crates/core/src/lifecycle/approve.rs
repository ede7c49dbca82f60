//! Approval: seals an order as it stands, or refuses it.

use super::{not_now, status};
use crate::{Decided, Line, Order, Quantity, Seal, Status};

/// Approves a read order as it stands.
///
/// Errors: `refused` when it is not read, is approved already as it stands, or has ended.
pub fn approve(order: &Order) -> Decided<Order> {
    match status(order) {
        Status::AwaitingApproval => Ok(Order { approved: Some(Seal::of(order)), ..order.clone() }),
        Status::Received => Err(not_now("approve-not-read", order)),
        Status::Rejected | Status::Cancelled => Err(not_now("approve-ended", order)),
        _ => Err(not_now("approve-already", order)),
    }
}

/// Rejects an order that is not approved as it stands. What was set aside for it before it changed is free again.
///
/// Errors: `refused` once it is approved, has ended, or some of it has shipped.
pub fn reject(order: &Order) -> Decided<Order> {
    match status(order) {
        Status::AwaitingApproval | Status::Received => {
            if order.sum(|line| line.shipped).is_positive() {
                return Err(not_now("reject-shipped", order));
            }
            let lines = order.lines.iter().map(|line| Line { reserved: Quantity::ZERO, ..line.clone() });
            Ok(Order { rejected: true, hold: None, lines: lines.collect(), ..order.clone() })
        }
        Status::Rejected | Status::Cancelled => Err(not_now("reject-ended", order)),
        _ => Err(not_now("reject-approved", order)),
    }
}
