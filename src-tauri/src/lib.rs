//! The desktop shell.

/// Opens the window and runs until it is closed.
///
/// # Errors
/// What the system's window toolkit answers when it cannot start.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .run(tauri::generate_context!())
}
