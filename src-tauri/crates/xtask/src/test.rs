//! `cargo xtask test`: every check and every test, the cheap ones first, ending with the real window.

use crate::steps::{Failure, Steps};
use crate::{page, places, system, window_driver};
use std::path::Path;

pub(crate) const STEPS: usize = 8;

/// One feature set for clippy, tests and the window: nothing is compiled twice.
const ALL: [&str; 2] = ["--workspace", "--all-features"];

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("what the system must bring");
    system::ensure(steps, &[system::BUILD, system::WINDOW_TESTS])?;
    let driver = window_driver::ensure(steps)?;

    steps.begin("the window's page");
    page::packages(steps)?;
    page::build(steps)?;

    steps.begin("format");
    steps.run(&mut places::cargo(&["fmt", "--all", "--check"]))?;
    steps.run(&mut places::npm(&["run", "lint"]))?;

    steps.begin("types of the window");
    steps.run(&mut places::npm(&["run", "types"]))?;

    steps.begin("clippy");
    steps.run(places::cargo(&["clippy"]).args(ALL).args(["--all-targets", "--", "--deny", "warnings"]))?;

    steps.begin("Rust tests and stale bindings");
    // Tests drive the programs too, and cargo builds those of other packages only when asked.
    steps.run(places::cargo(&["build"]).args(ALL).args(["--bins", "--tests"]))?;
    steps.run(places::cargo(&["test"]).args(ALL))?;

    steps.begin("window unit tests");
    steps.run(&mut places::npm(&["test"]))?;

    steps.begin("the real window");
    real_window(steps, &driver)
}

/// Drives the window just built; each test opens a screen of its own.
fn real_window(steps: &Steps, driver: &Path) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        eprintln!("left out: the window can be driven on Linux alone");
        return Ok(());
    }
    let mut tests = places::cargo(&["test"]);
    steps.run(tests.args(ALL).args(["--test", "window"]).env("TAURI_DRIVER", driver))
}
