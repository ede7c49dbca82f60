//! How sure a mean or a difference of means is: studentised bootstrap intervals from a fixed seed.
//!
//! The interval is the bootstrap-t of Efron and Tibshirani (1993), chapter 12.5. Durations lean to one side, and with
//! the few days a shop can show, the plain percentile interval then leaves the truth out too often.

use crate::splitmix::SplitMix64;

/// So many times each sample is drawn anew.
const DRAWS: usize = 2_000;
/// With fewer values on a side nothing is said of how sure a mean is.
const LEAST: usize = 4;
/// The same rows give the same interval on every machine.
const SEED: u64 = 0x05de_5c00_f19e_de5c;

/// An estimate and where the truth lies, but for the error allowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The estimate.
    pub value: f64,
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// Whether it leaves out that there is no effect.
    pub fn excludes_none(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// Random numbers from a seed.
#[derive(Debug, Clone)]
pub(super) struct Chance(SplitMix64);

impl Chance {
    pub(super) const fn new() -> Self {
        Self(SplitMix64(SEED))
    }

    /// Between 0 and 1, 1 not in it.
    pub(super) fn share(&mut self) -> f64 {
        (self.0.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of the values, each as likely as another; 0 of none.
    pub(super) fn one(&mut self, of: &[f64]) -> f64 {
        let place = (u128::from(self.0.next()) * of.len() as u128) >> 64;
        usize::try_from(place).ok().and_then(|place| of.get(place)).copied().unwrap_or_default()
    }
}

/// A mean and the square of its standard error.
fn mean_of(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let n = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / n;
    let squares: f64 = values.map(|value| (value - mean) * (value - mean)).sum();
    (mean, squares / (n - 1.0) / n)
}

/// The mean of a sample, wrong in `error` of all cases; `None` of fewer than four values.
pub fn mean(sample: &[f64], error: f64) -> Option<Interval> {
    difference(sample, &[0.0; LEAST], error)
}

/// By how much the mean of `ours` is above that of `others`, wrong in `error` of all cases; `None` with fewer than
/// four values on either side.
pub fn difference(ours: &[f64], others: &[f64], error: f64) -> Option<Interval> {
    if ours.len() < LEAST || others.len() < LEAST {
        return None;
    }
    let (value, scale) = apart(mean_of(ours.iter().copied()), mean_of(others.iter().copied()));
    if scale == 0.0 {
        return Some(Interval { value, low: value, high: value });
    }
    let mut chance = Chance::new();
    let mut again = (Vec::with_capacity(ours.len()), Vec::with_capacity(others.len()));
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            draw(&mut chance, ours, &mut again.0);
            draw(&mut chance, others, &mut again.1);
            let (drawn, scale) = apart(mean_of(again.0.iter().copied()), mean_of(again.1.iter().copied()));
            studentised(drawn - value, scale)
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| at_share(&drawn, share);
    Some(Interval {
        value,
        low: value - at(1.0 - error / 2.0)? * scale,
        high: value - at(error / 2.0)? * scale,
    })
}

fn draw(chance: &mut Chance, from: &[f64], into: &mut Vec<f64>) {
    into.clear();
    into.extend((0..from.len()).map(|_| chance.one(from)));
}

/// The difference of two means, and its standard error.
fn apart(ours: (f64, f64), others: (f64, f64)) -> (f64, f64) {
    (ours.0 - others.0, (ours.1 + others.1).sqrt())
}

/// A distance in standard errors; of a draw that came out without any spread, as far as can be.
fn studentised(distance: f64, scale: f64) -> f64 {
    match (scale > 0.0, distance == 0.0) {
        (true, _) => distance / scale,
        (false, true) => 0.0,
        (false, false) => f64::MAX.copysign(distance),
    }
}

/// The value below which a share of the sorted ones lies.
pub(super) fn at_share(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = (share.clamp(0.0, 1.0) * last as f64).round();
    sorted.get(place as usize).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws of an exponential distribution, which leans as durations do.
    fn leaning(chance: &mut Chance, n: usize, mean: f64) -> Vec<f64> {
        (0..n).map(|_| -mean * (1.0 - chance.share()).ln()).collect()
    }

    #[test]
    fn the_same_rows_give_the_same_interval() {
        let rows = leaning(&mut Chance(SplitMix64(3)), 30, 5.0);
        assert_eq!(mean(&rows, 0.05), mean(&rows, 0.05));
    }

    #[test]
    fn a_planted_difference_is_covered_as_often_as_promised() {
        let mut chance = Chance(SplitMix64(11));
        let trials = 400;
        let covered = (0..trials)
            .filter(|_| {
                let ours = leaning(&mut chance, 28, 12.0);
                let others = leaning(&mut chance, 28, 8.0);
                let found = difference(&ours, &others, 0.05).unwrap();
                found.low <= 4.0 && 4.0 <= found.high
            })
            .count();
        // 380 are promised; three standard deviations of a binomial are 13.
        assert!(covered >= 367, "{covered} of {trials}");
    }

    #[test]
    fn a_large_effect_is_told_from_none_and_none_is_not() {
        let mut chance = Chance(SplitMix64(5));
        let ours = leaning(&mut chance, 40, 30.0);
        let others = leaning(&mut chance, 40, 5.0);
        assert!(difference(&ours, &others, 0.002).unwrap().low > 0.0);
        assert!(!difference(&ours, &ours, 0.05).unwrap().excludes_none());
    }

    #[test]
    fn too_few_say_nothing_and_equal_ones_are_certain() {
        assert_eq!(mean(&[1.0, 2.0, 3.0], 0.05), None);
        assert_eq!(mean(&[2.0; 4], 0.05), Some(Interval { value: 2.0, low: 2.0, high: 2.0 }));
    }
}
