//! An order of a duplicate becomes the order of the customer it was merged into.

use crate::{CustomerId, Order, Seal};

/// The order as another row's of the same customer. What was approved as it stood stays approved, under a new seal,
/// since the customer is the same person; what was changed after its approval stays changed.
pub fn reown(order: &Order, customer: CustomerId) -> Order {
    let mut next = Order { customer: Some(customer), ..order.clone() };
    // An old seal must not begin to fit by the change: it was broken, and nobody has looked at it since.
    next.approved = if order.is_approved() {
        Some(Seal::of(&next))
    } else {
        order.approved.filter(|seal| *seal != Seal::of(&next))
    };
    next
}
