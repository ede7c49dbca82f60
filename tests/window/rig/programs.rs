//! Where the programs under test stand: beside this test, as the same build made them.

use std::path::PathBuf;

/// The folder of the profile, as `target/debug`.
fn profile() -> PathBuf {
    let this = std::env::current_exe().expect("this test's own path");
    this.ancestors().nth(2).expect("target/<profile>/deps/<test>").to_path_buf()
}

/// A program of this workspace.
pub(crate) fn built(name: &str) -> PathBuf {
    let program = profile().join(name);
    assert!(program.is_file(), "{} is not built; `cargo xtask test` builds it", program.display());
    program
}

/// tauri-driver: what TAURI_DRIVER names, else what the path has.
pub(crate) fn tauri_driver() -> PathBuf {
    std::env::var_os("TAURI_DRIVER").map_or_else(|| PathBuf::from("tauri-driver"), PathBuf::from)
}

/// Where pictures go: `target/window-shots`.
pub(crate) fn shots() -> PathBuf {
    let folder = profile().parent().expect("the target folder").join("window-shots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}
