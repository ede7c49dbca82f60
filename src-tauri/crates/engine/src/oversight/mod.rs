//! Oversight: the figures of flow, demand and stock, what to do about them, and charts.

mod bottleneck;
mod charts;
mod done_when;
mod flow;
mod forecast;
mod forecast_one;
mod forecast_words;
mod held;
mod hours;
mod in_flow;
mod measure;
mod planning;
mod purchase_list;
mod rows;
mod sales;
mod shelf;
mod sold;
mod stages;
mod summary;

pub use bottleneck::bottleneck;
pub use charts::{ChartFile, ChartRequest, draw, list, save, save_all};
pub use done_when::done_when;
pub use forecast::{ForecastQuery, forecasts};
pub use forecast_one::forecast;
pub(crate) use held::{Hold, Holds};
pub use hours::{SetHours, hours, set_hours};
pub use in_flow::in_flow;
pub use measure::OversightQuery;
pub(crate) use measure::{business_clock, only};
pub use planning::{SetPlanning, planning, set_planning};
pub use purchase_list::{purchase_list, save_purchase_list};
pub use rows::rows;
pub use sold::{calendar, revenue, sellers};
pub use stages::stages;
pub use summary::summary;
