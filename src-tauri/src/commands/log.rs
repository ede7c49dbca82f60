//! The activity log.

use super::Shared;
use crate::call::ask;
use fivedesk_engine::Answer;
use fivedesk_engine::log::{self, LogQuery};
use fivedesk_engine::views::{EventView, Page};

/// A page of the log, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn log_list(host: Shared<'_>, query: LogQuery) -> Answer<Page<EventView>> {
    ask(&host, move |engine| log::list(engine, &query)).await
}
