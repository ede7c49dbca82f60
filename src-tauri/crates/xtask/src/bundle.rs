//! `cargo xtask bundle`: the packages that are handed to people, optimised for them.

use crate::steps::{Failure, Steps};
use crate::{page, places, system};

pub(crate) const STEPS: usize = 4;

/// The profile of the root's Cargo.toml that is slower to link, smaller and faster.
const PROFILE: &str = "bundle";

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("what the system must bring");
    system::ensure(steps, &[system::BUILD])?;
    steps.begin("the window's page");
    page::packages(steps)?;
    page::build(steps)?;
    steps.begin("fivedeskctl");
    steps.run(&mut places::cargo(&["build", "--profile", PROFILE, "--package", "fivedeskctl"]))?;
    steps.begin("packages");
    let mut tauri = places::page_tool("tauri");
    tauri.arg("build").current_dir(places::root());
    if cfg!(target_os = "linux") {
        tauri.args(["--bundles", "deb,rpm", "--config", &with_terminal_program()]);
    }
    tauri.args(["--", "--profile", PROFILE]);
    steps.run(&mut tauri)?;
    eprintln!("\nthe packages are in {}", places::target().join(PROFILE).join("bundle").display());
    Ok(())
}

/// The part of the configuration that puts fivedeskctl beside the window.
fn with_terminal_program() -> String {
    let program = places::built(PROFILE, "fivedeskctl").display().to_string().replace('\\', "/");
    let files = format!(r#"{{"files":{{"/usr/bin/fivedeskctl":"{program}"}}}}"#);
    format!(r#"{{"bundle":{{"linux":{{"deb":{files},"rpm":{files}}}}}}}"#)
}
