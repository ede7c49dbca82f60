//! What acting on a recommendation is worth, and how sure that is.

use fivedesk_core::{Figure, Message, Money};

use super::bootstrap::Interval;
use super::{ENOUGH, Strength};

/// What an effect is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Time, in microseconds.
    Time,
    /// Money, in minor units.
    Money,
}

impl Unit {
    /// A value as a figure of a sentence; lengths of time have no sign.
    pub fn figure(self, value: f64) -> Figure {
        let value = value.round() as i64;
        match self {
            Self::Time => Figure::Span(value.saturating_abs()),
            Self::Money => Figure::Money(Money(value)),
        }
    }
}

/// What an effect is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Time an order takes longer.
    Longer,
    /// Waiting that is spared.
    Saved,
    /// Money of orders that could not be served.
    Unserved,
    /// Money of stock that was lost.
    Lost,
}

impl What {
    /// What it is counted in.
    pub const fn unit(self) -> Unit {
        if matches!(self, Self::Longer | Self::Saved) { Unit::Time } else { Unit::Money }
    }

    /// The word used in the catalogue.
    const fn word(self) -> &'static str {
        match self {
            Self::Longer => "longer",
            Self::Saved => "saved",
            Self::Unserved => "unserved",
            Self::Lost => "lost",
        }
    }
}

/// An effect, the same figure now and before, and what they rest on. Values are microseconds or minor units.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Effect {
    /// What it is.
    pub what: What,
    /// The estimate.
    pub value: f64,
    /// Where the truth lies; `None` where too little is known to tell.
    pub sure: Option<(f64, f64)>,
    /// How many visits, orders or counts it rests on.
    pub n: u64,
    /// The figure in the last four weeks.
    pub now: Option<f64>,
    /// The same in the four weeks before.
    pub before: Option<f64>,
}

impl Effect {
    /// An effect as it was estimated.
    pub(super) const fn new(what: What, value: f64, n: u64) -> Self {
        Self { what, value, sure: None, n, now: None, before: None }
    }

    /// With the interval it came with.
    pub(super) fn of(what: What, found: Interval, n: u64) -> Self {
        Self { sure: Some((found.low, found.high)), ..Self::new(what, found.value, n) }
    }

    /// With the figure now and in the period before.
    pub(super) const fn against(self, now: Option<f64>, before: Option<f64>) -> Self {
        Self { now, before, ..self }
    }

    /// "Act" only with enough behind it and an interval that leaves out that there is no effect.
    pub fn strength(&self) -> Strength {
        let sure = self.sure.is_some_and(|(low, high)| low > 0.0 || high < 0.0);
        if sure && self.n >= ENOUGH { Strength::Act } else { Strength::Watch }
    }

    /// In a sentence.
    pub fn sentence(&self) -> Message {
        let unit = self.what.unit();
        let key = if self.sure.is_some() { "advice-effect-sure" } else { "advice-effect" };
        let said = Message::new(key)
            .with("what", self.what.word())
            .with("value", unit.figure(self.value))
            .with("n", i64::try_from(self.n).unwrap_or(i64::MAX));
        match self.sure {
            Some((low, high)) => said.with("low", unit.figure(low.max(0.0))).with("high", unit.figure(high)),
            None => said,
        }
    }

    /// The figure now and before, in a sentence; `None` where either is not known.
    pub fn compared(&self) -> Option<Message> {
        let (now, before) = (self.now?, self.before?);
        let said = Message::new("advice-compared")
            .with("what", self.what.word())
            .with("now", self.what.unit().figure(now))
            .with("before", self.what.unit().figure(before));
        Some(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn act_needs_twenty_and_an_interval_without_no_effect() {
        let effect = |n, low| Effect { sure: Some((low, 9.0)), ..Effect::new(What::Longer, 4.0, n) };
        assert_eq!(effect(20, 0.1).strength(), Strength::Act);
        assert_eq!(effect(19, 0.1).strength(), Strength::Watch);
        assert_eq!(effect(500, 0.0).strength(), Strength::Watch);
        assert_eq!(Effect::new(What::Lost, 4.0, 500).strength(), Strength::Watch);
    }
}
