//! A part of an order: some quantity of some of its lines.

use super::not_now;
use crate::{Decided, Line, Message, Order, Quantity, Refusal};

/// Some quantity of the line at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// Which line, by its position.
    pub position: u32,
    /// How much of it.
    pub quantity: Quantity,
}

/// Takes a part of what each line has: as asked, or all of it where nothing is asked.
///
/// `nothing` is the refusal's key when there is nothing to take.
///
/// Errors: `refused` when nothing is there; `invalid_input` for a line that is none, or a quantity that is none or
/// more than is there.
pub(super) fn each(
    order: &Order,
    parts: Option<&[Part]>,
    nothing: &'static str,
    has: impl Fn(&Line) -> Quantity,
    mut take: impl FnMut(&mut Line, Quantity),
) -> Decided<Order> {
    if !order.lines.iter().any(|line| has(line).is_positive()) {
        return Err(not_now(nothing, order));
    }
    let mut next = order.clone();
    let Some(parts) = parts else {
        for line in &mut next.lines {
            let all = has(line);
            if all.is_positive() {
                take(line, all);
            }
        }
        return Ok(next);
    };
    if parts.is_empty() {
        return Err(Refusal::invalid(Message::new("part-none")));
    }
    for part in parts {
        let Some(line) = next.lines.iter_mut().find(|line| line.position == part.position) else {
            let message =
                Message::new("part-no-line").with("order", order.id.0).with("line", i64::from(part.position));
            return Err(Refusal::invalid(message));
        };
        let most = has(line);
        if !part.quantity.is_positive() || part.quantity > most {
            let message = Message::new("part-quantity")
                .with("line", i64::from(part.position))
                .with("quantity", part.quantity)
                .with("most", most);
            return Err(Refusal::invalid(message).about(serde_json::json!({ "line": part.position })));
        }
        take(line, part.quantity);
    }
    Ok(next)
}
