//! Takes back a count or a receipt: each movement of it is followed by one of the opposite size.

use fivedesk_core::{EventSeq, Message, ProductId, Quantity, Refusal};
use fivedesk_store::{Connection, Tx, table};

use crate::Timestamp;

use crate::fault::Failure;

/// What on hand of each product goes back by.
///
/// Errors: `refused` when the event moved no stock, or less is on hand now than would go back.
pub(super) fn planned(
    connection: &Connection,
    event: EventSeq,
) -> Result<Vec<(ProductId, Quantity)>, Failure> {
    // What took a count's posting back is no count: the figures it went back to were counted before it.
    if table::counts::of_event(connection, event)?.is_some_and(|count| count.state == "undone") {
        return Err(Refusal::refused(Message::new("undo-not-this")).into());
    }
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

/// Brings back with the stock what stands on it: a purchase is due in again, a count is no longer posted.
pub(super) fn settle(
    tx: &Tx<'_>,
    event: EventSeq,
    back: &[(ProductId, Quantity)],
    now: Timestamp,
) -> Result<(), Failure> {
    if let Some(purchase) = table::purchases::of_receipt(tx, event)? {
        for (product, on_hand) in back {
            let mut left = -*on_hand;
            let lines = table::purchase_lines::of_purchase(tx, purchase)?;
            for line in lines.iter().rev().filter(|line| line.product == *product) {
                let less = line.received.min(left);
                table::purchase_lines::receive(tx, purchase, line.position, -less)?;
                left = left - less;
            }
            // Orders that wait for it are told again that it is due.
            table::tasks::wake_waiting_for(tx, *product)?;
        }
        table::purchases::set_state(tx, purchase, "open")?;
    }
    if let Some(count) = table::counts::of_event(tx, event)? {
        table::counts::close(tx, count.id, "undone", event, now)?;
    }
    Ok(())
}
