//! The approval seal: what an approval was given to.

use crate::{Order, Terms};

/// A hash of customer, delivery address, terms, lines, prices, discounts and totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal(pub [u8; 32]);

impl Seal {
    /// The seal of an order as it stands. What happens to it in the house (reserved, shipped, paid)
    /// is no part of it.
    pub fn of(order: &Order) -> Self {
        let mut hash = blake3::Hasher::new();
        let mut number = |value: i64| {
            hash.update(&value.to_le_bytes());
        };
        number(order.customer.map_or(-1, |id| id.0));
        number(order.address.map_or(-1, |id| id.0));
        number(match order.terms {
            Terms::PayFirst => -1,
            Terms::OnAccount(days) => i64::from(days),
        });
        number(order.discount.0);
        number(order.total().map_or(i64::MIN, |total| total.0));
        for line in order.lines.iter().filter(|line| line.wanted().is_positive()) {
            number(line.product.0);
            number(line.wanted().0);
            number(line.unit_price.0);
            number(line.discount.0);
        }
        Self(*hash.finalize().as_bytes())
    }
}
