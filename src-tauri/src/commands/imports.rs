//! Imports: a file is looked at, then taken in.

use super::Shared;
use crate::call::{act, ask};
use crate::events::ImportProgress;
use fivedesk_engine::Answer;
use fivedesk_engine::imports::{self, ImportReport, ImportRequest, ImportView, OnProgress, Stage};
use fivedesk_engine::views::UndoView;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::AppHandle;
use tauri_specta::Event;

/// How often the window is told how far an import is.
const BEAT: Duration = Duration::from_millis(100);

/// Looks at a file and compares it with the book. Writes nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_preview(
    app: AppHandle,
    host: Shared<'_>,
    request: ImportRequest,
) -> Answer<ImportReport> {
    ask(&host, move |engine| imports::preview(engine, &request, &told(app))).await
}

/// Takes a file in, whole or not at all.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_run(
    app: AppHandle,
    host: Shared<'_>,
    request: ImportRequest,
) -> Answer<ImportReport> {
    act(&host, move |engine, call| imports::run(engine, call, &request, &told(app))).await
}

/// Writes what a file's preview refused into a CSV with why, to be mended and imported again; tells how many lines.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_refused_save(
    app: AppHandle,
    host: Shared<'_>,
    request: ImportRequest,
    out: PathBuf,
) -> Answer<u32> {
    ask(&host, move |engine| imports::save_refused(engine, &request, &out, &told(app))).await
}

/// What was imported, the newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_list(host: Shared<'_>) -> Answer<Vec<ImportView>> {
    ask(&host, imports::list).await
}

/// What taking an import back would do; changes nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_undo_preview(host: Shared<'_>, id: f64) -> Answer<UndoView> {
    ask(&host, move |engine| imports::preview_undo(engine, id as i64)).await
}

/// Takes an import back whole.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_undo(host: Shared<'_>, id: f64) -> Answer<UndoView> {
    act(&host, move |engine, call| imports::undo(engine, call, id as i64)).await
}

/// Tells the window how far the import is, a few times a second.
fn told(app: AppHandle) -> OnProgress {
    let last = Mutex::new(None::<(Stage, Instant)>);
    Arc::new(move |stage, done, of| {
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|(before, at)| before == stage && at.elapsed() < BEAT && done < of) {
            return true;
        }
        *last = Some((stage, Instant::now()));
        let progress = ImportProgress { done_bytes: done as f64, total_bytes: of as f64, stage: word(stage) };
        if let Err(error) = progress.emit(&app) {
            tracing::warn!(%error, "the window was not told of the progress");
        }
        true
    })
}

fn word(stage: Stage) -> String {
    match stage {
        Stage::Reading => "reading".to_owned(),
        Stage::Writing => "writing".to_owned(),
    }
}
