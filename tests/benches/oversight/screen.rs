//! Every figure of flow that the Oversight screen shows, each once.

use fivedesk_insight::{self as insight, ControlChart, Every, Flow, Lens, Visit};

/// The figures, to be dropped or compared.
pub(crate) struct Screen {
    pub(crate) totals: insight::Totals,
    pub(crate) before: Option<u64>,
    pub(crate) throughput: Vec<insight::Bucket>,
    pub(crate) stages: Vec<insight::StageDurations>,
    pub(crate) lead: insight::Durations,
    pub(crate) shares: Vec<insight::StageShare>,
    pub(crate) bottleneck: Option<insight::Bottleneck>,
    pub(crate) in_out: Vec<insight::InOut>,
    pub(crate) cumulative: insight::CumulativeFlow,
    pub(crate) in_progress: Vec<insight::WorkInProgress>,
    pub(crate) aging: insight::Aging,
    pub(crate) control: Option<ControlChart>,
    pub(crate) trend: Vec<insight::StageTrend>,
    pub(crate) histogram: insight::Histogram,
    pub(crate) weeks: Vec<insight::WeekShares>,
}

/// What the summary and the charts of flow show.
pub(crate) fn all(flow: &Flow, lens: &Lens) -> Screen {
    let seen = flow.through(lens);
    let visits: Vec<Visit> = seen.open_visits().collect();
    let (shares, throughput) = (seen.shares(), seen.throughput());
    Screen {
        totals: seen.totals(),
        before: lens.before().map(|before| flow.through(&before).finished()),
        control: ControlChart::of_throughput(&throughput),
        throughput,
        stages: seen.time_in_stage().to_vec(),
        lead: seen.lead_time().clone(),
        bottleneck: insight::bottleneck(&shares, seen.time_in_stage(), &visits),
        shares,
        in_out: seen.in_out(),
        cumulative: seen.cumulative(),
        in_progress: seen.work_in_progress(),
        aging: seen.aging(),
        trend: seen.stage_trend(),
        histogram: seen.histogram(30),
        weeks: if lens.every == Every::Week {
            seen.week_shares()
        } else {
            flow.through(&lens.by(Every::Week)).week_shares()
        },
    }
}

/// What `oversight stages` and `oversight bottleneck` tell on top of it.
pub(crate) fn beside(flow: &Flow, lens: &Lens) -> impl Sized {
    let seen = flow.through(lens);
    (
        seen.stage_survival(),
        seen.incidence(),
        seen.passages(),
        seen.active_shares(&insight::OrderSet::default()),
        seen.little(),
    )
}
