//! What is out of the ordinary in an order: a quantity by the product's own history, a price by the catalogue.

use super::approval::Evidence;
use crate::{Line, Message, Money, Order, Policy, Quantity};

/// What past orders usually take: the 90th percentile by nearest rank, so that of ten orders one outlier is
/// left aside. `None` below `least` orders.
pub(super) fn usual(past: &[Quantity], least: u16) -> Option<Quantity> {
    if past.is_empty() || past.len() < usize::from(least) {
        return None;
    }
    let mut sorted = past.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * 9).div_ceil(10);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// The question of an order with more of a product, over all its lines, than the policy calls usual. It names
/// the product that is furthest beyond.
pub(super) fn quantity(order: &Order, policy: &Policy, evidence: &Evidence) -> Option<Message> {
    let rule = policy.unusual_quantity?;
    let mut beyond: Vec<_> = order
        .by_product(Line::wanted)
        .into_iter()
        .filter_map(|(product, wanted)| {
            let known = evidence.products.get(&product)?;
            let usual = usual(&known.past, rule.min_orders)?;
            let most = i128::from(usual.0) * i128::from(rule.times);
            (!rule.allows(wanted, usual)).then_some((i128::from(wanted.0) - most, known, wanted, usual))
        })
        .collect();
    beyond.sort_by_key(|(excess, ..)| std::cmp::Reverse(*excess));
    let (_, known, wanted, usual) = beyond.first()?;
    let message = Message::new("approval-unusual-quantity")
        .with("product", known.name.as_str())
        .with("quantity", *wanted)
        .with("usual", *usual)
        .with("times", i64::from(rule.times))
        .with("orders", known.past.len())
        .with("more", beyond.len() - 1);
    Some(message)
}

/// The question of an order with a line that costs more or less than the catalogue says, by more than the
/// policy's share of it. A line's discount counts as price.
pub(super) fn price(order: &Order, policy: &Policy, evidence: &Evidence) -> Option<Message> {
    let percent = i128::from(policy.unusual_price?);
    let mut beyond = order.lines.iter().filter(|line| line.wanted().is_positive()).filter_map(|line| {
        let known = evidence.products.get(&line.product)?;
        let listed = Money::of(known.price, line.wanted(), order.currency)?;
        let asked = line.worth(line.wanted(), order.currency)?;
        let apart = (i128::from(asked.0) - i128::from(listed.0)).abs();
        (apart * 100 > percent * i128::from(listed.0)).then_some((known, asked, listed))
    });
    let (known, asked, listed) = beyond.next()?;
    let message = Message::new("approval-unusual-price")
        .with("product", known.name.as_str())
        .with("asked", asked)
        .with("listed", listed)
        .with("percent", i64::from(policy.unusual_price?))
        .with("more", beyond.count());
    Some(message)
}
