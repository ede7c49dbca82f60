//! Reorder what is low, before or after orders wait for it.

use fivedesk_core::{Desk, Message, OrderId, ProductId, Quantity};

use super::{Action, Recommendation, Strength};

/// A product at or below its limit, or one that orders wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

/// Reorders what fills the waiting orders and brings the rest back to the limit; nothing where what is due in does.
///
/// Orders that wait are a fact and mean "act"; a low shelf alone means "watch".
pub(super) fn reorder(low: &LowStock) -> Option<Recommendation> {
    let missing = low.waiting + low.low_at - low.available - low.due_in;
    if !missing.is_positive() {
        return None;
    }
    let short = low.waiting.is_positive();
    let finding = Message::new(if short { "oversight-reorder-waiting" } else { "oversight-reorder-low" })
        .with("product", low.name.as_str())
        .with("orders", low.orders.len())
        .with("waiting", low.waiting)
        .with("available", low.available)
        .with("quantity", missing);
    let evidence = Message::new("oversight-evidence-stock")
        .with("available", low.available)
        .with("limit", low.low_at)
        .with("waiting", low.waiting)
        .with("due_in", low.due_in);
    Some(Recommendation {
        id: format!("reorder:{}", low.product),
        desk: Desk::Warehouse,
        finding,
        evidence,
        strength: if short { Strength::Act } else { Strength::Watch },
        orders: low.orders.clone(),
        products: vec![low.product],
        action: Action::Reorder(low.product, missing),
    })
}
