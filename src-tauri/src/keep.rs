//! Keeps the book safe while nobody thinks of it: a backup each day, and one when the window or the book is closed.

use crate::host::Host;
use fivedesk_engine::Engine;
use fivedesk_engine::backups::{Occasion, automatic};
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// How often it is asked whether a day has begun.
const PAUSE: Duration = Duration::from_mins(1);

/// Runs as long as the window does.
pub(crate) async fn daily(app: AppHandle) {
    let host = app.state::<Host>();
    loop {
        tokio::time::sleep(PAUSE).await;
        if let Ok(engine) = host.engine().await {
            take(engine, Occasion::Daily).await;
        }
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
