//! Approval: the owner's policy, or the owner.

use std::collections::BTreeMap;

use super::unusual;
use crate::desk::words;
use crate::{Message, Order, Policy, ProductId, Quantity, UnitPrice};

words! {
    /// A rule by which the owner is asked.
    Rule {
        /// The policy has no limit: every order is asked about.
        EveryOrder = "every_order",
        /// It comes to more than the limit.
        OverLimit = "over_limit",
        /// More of a product than orders usually take.
        UnusualQuantity = "unusual_quantity",
        /// A price that is not the catalogue's.
        UnusualPrice = "unusual_price",
        /// The customer is on credit hold.
        CustomerHold = "customer_hold",
        /// Something changed since it was approved.
        Changed = "changed",
        /// Mail's: it looks like an order that came in before.
        Duplicate = "duplicate",
    }
}

/// What the book knows of an ordered product.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Its name, for the question.
    pub name: String,
    /// The catalogue's price for one unit.
    pub price: UnitPrice,
    /// What its latest approved orders took of it, in any order; at most
    /// [`crate::UnusualQuantity::LOOKED_AT`] of them.
    pub past: Vec<Quantity>,
}

/// What a decision on an order rests on besides the order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Every product of the order.
    pub products: BTreeMap<ProductId, Known>,
    /// The customer is on credit hold.
    pub customer_hold: bool,
    /// What differs from what was approved, a sentence each, where the approval stands no more.
    pub changed: Vec<Message>,
}

/// A rule that asks, and how it says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// Which rule.
    pub rule: Rule,
    /// Its question with its numbers.
    pub said: Message,
}

/// What Approval decides.
#[derive(Debug, Clone, PartialEq)]
pub enum Approval {
    /// The policy allows it; the rule that says so, with its numbers.
    Approve(Message),
    /// The owner decides; every rule that asks, the weightiest first. Never empty.
    Ask(Vec<Ask>),
}

/// Decides on an order that is read.
pub fn approval(order: &Order, policy: &Policy, evidence: &Evidence) -> Approval {
    let mut asks = Vec::new();
    let mut ask = |rule, said: Message| asks.push(Ask { rule, said });
    let total = order.total();
    if order.approved.is_some() && !order.is_approved() {
        ask(Rule::Changed, changed(&evidence.changed));
    }
    if evidence.customer_hold {
        ask(Rule::CustomerHold, Message::new("approval-customer-hold"));
    }
    match (total, policy.approve_up_to) {
        (None, _) => ask(Rule::OverLimit, Message::new("order-total-too-large")),
        (Some(total), Some(limit)) if total > limit => {
            ask(
                Rule::OverLimit,
                Message::new("approval-over-limit").with("total", total).with("limit", limit),
            );
        }
        (Some(total), None) => ask(Rule::EveryOrder, Message::new("approval-ask").with("total", total)),
        (Some(_), Some(_)) => {}
    }
    if let Some(said) = unusual::quantity(order, policy, evidence) {
        ask(Rule::UnusualQuantity, said);
    }
    if let Some(said) = unusual::price(order, policy, evidence) {
        ask(Rule::UnusualPrice, said);
    }
    match (asks.is_empty(), total, policy.approve_up_to) {
        (true, Some(total), Some(limit)) => {
            Approval::Approve(Message::new("approval-within-limit").with("total", total).with("limit", limit))
        }
        _ => Approval::Ask(asks),
    }
}

/// As many differences as are said in the question; the story tells all.
const SAID: usize = 3;

/// That it was changed, and what.
fn changed(differs: &[Message]) -> Message {
    let said = differs.iter().take(SAID).rev().fold(None, |after, said| Some(followed(said.clone(), after)));
    match said {
        None => Message::new("approval-changed"),
        Some(said) => Message::new("approval-changed-told")
            .with("what", said)
            .with("more", differs.len().saturating_sub(SAID)),
    }
}

/// One question of all that ask: their sentences, one after the other.
pub fn question(asks: &[Ask]) -> Option<Message> {
    asks.iter().rev().fold(None, |after, ask| Some(followed(ask.said.clone(), after)))
}

/// A sentence and those after it.
pub fn followed(said: Message, after: Option<Message>) -> Message {
    match after {
        None => said,
        Some(after) => Message::new("policy-and").with("first", said).with("then", after),
    }
}

#[cfg(test)]
mod tests;
