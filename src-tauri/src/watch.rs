//! Follows the book: lets the agents work when something is due, and tells the window what changed.

use crate::call::aside;
use crate::events::Changed;
use crate::host::Host;
use fivedesk_engine::{Answer, Engine, Seen, agents};
use std::time::Duration;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;

/// How long the book is left alone when nothing happens in this window.
const PAUSE: Duration = Duration::from_millis(250);

/// Runs as long as the window does.
pub(crate) async fn follow(app: AppHandle) {
    let host = app.state::<Host>();
    let mut seen = Seen::default();
    let mut known = None;
    loop {
        let _acted = tokio::time::timeout(PAUSE, host.bell.notified()).await;
        let Ok(engine) = host.engine().await else { continue };
        if known.as_deref() != Some(engine.path()) {
            known = Some(engine.path().to_path_buf());
            seen = Seen::default();
        }
        match aside(move || look(&engine, seen)).await {
            Ok((now, tags)) => {
                seen = now;
                tell(&app, tags);
            }
            // The next look comes soon; until then the fault stands in the log.
            Err(fault) => tracing::warn!(code = fault.code.word(), "the book cannot be followed"),
        }
    }
}

/// Lets the agents work and brings a little of what is derived up to date, then reads what was committed since
/// `seen`, by whichever program.
fn look(engine: &Engine, mut seen: Seen) -> Answer<(Seen, Vec<String>)> {
    agents::work(engine)?;
    engine.catch_up_a_little()?;
    let tags = engine.changes(&mut seen)?;
    Ok((seen, tags))
}

fn tell(app: &AppHandle, tags: Vec<String>) {
    if tags.is_empty() {
        return;
    }
    if let Err(error) = (Changed { tags }).emit(app) {
        tracing::warn!(%error, "the window was not told of a change");
    }
}
