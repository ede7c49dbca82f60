//! Whether a recommendation worked: the same figure before and since, and what their difference shows.

use fivedesk_core::Message;

use super::bootstrap::difference;
use super::{ENOUGH, Measure, Sample, Unit};

/// What a review comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The figure fell, and that is more than chance.
    Worked,
    /// It did not fall by as much as a tenth, and that is more than chance.
    DidNot,
    /// It may have or not.
    CannotTell,
}

impl Verdict {
    /// The word used in JSON and in the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Worked => "worked",
            Self::DidNot => "did_not",
            Self::CannotTell => "cannot_tell",
        }
    }
}

/// A review: microseconds or minor units, as the figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Review {
    /// What it comes to.
    pub verdict: Verdict,
    /// What it is counted in.
    pub unit: Unit,
    /// The figure in the four weeks before it was applied.
    pub before: Option<f64>,
    /// The figure since.
    pub since: Option<f64>,
    /// By how much it fell, from and to.
    pub fell: Option<(f64, f64)>,
    /// How many the figure before rests on.
    pub n_before: u64,
    /// How many the figure since rests on.
    pub n: u64,
}

impl Measure {
    /// What the figure is counted in.
    pub const fn unit(self) -> Unit {
        if matches!(self, Self::Drift) { Unit::Money } else { Unit::Time }
    }
}

/// Compares the figure before with the figure since.
pub fn review(measure: Measure, before: &Sample, since: &Sample) -> Review {
    let fell = difference(&before.days, &since.days, 0.05);
    let enough = before.n >= ENOUGH && since.n >= ENOUGH;
    let tenth = before.mean().unwrap_or_default() / 10.0;
    let verdict = match fell {
        Some(fell) if enough && fell.low > 0.0 => Verdict::Worked,
        Some(fell) if enough && fell.high < tenth => Verdict::DidNot,
        _ => Verdict::CannotTell,
    };
    Review {
        verdict,
        unit: measure.unit(),
        before: before.mean(),
        since: since.mean(),
        fell: fell.map(|fell| (fell.low, fell.high)),
        n_before: before.n,
        n: since.n,
    }
}

impl Review {
    /// In a sentence.
    pub fn sentence(&self) -> Message {
        let said = Message::new(if self.fell.is_some() { "advice-review-sure" } else { "advice-review" })
            .with("verdict", self.verdict.word())
            .with("n", i64::try_from(self.n).unwrap_or(i64::MAX))
            .with("n_before", i64::try_from(self.n_before).unwrap_or(i64::MAX));
        let Some((low, high)) = self.fell else { return said };
        let change = |value: f64| {
            let key = if value < 0.0 { "advice-rose" } else { "advice-fell" };
            Message::new(key).with("by", self.unit.figure(value.abs()))
        };
        said.with("before", self.unit.figure(self.before.unwrap_or_default()))
            .with("since", self.unit.figure(self.since.unwrap_or_default()))
            .with("low", change(low))
            .with("high", change(high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::HOUR;
    use fivedesk_core::Status;

    fn sample(days: usize, around: i64) -> Sample {
        let days = (0..days as i64).map(|day| (around * HOUR + day % 5 * HOUR) as f64).collect::<Vec<_>>();
        Sample { n: days.len() as u64 * 2, days }
    }

    #[test]
    fn a_figure_that_fell_worked_and_one_that_did_not_did_not() {
        let measure = Measure::stage(Status::AwaitingApproval);
        let told = |before: &Sample, since: &Sample| review(measure, before, since).verdict;
        assert_eq!(told(&sample(20, 30), &sample(20, 10)), Verdict::Worked);
        assert_eq!(told(&sample(20, 30), &sample(20, 31)), Verdict::DidNot);
        assert_eq!(told(&sample(20, 30), &sample(9, 10)), Verdict::CannotTell, "18 are too few");
        assert_eq!(told(&sample(20, 30), &Sample::default()), Verdict::CannotTell);
    }
}
