//! Charts: listed, drawn for the window, saved as files that stand by themselves.

use std::path::Path;

use fivedesk_charts::{self as charts, Chart, Filter, Form, Frame, Paper, Size, Theme};
use fivedesk_core::{Message, Refusal};
use fivedesk_insight::Flow;
use fivedesk_store::table;

use super::measure::{OversightQuery, lens};
use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::views::{ChartInfo, ChartView, PointView};
use crate::{Answer, Engine, files};

/// The endings of files a chart can be saved as.
#[cfg(feature = "documents")]
const FILES: &[&str] = &["svg", "png", "pdf"];
#[cfg(not(feature = "documents"))]
const FILES: &[&str] = &["svg", "png"];

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
    let chart = picture(engine, request, false)?;
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
                filter: point.filter.map(search_for),
            })
            .collect(),
    })
}

/// Saves a chart by itself, with its title, period and date: SVG, PNG or PDF by the file's ending.
///
/// Errors: `invalid_input` for another ending; `io` when the file cannot be written; as [`draw`].
pub fn save(engine: &Engine, request: &ChartRequest, path: &Path) -> Answer<()> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    if !FILES.contains(&ending.as_str()) {
        let message = Message::new("chart-format")
            .with("path", path.display().to_string())
            .with("known", FILES.join(", "));
        return Err(engine.fault(Refusal::invalid(message).about(serde_json::json!({ "file": path }))));
    }
    let chart = picture(engine, request, true)?;
    let bytes = match ending.as_str() {
        "png" => charts::png(&chart.svg, 2).map_err(|error| engine.fault(fault_of_ours(&error)))?,
        #[cfg(feature = "documents")]
        "pdf" => fivedesk_documents::picture_page(&chart.svg, &chart.title, &charts::fonts(), engine.now())
            .map_err(|error| engine.fault(fault_of_ours(&error)))?,
        _ => chart.svg.into_bytes(),
    };
    files::write(engine, path, &bytes)
}

/// The words that the order list finds the orders behind a point by.
fn search_for(filter: Filter) -> String {
    match filter {
        Filter::Finished(from, to) => format!("finished:{}..{}", from.rfc3339(), to.rfc3339()),
        Filter::Stage(stage) => format!("status:{}", stage.word()),
    }
}

fn picture(engine: &Engine, request: &ChartRequest, for_export: bool) -> Answer<Chart> {
    let theme = Theme::from_word(&request.theme).unwrap_or(Theme::Light);
    engine.read_held(|connection, flow: &Flow| {
        let book = table::book::get(connection)?;
        let say = |message: &Message| engine.say(book.currency, message);
        if charts::title(&request.name, &say).is_none() {
            let message = Message::new("chart-unknown")
                .with("text", request.name.as_str())
                .with("known", charts::CHARTS.join(", "));
            return Err(Refusal::not_found(message).into());
        }
        let lens = lens(engine, connection, &request.query)?;
        let seen = flow.through(&lens);
        let told = |at: fivedesk_core::Timestamp| fivedesk_words::day(at.0, lens.period.zone());
        let paper = Paper {
            shop: book.name.clone(),
            period: format!(
                "{} – {}",
                told(lens.period.from()),
                told(fivedesk_core::Timestamp(lens.period.to().0 - 1))
            ),
            filters: None,
            made: told(lens.now),
        };
        let frame = Frame {
            theme,
            size: Size { width: request.width.clamp(200, 4000), height: request.height.clamp(120, 4000) },
            form: if for_export { Form::Export(&paper) } else { Form::Screen },
            say: &say,
        };
        let chart = match request.name.as_str() {
            "throughput" => charts::throughput(&seen.throughput(), &frame),
            _ => charts::time_in_stage(seen.time_in_stage(), &frame),
        };
        chart.map_err(|error| -> Failure { fault_of_ours(&error) })
    })
}
