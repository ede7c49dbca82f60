//! Reorder what is low, before or after orders wait for it.

use fivedesk_core::{Desk, Message, OrderId, ProductId, Quantity};

use super::bootstrap::{Chance, at_share};
use super::compare::{ERROR, STANDING};
use super::effect::{Effect, What};
use super::{Action, FEW, Measure, Recommendation};

/// So many times the demand until the goods could be here is drawn.
const DRAWS: usize = 1_000;

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
    /// How it sold.
    pub demand: Demand,
}

/// How a product sold, and how long it takes to come.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Demand {
    /// Units ordered on each day looked back on, days without any too.
    pub days: Vec<f64>,
    /// The orders they came in.
    pub orders: u64,
    /// Days from a purchase to its receipt.
    pub lead_days: u32,
    /// What a unit brings, in minor units.
    pub price: f64,
    /// What to order by its forecast, where there is one.
    pub suggested: Option<Quantity>,
}

/// Reorders what fills the waiting orders and brings the rest back to the limit, or what the forecast says; nothing
/// where what is due in does.
pub(super) fn reorder(low: &LowStock) -> Option<Recommendation> {
    let missing = low.waiting + low.low_at - low.available - low.due_in;
    if !missing.is_positive() {
        return None;
    }
    let quantity = low.demand.suggested.filter(|suggested| *suggested > missing).unwrap_or(missing);
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
        days: low.demand.lead_days.max(7),
    })
}

/// What orders that wait, and those to come until goods ordered today are here, bring and could not be served.
fn effect(low: &LowStock) -> Effect {
    let demand = &low.demand;
    let units = |quantity: Quantity| quantity.0 as f64 / 1000.0;
    let waiting = units(low.waiting) * demand.price;
    let free = units((low.available + low.due_in - low.waiting).max(Quantity::ZERO));
    if demand.days.is_empty() || demand.orders == 0 {
        return Effect::new(What::Unserved, waiting, demand.orders);
    }
    let mut chance = Chance::new();
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let sold: f64 = (0..demand.lead_days).map(|_| chance.one(&demand.days)).sum();
            waiting + (sold - free).max(0.0) * demand.price
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let error = ERROR / STANDING as f64;
    let half = drawn.len().div_ceil(2);
    let of = |days: &[f64]| {
        let sold: f64 = days.iter().sum();
        (!days.is_empty()).then_some(sold * demand.price)
    };
    let (now, before) = (demand.days.get(..28), demand.days.get(28..56));
    let known = demand.orders >= FEW;
    Effect {
        sure: at_share(&drawn, error / 2.0).zip(at_share(&drawn, 1.0 - error / 2.0)).filter(|_| known),
        ..Effect::new(What::Unserved, drawn.get(half).copied().unwrap_or(waiting), demand.orders)
    }
    .against(now.and_then(of), before.and_then(of))
}

/// In how many days from now a tenth of what may come has taken all that is free; `None` where that is later than goods
/// ordered today are here, or where too few orders tell.
pub fn runs_out(demand: &Demand, free: f64) -> Option<u32> {
    let total: f64 = demand.days.iter().sum();
    let within = total / demand.days.len().max(1) as f64 * f64::from(demand.lead_days);
    // Nothing is drawn where even several times the usual would leave some.
    if demand.orders < FEW || within <= 0.0 || within * 5.0 < free {
        return None;
    }
    let mut chance = Chance::new();
    let mut days: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let mut left = free;
            let mut day = 0;
            while left > 0.0 && day <= demand.lead_days {
                left -= chance.one(&demand.days);
                day += 1;
            }
            if left > 0.0 { f64::INFINITY } else { f64::from(day) }
        })
        .collect();
    days.sort_by(f64::total_cmp);
    let day = at_share(&days, 0.1)?;
    (day <= f64::from(demand.lead_days)).then_some(day as u32)
}
