//! `cargo xtask bench`: the speed goals, as ratios against raw SQLite.

use crate::places;
use crate::steps::{Failure, Steps};

pub(crate) const STEPS: usize = 1;

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("benches");
    steps.run(&mut places::cargo(&["bench", "--package", "fivedesk-tests", "--bench", "*"]))
}
