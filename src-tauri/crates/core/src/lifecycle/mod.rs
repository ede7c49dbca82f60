//! What may happen to an order, and what it is then: each step takes an order and gives the next.
//!
//! A step tests quantities, money and decisions, never the status word.

mod approve;
mod deliver;
mod fulfil;
mod pay;
mod read;
mod reserve;
mod status;

pub use approve::{approve, reject};
pub use deliver::deliver;
pub use fulfil::fulfil;
pub use pay::pay;
pub use read::{hold_unclear, read};
pub use reserve::{Shortage, hold_short, release, reserve, shortages};
pub use status::status;

use crate::{Message, Order, Refusal};

/// The refusal of a step that an order in this state does not allow.
fn not_now(key: &'static str, order: &Order) -> Refusal {
    let status = status(order);
    Refusal::refused(Message::new(key).with("order", order.id.0).with("status", status.word()))
        .about(serde_json::json!({ "order": order.id.0, "status": status.word() }))
}

#[cfg(test)]
mod tests;
