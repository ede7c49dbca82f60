//! Oversight: the flow's figures, what to do about them, and charts.

mod charts;
mod measure;
mod raise;
mod rows;
mod summary;

pub use charts::{ChartRequest, draw, list, save};
pub use measure::OversightQuery;
pub use rows::rows;
pub use summary::summary;
