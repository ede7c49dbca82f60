//! Mail: the order's lines are understood, or it waits for answers.

use super::not_now;
use crate::{Decided, Hold, Line, Message, Order, Refusal};

/// Gives the order its lines and marks it read.
///
/// Errors: `refused` once it was read or rejected, or when no line is left;
/// `invalid_input` when the lines come to more than an amount can hold.
pub fn read(order: &Order, lines: Vec<Line>) -> Decided<Order> {
    let next = with_lines(order, lines)?;
    if next.lines.is_empty() {
        return Err(Refusal::refused(Message::new("order-no-line").with("order", order.id.0)));
    }
    let hold = order.hold.filter(|hold| !matches!(hold, Hold::Unclear | Hold::Duplicate));
    Ok(Order { read: true, hold, ..next })
}

/// Gives the order the lines understood so far and holds it for the others.
///
/// Errors: as [`read`], but for an order without lines.
pub fn hold_unclear(order: &Order, lines: Vec<Line>) -> Decided<Order> {
    Ok(Order { hold: Some(Hold::Unclear), ..with_lines(order, lines)? })
}

/// Gives the order its lines and holds it, since it looks like one that came in before.
///
/// Errors: as [`read`].
pub fn hold_duplicate(order: &Order, lines: Vec<Line>) -> Decided<Order> {
    let hold = Some(Hold::Duplicate);
    Ok(Order { read: false, hold, ..read(order, lines)? })
}

fn with_lines(order: &Order, lines: Vec<Line>) -> Decided<Order> {
    if order.read || order.rejected {
        return Err(not_now("order-already-read", order));
    }
    let next = Order { lines, ..order.clone() };
    if next.total().is_none() {
        return Err(Refusal::invalid(Message::new("order-total-too-large")));
    }
    Ok(next)
}
