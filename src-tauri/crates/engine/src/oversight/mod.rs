//! Oversight: the flow's figures, what to do about them, and charts.

mod charts;
mod flow;
mod held;
mod hours;
mod measure;
mod raise;
mod rows;
mod summary;

pub use charts::{ChartRequest, draw, list, save};
pub(crate) use held::{Hold, Holds};
pub use hours::{SetHours, hours, set_hours};
pub use measure::OversightQuery;
pub use rows::rows;
pub use summary::summary;
