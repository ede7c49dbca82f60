//! The agents' work.

use super::Shared;
use crate::call::ask;
use fivedesk_engine::views::AgentsView;
use fivedesk_engine::{Answer, agents};

/// What each agent has done and has before it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn agents_status(host: Shared<'_>) -> Answer<AgentsView> {
    ask(&host, agents::status).await
}
