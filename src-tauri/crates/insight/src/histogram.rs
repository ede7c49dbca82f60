//! Durations counted in bins of one round width.

use crate::ranked::Ranked;
use crate::spread::quantile_of;
use crate::{DAY, HOUR, Histogram, HistogramBin, Spread};

const MINUTE: i64 = HOUR / 60;

/// Widths that can be read off an axis, narrowest first.
const WIDTHS: [i64; 22] = [
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    4 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    28 * DAY,
    91 * DAY,
];

impl Histogram {
    /// Counts durations in microseconds in at most `most` bins, at least 2; what is beyond the 99th of 100 may share the last.
    pub(crate) fn of_ranked(lasted: &(impl Ranked + ?Sized), most: u32) -> Self {
        let Some(spread) = Spread::of_ranked(lasted) else { return Self::default() };
        let bins = i64::from(most.max(2));
        let p99 = quantile_of(lasted, 990).unwrap_or(spread.max).ceil() as i64;
        let width = WIDTHS.into_iter().find(|width| p99 / width < bins).unwrap_or(p99 / bins + 1);
        let last = lasted.count().saturating_sub(1);
        let longest = lasted.pair(last).map_or(0, |(longest, _)| longest);
        let count = p99 / width + 1;
        let mut before = 0;
        let bin = |place: i64| {
            let from = place * width;
            let to =
                if place + 1 == count { from.saturating_add(width).max(longest + 1) } else { from + width };
            let until = lasted.below(to);
            HistogramBin { from, to, n: (until - std::mem::replace(&mut before, until)) as u64 }
        };
        Self { bins: (0..count).map(bin).collect(), spread: Some(spread) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_duration_is_in_one_bin_and_the_last_is_open_upwards() {
        let mut lasted: Vec<i64> = (0..200).map(|hour| hour * HOUR / 2).collect();
        lasted.push(9_000 * HOUR);
        let found = {
            lasted.sort_unstable();
            Histogram::of_ranked(lasted.as_slice(), 20)
        };
        let counts: Vec<u64> = found.bins.iter().map(|bin| bin.n).collect();
        assert_eq!((counts.iter().sum::<u64>(), counts.len()), (201, 17), "{counts:?}");
        assert_eq!((found.bins[0].to, counts[0], counts[16]), (6 * HOUR, 12, 9));
        assert!(found.bins.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert!(found.bins[16].to > 9_000 * HOUR);
    }

    #[test]
    fn nothing_has_no_bins_and_what_is_all_alike_has_one() {
        assert_eq!(Histogram::of_ranked(&[][..], 10), Histogram::default());
        let alike = Histogram::of_ranked(&[0; 5][..], 10);
        assert_eq!(alike.bins, [HistogramBin { from: 0, to: 1_000, n: 5 }]);
    }
}
