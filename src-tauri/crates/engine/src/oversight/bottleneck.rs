//! The bottleneck with all its evidence.

use std::sync::Arc;

use fivedesk_core::Message;
use fivedesk_insight::{
    self as insight, Clock, Flow, Lens, STAGES, Spread, StageDurations, Visit, is_worked,
};
use fivedesk_store::table;

use super::hours;
use super::measure::{OversightQuery, lens, opening_clock};
use super::summary::{share, waited_median};
use crate::call::large;
use crate::views::{BottleneckStory, ConstraintView, WeekView, WorkedView};
use crate::{Answer, Engine};

/// The stage that holds orders longest, how it moved, and the worked stage that does; nothing where no order stood anywhere.
///
/// Errors: as for the summary.
pub fn bottleneck(engine: &Engine, query: &OversightQuery) -> Answer<Option<BottleneckStory>> {
    engine.read_held(|connection, flow: &Flow| {
        let currency = table::book::get(connection)?.currency;
        let lens = lens(engine, connection, query)?;
        let seen = flow.through(&lens);
        let visits: Vec<Visit> = seen.open_visits().collect();
        let stages = seen.time_in_stage();
        let Some(found) = insight::bottleneck(&seen.shares(), stages, &visits) else { return Ok(None) };
        let before = lens.before().map(|before| flow.through(&before).shares());
        let was = before.filter(|shares| shares.iter().any(|share| share.time > 0));
        // Nobody works a queue while the shop is closed, where it says when that is.
        let clock = match hours::of_book(connection)? {
            Some(hours) => opening_clock(engine, connection, &hours, Some(&lens.period), lens.now)?,
            None => Arc::new(Clock::Elapsed),
        };
        let opened = Lens { clock, ..lens.clone() };
        let on_hold = table::orders::on_hold(connection)?.into_iter().collect();
        let active = flow.through(&opened).active_shares(&on_hold);
        let worked = STAGES.into_iter().zip(seen.passages()).filter(|(stage, _)| is_worked(*stage));
        let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        Ok(Some(BottleneckStory {
            stage: found.stage.word().to_owned(),
            desk: found.stage.desk().map(|desk| desk.word().to_owned()).unwrap_or_default(),
            share: found.share,
            share_before: was.and_then(|shares| share(&shares, found.stage)),
            constraint: found.constraint.map(|(stage, share)| {
                let spread = spread(stages, stage);
                ConstraintView {
                    stage: stage.word().to_owned(),
                    share,
                    median_hours: spread.map(|spread| insight::hours(spread.median)),
                    p90_hours: spread.map(|spread| insight::hours(spread.p90)),
                    n: large(spread.map_or(0, |spread| spread.n)),
                }
            }),
            median_hours: found.spread.map(|spread| insight::hours(spread.median)),
            p90_hours: found.spread.map(|spread| insight::hours(spread.p90)),
            n: large(found.spread.map_or(0, |spread| spread.n)),
            waited_share: found.spread.as_ref().map(Spread::waited_share),
            waited_median_hours: waited_median(found.spread.as_ref()),
            sentence: engine.say(currency, &found.sentence()),
            evidence: engine.say(currency, &found.evidence()),
            now: found.now.iter().map(|order| order.0).collect(),
            weeks: seen
                .week_shares()
                .iter()
                .map(|week| WeekView {
                    week: week.slot.label(),
                    stage: week.bottleneck.map(|stage| stage.word().to_owned()),
                    share: week.shares.iter().copied().fold(0.0, f64::max),
                })
                .collect(),
            worked: worked
                .zip(active)
                .map(|((stage, (arrived, left)), active)| WorkedView {
                    stage: stage.word().to_owned(),
                    arrived: large(arrived),
                    left: large(left),
                    growth: signed(arrived) - signed(left),
                    sole: active.sole,
                    shifting: active.shifting,
                })
                .collect(),
            note: engine.say(currency, &Message::new("oversight-no-claims")),
        }))
    })
}

fn spread(stages: &[StageDurations], stage: fivedesk_core::Status) -> Option<Spread> {
    stages.iter().find(|row| row.stage == stage).and_then(|row| row.durations.spread)
}
