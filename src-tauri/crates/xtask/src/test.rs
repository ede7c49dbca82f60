//! `cargo xtask test`: every check and every test, the cheap ones first, the Rust tests with the real window last.

use crate::steps::{Failure, Steps};
use crate::{page, places, system, window_driver};

pub(crate) const STEPS: usize = 7;

/// One feature set and one choice of packages for all: another choice would compile much a second time.
const ALL: [&str; 2] = ["--workspace", "--all-features"];

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("what the system must bring");
    system::ensure(steps, &[system::BUILD, system::WINDOW_TESTS])?;
    let driver = window_driver::ensure(steps)?;

    steps.begin("the window's page");
    page::packages(steps)?;
    page::build(steps)?;

    steps.begin("format and lint of the window");
    steps.run(&mut places::cargo(&["fmt", "--all", "--check"]))?;
    steps.run(&mut places::npm(&["run", "lint"]))?;

    steps.begin("types of the window");
    steps.run(&mut places::npm(&["run", "types"]))?;

    steps.begin("clippy");
    steps.run(places::cargo(&["clippy"]).args(ALL).args(["--all-targets", "--", "--deny", "warnings"]))?;
    // A workspace of its own, which would otherwise fall behind unseen until the next soak.
    let fuzz = ["clippy", "--locked", "--manifest-path", "tests/fuzz/Cargo.toml", "--bins", "--target-dir"];
    let apart = places::target().join("fuzz-check");
    steps.run(places::cargo(&fuzz).arg(apart).args(["--", "--deny", "warnings"]))?;

    steps.begin("unit tests of the window");
    steps.run(&mut places::npm(&["test"]))?;

    steps.begin("Rust tests, stale bindings, the real window");
    // The tests drive the programs too, which cargo builds only when asked.
    steps.run(places::cargo(&["build"]).args(ALL).args(["--bins", "--tests"]))?;
    steps.run(places::cargo(&["test"]).args(ALL).env("TAURI_DRIVER", driver))
}
