//! Approval: seals an order as it stands, or refuses it.

use super::{not_now, status};
use crate::{Decided, Order, Seal, Status};

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

/// Rejects an order that was not approved yet.
///
/// Errors: `refused` once it is approved or has ended.
pub fn reject(order: &Order) -> Decided<Order> {
    match status(order) {
        Status::AwaitingApproval | Status::Received => {
            Ok(Order { rejected: true, hold: None, ..order.clone() })
        }
        Status::Rejected | Status::Cancelled => Err(not_now("reject-ended", order)),
        _ => Err(not_now("reject-approved", order)),
    }
}
