//! Where things stand in the repository, and how cargo and npm are called.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The workspace's root: three folders above this crate.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from))
}

/// A program built with a profile's folder, as `release`.
pub(crate) fn built(profile: &str, program: &str) -> PathBuf {
    target().join(profile).join(program).with_extension(std::env::consts::EXE_EXTENSION)
}

/// A program at the root.
pub(crate) fn in_root(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// `cargo` at the root.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(words).current_dir(root());
    command
}

/// The window's page.
pub(crate) fn page() -> PathBuf {
    root().join("ui")
}

/// `npm` in the page's folder.
pub(crate) fn npm(words: &[&str]) -> Command {
    let mut command = Command::new(script("npm"));
    command.args(words).current_dir(page());
    command
}

/// A tool among the page's packages.
pub(crate) fn page_tool(name: &str) -> Command {
    Command::new(page().join("node_modules").join(".bin").join(script(name)))
}

/// On Windows npm and its tools are scripts, which are found by their full name alone.
fn script(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}
