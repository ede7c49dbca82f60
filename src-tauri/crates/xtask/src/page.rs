//! The window's page: its packages and its build.

use crate::places;
use crate::steps::{Failure, Steps};
use std::fs;

/// Brings the packages to what the lock file says; does nothing when they already are.
pub(crate) fn packages(steps: &Steps) -> Result<(), Failure> {
    let lock = fs::read(places::page().join("package-lock.json")).map_err(|e| steps.failure(e))?;
    let installed = places::page().join("node_modules").join(".fivedesk-lock");
    if fs::read(&installed).is_ok_and(|copy| copy == lock) {
        eprintln!("the packages are those of the lock file");
        return Ok(());
    }
    steps.run(&mut places::npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::write(installed, lock).map_err(|e| steps.failure(e))
}

/// Builds the page, which the shell takes in when it is compiled.
pub(crate) fn build(steps: &Steps) -> Result<(), Failure> {
    steps.run(&mut places::npm(&["run", "build"]))
}
