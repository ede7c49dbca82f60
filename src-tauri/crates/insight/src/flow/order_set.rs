//! A set of orders that figures are narrowed to.

use fivedesk_core::OrderId;

/// Some orders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderSet {
    /// A bit an order, from row number 0.
    bits: Vec<u64>,
}

impl OrderSet {
    /// Whether an order is in it.
    pub fn contains(&self, order: OrderId) -> bool {
        let found = word(order).and_then(|(word, bit)| Some(self.bits.get(word)? & bit != 0));
        found.unwrap_or_default()
    }

    /// Those of some row numbers that follow one another, ascending, by their distance from the first; both are multiples of 64.
    pub(super) fn among(&self, first: OrderId, count: u16) -> impl Iterator<Item = u16> + '_ {
        let since = word(first).map_or(usize::MAX, |(word, _)| word);
        let until = since.saturating_add(usize::from(count / 64)).min(self.bits.len());
        let words = self.bits.get(since.min(until)..until).unwrap_or_default();
        (0_u16..).zip(words).flat_map(|(place, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = u16::try_from(rest.trailing_zeros()).ok().filter(|_| rest != 0)?;
                rest &= rest - 1;
                Some(place * 64 + bit)
            })
        })
    }
}

impl FromIterator<OrderId> for OrderSet {
    fn from_iter<I: IntoIterator<Item = OrderId>>(orders: I) -> Self {
        let mut bits = Vec::new();
        for (word, bit) in orders.into_iter().filter_map(word) {
            if bits.len() <= word {
                bits.resize(word + 1, 0);
            }
            if let Some(place) = bits.get_mut(word) {
                *place |= bit;
            }
        }
        Self { bits }
    }
}

/// Row numbers are given in turn, so that a bit for each is little.
fn word(order: OrderId) -> Option<(usize, u64)> {
    let number = u64::try_from(order.0).ok()?;
    Some((usize::try_from(number / 64).ok()?, 1 << (number % 64)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_what_was_put_into_it_and_nothing_else() {
        let set: OrderSet = [1, 63, 64, 1_000].map(OrderId).into_iter().collect();
        let found: Vec<i64> = (-2..2_000).filter(|id| set.contains(OrderId(*id))).collect();
        assert_eq!(found, [1, 63, 64, 1_000]);
        assert!(!OrderSet::default().contains(OrderId(0)));
        let among = |first, count| set.among(OrderId(first), count).collect::<Vec<_>>();
        assert_eq!(among(0, 128), [1, 63, 64]);
        assert_eq!((among(64, 64), among(128, 8_192), among(-64, 64)), (vec![0], vec![872], vec![]));
    }
}
