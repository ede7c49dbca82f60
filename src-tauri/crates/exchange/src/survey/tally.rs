//! Counts which of a few values is used most.

use std::cmp::Ordering;

use crate::imported::{Kind, NamedBy};

/// How many different values are told apart. What comes later is not counted: the value used most is among
/// the first in any file that is not made to hide it, and the memory stays bounded.
const MOST: usize = 64;

/// How often each value stands on the lines of orders, and of returns.
#[derive(Debug)]
pub(super) struct Tally<T>(Vec<Counted<T>>);

#[derive(Debug)]
struct Counted<T> {
    value: T,
    orders: u32,
    returns: u32,
}

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Tally<T> {
    /// Counts a value on a line of an order or a return.
    pub(super) fn add<Q>(&mut self, value: &Q, kind: Kind)
    where
        Q: ?Sized + PartialEq + ToOwned<Owned = T>,
        T: std::borrow::Borrow<Q>,
    {
        let (orders, returns) = (u32::from(kind == Kind::Order), u32::from(kind == Kind::Return));
        let room = self.0.len() < MOST;
        match self.0.iter_mut().find(|counted| counted.value.borrow() == value) {
            Some(counted) => {
                counted.orders = counted.orders.saturating_add(orders);
                counted.returns = counted.returns.saturating_add(returns);
            }
            None if room => self.0.push(Counted { value: value.to_owned(), orders, returns }),
            None => {}
        }
    }

    /// The value used most on orders, else on returns. Of values used equally often it is the greatest by
    /// `rank`, so that the order of the lines does not decide.
    pub(super) fn most_used(self, rank: fn(&T, &T) -> Ordering) -> Option<(T, NamedBy)> {
        let named = self.0.iter().any(|counted| counted.orders > 0);
        let uses = |counted: &Counted<T>| if named { counted.orders } else { counted.returns };
        let by = if named { NamedBy::Orders } else { NamedBy::Returns };
        let best = self
            .0
            .into_iter()
            .max_by(|one, other| uses(one).cmp(&uses(other)).then_with(|| rank(&one.value, &other.value)));
        best.map(|best| (best.value, by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most_used(orders: &[&str], returns: &[&str]) -> Option<(String, NamedBy)> {
        let mut tally = Tally::default();
        orders.iter().for_each(|name| tally.add(*name, Kind::Order));
        returns.iter().for_each(|name| tally.add(*name, Kind::Return));
        tally.most_used(Ord::cmp)
    }

    #[test]
    fn orders_count_before_returns_and_equal_counts_fall_to_the_greatest() {
        assert_eq!(most_used(&["a", "b", "a"], &["b", "b"]), Some(("a".to_owned(), NamedBy::Orders)));
        assert_eq!(most_used(&[], &["a", "b", "a"]), Some(("a".to_owned(), NamedBy::Returns)));
        assert_eq!(most_used(&["b", "a", "c"], &[]), most_used(&["c", "b", "a"], &[]));
        assert_eq!(most_used(&["b", "c", "a"], &[]), Some(("c".to_owned(), NamedBy::Orders)));
        assert_eq!(most_used(&[], &[]), None);
    }

    #[test]
    fn a_flood_of_values_is_bounded() {
        let mut tally = Tally::default();
        for number in 0..10_000 {
            tally.add(format!("{number}").as_str(), Kind::Order);
        }
        tally.add("0", Kind::Order);
        assert_eq!(tally.0.len(), MOST);
        assert_eq!(tally.most_used(Ord::cmp), Some(("0".to_owned(), NamedBy::Orders)));
    }
}
