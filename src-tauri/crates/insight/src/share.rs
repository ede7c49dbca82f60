//! How the time orders spent in the shop divides over the stages.

use fivedesk_core::{OrderId, Status, Timestamp};

use crate::rows::place;
use crate::{Period, STAGES, Visit};

/// One stage's part of all order-time in a period.
#[derive(Debug, Clone, PartialEq)]
pub struct StageShare {
    /// The stage.
    pub stage: Status,
    /// Microseconds that orders stood in it within the period, summed.
    pub time: i128,
    /// Its share of that sum over all stages, 0 to 1; 0 where no order stood anywhere.
    pub share: f64,
    /// Orders whose times run backwards here, left out.
    pub faults: Vec<OrderId>,
}

/// The share of order-time in each of [`STAGES`]. Visits count as far as they lie in the period, open ones until `now`.
pub fn shares(visits: &[Visit], period: &Period, now: Timestamp) -> Vec<StageShare> {
    let horizon = period.to().min(now);
    let none = |stage| StageShare { stage, time: 0, share: 0.0, faults: Vec::new() };
    let mut shares: Vec<StageShare> = STAGES.into_iter().map(none).collect();
    for visit in visits {
        let Some(share) = place(visit.stage).and_then(|place| shares.get_mut(place)) else {
            continue;
        };
        let left = visit.left.map(|left| left.at);
        if visit.is_fault() {
            share.faults.extend(left.is_some_and(|at| period.contains(at)).then_some(visit.order));
        } else {
            let until = left.map_or(horizon, |at| at.min(horizon));
            let since = visit.entered.at.max(period.from());
            share.time += i128::from(until.since(since).max(0));
        }
    }
    let whole: i128 = shares.iter().map(|share| share.time).sum();
    if whole > 0 {
        for share in &mut shares {
            share.share = share.time as f64 / whole as f64;
        }
    }
    shares
}
