//! The process behaviour chart (XmR): limits from the moving range, and the points that are signals.

use crate::{ControlChart, ControlPoint, Signal, Slot};

/// Fewer points make no chart.
const LEAST: usize = 6;
/// Limits lie so many mean moving ranges from the mean: 3 / 1.128, as Wheeler rounds it.
const WIDTH: f64 = 2.66;
/// So many in a row on one side of the mean are a signal.
const ROW: usize = 8;

/// The chart of values that cannot be negative; `None` of fewer than six.
pub fn control(values: &[(Slot, f64)]) -> Option<ControlChart> {
    if values.len() < LEAST {
        return None;
    }
    let of: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
    let mean = of.iter().sum::<f64>() / of.len() as f64;
    let ranges: f64 = of.iter().zip(of.iter().skip(1)).map(|(a, b)| (b - a).abs()).sum();
    let width = WIDTH * ranges / (of.len() - 1) as f64;
    let points = values
        .iter()
        .enumerate()
        .map(|(at, (slot, value))| ControlPoint {
            slot: *slot,
            value: *value,
            signal: signal(&of, at, mean, width),
        })
        .collect();
    Some(ControlChart { points, mean, lower: (mean - width).max(0.0), upper: mean + width })
}

/// The strongest signal the point at a place belongs to.
fn signal(values: &[f64], at: usize, mean: f64, width: f64) -> Option<Signal> {
    let value = *values.get(at)?;
    if (value - mean).abs() > width {
        return Some(Signal::Outside);
    }
    // Runs that hold the point: those that begin up to their length before it.
    let runs = |length: usize| {
        let first = (at + 1).saturating_sub(length);
        (first..=at).filter_map(move |from| values.get(from..from + length))
    };
    let side = if value > mean { 1.0 } else { -1.0 };
    let beyond = |one: &f64| (one - mean) * side > width * 2.0 / 3.0;
    if beyond(&value) && runs(3).any(|run| run.iter().filter(|one| beyond(one)).count() >= 2) {
        return Some(Signal::TwoOfThree);
    }
    let same = |one: &f64| (one - mean) * side > 0.0;
    (same(&value) && runs(ROW).any(|run| run.iter().all(same))).then_some(Signal::EightOnOneSide)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Every;
    use fivedesk_core::Timestamp;

    fn chart(values: &[f64]) -> Option<ControlChart> {
        let slot = Slot {
            every: Every::Week,
            first: chrono::NaiveDate::MIN,
            from: Timestamp(0),
            to: Timestamp(0),
            complete: true,
        };
        control(&values.iter().map(|value| (slot, *value)).collect::<Vec<_>>())
    }

    fn signals(values: &[f64]) -> Vec<Option<Signal>> {
        chart(values).unwrap().points.iter().map(|point| point.signal).collect()
    }

    #[test]
    fn limits_are_those_worked_out_by_hand() {
        // Mean 11, moving ranges 2, 2, 2, 2, 2: width 5.32.
        let got = chart(&[10.0, 12.0, 10.0, 12.0, 10.0, 12.0]).unwrap();
        assert_eq!((got.mean, got.upper), (11.0, 16.32));
        assert!((got.lower - 5.68).abs() < 1e-12);
        assert_eq!(chart(&[1.0; 5]), None);
        assert_eq!(chart(&[0.0, 9.0, 0.0, 9.0, 0.0, 9.0]).unwrap().lower, 0.0, "no count is negative");
    }

    #[test]
    fn each_signal_is_told() {
        let mut values = [10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 10.0, 11.0].to_vec();
        assert!(signals(&values).iter().all(Option::is_none));
        values.push(30.0);
        assert_eq!(signals(&values).last(), Some(&Some(Signal::Outside)));
        let shifted: Vec<f64> =
            (0..16).map(|at| if at < 8 { 10.0 } else { 12.0 } + f64::from(at % 2) * 1.5).collect();
        assert_eq!(signals(&shifted).last(), Some(&Some(Signal::EightOnOneSide)));
        let near = [10.0, 12.0, 10.0, 12.0, 10.0, 12.0, 10.0, 12.0, 10.0, 16.2, 16.2];
        assert_eq!(signals(&near).last(), Some(&Some(Signal::TwoOfThree)));
    }
}
