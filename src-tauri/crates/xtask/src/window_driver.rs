//! tauri-driver, which drives the real window in tests; kept in the target folder, nothing global is touched.

use crate::places;
use crate::steps::{Failure, Steps};
use std::path::PathBuf;

const VERSION: &str = "2.1.0";

/// Installs this version where it is not yet there; answers the program.
pub(crate) fn ensure(steps: &Steps) -> Result<PathBuf, Failure> {
    let tools = places::target().join("tools");
    let home = tools.join(format!("tauri-driver-{VERSION}"));
    let program = home.join("bin").join("tauri-driver");
    if program.is_file() {
        eprintln!("tauri-driver {VERSION} is there");
        return Ok(program);
    }
    let mut install =
        places::cargo(&["install", "--locked", "--debug", "--version", VERSION, "tauri-driver"]);
    install.arg("--root").arg(home).arg("--target-dir").arg(tools.join("build"));
    steps.run(&mut install)?;
    Ok(program)
}
