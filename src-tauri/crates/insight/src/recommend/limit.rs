//! Raising the limit of approval, where the owner approves by hand what was never rejected.

use fivedesk_core::{Desk, Message, Money, Status};

use super::bootstrap::mean;
use super::compare::{ERROR, STANDING};
use super::effect::{Effect, What};
use super::{Action, ENOUGH, Measure, Recommendation, Sample};

/// The share of the orders approved by hand that a raised limit is to cover, in percent.
const COVERED: usize = 80;

/// An order the owner decided on by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// What it came to.
    pub total: Money,
    /// Whether it was rejected.
    pub rejected: bool,
}

/// A limit that could be raised, with what the policy would have done under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Raise {
    /// The limit proposed.
    pub limit: Money,
    /// Of the orders approved by hand, those it covers.
    pub covered: usize,
    /// The orders approved by hand.
    pub by_hand: usize,
    /// The days looked back on.
    pub days: i64,
    /// Orders it would have approved in them.
    pub would: usize,
    /// The orders that came in in them.
    pub of: usize,
    /// How long those it covers waited for the owner.
    pub waits: Sample,
    /// The mean of it in the last four weeks and in the four before.
    pub periods: [Option<f64>; 2],
}

/// The smallest limit, rounded up to two digits, that covers [`COVERED`] percent of the orders the owner approved
/// by hand, and how many it covers of how many.
///
/// `None` with fewer than [`ENOUGH`] of them, where the limit in force covers it already, or where the owner
/// rejected any order it would have approved.
pub fn limit(decisions: &[Decision], in_force: Option<Money>) -> Option<(Money, usize, usize)> {
    let mut approved: Vec<Money> = decisions.iter().filter(|d| !d.rejected).map(|d| d.total).collect();
    if approved.len() < usize::try_from(ENOUGH).ok()? {
        return None;
    }
    approved.sort_unstable();
    let rank = (approved.len() * COVERED).div_ceil(100);
    let limit = round(*approved.get(rank.checked_sub(1)?)?);
    let is_new = in_force.is_none_or(|in_force| limit > in_force);
    let is_safe = decisions.iter().all(|d| !d.rejected || d.total > limit);
    let covered = approved.iter().filter(|total| **total <= limit).count();
    (is_new && is_safe).then_some((limit, covered, approved.len()))
}

/// Rounds up to two digits: 199.98 to 200.00, 1234.50 to 1300.00.
fn round(amount: Money) -> Money {
    let mut step = 1;
    while amount.0 / step >= 100 {
        step *= 10;
    }
    Money(amount.0.saturating_add(step - 1) / step * step)
}

/// Recommends it. It waits behind what is sure: loosening is never urgent.
pub(super) fn raise(raise: &Raise) -> Recommendation {
    let finding = Message::new("oversight-raise-limit")
        .with("limit", raise.limit)
        .with("covered", raise.covered)
        .with("decided", raise.by_hand);
    let evidence = Message::new("oversight-evidence-replay")
        .with("would", raise.would)
        .with("of", raise.of)
        .with("days", raise.days);
    let effect = effect(raise);
    Recommendation {
        id: "raise_limit".to_owned(),
        desk: Desk::Approval,
        finding,
        evidence,
        strength: effect.strength(),
        said: effect.sentence(),
        effect,
        orders: Vec::new(),
        products: Vec::new(),
        customer: None,
        action: Action::RaiseLimit(raise.limit),
        measure: Measure::stage(Status::AwaitingApproval),
        weight: raise.limit.0,
        days: 28,
    }
}

/// The waiting it spares in four weeks: what those it covers waited, as many as there were.
fn effect(raise: &Raise) -> Effect {
    let (n, [now, before]) = (raise.waits.n, raise.periods);
    let times = n as f64 * 28.0 / (raise.days.max(1) as f64);
    let plain =
        Effect::new(What::Saved, raise.waits.mean().unwrap_or_default() * times, n).against(now, before);
    match mean(&raise.waits.days, ERROR / (2 * STANDING) as f64) {
        Some(found) => Effect { sure: Some((found.low * times, found.high * times)), ..plain },
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decisions(approved: &[i64], rejected: &[i64]) -> Vec<Decision> {
        let one = |rejected| move |cents: &i64| Decision { total: Money(*cents), rejected };
        approved.iter().map(one(false)).chain(rejected.iter().map(one(true))).collect()
    }

    #[test]
    fn the_smallest_round_limit_that_covers_four_of_five_is_found() {
        let totals: Vec<i64> = (1..=20).map(|n| n * 1_234).collect();
        // The 16th of 20 is 197.44.
        assert_eq!(limit(&decisions(&totals, &[]), None), Some((Money(20_000), 16, 20)));
        assert_eq!(limit(&decisions(&totals[..19], &[]), None), None, "19 are too few");
    }

    #[test]
    fn nothing_is_proposed_that_is_in_force_or_was_rejected() {
        let totals = [10_000; 20];
        assert_eq!(limit(&decisions(&totals, &[]), Some(Money(9_999))), Some((Money(10_000), 20, 20)));
        assert_eq!(limit(&decisions(&totals, &[]), Some(Money(10_000))), None);
        assert_eq!(limit(&decisions(&totals, &[10_000]), None), None);
        assert!(limit(&decisions(&totals, &[10_001]), None).is_some());
    }

    #[test]
    fn a_limit_is_rounded_up_and_never_down() {
        let rounded = |cents| round(Money(cents)).0;
        assert_eq!([rounded(0), rounded(99), rounded(101), rounded(19_998)], [0, 99, 110, 20_000]);
        assert_eq!(rounded(20_000), 20_000);
    }
}
