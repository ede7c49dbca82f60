//! What changed of an order since it was approved.

use super::Past;
use crate::{Change, Order};

/// The difference between an order as it was approved and as it stands, with the events that made it, oldest first.
///
/// `past` is the order's history, oldest first. `None` where the order was never approved, its approval stands, or the
/// log does not reach back to it.
pub fn since_approval<'a>(order: &Order, past: &'a [Past]) -> Option<(Change, &'a [Past])> {
    let seal = order.approved.filter(|_| !order.is_approved())?.hex();
    let seals = |event: &Past| {
        let sealed = event.change.as_ref().and_then(|change| change.order.get("approved"));
        // Taking a later approval back puts the earlier seal in again, and is no approval.
        event.kind != "undone" && sealed.is_some_and(|(_, after)| after.as_str() == Some(&seal))
    };
    let later = past.get(past.iter().rposition(seals)? + 1..)?;
    let approved = later
        .iter()
        .rev()
        .try_fold(order.clone(), |order, event| event.change.as_ref()?.taken_back(&order).ok())?;
    let mut change = Change::between(&approved, order);
    change.order.retain(|name, _| SEALED.contains(&name.as_str()));
    for figures in change.lines.values_mut() {
        figures.retain(|name, _| SEALED.contains(&name.as_str()));
    }
    change.lines.retain(|_, figures| !figures.is_empty());
    Some((change, later))
}

/// The figures of an order and its lines that the approval seal holds.
const SEALED: [&str; 11] = [
    "customer",
    "address",
    "terms",
    "discount",
    "shipping",
    "tax_included",
    "product",
    "ordered",
    "cancelled",
    "unit_price",
    "tax_rate",
];
