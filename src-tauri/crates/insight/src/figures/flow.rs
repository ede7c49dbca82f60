//! Figures of the flow of orders. Stages are those of [`crate::STAGES`], in that order.

use fivedesk_core::{OrderId, Status};

use super::Slot;
use crate::ranked::Ranked;
use crate::spread::quantile_of;
use crate::{STAGES, Spread};

/// What came in and what left in one day, week or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InOut {
    /// When.
    pub slot: Slot,
    /// Orders received.
    pub arrived: u64,
    /// Orders finished.
    pub finished: u64,
    /// Orders cancelled or rejected.
    pub cancelled: u64,
}

/// How many orders had come so far, by the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowDay {
    /// The day.
    pub slot: Slot,
    /// Orders that had entered each stage or a later one by its end, since the period began or before.
    pub entered: [u64; STAGES.len()],
    /// Orders that had left the flow by its end, by whichever exit.
    pub left: u64,
}

/// A cumulative flow: running counts, none of which falls from day to day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CumulativeFlow {
    /// One row a day, week or month.
    pub days: Vec<FlowDay>,
    /// Orders whose times run backwards, left out.
    pub faults: Vec<OrderId>,
}

/// Orders started and unfinished at the end of a day, week or month; of the running one, now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkInProgress {
    /// When.
    pub slot: Slot,
    /// How many stood in each stage.
    pub stages: [u64; STAGES.len()],
    /// Open orders that stood in no known stage: an import that knows no times.
    pub elsewhere: u64,
}

/// An open order and how long it has been standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aged {
    /// The order.
    pub order: OrderId,
    /// Where it stands.
    pub stage: Status,
    /// Since it was received, microseconds.
    pub age: i64,
    /// Since it entered its stage, microseconds.
    pub standing: i64,
}

/// How old finished orders were when they left a stage, microseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgeBands {
    /// The stage.
    pub stage: Status,
    /// Finished visits measured.
    pub n: u64,
    /// Half were younger.
    pub p50: f64,
    /// 85 of 100 were younger.
    pub p85: f64,
    /// 95 of 100 were younger.
    pub p95: f64,
}

impl AgeBands {
    /// Of ages that are ranked; `None` of none.
    pub(crate) fn of(stage: Status, ages: &(impl Ranked + ?Sized)) -> Option<Self> {
        let n = u64::try_from(ages.count()).ok()?;
        let at = |permille| quantile_of(ages, permille);
        Some(Self { stage, n, p50: at(500)?, p85: at(850)?, p95: at(950)? })
    }
}

/// Open orders against how old finished ones were at the same stage.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Aging {
    /// Open orders, by stage, then oldest first.
    pub open: Vec<Aged>,
    /// The bands, of stages with finished visits.
    pub bands: Vec<AgeBands>,
}

/// Time in one stage over the visits that left it in a day, week or month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StageTrend {
    /// When.
    pub slot: Slot,
    /// The stage.
    pub stage: Status,
    /// How they spread; `None` when none left.
    pub spread: Option<Spread>,
}

/// A stretch of durations and how many fell into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistogramBin {
    /// From, microseconds.
    pub from: i64,
    /// To, not in it.
    pub to: i64,
    /// How many.
    pub n: u64,
}

/// How lead times spread: bins of one width without a gap, the last open upwards to the longest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Histogram {
    /// The bins.
    pub bins: Vec<HistogramBin>,
    /// The figures beside them; `None` when nothing was delivered.
    pub spread: Option<Spread>,
}

/// Why a point of a process behaviour chart is a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// Outside the limits.
    Outside,
    /// One of two out of three beyond two thirds of the way to a limit, on one side.
    TwoOfThree,
    /// One of eight in a row on one side of the mean.
    EightOnOneSide,
}

impl Signal {
    /// `outside`, `two_of_three` or `eight_on_one_side`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::TwoOfThree => "two_of_three",
            Self::EightOnOneSide => "eight_on_one_side",
        }
    }
}

/// One value of a process behaviour chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ControlPoint {
    /// When.
    pub slot: Slot,
    /// The value.
    pub value: f64,
    /// The strongest signal it belongs to.
    pub signal: Option<Signal>,
}

/// A process behaviour chart (XmR): limits at the mean +- 2.66 x the mean moving range.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlChart {
    /// At least 6.
    pub points: Vec<ControlPoint>,
    /// The mean.
    pub mean: f64,
    /// The lower limit, never below 0 for counts.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

/// How order-time was shared among stages in one week, and which held the largest part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekShares {
    /// The week.
    pub slot: Slot,
    /// Each stage's share, 0 to 1; all 0 where no order stood anywhere.
    pub shares: [f64; STAGES.len()],
    /// The bottleneck; `None` where no order stood anywhere.
    pub bottleneck: Option<Status>,
}
