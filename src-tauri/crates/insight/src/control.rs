//! Process behaviour charts (XmR): whether values vary as they always do, or something happened.

use crate::{Bucket, ControlChart, ControlPoint, Signal, Slot};

/// Fewer values say nothing about how they usually vary.
const FEWEST: usize = 6;
/// Limits lie this many mean moving ranges from the mean: 3 / 1.128, three standard deviations (Wheeler).
const WIDTH: f64 = 2.66;

impl ControlChart {
    /// Of values of complete slots; `None` of fewer than 6. Values are never negative, and so is no limit.
    pub fn of(values: &[(Slot, f64)]) -> Option<Self> {
        if values.len() < FEWEST {
            return None;
        }
        let n = values.len() as f64;
        let mean = values.iter().map(|(_, value)| value).sum::<f64>() / n;
        let ranges: f64 =
            values.iter().zip(values.iter().skip(1)).map(|((_, one), (_, next))| (next - one).abs()).sum();
        let width = WIDTH * ranges / (n - 1.0);
        let mut points: Vec<ControlPoint> = values
            .iter()
            .map(|(slot, value)| ControlPoint { slot: *slot, value: *value, signal: None })
            .collect();
        for side in [1.0, -1.0] {
            let beyond = |point: &ControlPoint, share: f64| side * (point.value - mean) > share * width;
            runs(&mut points, 8, 8, Signal::EightOnOneSide, |point| beyond(point, 0.0));
            runs(&mut points, 3, 2, Signal::TwoOfThree, |point| beyond(point, 2.0 / 3.0));
            runs(&mut points, 1, 1, Signal::Outside, |point| beyond(point, 1.0));
        }
        Some(Self { points, mean, lower: (mean - width).max(0.0), upper: mean + width })
    }

    /// Of the orders finished in each complete day, week or month.
    pub fn of_throughput(buckets: &[Bucket]) -> Option<Self> {
        let complete = buckets.iter().filter(|bucket| bucket.complete);
        Self::of(&complete.map(|bucket| (bucket.slot(), bucket.count as f64)).collect::<Vec<_>>())
    }
}

/// Marks the values that `is` holds for wherever it holds for `least` of `span` in a row. A stronger signal stays.
fn runs(
    points: &mut [ControlPoint],
    span: usize,
    least: usize,
    signal: Signal,
    is: impl Fn(&ControlPoint) -> bool,
) {
    let held: Vec<bool> = points.iter().map(is).collect();
    for (start, window) in held.windows(span).enumerate() {
        if window.iter().filter(|held| **held).count() < least {
            continue;
        }
        for (point, _) in points.iter_mut().skip(start).zip(window).filter(|(_, held)| **held) {
            point.signal = Some(point.signal.map_or(signal, |known| known.min(signal)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Every;
    use fivedesk_core::Timestamp;

    fn chart(values: &[f64]) -> Option<ControlChart> {
        let slot = |first: i64| Slot {
            every: Every::Day,
            first: chrono::NaiveDate::MIN + chrono::Days::new(first as u64),
            from: Timestamp(first),
            to: Timestamp(first + 1),
            complete: true,
        };
        ControlChart::of(&(0..).map(slot).zip(values.iter().copied()).collect::<Vec<_>>())
    }

    fn signals(values: &[f64]) -> Vec<Option<Signal>> {
        chart(values).unwrap().points.iter().map(|point| point.signal).collect()
    }

    #[test]
    fn limits_are_as_worked_out_by_hand() {
        // Moving ranges 2, 2, 2, 2, 2: mean 2. Mean 11.
        let chart = chart(&[10.0, 12.0, 10.0, 12.0, 10.0, 12.0]).unwrap();
        assert_eq!((chart.mean, chart.lower, chart.upper), (11.0, 11.0 - 5.32, 11.0 + 5.32));
        assert!(chart.points.iter().all(|point| point.signal.is_none()));
        assert_eq!(super::tests::chart(&[1.0; 5]), None, "five are too few");
        assert_eq!(
            super::tests::chart(&[1.0, 3.0, 1.0, 3.0, 1.0, 3.0]).unwrap().lower,
            0.0,
            "no count is below 0"
        );
    }

    #[test]
    fn each_signal_is_named_and_the_strongest_holds() {
        let mut values = vec![10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 30.0];
        assert_eq!(signals(&values).last(), Some(&Some(Signal::Outside)));
        // Limits at 10.5 +- 2.66 about: two of three beyond two thirds of it.
        values = vec![10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 13.2, 13.2, 10.0, 11.0, 10.0];
        let found = signals(&values);
        assert_eq!(
            (found[9], found[10], found[11]),
            (Some(Signal::TwoOfThree), Some(Signal::TwoOfThree), None)
        );
        values = [vec![10.0, 13.0, 10.0, 13.0], vec![11.0; 8]].concat();
        assert!(signals(&values)[4..].iter().all(|signal| *signal == Some(Signal::EightOnOneSide)));
    }
}
