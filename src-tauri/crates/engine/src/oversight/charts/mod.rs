//! Charts: listed, drawn for the window, saved as files that stand by themselves.

mod picture;
mod save;
mod search;
mod told;

use fivedesk_charts as charts;
use fivedesk_core::Message;

use super::measure::OversightQuery;
use crate::views::{ChartInfo, ChartView, PointView};
use crate::{Answer, Engine};

use picture::picture;
pub use save::{ChartFile, save, save_all};

/// How a chart is to be drawn.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChartRequest {
    /// Its name, as [`list`] gives it.
    pub name: String,
    /// The period.
    pub query: OversightQuery,
    /// `light`, `dark` or `print`.
    pub theme: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The charts there are.
pub fn list(engine: &Engine) -> Vec<ChartInfo> {
    let currency = engine.currency();
    let say = |message: &Message| engine.say(currency, message);
    charts::CHARTS
        .iter()
        .map(|name| ChartInfo {
            name: (*name).to_owned(),
            title: charts::title(name, &say).unwrap_or_default(),
        })
        .collect()
}

/// Draws a chart for the window, which shows its title itself.
///
/// Errors: `not_found` for an unknown chart; `invalid_input` as for the summary.
pub fn draw(engine: &Engine, request: &ChartRequest) -> Answer<ChartView> {
    let drawn = picture(engine, request, false)?;
    let chart = drawn.chart;
    let currency = engine.currency();
    let table = told::table(&|message| engine.say(currency, message), &chart.table);
    Ok(ChartView {
        name: request.name.clone(),
        svg: chart.svg,
        title: chart.title,
        takeaway: chart.takeaway,
        subtitle: chart.subtitle,
        points: chart
            .points
            .into_iter()
            .map(|point| PointView {
                x: point.x,
                y: point.y,
                label: point.label,
                value: point.value,
                filter: point.filter.map(|filter| search::words(filter, &drawn.lens, &request.query)),
            })
            .collect(),
        table,
    })
}
