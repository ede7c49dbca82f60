//! What is kept while nobody thinks of it: a backup each day and when the window or the book is closed, the reports
//! that are due, and the letters that come into the watched folder.

use crate::host::Host;
use fivedesk_engine::Engine;
use fivedesk_engine::backups::{Occasion, automatic};
use fivedesk_engine::letters;
use fivedesk_engine::reports::{self, Asked};
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How often it is asked whether a day has begun.
const PAUSE: Duration = Duration::from_mins(1);
/// How often the watched folder is looked into.
const MAIL_PAUSE: Duration = Duration::from_secs(10);

/// Runs as long as the window does.
pub(crate) async fn daily(app: AppHandle) {
    let host = app.state::<Host>();
    loop {
        tokio::time::sleep(PAUSE).await;
        if let Ok(engine) = host.engine().await {
            take(engine.clone(), Occasion::Daily).await;
            write_reports(engine).await;
        }
    }
}

/// Runs as long as the window does: what comes into the watched folder is an order soon.
pub(crate) async fn mail(app: AppHandle) {
    let host = app.state::<Host>();
    loop {
        tokio::time::sleep(MAIL_PAUSE).await;
        let Ok(engine) = host.engine().await else { continue };
        match tauri::async_runtime::spawn_blocking(move || letters::read_folder(&engine)).await {
            Ok(Ok(_)) => {}
            Ok(Err(fault)) => tracing::warn!(code = fault.code.word(), "the watched folder was not read"),
            Err(error) => tracing::error!(%error, "the watched folder's reader panicked"),
        }
    }
}

/// Writes the reports that are due, on a thread of its own; one that fails stands in the settings and is tried again.
async fn write_reports(engine: Engine) {
    match tauri::async_runtime::spawn_blocking(move || reports::due(&engine, Asked::ByTheClock)).await {
        Ok(Ok(_)) => {}
        Ok(Err(fault)) => tracing::warn!(code = fault.code.word(), "reports were not looked after"),
        Err(error) => tracing::error!(%error, "a report panicked"),
    }
}

/// The window is gone from the screen; the program ends when this has.
pub(crate) fn closing(app: &AppHandle) {
    tauri::async_runtime::block_on(async {
        if let Ok(engine) = app.state::<Host>().engine().await {
            take(engine, Occasion::Closing).await;
        }
    });
}

/// Takes a backup if one is due, on a thread of its own.
pub(crate) async fn take(engine: Engine, occasion: Occasion) {
    if let Err(error) = tauri::async_runtime::spawn_blocking(move || automatic(&engine, occasion)).await {
        tracing::error!(%error, "a backup panicked");
    }
}
