//! `cargo xtask start`: from a fresh clone to the open window, or to the sample shop in the terminal.

use crate::steps::{Failure, Steps};
use crate::{page, places, system};
use std::fs;
use std::path::Path;
use std::process::Command;

pub(crate) const STEPS: usize = 4;

/// The charts drawn where no window can open.
const CHARTS: [&str; 2] = ["throughput", "time_in_stage"];

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("what the system must bring");
    system::ensure(steps, &[system::BUILD])?;
    steps.begin("the window's page");
    page::packages(steps)?;
    page::build(steps)?;
    steps.begin("fivedesk and fivedeskctl");
    steps.run(&mut places::cargo(&[
        "build",
        "--release",
        "--package",
        "fivedesk",
        "--package",
        "fivedeskctl",
    ]))?;
    if has_display() {
        steps.begin("the window");
        return steps.run_attended(&mut Command::new(places::built("release", "fivedesk")));
    }
    steps.begin("no display: the sample shop in the terminal");
    sample_shop(steps, &places::target().join("start"))
}

/// Whether a window can open here.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|display| !display.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Makes the sample shop in `folder`, walks its orders and draws its charts there.
fn sample_shop(steps: &Steps, folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| steps.failure(e))?;
    }
    fs::create_dir_all(folder).map_err(|e| steps.failure(e))?;
    let book = folder.join("sample.fivedesk");
    let ctl = || {
        let mut command = Command::new(places::built("release", "fivedeskctl"));
        command.arg("--book").arg(&book);
        command
    };
    steps.run(ctl().args(["book", "demo"]))?;
    for chart in CHARTS {
        steps.run(ctl().args(["chart", chart, "--out"]).arg(folder.join(chart).with_extension("svg")))?;
    }
    eprintln!("\nthe sample shop and its charts are in {}", folder.display());
    eprintln!("with a display, `cargo xtask start` opens the window");
    Ok(())
}
