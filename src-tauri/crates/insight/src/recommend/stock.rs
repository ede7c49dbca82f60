//! Reorder what is low, before or after orders wait for it.

use fivedesk_core::{Desk, Message, OrderId, ProductId, Quantity};

use super::bootstrap::at_share;
use super::compare::{ERROR, STANDING};
use super::effect::{Effect, What};
use super::{Action, FEW, Measure, Recommendation};
use crate::demand::{LeadTime, unserved};

/// A product at or below its limit, or one that orders wait for.
#[derive(Debug, Clone, PartialEq)]
pub struct LowStock {
    /// The product.
    pub product: ProductId,
    /// Its name, for the sentence.
    pub name: String,
    /// On hand less reserved.
    pub available: Quantity,
    /// The limit; 0 where the owner set none.
    pub low_at: Quantity,
    /// Ordered from the supplier and not received.
    pub due_in: Quantity,
    /// What open orders still wait for.
    pub waiting: Quantity,
    /// Those orders, oldest first.
    pub orders: Vec<OrderId>,
    /// How long a purchase of it takes.
    pub lead: LeadTime,
    /// What a unit brings, in minor units.
    pub price: f64,
    /// How it sold; `None` where too little is known to foretell it.
    pub demand: Option<Demand>,
    /// How much of it the purchase list orders.
    pub suggested: Quantity,
}

/// How a product sold: what its forecast rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// Day by day, the last of them yesterday.
    pub daily: Vec<Quantity>,
    /// On how many of them there was any.
    pub demands: u64,
    /// Today's number, which chance is drawn from.
    pub today: i32,
}

/// Reorders what the purchase list does: what fills the waiting orders, and the rest by its forecast or up to its limit.
/// Nothing where what is due in is enough.
pub(super) fn reorder(low: &LowStock) -> Option<Recommendation> {
    let missing = low.waiting + low.low_at - low.available - low.due_in;
    if !missing.is_positive() {
        return None;
    }
    // The purchase list leaves out what nobody ever counted; a limit the owner set holds for it too.
    let quantity = if low.suggested.is_positive() { low.suggested } else { missing };
    let short = low.waiting.is_positive();
    let finding = Message::new(if short { "oversight-reorder-waiting" } else { "oversight-reorder-low" })
        .with("product", low.name.as_str())
        .with("orders", low.orders.len())
        .with("waiting", low.waiting)
        .with("available", low.available)
        .with("quantity", quantity);
    let evidence = Message::new("oversight-evidence-stock")
        .with("available", low.available)
        .with("limit", low.low_at)
        .with("waiting", low.waiting)
        .with("due_in", low.due_in);
    let effect = effect(low);
    Some(Recommendation {
        id: format!("reorder:{}", low.product),
        desk: Desk::Warehouse,
        finding,
        evidence,
        strength: effect.strength(),
        said: effect.sentence(),
        effect,
        orders: low.orders.clone(),
        products: vec![low.product],
        customer: None,
        action: Action::Reorder(low.product, quantity),
        measure: Measure::Shortage(low.product),
        weight: missing.0,
        days: u32::from(low.lead.whole_days()).max(7),
    })
}

/// What orders that wait, and those to come until goods ordered today are here, bring and could not be served.
fn effect(low: &LowStock) -> Effect {
    let brings = |quantity: Quantity| quantity.0 as f64 / 1000.0 * low.price;
    let waiting = brings(low.waiting);
    let Some(demand) = low.demand.as_ref().filter(|demand| demand.demands > 0) else {
        return Effect::new(What::Unserved, waiting, 0);
    };
    let free = (low.available + low.due_in - low.waiting).max(Quantity::ZERO);
    let drawn = unserved(low.product, &demand.daily, free, &low.lead, demand.today);
    let drawn: Vec<f64> = drawn.into_iter().map(|more| waiting + brings(more)).collect();
    let error = ERROR / STANDING as f64;
    let sure = at_share(&drawn, error / 2.0).zip(at_share(&drawn, 1.0 - error / 2.0));
    let value = at_share(&drawn, 0.5).unwrap_or(waiting);
    // Four weeks, and the four before.
    let mut periods = demand.daily.rchunks_exact(28).map(|days| brings(days.iter().copied().sum()));
    let (now, before) = (periods.next(), periods.next());
    Effect {
        sure: sure.filter(|_| demand.demands >= FEW),
        ..Effect::new(What::Unserved, value, demand.demands)
    }
    .against(now, before)
}
