//! Time in each stage and lead time, finished ones and with open ones counted in.

use fivedesk_insight::{self as insight, Flow, Reached, STAGES};

use super::measure::{OversightQuery, lens};
use super::summary::{share, stage_view};
use crate::call::large;
use crate::views::{CountedInView, FaultsView, StagesView};
use crate::{Answer, Engine};

/// How long orders stand in each stage, and how long they take in all.
///
/// Errors: as for the summary.
pub fn stages(engine: &Engine, query: &OversightQuery) -> Answer<StagesView> {
    engine.read_held(|connection, flow: &Flow| {
        let lens = lens(engine, connection, query)?;
        let seen = flow.through(&lens);
        let (stages, lead, shares) = (seen.time_in_stage(), seen.lead_time(), seen.shares());
        let survival = STAGES.into_iter().zip(seen.stage_survival());
        let mut counted: Vec<_> =
            survival.map(|(stage, reached)| counted_in(stage.word(), &reached)).collect();
        counted.push(counted_in("lead_time", &seen.incidence()));
        let faults = |stage: &str, orders: &[fivedesk_core::OrderId]| FaultsView {
            stage: stage.to_owned(),
            orders: orders.iter().map(|order| order.0).collect(),
        };
        let left_out = stages.iter().map(|row| faults(row.stage.word(), &row.durations.faults));
        Ok(StagesView {
            from: lens.period.from().rfc3339(),
            to: lens.period.to().rfc3339(),
            tz: lens.period.zone().name().to_owned(),
            stages: stages
                .iter()
                .map(|row| stage_view(row.stage.word(), &row.durations, share(&shares, row.stage)))
                .collect(),
            lead_time: stage_view("lead_time", lead, None),
            unknown: large(lead.unknown),
            counted_in: counted,
            faults: left_out
                .chain([faults("lead_time", &lead.faults)])
                .filter(|row| !row.orders.is_empty())
                .collect(),
        })
    })
}

fn counted_in(stage: &str, reached: &Reached) -> CountedInView {
    let hours = |lasted: Option<i64>| lasted.map(|lasted| insight::hours(lasted as f64));
    CountedInView {
        stage: stage.to_owned(),
        n: large(reached.n),
        open: large(reached.open),
        otherwise: large(reached.otherwise),
        p50_hours: hours(reached.p50),
        p85_hours: hours(reached.p85),
        p90_hours: hours(reached.p90),
        p95_hours: hours(reached.p95),
    }
}
