//! Goods that come back or do not arrive: returned, refused at the door, lost on the way.

use super::parts::{Part, each};
use crate::{Decided, Line, Order};

/// Takes back what had arrived, into stock again or written off.
///
/// Errors: `refused` when nothing that arrived is left to come back; `invalid_input` for a part that is none.
pub fn take_back(order: &Order, parts: Option<&[Part]>, restock: bool) -> Decided<Order> {
    each(order, parts, "return-nothing", Line::kept, |line, quantity| {
        line.returned = line.returned + quantity;
        if restock {
            line.restocked = line.restocked + quantity;
        }
    })
}

/// Takes back a parcel that was refused or could not be delivered, into stock again or written off.
///
/// Errors: `refused` when nothing is on the way; `invalid_input` for a part that is none.
pub fn refuse_parcel(order: &Order, parts: Option<&[Part]>, restock: bool) -> Decided<Order> {
    each(order, parts, "parcel-not-on-the-way", Line::in_transit, |line, quantity| {
        line.returned = line.returned + quantity;
        line.refused = line.refused + quantity;
        if restock {
            line.restocked = line.restocked + quantity;
        }
    })
}

/// Gives up what is on the way. The customer is not charged for it.
///
/// Errors: `refused` when nothing is on the way; `invalid_input` for a part that is none.
pub fn lose_parcel(order: &Order, parts: Option<&[Part]>) -> Decided<Order> {
    each(order, parts, "parcel-not-on-the-way", Line::in_transit, |line, quantity| {
        line.lost = line.lost + quantity;
    })
}
