//! Finds `fivedeskctl` as this very build made it, and builds it where that has not happened yet.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::SystemTime;

/// The program under test.
///
/// `cargo test` of the workspace makes it before the tests run (for the tests of `fivedeskctl` itself), in the
/// same build as everything else. `cargo test -p fivedesk-tests` alone does not; then it is built here. No build
/// waits for this one: cargo gives its lock back before it runs tests.
pub fn fivedeskctl() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let test = std::env::current_exe().expect("this test's own path");
        let folder = test.ancestors().nth(2).expect("target/<profile>/deps/<test>");
        let program = folder.join(format!("fivedeskctl{}", std::env::consts::EXE_SUFFIX));
        if !is_current(&program) {
            build(folder);
        }
        program
    })
}

/// Whether the program is no older than any source it was made from, as cargo lists them beside it.
fn is_current(program: &Path) -> bool {
    let Some(made) = changed(program) else { return false };
    let Ok(list) = std::fs::read_to_string(program.with_extension("d")) else { return false };
    let Some((_, sources)) = list.split_once(": ") else { return false };
    // A space within a path is written `\ `.
    let sources = sources.replace("\\ ", "\0");
    sources
        .split_whitespace()
        .all(|source| changed(Path::new(&source.replace('\0', " "))).is_some_and(|changed| changed <= made))
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).ok()?.modified().ok()
}

fn build(folder: &Path) {
    let profile = match folder.file_name().and_then(|name| name.to_str()).expect("a profile's folder") {
        "debug" => "dev",
        other => other,
    };
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--package", "fivedeskctl", "--bin", "fivedeskctl", "--profile", profile])
        .arg("--target-dir")
        .arg(folder.parent().expect("the target folder"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .expect("cargo starts");
    assert!(built.success(), "fivedeskctl does not build, so nothing can be tested through it");
}
