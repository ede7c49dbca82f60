//! Forecasts: what will be sold, what runs out, what to order, and when open orders are done.

use super::Shared;
use crate::call::ask;
use crate::place::with_ending;
use fivedesk_engine::Answer;
use fivedesk_engine::oversight::{self, ForecastQuery};
use fivedesk_engine::views::{DoneWhenView, ForecastsView};

/// Forecasts of the products, what runs out first at the head.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forecast_list(host: Shared<'_>, query: ForecastQuery) -> Answer<ForecastsView> {
    ask(&host, move |engine| oversight::forecasts(engine, &query)).await
}

/// When the orders that are open today will be done.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forecast_done(host: Shared<'_>) -> Answer<DoneWhenView> {
    ask(&host, oversight::done_when).await
}

/// Writes what to order now into a file, by its ending.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchase_list_save(host: Shared<'_>, format: String, path: String) -> Answer<()> {
    ask(&host, move |engine| oversight::save_purchase_list(engine, &with_ending(path, &format))).await
}
