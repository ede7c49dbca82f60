//! What may happen to an order, and what it is then: each step takes an order and gives the next.
//!
//! A step tests quantities, money and decisions, never the status word.

mod approve;
mod cancel;
mod come_back;
mod deliver;
mod edit;
mod fulfil;
mod parts;
mod pay;
mod put_aside;
mod read;
mod refund;
mod reown;
mod reserve;
mod since_approval;
mod status;
mod undo;

pub use approve::{approve, reject};
pub use cancel::cancel;
pub use come_back::{lose_parcel, refuse_parcel, take_back};
pub use deliver::deliver;
pub use edit::{Draft, LineDraft, edit};
pub use fulfil::fulfil;
pub use parts::Part;
pub use pay::pay;
pub use put_aside::{put_aside, take_up};
pub use read::{hold_duplicate, hold_unclear, read};
pub use refund::refund;
pub use reown::reown;
pub use reserve::{Shortage, hold_short, release, reserve, reserve_part, shortages};
pub use since_approval::since_approval;
pub use status::status;
pub use undo::{Past, Undone, undo, undo_import};

use crate::{Message, Order, Refusal};

/// The refusal of a step that an order in this state does not allow.
fn not_now(key: &'static str, order: &Order) -> Refusal {
    let status = status(order);
    Refusal::refused(Message::new(key).with("order", order.id.0).with("status", status.word()))
        .about(serde_json::json!({ "order": order.id.0, "status": status.word() }))
}

#[cfg(test)]
mod tests;
