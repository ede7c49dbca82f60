//! Insight's rows in, pictures out: SVG by plotters, PNG by resvg, the same bytes for the same rows.
//!
//! Every text comes from the caller's catalogue through [`Say`]; positions are CSS pixels of the picture.

mod bars;
mod canvas;
mod chart;
mod empty;
mod error;
mod fonts;
mod page;
mod png;
mod scale;
mod span_axis;
mod spell;
mod theme;
mod throughput;
mod time_axis;
mod time_in_stage;

pub use chart::{Chart, Filter, Form, Frame, Paper, Point, Say, Size};
pub use error::ChartError;
pub use fonts::fonts;
pub use png::png;
pub use theme::Theme;
pub use throughput::throughput;
pub use time_in_stage::time_in_stage;

/// The family of the fonts within.
pub const FONT: &str = fonts::NAME;

/// The charts' names in commands, in the order they are shown.
pub const CHARTS: [&str; 2] = [throughput::NAME, time_in_stage::NAME];

/// What the chart of that name shows, in the owner's language; `None` for an unknown name.
pub fn title(name: &str, say: Say<'_>) -> Option<String> {
    let key = match name {
        throughput::NAME => throughput::TITLE,
        time_in_stage::NAME => time_in_stage::TITLE,
        _ => return None,
    };
    Some(say(&fivedesk_core::Message::new(key)))
}
