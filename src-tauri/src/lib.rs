//! The desktop shell: one window over one book.

mod bindings;
mod call;
mod commands;
mod events;
mod host;
mod journal;
mod keep;
mod place;
mod warn;
mod watch;

pub use bindings::write_bindings;

use host::Host;
use tauri::{AppHandle, Manager, RunEvent, Wry};

/// Opens the window and runs until it is closed.
///
/// # Errors
/// What the system's window toolkit answers when it cannot start.
pub fn run() -> tauri::Result<()> {
    if let Err(error) = journal::open(&place::log_folder()) {
        eprintln!("no log is kept: {error}");
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "the window opens");
    let named = place::named_book();
    let mut app = tauri::Builder::default();
    // A book named by hand gets a window of its own; the owner's book has one window.
    if named.is_none() {
        app = app.plugin(tauri_plugin_single_instance::init(|app, _words, _folder| come_forward(app)));
    }
    let bindings = bindings::all();
    app.plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .manage(Host::at(named.unwrap_or_else(place::own_book)))
        .invoke_handler(bindings.invoke_handler())
        .setup(move |app| {
            bindings.mount_events(app);
            tauri::async_runtime::spawn(watch::follow(app.handle().clone()));
            tauri::async_runtime::spawn(keep::daily(app.handle().clone()));
            tauri::async_runtime::spawn(keep::mail(app.handle().clone()));
            tauri::async_runtime::spawn(warn::watch(app.handle().clone()));
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                keep::closing(app);
            }
        });
    Ok(())
}

/// Shows the window again when the program is started a second time.
fn come_forward(app: &AppHandle<Wry>) {
    let Some(window) = app.get_webview_window("main") else { return };
    if let Err(error) = window.unminimize().and_then(|()| window.set_focus()) {
        tracing::warn!(%error, "the window does not come forward");
    }
}
