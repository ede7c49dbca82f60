//! Mean and quantiles of durations.

use crate::ranked::Ranked;

/// What is shorter is told as nothing.
const SECOND: i64 = 1_000_000;

/// How durations spread, in microseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many.
    pub n: u64,
    /// Arithmetic mean, of an exact sum.
    pub mean: f64,
    /// 5 of 100 took less.
    pub p5: f64,
    /// A quarter took less.
    pub p25: f64,
    /// Half took less.
    pub median: f64,
    /// Three quarters took less.
    pub p75: f64,
    /// 85 of 100 took less.
    pub p85: f64,
    /// 90 of 100 took less.
    pub p90: f64,
    /// 95 of 100 took less.
    pub p95: f64,
    /// The longest.
    pub max: f64,
    /// Those that were not over at once; `None` where all were.
    pub waited: Option<Waited>,
}

/// Durations of a second or more: what passes a stage at once did not wait in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waited {
    /// How many.
    pub n: u64,
    /// Half of them took less, microseconds.
    pub median: f64,
}

impl Waited {
    fn of(ranked: &(impl Ranked + ?Sized)) -> Option<Self> {
        let before = ranked.below(SECOND);
        let n = ranked.count().checked_sub(before).filter(|n| *n > 0)?;
        let (low, high) = ranked.pair(before + (n - 1) / 2)?;
        let high = if n % 2 == 0 { high? } else { low };
        let median = ratio(i128::from(low) + i128::from(high), 2)?;
        Some(Self { n: u64::try_from(n).ok()?, median })
    }
}

impl Spread {
    /// Measures durations in microseconds; `None` of none.
    pub fn of(mut durations: Vec<i64>) -> Option<Self> {
        durations.sort_unstable();
        Self::of_ranked(durations.as_slice())
    }

    /// The share of them that waited, 0 to 1.
    pub fn waited_share(&self) -> f64 {
        self.waited.map_or(0.0, |waited| waited.n as f64 / self.n as f64)
    }

    /// The same of durations that are ranked already.
    pub(crate) fn of_ranked(durations: &(impl Ranked + ?Sized)) -> Option<Self> {
        let n = u64::try_from(durations.count()).ok()?;
        let at = |permille| quantile_of(durations, permille);
        Some(Self {
            n,
            mean: ratio(durations.sum(), i128::from(n))?,
            p5: at(50)?,
            p25: at(250)?,
            median: at(500)?,
            p75: at(750)?,
            p85: at(850)?,
            p90: at(900)?,
            p95: at(950)?,
            max: at(1000)?,
            waited: Waited::of(durations),
        })
    }
}

/// The quantile at `permille` of 1000, between neighbours in proportion: type 7 of Hyndman and Fan (1996), numpy's
/// and pandas' default. `None` of none, and beyond 1000.
///
/// The place and the value are whole-number fractions, rounded once at the end.
pub fn quantile(sorted: &[i64], permille: u32) -> Option<f64> {
    quantile_of(sorted, permille)
}

pub(crate) fn quantile_of(ranked: &(impl Ranked + ?Sized), permille: u32) -> Option<f64> {
    let last = ranked.count().checked_sub(1)?;
    let scaled = last.checked_mul(usize::try_from(permille).ok()?)?;
    let (place, rest) = (scaled / 1000, scaled % 1000);
    let (low, high) = ranked.pair(place)?;
    let low = i128::from(low);
    if rest == 0 {
        return Some(low as f64);
    }
    ratio(low * 1000 + (i128::from(high?) - low) * i128::try_from(rest).ok()?, 1000)
}

/// A fraction with its whole part exact, so that large sums lose nothing before the division.
fn ratio(over: i128, under: i128) -> Option<f64> {
    let (whole, rest) = (over.checked_div(under)?, over.checked_rem(under)?);
    Some(whole as f64 + rest as f64 / under as f64)
}

#[cfg(test)]
mod tests;
