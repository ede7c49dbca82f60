//! A recommendation as the book keeps it: what it was when it was decided on. Names of customers are never in it.

use fivedesk_core::{Currency, CustomerId, Desk, Message, OrderId, ProductId};
use fivedesk_insight::recommend::{Action, Effect, Measure, Recommendation, Strength};
use fivedesk_store::table::advice::AdviceRow;

use crate::engine::fault_of_ours;
use crate::fault::Failure;

/// What is kept of it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) struct Kept {
    pub(super) desk: Desk,
    pub(super) finding: Message,
    pub(super) evidence: Message,
    pub(super) effect: Effect,
    pub(super) said: Message,
    pub(super) strength: Strength,
    pub(super) weight: i64,
    pub(super) orders: Vec<OrderId>,
    pub(super) products: Vec<ProductId>,
    pub(super) customer: Option<CustomerId>,
    pub(super) action: String,
    pub(super) label: Message,
    pub(super) value: Option<String>,
    pub(super) measure: Measure,
    pub(super) days: u32,
}

impl Kept {
    pub(super) fn of(found: &Recommendation, currency: Currency) -> Self {
        Self {
            desk: found.desk,
            finding: found.finding.clone(),
            evidence: found.evidence.clone(),
            effect: found.effect,
            said: found.said.clone(),
            strength: found.strength,
            weight: found.weight,
            orders: found.orders.clone(),
            products: found.products.clone(),
            customer: found.customer,
            action: found.action.word().to_owned(),
            label: found.action.label(),
            value: value(found.action, currency),
            measure: found.measure,
            days: found.days,
        }
    }

    /// As a row holds it.
    pub(super) fn read(row: &AdviceRow) -> Result<Self, Failure> {
        serde_json::from_str(&row.body).map_err(|error| fault_of_ours(&error))
    }

    /// Whether what is found now goes beyond what this one took care of.
    pub(super) fn leaves(&self, found: &Recommendation) -> bool {
        match found.action {
            // What was ordered is due in, and what was set is in force: what is found stands beside it.
            Action::Reorder(..) | Action::RaiseLow(..) | Action::RaiseLimit(_) => true,
            Action::Approve | Action::Ship | Action::Chase => {
                found.orders.iter().any(|order| !self.orders.contains(order))
            }
            Action::Count => found.products.iter().any(|product| !self.products.contains(product)),
            Action::Follow => found.changed_since(self.strength, self.weight),
        }
    }
}

/// What an action is filled in with.
fn value(action: Action, currency: Currency) -> Option<String> {
    match action {
        Action::Reorder(_, quantity) | Action::RaiseLow(_, quantity) => Some(quantity.to_string()),
        Action::RaiseLimit(limit) => Some(limit.decimal(currency)),
        _ => None,
    }
}
