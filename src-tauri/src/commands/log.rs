//! The activity log.

use super::Shared;
use crate::call::ask;
use crate::place::with_ending;
use fivedesk_engine::Answer;
use fivedesk_engine::log::{self, LogQuery};
use fivedesk_engine::views::{EventView, LogChoices, LogExport, Page};

/// A page of the log, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_list(host: Shared<'_>, query: LogQuery) -> Answer<Page<EventView>> {
    ask(&host, move |engine| log::list(engine, &query)).await
}

/// What the log can be narrowed to.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_choices(host: Shared<'_>) -> Answer<LogChoices> {
    ask(&host, log::choices).await
}

/// Writes the events that a query leaves into a file, `csv` or `jsonl`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_export(
    host: Shared<'_>,
    query: LogQuery,
    format: String,
    path: String,
) -> Answer<LogExport> {
    ask(&host, move |engine| log::export(engine, &query, &with_ending(path, &format))).await
}
