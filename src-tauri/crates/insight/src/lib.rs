//! Flow and demand numbers from plain rows: throughput, time in stage, the bottleneck, what is sold and runs out, and
//! what to do about it.
//!
//! Pure: the rows, the time zone and the present come in, figures go out. Durations are microseconds;
//! every figure carries how many rows it rests on and how many were left out.

mod agents;
mod bottleneck;
mod calendar;
mod control;
mod durations;
mod figures;
mod flow;
mod histogram;
mod little;
mod period;
mod ranked;
mod rows;
mod share;
mod splitmix;
mod spread;
mod survival;
mod takeaway;
mod throughput;
mod totals;

pub mod demand;
pub mod recommend;

pub use agents::{AgentFigures, AgentSteps, agent_figures};
pub use bottleneck::{Bottleneck, bottleneck, standing_now};
pub use calendar::day_start;
pub use durations::{Durations, Open, StageDurations, lead_time, time_in_stage};
pub use figures::{
    AbcClass, AgeBands, Aged, Aging, ControlChart, ControlPoint, CumulativeFlow, DemandDay, FanDay, FlowDay,
    Histogram, HistogramBin, InOut, Revenue, Seller, Signal, Slot, StageTrend, StockFan, StockLevel,
    WeekShares, WorkInProgress,
};
pub use flow::{
    ActiveShare, Behind, Clock, Flow, Hours, Lens, Only, Opening, Openings, OrderRows, OrderSet, Seen,
};
pub use little::{Little, Unsteady};
pub use period::{Every, Period};
pub use rows::{Moment, OrderTimes, STAGES, Visit, is_worked};
pub use share::{StageShare, shares};
pub use spread::{Spread, Waited, quantile};
pub use survival::{End, Reached};
pub use takeaway::{evidence, service_level, stages_takeaway, throughput_takeaway};
pub use throughput::{Bucket, moving_mean, throughput};
pub use totals::{Totals, totals};

/// Microseconds in an hour.
pub const HOUR: i64 = 3_600_000_000;
/// Microseconds in 24 hours.
pub const DAY: i64 = 24 * HOUR;

/// Microseconds as hours.
pub fn hours(microseconds: f64) -> f64 {
    microseconds / HOUR as f64
}

/// A measured length of time as a figure of a sentence, rounded to the microsecond.
fn span(microseconds: f64) -> fivedesk_core::Figure {
    fivedesk_core::Figure::Span(microseconds.round() as i64)
}

/// A share between 0 and 1 as a figure of a sentence, in ten-thousandths.
fn share_figure(share: f64) -> fivedesk_core::Figure {
    fivedesk_core::Figure::Share((share * 10_000.0).round() as i64)
}
