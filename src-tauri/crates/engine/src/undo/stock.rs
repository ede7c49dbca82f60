//! Takes back a count or a receipt: each movement of it is followed by one of the opposite size.

use fivedesk_core::{EventSeq, Message, ProductId, Quantity, Refusal};
use fivedesk_store::{Connection, table};

use crate::fault::Failure;

/// What on hand of each product goes back by.
///
/// Errors: `refused` when the event moved no stock, or less is on hand now than would go back.
pub(super) fn planned(
    connection: &Connection,
    event: EventSeq,
) -> Result<Vec<(ProductId, Quantity)>, Failure> {
    let moved = table::stock_movements::of_event(connection, event)?;
    let mut back = Vec::with_capacity(moved.len());
    for (product, on_hand) in moved {
        let left = table::stock::get(connection, product)?.on_hand - on_hand;
        if left < Quantity::ZERO {
            let name = crate::show::product_name(connection, product)?;
            return Err(Refusal::refused(Message::new("undo-stock-left").with("product", name)).into());
        }
        back.push((product, Quantity(-on_hand.0)));
    }
    if back.is_empty() {
        return Err(Refusal::refused(Message::new("undo-not-this")).into());
    }
    Ok(back)
}
