//! `cargo xtask bindings`: writes the TypeScript side of the shell's commands.

use crate::steps::{Failure, Steps};
use crate::{page, places, system};

pub(crate) const STEPS: usize = 3;

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("what the system must bring");
    system::ensure(steps, &[system::BUILD])?;
    steps.begin("the window's page");
    page::packages(steps)?;
    page::build(steps)?;
    steps.begin("bindings");
    let words = ["test", "--package", "fivedesk", "--test", "bindings"];
    steps.run(places::cargo(&words).env("FIVEDESK_BLESS", "1"))
}
