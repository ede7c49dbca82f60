//! Orders finished per day, week or month.

use chrono::NaiveDate;
use fivedesk_core::Timestamp;

use crate::period::Part;
use crate::{Every, OrderTimes, Period};

/// Orders finished in one day, week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// Whether it is a day, a week or a month.
    pub every: Every,
    /// The calendar day it begins on, be it in the period or not.
    pub first: NaiveDate,
    /// Its first instant in the period.
    pub from: Timestamp,
    /// The first instant after it, or the period's end.
    pub to: Timestamp,
    /// How many orders were finished in it.
    pub count: u64,
    /// Whether all of it lies in the period and is over.
    pub complete: bool,
}

impl Bucket {
    /// When.
    pub fn slot(&self) -> crate::Slot {
        let Self { every, first, from, to, complete, .. } = *self;
        crate::Slot { every, first, from, to, complete }
    }

    /// `2011-11-14`, `2011-W46` or `2011-11`.
    pub fn label(&self) -> String {
        self.every.label(self.first)
    }
}

/// Counts orders by the time they were finished. Buckets without any are there, as 0.
pub fn throughput<'a>(
    orders: impl IntoIterator<Item = &'a OrderTimes>,
    period: &Period,
    every: Every,
    now: Timestamp,
) -> Vec<Bucket> {
    let parts = period.divide(every);
    // Days and weeks were worked out once; each row is then a search among whole numbers.
    let ends: Vec<i64> = parts.iter().map(|part| part.to.0).collect();
    let mut counts = vec![0_u64; parts.len()];
    for at in orders.into_iter().filter_map(|order| order.finished).filter(|at| period.contains(*at)) {
        let place = ends.partition_point(|end| *end <= at.0);
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    let bucket = |(part, count): (&Part, u64)| Bucket {
        every,
        first: part.first,
        from: part.from,
        to: part.to,
        count,
        complete: part.whole && part.to <= now,
    };
    parts.iter().zip(counts).map(bucket).collect()
}

/// For each bucket the mean of it and the `span - 1` before it; `None` where one of those is missing or incomplete.
pub fn moving_mean(buckets: &[Bucket], span: usize) -> Vec<Option<f64>> {
    let mut means = Vec::with_capacity(buckets.len());
    let (mut sum, mut run) = (0_u64, 0_usize);
    for (place, bucket) in buckets.iter().enumerate() {
        if bucket.complete {
            (sum, run) = (sum + bucket.count, run + 1);
        } else {
            (sum, run) = (0, 0);
        }
        if run > span {
            let gone = place.checked_sub(span).and_then(|p| buckets.get(p)).map_or(0, |b| b.count);
            (sum, run) = (sum - gone, span);
        }
        means.push((run == span && span > 0).then(|| sum as f64 / span as f64));
    }
    means
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bucket(count: u64, complete: bool) -> Bucket {
        let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        Bucket { every: Every::Week, first, from: Timestamp(0), to: Timestamp(0), count, complete }
    }

    #[test]
    fn the_moving_mean_needs_a_full_window_of_complete_buckets() {
        let buckets: Vec<_> = [(9, false), (1, true), (2, true), (6, true), (0, true), (50, false)]
            .map(|(c, k)| bucket(c, k))
            .into();
        assert_eq!(moving_mean(&buckets, 2), [None, None, Some(1.5), Some(4.0), Some(3.0), None]);
        assert_eq!(moving_mean(&buckets, 4), [None, None, None, None, Some(2.25), None]);
        assert_eq!(moving_mean(&buckets, 5), [None; 6]);
        assert_eq!(moving_mean(&buckets, 0), [None; 6]);
        assert_eq!(moving_mean(&[], 4), []);
    }
}
