//! What is sold, what will be sold, what runs out and what to order.
//!
//! [`Sales`] holds the lines of every order in columns; the figures come from there. Quantities are whole numbers
//! throughout, forecasts are units as `f64`, and what is drawn by chance is drawn from a seed, so that the same rows
//! give the same answer on every machine.

mod backtest;
mod chunk;
mod class;
mod days;
mod done_when;
mod draw;
mod forecast;
mod lead_time;
mod memo;
mod narrow;
mod ordered;
mod reorder;
mod revenue;
mod sales;
mod sellers;
mod shown;
mod smoothing;
mod stock_out;
mod taken_back;
mod unserved;

pub use backtest::{Backtest, backtest};
pub use chunk::Ended;
pub use class::{DemandClass, Pattern, pattern};
pub use days::{Days, History, finished, histories};
pub use done_when::{DoneWhen, done_when};
pub use draw::Draw;
pub use forecast::{Due, Forecast, Method, Planning, Standing, Tried, forecast};
pub use lead_time::{LeadSource, LeadTime};
pub use memo::Memo;
pub use ordered::ordered;
pub use reorder::{Reorder, rounded_up};
pub use revenue::revenue;
pub use sales::{CameBack, Sales, Sold, SoldOrder};
pub use sellers::sellers;
pub use shown::Shown;
pub use smoothing::{Smoothing, croston, sba, ses, tsb};
pub use stock_out::{StockOut, fan};
pub use unserved::unserved;
