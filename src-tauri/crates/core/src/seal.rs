//! The approval seal: what an approval was given to.

use crate::{Money, Order, TaxRate, Terms};

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
        // Only where there is any, so that what was sealed before there was tax keeps its seal.
        if order.shipping != Money::ZERO || order.lines.iter().any(|line| line.tax_rate != TaxRate::NONE) {
            let mut number = |value: i64| {
                hash.update(&value.to_le_bytes());
            };
            number(order.shipping.0);
            number(i64::from(order.tax_included));
            for line in order.lines.iter().filter(|line| line.wanted().is_positive()) {
                number(i64::from(line.tax_rate.0));
            }
        }
        Self(*hash.finalize().as_bytes())
    }

    /// As the book's log writes it.
    pub fn hex(self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// Reads what [`hex`](Self::hex) wrote.
    pub fn from_hex(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text).ok().map(|hash| Self(*hash.as_bytes()))
    }
}
