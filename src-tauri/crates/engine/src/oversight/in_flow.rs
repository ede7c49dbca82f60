//! What came, what left, what is in the flow and how old it is: the rows behind the flow's charts, and Little's law.

use fivedesk_core::{Figure, Message};
use fivedesk_insight::{self as insight, ControlChart, Flow, Little, STAGES, Seen, Unsteady};

use super::measure::{OversightQuery, lens};
use crate::call::large;
use crate::views::{
    AgeBandView, AgedView, ControlPointView, ControlView, FlowSlotView, FlowStageView, FlowView, LeadBinView,
    LittleView,
};
use crate::{Answer, Engine};

/// Bins of the lead times, at the most.
const BINS: u32 = 30;
const DAY: f64 = insight::DAY as f64;

/// The flow of a period, day by day, week by week or month by month.
///
/// Errors: as for the summary.
pub fn in_flow(engine: &Engine, query: &OversightQuery) -> Answer<FlowView> {
    engine.read_held(|connection, flow: &Flow| {
        let currency = fivedesk_store::table::book::get(connection)?.currency;
        let lens = lens(engine, connection, query)?;
        let seen = flow.through(&lens);
        let cumulative = seen.cumulative();
        let aging = seen.aging();
        let hours = |lasted: i64| insight::hours(lasted as f64);
        Ok(FlowView {
            from: lens.period.from().rfc3339(),
            to: lens.period.to().rfc3339(),
            tz: lens.period.zone().name().to_owned(),
            slots: slots(&seen, &cumulative),
            backwards: cumulative.faults.iter().map(|order| order.0).collect(),
            aged: aging
                .open
                .iter()
                .map(|aged| AgedView {
                    order: aged.order.0,
                    stage: aged.stage.word().to_owned(),
                    age_hours: hours(aged.age),
                    standing_hours: hours(aged.standing),
                })
                .collect(),
            bands: aging
                .bands
                .iter()
                .map(|band| AgeBandView {
                    stage: band.stage.word().to_owned(),
                    n: large(band.n),
                    p50_hours: insight::hours(band.p50),
                    p85_hours: insight::hours(band.p85),
                    p95_hours: insight::hours(band.p95),
                })
                .collect(),
            lead_times: seen
                .histogram(BINS)
                .bins
                .iter()
                .map(|bin| LeadBinView {
                    from_hours: hours(bin.from),
                    to_hours: hours(bin.to),
                    n: large(bin.n),
                })
                .collect(),
            control: ControlChart::of_throughput(&seen.throughput()).as_ref().map(control),
            little: seen.little().map(|little| law(&little, engine.say(currency, &said(&little)))),
        })
    })
}

fn slots(seen: &Seen<'_>, cumulative: &insight::CumulativeFlow) -> Vec<FlowSlotView> {
    let rows = seen.in_out();
    // Work in progress and the cumulative flow end with the present.
    let mut standing = seen.work_in_progress().into_iter().map(Some).chain(std::iter::repeat(None));
    let mut reached = cumulative.days.iter().map(Some).chain(std::iter::repeat(None));
    let slot = |row: &insight::InOut| {
        let (standing, reached) = (standing.next().flatten(), reached.next().flatten());
        let stage = |place: usize| FlowStageView {
            stage: STAGES.get(place).map_or("", |stage| stage.word()).to_owned(),
            standing: standing.and_then(|row| Some(large(*row.stages.get(place)?))),
            entered: reached.and_then(|row| Some(large(*row.entered.get(place)?))),
        };
        FlowSlotView {
            period: row.slot.label(),
            complete: row.slot.complete,
            arrived: large(row.arrived),
            finished: large(row.finished),
            cancelled: large(row.cancelled),
            stages: (0..STAGES.len()).map(stage).collect(),
            elsewhere: standing.map(|row| large(row.elsewhere)),
            left: reached.map(|row| large(row.left)),
        }
    };
    rows.iter().map(slot).collect()
}

fn control(chart: &ControlChart) -> ControlView {
    ControlView {
        mean: chart.mean,
        lower: chart.lower,
        upper: chart.upper,
        points: chart
            .points
            .iter()
            .map(|point| ControlPointView {
                period: point.slot.label(),
                value: point.value,
                signal: point.signal.map(|signal| signal.word().to_owned()),
            })
            .collect(),
    }
}

fn law(little: &Little, sentence: String) -> LittleView {
    LittleView {
        mean_wip: little.mean_wip,
        exits: large(little.exits),
        exits_daily: little.exit_rate * DAY,
        mean_hours: little.mean_time.map(insight::hours),
        residual: little.residual,
        at_start: large(little.ends.0),
        at_end: large(little.ends.1),
        fails: little.fails.map(|why| why.word().to_owned()),
        sentence,
    }
}

/// The law in a sentence: whether work in progress is what exits and their time make of it.
fn said(little: &Little) -> Message {
    let thousandths =
        |value: f64| Figure::Quantity(fivedesk_core::Quantity((value * 10.0).round() as i64 * 100));
    let Some(time) = little.mean_time else {
        return Message::new("oversight-little-none").with("wip", thousandths(little.mean_wip));
    };
    Message::new("oversight-little")
        .with("wip", thousandths(little.mean_wip))
        .with("daily", thousandths(little.exit_rate * DAY))
        .with("time", Figure::Span(time as i64))
        .with("law", thousandths(little.mean_wip - little.residual))
        .with("fails", little.fails.map_or("no", Unsteady::word))
}
