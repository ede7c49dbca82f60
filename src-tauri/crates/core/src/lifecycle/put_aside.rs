//! The owner puts an order aside, and takes it up again.

use super::{not_now, status};
use crate::{Decided, Hold, Order};

/// Puts an order aside: no agent takes a step on it until it is taken up again.
///
/// Errors: `refused` when it has ended or stands aside already.
pub fn put_aside(order: &Order) -> Decided<Order> {
    if !status(order).is_open() {
        return Err(not_now("hold-ended", order));
    }
    if order.hold == Some(Hold::Manual) {
        return Err(not_now("hold-already", order));
    }
    Ok(Order { hold: Some(Hold::Manual), ..order.clone() })
}

/// Takes up an order that was put aside, or that was taken back to where it stands.
///
/// Errors: `refused` when it does not stand aside.
pub fn take_up(order: &Order) -> Decided<Order> {
    match order.hold {
        Some(Hold::Manual) => Ok(Order { hold: None, ..order.clone() }),
        _ => Err(not_now("resume-not-held", order)),
    }
}
