//! Values by their rank, be they in one sorted list or in several.

use std::borrow::Cow;

/// Values that can be asked for by rank.
pub(crate) trait Ranked {
    /// How many there are.
    fn count(&self) -> usize;
    /// The exact sum of all.
    fn sum(&self) -> i128;
    /// The value of a rank, and that of the next one where there is one.
    fn pair(&self, rank: usize) -> Option<(i64, Option<i64>)>;
    /// How many are less than a value.
    fn below(&self, value: i64) -> usize;
}

impl Ranked for [i64] {
    fn count(&self) -> usize {
        self.len()
    }

    fn sum(&self) -> i128 {
        self.iter().copied().map(i128::from).sum()
    }

    fn pair(&self, rank: usize) -> Option<(i64, Option<i64>)> {
        Some((*self.get(rank)?, self.get(rank + 1).copied()))
    }

    fn below(&self, value: i64) -> usize {
        self.partition_point(|known| *known < value)
    }
}

/// Bits of a key that tell the day.
const BITS: u32 = 5;
/// Days that share a list.
pub(crate) const SPAN: i32 = 1 << BITS;

/// A value with its day in one number, so that keys in order are values in order.
///
/// `None` for a value beyond 4,500 years.
pub(crate) fn key(value: i64, day: u8) -> Option<i64> {
    let room = i64::MAX >> (BITS + 1);
    (-room..=room).contains(&value).then_some((value << BITS) | i64::from(day))
}

/// A key's value.
pub(crate) const fn value(key: i64) -> i64 {
    key >> BITS
}

/// A key's day within its list.
pub(crate) const fn day(key: i64) -> u8 {
    (key & (SPAN as i64 - 1)) as u8
}

/// Several lists in order, ranked together without being sorted anew.
#[derive(Debug)]
pub(crate) struct Union<'a> {
    /// Bits of each number that are no part of its value.
    bits: u32,
    parts: Vec<Cow<'a, [i64]>>,
    count: usize,
    sum: i128,
}

impl<'a> Union<'a> {
    /// Of lists of keys, none yet.
    pub(crate) const fn of_keys() -> Self {
        Self { bits: BITS, parts: Vec::new(), count: 0, sum: 0 }
    }

    /// Of lists of plain values, none yet.
    pub(crate) const fn of_values() -> Self {
        Self { bits: 0, parts: Vec::new(), count: 0, sum: 0 }
    }

    /// Adds a list in order, and the sum of its values.
    pub(crate) fn push(&mut self, keys: Cow<'a, [i64]>, sum: i128) {
        if !keys.is_empty() {
            self.count += keys.len();
            self.sum += sum;
            self.parts.push(keys);
        }
    }

    /// The key of a rank. Each turn halves the longest list that is left, and cuts the others at the same key.
    fn select(&self, rank: usize) -> Option<i64> {
        let mut rest: Vec<&[i64]> = self.parts.iter().map(|part| &**part).collect();
        let mut rank = rank;
        loop {
            let longest = rest.iter().max_by_key(|part| part.len())?;
            let pivot = *longest.get(longest.len() / 2)?;
            let cuts: Vec<usize> = rest.iter().map(|part| part.partition_point(|key| *key < pivot)).collect();
            let below: usize = cuts.iter().sum();
            if rank < below {
                for (part, cut) in rest.iter_mut().zip(cuts) {
                    *part = part.get(..cut)?;
                }
                continue;
            }
            let mut same = 0;
            for (part, cut) in rest.iter_mut().zip(cuts) {
                *part = part.get(cut..)?;
                let equal = part.iter().take_while(|key| **key == pivot).count();
                *part = part.get(equal..)?;
                same += equal;
            }
            if rank - below < same {
                return Some(pivot);
            }
            rank -= below + same;
        }
    }
}

impl Ranked for Union<'_> {
    fn count(&self) -> usize {
        self.count
    }

    fn sum(&self) -> i128 {
        self.sum
    }

    fn pair(&self, rank: usize) -> Option<(i64, Option<i64>)> {
        let key = self.select(rank)?;
        let (mut until, mut next) = (0, None);
        for part in &self.parts {
            let (these, more) = part.split_at(part.partition_point(|known| *known <= key));
            until += these.len();
            next = [next, more.first().copied()].into_iter().flatten().min();
        }
        let value = |key: i64| key >> self.bits;
        Some((value(key), if until > rank + 1 { Some(value(key)) } else { next.map(value) }))
    }

    fn below(&self, limit: i64) -> usize {
        let less = |part: &Cow<'_, [i64]>| part.partition_point(|key| *key >> self.bits < limit);
        self.parts.iter().map(less).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn several_lists_rank_as_one(lists in prop::collection::vec(prop::collection::vec((-9..9_i64, 0..32_u8), 0..20), 0..8)) {
            let (mut union, mut plain) = (Union::of_keys(), Union::of_values());
            let mut all = Vec::new();
            for list in &lists {
                let mut keys: Vec<i64> = list.iter().map(|(value, day)| key(*value, *day).unwrap()).collect();
                keys.sort_unstable();
                all.extend(list.iter().map(|(value, _)| *value));
                let mut values: Vec<i64> = list.iter().map(|(value, _)| *value).collect();
                values.sort_unstable();
                let sum = values.sum();
                plain.push(values.into(), sum);
                union.push(keys.into(), list.iter().map(|(value, _)| i128::from(*value)).sum());
            }
            all.sort_unstable();
            prop_assert_eq!((union.count(), union.sum()), (all.len(), all.sum()));
            for rank in 0..=all.len() {
                prop_assert_eq!(union.pair(rank), all.pair(rank), "{}", rank);
                prop_assert_eq!(plain.pair(rank), all.pair(rank), "{}", rank);
            }
            for limit in -10..10 {
                prop_assert_eq!(union.below(limit), all.below(limit));
            }
        }
    }

    #[test]
    fn a_key_holds_its_value_and_its_day() {
        for (one, place) in [(0, 0), (-1, 31), (1, 1), (i64::MAX >> 6, 7), (-(i64::MAX >> 6), 8)] {
            let key = key(one, place).unwrap();
            assert_eq!((value(key), day(key)), (one, place));
        }
        assert_eq!((key(i64::MAX >> 5, 0), key(i64::MIN, 0)), (None, None));
    }
}
