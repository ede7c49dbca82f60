//! Oversight: the flow's figures and their charts.

use super::Shared;
use crate::call::{act, ask};
use crate::place::with_ending;
use fivedesk_engine::Answer;
use fivedesk_engine::oversight::{self, ChartFile, ChartRequest, OversightQuery, SetHours};
use fivedesk_engine::views::{ChartInfo, ChartView, HoursView, OversightView};

/// The flow of a period.
#[tauri::command]
#[specta::specta]
pub(crate) async fn oversight_summary(host: Shared<'_>, query: OversightQuery) -> Answer<OversightView> {
    ask(&host, move |engine| oversight::summary(engine, &query)).await
}

/// When the shop is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn oversight_hours(host: Shared<'_>) -> Answer<HoursView> {
    ask(&host, oversight::hours).await
}

/// Sets when the shop is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn oversight_set_hours(host: Shared<'_>, hours: SetHours) -> Answer<HoursView> {
    act(&host, move |engine, call| oversight::set_hours(engine, call, &hours)).await
}

/// The charts there are.
#[tauri::command]
#[specta::specta]
pub(crate) async fn chart_list(host: Shared<'_>) -> Answer<Vec<ChartInfo>> {
    ask(&host, |engine| Ok(oversight::list(engine))).await
}

/// A chart, drawn for the window.
#[tauri::command]
#[specta::specta]
pub(crate) async fn chart_draw(
    host: Shared<'_>,
    name: String,
    query: OversightQuery,
    theme: String,
    width: u32,
    height: u32,
) -> Answer<ChartView> {
    let request = ChartRequest { name, query, theme, width, height };
    ask(&host, move |engine| oversight::draw(engine, &request)).await
}

/// Saves a chart by itself, `svg`, `png` (1 to 3 times its size) or `pdf`, or its rows, `csv` or `xlsx`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn chart_save(
    host: Shared<'_>,
    name: String,
    query: OversightQuery,
    format: String,
    path: String,
    scale: Option<u8>,
) -> Answer<()> {
    let request = ChartRequest { name, query, theme: "print".to_owned(), width: 1200, height: 675 };
    let file = ChartFile { scale: scale.unwrap_or(2), ..ChartFile::default() };
    ask(&host, move |engine| {
        oversight::save(engine, &request, &with_ending(path, &format), &file).map(|_| ())
    })
    .await
}
