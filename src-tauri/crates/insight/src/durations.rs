//! Time in stage and lead time over what ended in a period, with what had to be left out.

use fivedesk_core::{OrderId, Status, Timestamp};

use crate::rows::place;
use crate::{OrderTimes, Period, STAGES, Spread, Visit};

/// Durations of what ended in a period. Nothing is dropped in silence: what is not in `spread` is counted beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Durations {
    /// How they spread; `None` when nothing was measured.
    pub spread: Option<Spread>,
    /// What had begun and not ended when the period ended, or by now.
    pub open: Open,
    /// Orders whose times run backwards, once for each such stay.
    pub faults: Vec<OrderId>,
    /// Orders finished in the period whose delivery time nobody knows; always 0 for a stage.
    pub unknown: u64,
}

/// What has begun and not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    /// How many.
    pub n: u64,
    /// Since when the oldest of them lasts.
    pub oldest: Option<Timestamp>,
}

impl Open {
    pub(crate) fn add(&mut self, since: Timestamp) {
        self.join(Self { n: 1, oldest: Some(since) });
    }

    pub(crate) fn join(&mut self, other: Self) {
        self.n += other.n;
        self.oldest = [self.oldest, other.oldest].into_iter().flatten().min();
    }
}

/// Time in one stage.
#[derive(Debug, Clone, PartialEq)]
pub struct StageDurations {
    /// The stage.
    pub stage: Status,
    /// The stays in it.
    pub durations: Durations,
}

/// Time in each of [`STAGES`], over visits that left it in the period.
pub fn time_in_stage(visits: &[Visit], period: &Period) -> Vec<StageDurations> {
    let mut measuring: [Measuring; STAGES.len()] = Default::default();
    for visit in visits {
        if let Some(measured) = place(visit.stage).and_then(|place| measuring.get_mut(place)) {
            let left = visit.left.map(|left| left.at);
            measured.add(visit.order, visit.entered.at, left, visit.is_fault(), period);
        }
    }
    let stage =
        |(stage, measured): (Status, Measuring)| StageDurations { stage, durations: measured.finish() };
    STAGES.into_iter().zip(measuring).map(stage).collect()
}

/// From received to delivered, over orders delivered in the period.
pub fn lead_time(orders: &[OrderTimes], period: &Period) -> Durations {
    let mut measured = Measuring::default();
    for order in orders {
        match (order.delivered, order.ended()) {
            (Some(delivered), _) => {
                let fault = delivered < order.received;
                measured.add(order.order, order.received, Some(delivered), fault, period);
            }
            // It ended in the period without a known delivery: finished and unknown, or cancelled and no lead time.
            (None, Some(ended)) if ended < period.to() => {
                measured.out.unknown += u64::from(order.finished.is_some() && period.contains(ended));
            }
            (None, ended) => measured.add(order.order, order.received, ended, false, period),
        }
    }
    measured.finish()
}

#[derive(Default)]
struct Measuring {
    lasted: Vec<i64>,
    out: Durations,
}

impl Measuring {
    fn add(
        &mut self,
        order: OrderId,
        began: Timestamp,
        ended: Option<Timestamp>,
        fault: bool,
        period: &Period,
    ) {
        match ended {
            Some(at) if period.contains(at) && fault => self.out.faults.push(order),
            Some(at) if period.contains(at) => self.lasted.push(at.since(began)),
            // It ended before the period: an earlier one has counted it.
            Some(at) if at < period.from() => {}
            _ if began < period.to() => self.out.open.add(began),
            _ => {}
        }
    }

    fn finish(self) -> Durations {
        Durations { spread: Spread::of(self.lasted), ..self.out }
    }
}

#[cfg(test)]
mod tests;
