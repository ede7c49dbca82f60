//! Checks the shell's configuration and capabilities, and makes what the window needs from them.

fn main() {
    tauri_build::build();
}
