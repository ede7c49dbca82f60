//! What to do next, each with its evidence. Nothing to say gives an empty list.

mod limit;
mod standing;
mod stock;

pub use limit::{Decision, Raise, limit};
pub use stock::LowStock;

use fivedesk_core::{Desk, Message, Money, OrderId, ProductId, Quantity, Timestamp};

use crate::{Bottleneck, DAY, StageDurations, Visit};

/// Visits a comparison must rest on before it may say "act".
pub const ENOUGH: u64 = 20;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// Kind and subject: the same finding keeps the same id.
    pub id: String,
    /// The desk it concerns.
    pub desk: Desk,
    /// The finding in one sentence.
    pub finding: Message,
    /// The figures it rests on.
    pub evidence: Message,
    /// How sure it is.
    pub strength: Strength,
    /// Orders behind it, oldest first.
    pub orders: Vec<OrderId>,
    /// Products behind it.
    pub products: Vec<ProductId>,
    /// What its button does.
    pub action: Action,
}

/// How sure a recommendation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// A fact, or a comparison with enough visits.
    Act,
    /// Worth an eye.
    Watch,
}

impl Strength {
    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Watch => "watch",
        }
    }
}

/// What a recommendation's button does, filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Order this much of the product.
    Reorder(ProductId, Quantity),
    /// Approve or reject the orders.
    Approve,
    /// Let orders up to this be approved without asking.
    RaiseLimit(Money),
    /// Take payment for the orders.
    ReceivePayment,
    /// Ship the orders.
    Ship,
    /// Look at the orders.
    OpenOrders,
}

impl Action {
    /// The word used in JSON and in the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reorder(..) => "reorder",
            Self::Approve => "approve",
            Self::RaiseLimit(_) => "raise_limit",
            Self::ReceivePayment => "receive_payment",
            Self::Ship => "ship",
            Self::OpenOrders => "open_orders",
        }
    }

    /// The button's words. Figures: `action`, `quantity` to reorder, and `limit` to raise it to.
    pub fn label(self) -> Message {
        let label = Message::new("oversight-action").with("action", self.word());
        match self {
            Self::Reorder(_, quantity) => label.with("quantity", quantity),
            Self::RaiseLimit(limit) => label.with("limit", limit),
            _ => label,
        }
    }
}

/// How long the owner lets things stand, in microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For a payment.
    pub payment: i64,
    /// For an approval.
    pub approval: i64,
}

impl Default for Patience {
    /// A week for a payment, a day for an approval.
    fn default() -> Self {
        Self { payment: 7 * DAY, approval: DAY }
    }
}

/// What recommendations are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// Products at or below their limit.
    pub low_stock: &'a [LowStock],
    /// The bottleneck, where there is one.
    pub bottleneck: Option<&'a Bottleneck>,
    /// Time in stage over the period.
    pub stages: &'a [StageDurations],
    /// Visits; only open ones are looked at.
    pub visits: &'a [Visit],
    /// How long the owner lets things stand.
    pub patience: Patience,
    /// The limit of approval that could be raised, if it could.
    pub raise: Option<Raise>,
    /// The present.
    pub now: Timestamp,
}

/// Everything worth doing: what is sure first, then along the flow, then by how many orders it concerns.
pub fn recommend(findings: &Findings<'_>) -> Vec<Recommendation> {
    let mut all: Vec<Recommendation> = findings.low_stock.iter().filter_map(stock::reorder).collect();
    all.extend(standing::standing(findings));
    all.extend(findings.raise.iter().map(limit::raise));
    all.sort_by(|a, b| {
        let key = |r: &Recommendation| (r.strength, r.desk, std::cmp::Reverse(r.orders.len()));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    all
}

#[cfg(test)]
mod tests;
