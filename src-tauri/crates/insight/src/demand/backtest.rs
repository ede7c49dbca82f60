//! How good a method would have been: each value forecast from those before it.

use super::Smoothing;

/// The first third only teaches, and at least so many values.
const TAUGHT: usize = 4;
/// Fewer tested values tell nothing.
const TESTED: usize = 4;

/// What a method's forecasts were off by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Backtest {
    /// Values that were forecast.
    pub n: usize,
    /// Mean absolute error, units.
    pub error: f64,
    /// The same error as a multiple of that of "next as the last one", over the same values; below 1 is better than
    /// that. `None` where the last one was always right.
    pub against_naive: Option<f64>,
}

/// Forecasts every value after the first third from those before it; `None` with too few of them.
pub fn backtest(mut method: impl Smoothing, values: &[f64]) -> Option<Backtest> {
    let taught = TAUGHT.max(values.len() / 3);
    let (mut n, mut error, mut naive, mut last) = (0_usize, 0.0, 0.0, 0.0);
    for (place, value) in values.iter().enumerate() {
        if place >= taught {
            // Before the first demand no demand is what is expected.
            error += (value - method.next().unwrap_or_default()).abs();
            naive += (value - last).abs();
            n += 1;
        }
        method.feed(*value);
        last = *value;
    }
    let mean = error / n as f64;
    (n >= TESTED).then(|| Backtest { n, error: mean, against_naive: (naive > 0.0).then(|| error / naive) })
}

#[cfg(test)]
mod tests {
    use super::super::smoothing::Ses;
    use super::*;

    #[test]
    fn errors_are_those_of_forecasts_from_the_past_alone() {
        // Taught by 10, 10, 10, 10: a level of 10, which 20 lifts to 11, and 10 lowers to 10.9.
        let found = backtest(Ses::default(), &[10.0, 10.0, 10.0, 10.0, 20.0, 10.0, 10.9, 10.9]).unwrap();
        assert_eq!(found.n, 4);
        assert!((found.error - (10.0 + 1.0 + 0.0 + 0.0) / 4.0).abs() < 1e-9, "{found:?}");
        assert!((found.against_naive.unwrap() - 11.0 / 20.9).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn too_few_values_tell_nothing() {
        assert_eq!(backtest(Ses::default(), &[]), None);
        assert_eq!(backtest(Ses::default(), &[1.0; 7]), None);
        let same = backtest(Ses::default(), &[1.0; 8]).unwrap();
        assert_eq!((same.error, same.against_naive), (0.0, None));
    }
}
