//! Mean and quantiles of durations.

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
}

impl Spread {
    /// Measures durations in microseconds; `None` of none.
    pub fn of(mut durations: Vec<i64>) -> Option<Self> {
        durations.sort_unstable();
        Self::of_sorted(&durations)
    }

    /// The same of durations in order.
    pub(crate) fn of_sorted(durations: &[i64]) -> Option<Self> {
        let n = u64::try_from(durations.len()).ok()?;
        let sum: i128 = durations.iter().copied().map(i128::from).sum();
        let at = |permille| quantile(durations, permille);
        Some(Self {
            n,
            mean: ratio(sum, i128::from(n))?,
            p5: at(50)?,
            p25: at(250)?,
            median: at(500)?,
            p75: at(750)?,
            p85: at(850)?,
            p90: at(900)?,
            p95: at(950)?,
            max: at(1000)?,
        })
    }
}

/// The quantile at `permille` of 1000, between neighbours in proportion: type 7 of Hyndman and Fan (1996), numpy's
/// and pandas' default. `None` of none, and beyond 1000.
///
/// The place and the value are whole-number fractions, rounded once at the end.
pub fn quantile(sorted: &[i64], permille: u32) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let scaled = last.checked_mul(usize::try_from(permille).ok()?)?;
    let (place, rest) = (scaled / 1000, scaled % 1000);
    let low = i128::from(*sorted.get(place)?);
    if rest == 0 {
        return Some(low as f64);
    }
    let high = i128::from(*sorted.get(place + 1)?);
    ratio(low * 1000 + (high - low) * i128::try_from(rest).ok()?, 1000)
}

/// A fraction with its whole part exact, so that large sums lose nothing before the division.
fn ratio(over: i128, under: i128) -> Option<f64> {
    let (whole, rest) = (over.checked_div(under)?, over.checked_rem(under)?);
    Some(whole as f64 + rest as f64 / under as f64)
}

#[cfg(test)]
mod tests;
