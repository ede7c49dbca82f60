//! Warehouse: stock is set aside for an approved order, whole or, where the owner says so, in parts.

use std::collections::BTreeMap;

use super::{not_now, status};
use crate::{Code, Decided, Figure, Hold, Line, Message, Order, ProductId, Quantity, Refusal, Stock};

/// What stock lacks for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortage {
    /// Of which product.
    pub product: ProductId,
    /// What the order needs of it.
    pub needed: Quantity,
    /// What it may take: available, less what older orders wait for.
    pub free: Quantity,
}

/// Sets aside everything the order still needs.
///
/// `stock` gives each product's stock, `ahead` what older orders that are short wait for: a new
/// order never overtakes them.
///
/// Errors: `refused` when it is not approved as it stands or nothing is left to reserve;
/// `insufficient_stock` when any product is short.
pub fn reserve(
    order: &Order,
    stock: &BTreeMap<ProductId, Stock>,
    ahead: &BTreeMap<ProductId, Quantity>,
) -> Decided<Order> {
    waits_for_stock(order)?;
    let short = shortages(order, stock, ahead);
    if let Some(first) = short.first() {
        let message = Message::new("reserve-short")
            .with("order", order.id.0)
            .with("needed", first.needed)
            .with("free", first.free)
            .with("products", Figure::Number(i64::try_from(short.len()).unwrap_or(i64::MAX)));
        let rows: Vec<_> = short
            .iter()
            .map(|s| serde_json::json!({ "product_id": s.product, "needed": s.needed, "free": s.free }))
            .collect();
        return Err(
            Refusal::new(Code::InsufficientStock, message).about(serde_json::json!({ "short": rows }))
        );
    }
    let mut next = order.clone();
    for line in &mut next.lines {
        line.reserved = line.to_ship();
    }
    next.hold = next.hold.filter(|hold| *hold != Hold::Shortage);
    Ok(next)
}

/// Sets aside what there is of what the order still needs, line by line; `None` where there is nothing. The
/// hold `shortage` stays as long as something is missing.
///
/// Errors: `refused` when it is not approved as it stands or nothing is left to reserve.
pub fn reserve_part(
    order: &Order,
    stock: &BTreeMap<ProductId, Stock>,
    ahead: &BTreeMap<ProductId, Quantity>,
) -> Decided<Option<Order>> {
    waits_for_stock(order)?;
    let mut next = order.clone();
    let mut left: BTreeMap<ProductId, Quantity> = BTreeMap::new();
    for line in &mut next.lines {
        let free = left.entry(line.product).or_insert_with(|| free(line.product, stock, ahead));
        let taken = line.unreserved().min(*free).max(Quantity::ZERO);
        *free = *free - taken;
        line.reserved = line.reserved + taken;
    }
    let missing = next.sum(Line::unreserved).is_positive();
    next.hold = if missing { Some(Hold::Shortage) } else { next.hold.filter(|h| *h != Hold::Shortage) };
    Ok((next.lines != order.lines).then_some(next))
}

/// Refuses unless it is approved as it stands and something open is not reserved.
///
/// The seal is tested here and not by the caller, so that no host, import or agent gets round it.
fn waits_for_stock(order: &Order) -> Decided<()> {
    let open = status(order).is_open() && order.sum(Line::unreserved).is_positive();
    if order.is_approved() && open { Ok(()) } else { Err(not_now("reserve-not-approved", order)) }
}

/// What an order may take of a product: available, less what older orders wait for.
fn free(
    product: ProductId,
    stock: &BTreeMap<ProductId, Stock>,
    ahead: &BTreeMap<ProductId, Quantity>,
) -> Quantity {
    let available = stock.get(&product).copied().unwrap_or_default().available();
    (available - ahead.get(&product).copied().unwrap_or_default()).max(Quantity::ZERO)
}

/// What stock lacks for the order, by product.
pub fn shortages(
    order: &Order,
    stock: &BTreeMap<ProductId, Stock>,
    ahead: &BTreeMap<ProductId, Quantity>,
) -> Vec<Shortage> {
    order
        .by_product(Line::unreserved)
        .into_iter()
        .filter(|(_, needed)| needed.is_positive())
        .filter_map(|(product, needed)| {
            let free = free(product, stock, ahead);
            (free < needed).then_some(Shortage { product, needed, free })
        })
        .collect()
}

/// Holds an approved order until stock arrives.
///
/// Errors: `refused` when it is not waiting for stock.
pub fn hold_short(order: &Order) -> Decided<Order> {
    waits_for_stock(order)?;
    Ok(Order { hold: Some(Hold::Shortage), ..order.clone() })
}

/// Gives back everything set aside for the order, which waits for stock again.
///
/// Errors: `refused` when nothing is set aside for it.
pub fn release(order: &Order) -> Decided<Order> {
    if !order.sum(|line| line.reserved).is_positive() {
        return Err(not_now("release-nothing", order));
    }
    let mut next = order.clone();
    for line in &mut next.lines {
        line.reserved = Quantity::ZERO;
    }
    next.hold = order.hold.filter(|hold| *hold == Hold::Manual).or(Some(Hold::Shortage));
    Ok(next)
}
