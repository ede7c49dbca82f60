//! Recommendations and alerts.

use super::Shared;
use crate::call::{act_once, ask};
use fivedesk_engine::views::{AlertView, RecommendationView};
use fivedesk_engine::{Answer, advice, alerts};

/// What is recommended, and with `all` what became of the rest.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recommendation_list(host: Shared<'_>, all: bool) -> Answer<Vec<RecommendationView>> {
    ask(&host, move |engine| advice::list(engine, all)).await
}

/// Does what a recommendation says.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recommendation_apply(
    host: Shared<'_>,
    id: String,
    key: Option<String>,
) -> Answer<RecommendationView> {
    act_once(&host, key, move |engine, call| advice::apply(engine, call, &id)).await
}

/// Undoes what was decided on a recommendation.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recommendation_undo(
    host: Shared<'_>,
    id: String,
    key: Option<String>,
) -> Answer<RecommendationView> {
    act_once(&host, key, move |engine, call| advice::undo(engine, call, &id)).await
}

/// Puts a recommendation out of the way until it changes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recommendation_dismiss(host: Shared<'_>, id: String) -> Answer<RecommendationView> {
    act_once(&host, None, move |engine, call| advice::dismiss(engine, call, &id)).await
}

/// Puts a recommendation off until a day.
#[tauri::command]
#[specta::specta]
pub(crate) async fn recommendation_snooze(
    host: Shared<'_>,
    id: String,
    until: String,
) -> Answer<RecommendationView> {
    act_once(&host, None, move |engine, call| advice::snooze(engine, call, &id, &until)).await
}

/// The alerts that stand.
#[tauri::command]
#[specta::specta]
pub(crate) async fn alert_list(host: Shared<'_>) -> Answer<Vec<AlertView>> {
    ask(&host, alerts::list).await
}
