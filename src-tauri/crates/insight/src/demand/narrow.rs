//! A column of whole numbers that are nearly all small, in four bytes each.

use std::collections::BTreeMap;

/// Numbers from 0 to 4,294,967,294 stand in the column itself, others beside it.
#[derive(Debug, Clone, Default)]
pub(super) struct Narrow {
    small: Vec<u32>,
    wide: BTreeMap<usize, i64>,
}

const WIDE: u32 = u32::MAX;

impl Narrow {
    pub(super) fn push(&mut self, value: i64) {
        match u32::try_from(value) {
            Ok(small) if small != WIDE => self.small.push(small),
            _ => {
                self.wide.insert(self.small.len(), value);
                self.small.push(WIDE);
            }
        }
    }

    pub(super) fn get(&self, place: usize) -> i64 {
        match self.small.get(place) {
            Some(&WIDE) => self.wide.get(&place).copied().unwrap_or_default(),
            Some(&small) => i64::from(small),
            None => 0,
        }
    }

    pub(super) fn shrink(&mut self) {
        self.small.shrink_to_fit();
    }

    pub(super) fn bytes(&self) -> usize {
        self.small.capacity() * size_of::<u32>() + self.wide.len() * 2 * size_of::<i64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back_as_it_was() {
        let numbers = [0, 1, -1, i64::from(u32::MAX), i64::from(u32::MAX) - 1, i64::MAX, i64::MIN, 12_000];
        let mut column = Narrow::default();
        for number in numbers {
            column.push(number);
        }
        let read: Vec<i64> = (0..numbers.len()).map(|place| column.get(place)).collect();
        assert_eq!(read, numbers);
        assert_eq!(column.get(numbers.len()), 0);
    }
}
