//! The shapes of the figures: what is measured, what charts draw and what hosts list.

mod demand;
mod flow;
mod slot;

pub use demand::{AbcClass, DemandDay, FanDay, Revenue, Seller, StockFan, StockLevel};
pub use flow::{
    AgeBands, Aged, Aging, ControlChart, ControlPoint, CumulativeFlow, FlowDay, Histogram, HistogramBin,
    InOut, Signal, StageTrend, WeekShares, WorkInProgress,
};
pub use slot::Slot;
