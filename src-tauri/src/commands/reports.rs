//! Reports: a period as one PDF, and those that are written by themselves.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::reports::{self, ReportRequest, ScheduleRequest};
use fivedesk_engine::views::{ReportScheduleView, ReportView};
use std::path::Path;

/// Makes the report of a period and saves it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_save(
    host: Shared<'_>,
    request: ReportRequest,
    path: String,
) -> Answer<ReportView> {
    ask(&host, move |engine| reports::save(engine, &request, Path::new(&path))).await
}

/// What a report's file is called unless its owner calls it otherwise.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_file_name(host: Shared<'_>, request: ReportRequest) -> Answer<String> {
    ask(&host, move |engine| reports::file_name(engine, &request)).await
}

/// What is written by itself, and how the last ones went.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_schedule(host: Shared<'_>) -> Answer<ReportScheduleView> {
    ask(&host, reports::schedule).await
}

/// Has reports written by themselves, or no more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_schedule_set(
    host: Shared<'_>,
    request: ScheduleRequest,
) -> Answer<ReportScheduleView> {
    act(&host, move |engine, call| reports::set_schedule(engine, call, &request)).await
}
