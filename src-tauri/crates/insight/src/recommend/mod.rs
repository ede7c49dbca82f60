//! What to do next, each with its evidence. Nothing to say gives an empty list.

mod bootstrap;
mod compare;
mod drift;
mod effect;
mod limit;
mod review;
mod sample;
mod standing;
mod stock;

pub use bootstrap::{Interval, difference, mean};
pub use compare::{LOOKED_BACK, Longer, longer};
pub use effect::{Effect, Unit, What};
pub use limit::{Decision, Raise, limit};
pub use review::{Review, Verdict, review};
pub use sample::{Counted, Evidence, Measure, Sample, Stay, Supply, Way};
pub use standing::{Late, Standing, shortest};
pub use stock::{Demand, LowStock};

use std::collections::BTreeMap;

use chrono_tz::Tz;
use fivedesk_core::{CustomerId, Desk, Message, Money, OrderId, ProductId, Quantity, Status, Timestamp};

use crate::DAY;

/// Visits a comparison must rest on before it may say "act".
pub const ENOUGH: u64 = 20;
/// With fewer than these a comparison is not told at all.
pub const FEW: u64 = 10;
/// The period that is compared with the one before it: four weeks, so that each day of the week counts as often.
pub const PERIOD: i64 = 28 * DAY;

/// Something to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Recommendation {
    /// Kind and subject: the same finding keeps the same id.
    pub id: String,
    /// The desk it concerns.
    pub desk: Desk,
    /// The finding in one sentence. Names of a customer or product it is about are put in by who knows them.
    pub finding: Message,
    /// The figures it rests on.
    pub evidence: Message,
    /// What acting on it is worth.
    pub effect: Effect,
    /// That in a sentence.
    pub said: Message,
    /// How sure it is.
    pub strength: Strength,
    /// Orders behind it, oldest first.
    pub orders: Vec<OrderId>,
    /// Products behind it.
    pub products: Vec<ProductId>,
    /// The customer it is about.
    pub customer: Option<CustomerId>,
    /// What its button does.
    pub action: Action,
    /// What is measured again to see whether it worked.
    pub measure: Measure,
    /// How large the finding is, by a measure of its own kind.
    pub weight: i64,
    /// So many days after it was applied it is looked at again.
    pub days: u32,
}

impl Recommendation {
    /// Whether it changed so much that one who dismissed it is asked again: it is half as large again as it was, or
    /// what was worth an eye is now worth acting on.
    pub fn changed_since(&self, strength: Strength, weight: i64) -> bool {
        let more = self.weight.saturating_mul(2) >= weight.saturating_mul(3);
        (more && self.weight > weight) || (self.strength == Strength::Act && strength == Strength::Watch)
    }
}

/// How sure a recommendation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Enough is behind it, and that there is no effect is ruled out.
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
    /// Let the product count as low from this on.
    RaiseLow(ProductId, Quantity),
    /// Let orders up to this be approved without asking.
    RaiseLimit(Money),
    /// Approve the orders.
    Approve,
    /// Remind those who have not paid for the orders.
    Chase,
    /// Ship the orders.
    Ship,
    /// Count the products.
    Count,
    /// Keep the figure as it is, to be held against what comes.
    Follow,
}

impl Action {
    /// The word used in JSON and in the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reorder(..) => "reorder",
            Self::RaiseLow(..) => "raise_low",
            Self::RaiseLimit(_) => "raise_limit",
            Self::Approve => "approve",
            Self::Chase => "chase",
            Self::Ship => "ship",
            Self::Count => "count",
            Self::Follow => "follow",
        }
    }

    /// The button's words. Figures: `action`, `quantity` to reorder or to count as low, and `limit` to raise it to.
    pub fn label(self) -> Message {
        let label = Message::new("oversight-action").with("action", self.word());
        match self {
            Self::Reorder(_, quantity) | Self::RaiseLow(_, quantity) => label.with("quantity", quantity),
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
    /// Products at or below their limit, or waited for.
    pub low_stock: &'a [LowStock],
    /// What was read to compare.
    pub evidence: &'a Evidence,
    /// What takes longer than the rest.
    pub longer: &'a [Longer],
    /// Limits that products should count as low from, where they take longer to come.
    pub lows: &'a BTreeMap<ProductId, Quantity>,
    /// Orders standing in a stage now.
    pub standing: &'a [Standing],
    /// Payments late by their terms.
    pub late: &'a Late,
    /// How long the owner lets things stand.
    pub patience: Patience,
    /// The limit of approval that could be raised, if it could.
    pub raise: Option<&'a Raise>,
    /// The owner's time zone.
    pub zone: Tz,
    /// The present.
    pub now: Timestamp,
}

/// Everything worth doing: what is sure first, then along the flow, then by how many orders it concerns.
pub fn recommend(findings: &Findings<'_>) -> Vec<Recommendation> {
    let mut all: Vec<Recommendation> = findings.low_stock.iter().filter_map(stock::reorder).collect();
    all.extend(standing::standing(findings));
    all.extend(findings.longer.iter().map(|longer| slow(longer, findings)));
    all.extend(drift::drift(findings));
    all.extend(findings.raise.map(limit::raise));
    all.sort_by(|a, b| {
        // Loosening a rule is never urgent.
        let last = |r: &Recommendation| matches!(r.action, Action::RaiseLimit(_));
        let key = |r: &Recommendation| (last(r), r.strength, r.desk, std::cmp::Reverse(r.orders.len()));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    all
}

/// A recommendation on what takes longer than the rest, with what can be done about it now.
fn slow(longer: &Longer, findings: &Findings<'_>) -> Recommendation {
    let standing = |stage: Status, customer: Option<CustomerId>| -> Vec<OrderId> {
        let of = findings.standing.iter().filter(|one| one.stage == stage);
        let of = of.filter(|one| customer.is_none_or(|id| one.customer == Some(id)));
        of.map(|one| one.order).collect()
    };
    let (id, desk, orders, product, customer) = match longer.measure {
        Measure::Stage { stage, weekday: Some(day), .. } => {
            (format!("weekday:{day}"), Desk::Delivery, standing(stage, None), None, None)
        }
        Measure::Stage { stage, customer, .. } => {
            let whose = customer.map_or(0, |id| id.0);
            (format!("stalls:{whose}"), Desk::Approval, standing(stage, customer), None, customer)
        }
        Measure::Supply(product) => {
            (format!("supply:{product}"), Desk::Warehouse, Vec::new(), Some(product), None)
        }
        Measure::LeadTime(product) | Measure::Shortage(product) => {
            (format!("grown:{product}"), Desk::Oversight, Vec::new(), Some(product), None)
        }
        Measure::Drift => ("drifting".to_owned(), Desk::Warehouse, Vec::new(), None, None),
    };
    let low = product.and_then(|product| Some((product, *findings.lows.get(&product)?)));
    let action = match (desk, low) {
        (Desk::Warehouse, Some((product, low))) => Action::RaiseLow(product, low),
        (Desk::Delivery, _) if !orders.is_empty() => Action::Ship,
        (Desk::Approval, _) if !orders.is_empty() => Action::Approve,
        _ => Action::Follow,
    };
    Recommendation {
        id,
        desk,
        finding: longer.finding(),
        evidence: Message::new("advice-longer-evidence")
            .with("takes", Unit::Time.figure(longer.takes))
            .with("rest", Unit::Time.figure(longer.rest))
            .with("n", i64::try_from(longer.effect.n).unwrap_or(i64::MAX)),
        strength: longer.effect.strength(),
        said: longer.effect.sentence(),
        effect: longer.effect,
        orders,
        products: product.into_iter().collect(),
        customer,
        action,
        measure: longer.measure,
        weight: longer.effect.value.round() as i64,
        days: 28,
    }
}

#[cfg(test)]
mod noise;
#[cfg(test)]
mod tests;
