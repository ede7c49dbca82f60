//! Reports: a period as one PDF.

use super::Shared;
use crate::call::ask;
use crate::place::with_ending;
use fivedesk_engine::Answer;
use fivedesk_engine::oversight::OversightQuery;
use fivedesk_engine::reports::{self, ReportRequest};
use fivedesk_engine::views::ReportView;

/// Makes the report of a period and saves it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_save(host: Shared<'_>, query: OversightQuery, path: String) -> Answer<ReportView> {
    let request = ReportRequest { query, paper: None };
    ask(&host, move |engine| reports::save(engine, &request, &with_ending(path, "pdf"))).await
}
