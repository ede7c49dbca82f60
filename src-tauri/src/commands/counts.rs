//! Stock counts.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::counts;
use fivedesk_engine::views::{CountEntry, CountPostedView, CountView};
use std::path::PathBuf;

/// The newest counts, without their sheets.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_list(host: Shared<'_>) -> Answer<Vec<CountView>> {
    ask(&host, counts::list).await
}

/// One count with its sheet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_show(host: Shared<'_>, id: i64) -> Answer<CountView> {
    ask(&host, move |engine| counts::show(engine, id)).await
}

/// Starts a count.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_start(host: Shared<'_>, search: Option<String>) -> Answer<CountView> {
    act(&host, move |engine, call| counts::start(engine, call, search.as_deref())).await
}

/// Enters figures of a count.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_enter(host: Shared<'_>, id: i64, entries: Vec<CountEntry>) -> Answer<CountView> {
    act(&host, move |engine, call| counts::enter(engine, call, id, &entries)).await
}

/// Posts a count's differences.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_post(host: Shared<'_>, id: i64) -> Answer<CountPostedView> {
    act(&host, move |engine, call| counts::post(engine, call, id)).await
}

/// Takes a posting back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_undo(host: Shared<'_>, id: i64) -> Answer<CountPostedView> {
    act(&host, move |engine, call| counts::undo_post(engine, call, id)).await
}

/// Drops a count.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_drop(host: Shared<'_>, id: i64) -> Answer<CountView> {
    act(&host, move |engine, call| counts::drop_count(engine, call, id)).await
}

/// Writes a count's sheet to a file.
#[tauri::command]
#[specta::specta]
pub(crate) async fn count_sheet(host: Shared<'_>, id: i64, path: PathBuf) -> Answer<()> {
    ask(&host, move |engine| counts::sheet_to(engine, id, &path)).await
}
