//! Pages of long lists: found by adding up blocks of rows where their counts are known.

use std::collections::BTreeMap;

use crate::Store;
use crate::table::block_counts::rows_of;

/// A total is told exactly up to here, and beyond it where that costs nothing.
pub(crate) const EXACT: i64 = 10_000;

/// Which rows a page shows, and how many there are in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// The page's rows, newest first.
    pub(crate) ids: Vec<i64>,
    /// How many there are.
    pub(crate) total: i64,
    /// There may be more than that.
    pub(crate) at_least: bool,
}

/// Takes a page from blocks, the newest first. A block's count is given where it is known; where it is not,
/// `count` tells it, and stops being asked once the total is past what is told exactly. `rows` gives the rows of a
/// range, newest first, by limit and offset.
pub(crate) fn of_blocks(
    blocks: &BTreeMap<i64, Option<i64>>,
    (limit, offset): (u32, u64),
    count: impl Fn((i64, i64)) -> Store<i64>,
    rows: impl Fn((i64, i64), i64, i64) -> Store<Vec<i64>>,
) -> Store<Found> {
    let (limit, offset) = (i64::from(limit), i64::try_from(offset).unwrap_or(i64::MAX));
    let mut found = Found::default();
    for (block, known) in blocks.iter().rev() {
        let missing = limit - found.ids.len() as i64;
        let full = missing <= 0;
        let here = match known {
            Some(known) => *known,
            None if full && found.total > EXACT => {
                found.at_least = true;
                continue;
            }
            None => count(rows_of(*block))?,
        };
        if !full && offset < found.total + here {
            let skip = (offset - found.total).max(0);
            found.ids.extend(rows(rows_of(*block), missing, skip)?);
        }
        found.total += here;
    }
    Ok(found)
}

/// Takes a page from rows that come newest first, one by one.
pub(crate) fn of_rows(rows: impl Iterator<Item = Store<i64>>, (limit, offset): (u32, u64)) -> Store<Found> {
    let first = i64::try_from(offset).unwrap_or(i64::MAX);
    let end = first.saturating_add(i64::from(limit));
    let mut found = Found::default();
    for row in rows {
        let row = row?;
        if found.total >= EXACT.max(end) {
            found.at_least = true;
            break;
        }
        if (first..end).contains(&found.total) {
            found.ids.push(row);
        }
        found.total += 1;
    }
    Ok(found)
}

/// Two runs of rows, each newest first, as one.
pub(crate) fn newest(
    one: impl Iterator<Item = Store<i64>>,
    other: impl Iterator<Item = Store<i64>>,
) -> impl Iterator<Item = Store<i64>> {
    Newest { one: one.peekable(), other: other.peekable() }
}

struct Newest<A: Iterator, B: Iterator> {
    one: std::iter::Peekable<A>,
    other: std::iter::Peekable<B>,
}

impl<A, B> Iterator for Newest<A, B>
where
    A: Iterator<Item = Store<i64>>,
    B: Iterator<Item = Store<i64>>,
{
    type Item = Store<i64>;
    fn next(&mut self) -> Option<Store<i64>> {
        match (self.one.peek(), self.other.peek()) {
            (Some(Ok(one)), Some(Ok(other))) if one > other => self.one.next(),
            (Some(_), None) | (Some(Err(_)), _) => self.one.next(),
            _ => self.other.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows 0.. of which every third is in the list.
    fn thirds(block: i64) -> Vec<i64> {
        let (first, last) = rows_of(block);
        (first..=last).rev().filter(|row| row % 3 == 0).collect()
    }

    fn page(known: bool, limit: u32, offset: u64) -> Found {
        let blocks = (0..20).map(|block| (block, known.then(|| thirds(block).len() as i64))).collect();
        let all = |(first, _): (i64, i64)| thirds(crate::table::block_counts::block_of(first));
        of_blocks(
            &blocks,
            (limit, offset),
            |range| Ok(all(range).len() as i64),
            |range, limit, skip| {
                Ok(all(range).into_iter().skip(skip as usize).take(limit as usize).collect())
            },
        )
        .unwrap()
    }

    #[test]
    fn every_page_is_what_counting_row_by_row_gives() {
        let all: Vec<i64> = (0..20).rev().flat_map(thirds).collect();
        for (limit, offset) in
            [(50, 0), (50, 650), (50, 683), (500, 600), (3_000, 5), (50, 13_640), (50, 14_000)]
        {
            let wanted: Vec<i64> = all.iter().copied().skip(offset).take(limit).collect();
            let of = of_rows(all.iter().map(|row| Ok(*row)), (limit as u32, offset as u64)).unwrap();
            assert_eq!(of.ids, wanted);
            for known in [true, false] {
                assert_eq!(page(known, limit as u32, offset as u64).ids, wanted, "{limit} {offset}");
            }
        }
    }

    #[test]
    fn a_total_is_exact_where_it_is_known_and_flagged_where_it_is_not_counted() {
        let all = 20 * 2_048 / 3 + 1;
        assert_eq!((page(true, 50, 0).total, page(true, 50, 0).at_least), (all, false));
        let unknown = page(false, 50, 0);
        assert!(unknown.at_least && unknown.total >= EXACT, "{unknown:?}");
        let few = of_rows((0..9_999).map(Ok), (50, 0)).unwrap();
        assert_eq!((few.total, few.at_least), (9_999, false));
        let many = of_rows((0..10_001).map(Ok), (50, 0)).unwrap();
        assert_eq!((many.total, many.at_least), (10_000, true));
    }
}
