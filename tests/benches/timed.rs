//! Times of single runs, and figures with their bounds.

use std::cell::RefCell;
use std::time::{Duration, Instant};

/// Keeps the time of each run that criterion asks for, so that two benches can be compared afterwards.
#[derive(Default)]
pub(crate) struct Times(RefCell<Vec<Duration>>);

impl Times {
    /// Runs and keeps the time of each run alone.
    pub(crate) fn each(&self, times: u64, mut run: impl FnMut() -> Duration) -> Duration {
        (0..times)
            .map(|_| {
                let took = run();
                self.0.borrow_mut().push(took);
                took
            })
            .sum()
    }

    /// The median, in seconds; no number when a filter left the bench out.
    pub(crate) fn median(&self) -> f64 {
        median(self.0.borrow().iter().map(Duration::as_secs_f64).collect())
    }

    /// The median of a figure made round by round from times that were taken in turn.
    pub(crate) fn ratios<const N: usize>(times: [&Self; N], of: impl Fn([f64; N]) -> f64) -> f64 {
        let rounds = times.map(|times| times.0.borrow().clone());
        let count = rounds.iter().map(Vec::len).min().unwrap_or(0);
        median(
            (0..count).map(|round| of(std::array::from_fn(|at| rounds[at][round].as_secs_f64()))).collect(),
        )
    }
}

/// The middle one of some figures.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How long something took.
pub(crate) fn time(run: impl FnOnce()) -> Duration {
    let started = Instant::now();
    run();
    started.elapsed()
}

/// A figure and what it must keep to.
pub(crate) struct Bound {
    name: &'static str,
    value: f64,
    limit: Limit,
}

enum Limit {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    /// A figure that must not be larger.
    pub(crate) const fn at_most(name: &'static str, value: f64, limit: f64) -> Self {
        Self { name, value, limit: Limit::AtMost(limit) }
    }

    /// A figure that must not be smaller.
    pub(crate) const fn at_least(name: &'static str, value: f64, limit: f64) -> Self {
        Self { name, value, limit: Limit::AtLeast(limit) }
    }

    /// Whether it keeps to it.
    pub(crate) fn holds(&self) -> bool {
        match self.limit {
            Limit::AtMost(limit) => self.value <= limit,
            Limit::AtLeast(limit) => self.value >= limit,
        }
    }
}

impl std::fmt::Display for Bound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, limit) = match self.limit {
            Limit::AtMost(limit) => ("<=", limit),
            Limit::AtLeast(limit) => (">=", limit),
        };
        let kept = if self.holds() { "" } else { "   BROKEN" };
        write!(f, "{:<60} {:>8.3}   {sign} {limit:.3}{kept}", self.name, self.value)
    }
}
