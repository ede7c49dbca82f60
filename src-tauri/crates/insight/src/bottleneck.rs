//! The stage that holds orders longest, with its evidence.

use fivedesk_core::{Message, OrderId, Status};

use crate::{Spread, StageDurations, StageShare, Visit, is_worked};

/// The stage with the largest share of order-time in a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Bottleneck {
    /// The stage.
    pub stage: Status,
    /// Its share of all order-time, 0 to 1.
    pub share: f64,
    /// Its finished visits; `None` when none left it in the period.
    pub spread: Option<Spread>,
    /// The worked stage with the largest share, and that share; `None` when no order stood in one.
    pub constraint: Option<(Status, f64)>,
    /// Orders standing in the stage now, oldest first.
    pub now: Vec<OrderId>,
}

impl Bottleneck {
    /// The finding in one sentence. Figures: `stage`, `share`, `standing`.
    pub fn sentence(&self) -> Message {
        Message::new("oversight-bottleneck")
            .with("stage", self.stage.word())
            .with("share", crate::share_figure(self.share))
            .with("standing", self.now.len())
    }

    /// The figures it rests on.
    pub fn evidence(&self) -> Message {
        crate::evidence(self.spread.as_ref())
    }
}

/// Finds the bottleneck; `None` when no order stood anywhere in the period. Of equal shares the earlier stage is meant.
///
/// `durations` and `shares` are of the same period; `visits` hold at least those open now.
pub fn bottleneck(
    shares: &[StageShare],
    durations: &[StageDurations],
    visits: &[Visit],
) -> Option<Bottleneck> {
    let largest = |worked: bool| {
        let those = shares.iter().filter(|share| share.time > 0 && (!worked || is_worked(share.stage)));
        // `max_by_key` would keep the last of equals.
        those.rev().max_by_key(|share| share.time)
    };
    let found = largest(false)?;
    Some(Bottleneck {
        stage: found.stage,
        share: found.share,
        spread: durations.iter().find(|d| d.stage == found.stage).and_then(|d| d.durations.spread),
        constraint: largest(true).map(|share| (share.stage, share.share)),
        now: standing_now(visits, found.stage).iter().map(|visit| visit.order).collect(),
    })
}

/// The visits of a stage that have not ended, oldest first.
pub fn standing_now(visits: &[Visit], stage: Status) -> Vec<Visit> {
    let mut open: Vec<Visit> =
        visits.iter().filter(|visit| visit.stage == stage && visit.left.is_none()).copied().collect();
    open.sort_by_key(|visit| (visit.entered, visit.order));
    open
}

#[cfg(test)]
mod tests;
