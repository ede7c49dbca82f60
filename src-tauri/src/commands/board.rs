//! The board.

use super::Shared;
use crate::call::ask;
use fivedesk_engine::views::Board;
use fivedesk_engine::{Answer, board as desks};

/// The desks side by side.
#[tauri::command]
#[specta::specta]
pub(crate) async fn board(host: Shared<'_>) -> Answer<Board> {
    ask(&host, desks::show).await
}
