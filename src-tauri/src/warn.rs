//! Watches what Oversight warns of, and tells of it on the desktop while the window is not looked at.

use crate::call::aside;
use crate::host::Host;
use fivedesk_engine::{Answer, Engine, Seen, advice, alerts};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager};
use tauri_plugin_notification::NotificationExt;

/// How often it is asked whether the book changed: seldom, since what is warned of does not come in seconds.
const PAUSE: Duration = Duration::from_secs(20);
/// Some alerts come by time alone.
const AT_LEAST: Duration = Duration::from_mins(10);

/// Runs as long as the window does.
pub(crate) async fn watch(app: AppHandle) {
    let host = app.state::<Host>();
    let mut seen = Seen::default();
    let mut last: Option<Instant> = None;
    loop {
        tokio::time::sleep(PAUSE).await;
        let Ok(engine) = host.engine().await else { continue };
        let due = last.is_none_or(|last| last.elapsed() >= AT_LEAST);
        match aside(move || look(&engine, seen, due)).await {
            Ok((now, looked, told)) => {
                seen = now;
                if looked {
                    last = Some(Instant::now());
                }
                notify(&app, told);
            }
            Err(fault) => tracing::warn!(code = fault.code.word(), "the alerts cannot be watched"),
        }
    }
}

/// Looks again at what was applied, and at what there is to warn of, when the book changed or it is time.
fn look(engine: &Engine, mut seen: Seen, due: bool) -> Answer<(Seen, bool, Vec<String>)> {
    let changed = !engine.changes(&mut seen)?.is_empty();
    if !changed && !due {
        return Ok((seen, false, Vec::new()));
    }
    advice::review(engine)?;
    alerts::watch(engine)?;
    Ok((seen, true, alerts::tell(engine)?))
}

/// A notification for each sentence. Where the desktop shows none, the window's list has them all the same.
fn notify(app: &AppHandle, told: Vec<String>) {
    let looked_at =
        app.get_webview_window("main").is_some_and(|window| window.is_focused().unwrap_or_default());
    if looked_at {
        return;
    }
    for sentence in told {
        if let Err(error) = app.notification().builder().title("Fivedesk").body(sentence).show() {
            tracing::info!(%error, "the desktop shows no notification");
        }
    }
}
