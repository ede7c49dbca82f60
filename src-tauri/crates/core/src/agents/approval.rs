//! Approval: the owner's policy, or the owner.

use crate::{Message, Order, Policy};

/// What Approval decides.
#[derive(Debug, Clone, PartialEq)]
pub enum Approval {
    /// The policy allows it; the rule that says so, with its numbers.
    Approve(Message),
    /// The owner decides; the question.
    Ask(Message),
}

/// Decides on an order that is read.
pub fn approval(order: &Order, policy: &Policy) -> Approval {
    let Some(total) = order.total() else {
        return Approval::Ask(Message::new("order-total-too-large"));
    };
    match policy.approve_up_to {
        Some(limit) if total <= limit => {
            Approval::Approve(Message::new("approval-within-limit").with("total", total).with("limit", limit))
        }
        Some(limit) => {
            Approval::Ask(Message::new("approval-over-limit").with("total", total).with("limit", limit))
        }
        None => Approval::Ask(Message::new("approval-ask").with("total", total)),
    }
}
