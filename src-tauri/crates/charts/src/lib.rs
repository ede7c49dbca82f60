//! Insight's rows in, pictures out: SVG by plotters, PNG by resvg, the same bytes for the same rows.
//!
//! Every text comes from the caller's catalogue through [`Say`]; positions are CSS pixels of the picture.

mod age;
mod arrivals;
mod bands;
mod bars;
mod best_sellers;
mod bottleneck;
mod canvas;
mod chart;
mod cumulative_flow;
mod demand;
mod empty;
mod error;
mod fonts;
mod lead_time;
mod page;
mod plot;
mod png;
mod process_behaviour;
mod revenue;
mod scale;
mod share;
mod side;
mod span_axis;
mod spell;
mod stage_trend;
mod stock;
mod table;
mod theme;
mod throughput;
mod time_axis;
mod time_in_stage;
mod work_in_progress;

pub use age::age;
pub use arrivals::arrivals;
pub use best_sellers::best_sellers;
pub use bottleneck::bottleneck;
pub use chart::{Chart, Filter, Form, Frame, Paper, Point, Say, Size};
pub use cumulative_flow::cumulative_flow;
pub use demand::demand;
pub use error::ChartError;
pub use fonts::fonts;
pub use lead_time::lead_time;
pub use png::png;
pub use process_behaviour::process_behaviour;
pub use revenue::revenue;
pub use share::share;
pub use stage_trend::stage_trend;
pub use stock::stock;
pub use theme::Theme;
pub use throughput::throughput;
pub use time_in_stage::time_in_stage;
pub use work_in_progress::work_in_progress;

/// The family of the fonts within.
pub const FONT: &str = fonts::NAME;

/// Each chart's name in commands and the key of its title, in the order they are shown.
const TITLES: [(&str, &str); 15] = [
    (throughput::NAME, throughput::TITLE),
    (arrivals::NAME, arrivals::TITLE),
    (cumulative_flow::NAME, cumulative_flow::TITLE),
    (work_in_progress::NAME, work_in_progress::TITLE),
    (age::NAME, age::TITLE),
    (time_in_stage::NAME, time_in_stage::TITLE),
    (stage_trend::NAME, stage_trend::TITLE),
    (lead_time::NAME, lead_time::TITLE),
    (process_behaviour::NAME, process_behaviour::TITLE),
    (bottleneck::NAME, bottleneck::TITLE),
    (share::NAME, share::TITLE),
    (revenue::NAME, revenue::TITLE),
    (best_sellers::NAME, best_sellers::TITLE),
    (stock::NAME, stock::TITLE),
    (demand::NAME, demand::TITLE),
];

/// The charts' names in commands, in the order they are shown.
pub const CHARTS: [&str; 15] = [
    throughput::NAME,
    arrivals::NAME,
    cumulative_flow::NAME,
    work_in_progress::NAME,
    age::NAME,
    time_in_stage::NAME,
    stage_trend::NAME,
    lead_time::NAME,
    process_behaviour::NAME,
    bottleneck::NAME,
    share::NAME,
    revenue::NAME,
    best_sellers::NAME,
    stock::NAME,
    demand::NAME,
];

/// What the chart of that name shows, in the owner's language; `None` for an unknown name.
pub fn title(name: &str, say: Say<'_>) -> Option<String> {
    let (_, key) = TITLES.into_iter().find(|(known, _)| *known == name)?;
    Some(say(&fivedesk_core::Message::new(key)))
}
