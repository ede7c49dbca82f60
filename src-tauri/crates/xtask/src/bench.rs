//! `cargo xtask bench`: the speed goals, as ratios against raw SQLite, DuckDB, pandas and matplotlib in the same run.

use crate::steps::{Failure, Steps};
use crate::{oracle, places};

pub(crate) const STEPS: usize = 2;

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("Python and the packages compared with");
    let python = oracle::ensure(steps, "bench", "tests/benches/requirements.txt");
    if let Err(failure) = &python {
        // What is not compared with them is measured all the same.
        eprintln!("{failure}\nwithout them nothing is compared with DuckDB, pandas and matplotlib");
    }

    steps.begin("benches");
    let mut bench = places::cargo(&["bench", "--package", "fivedesk-tests", "--bench", "*"]);
    // `--growth` draws the documentation's plot instead.
    match std::env::args().nth(2).as_deref() {
        None => {}
        Some("--growth") => {
            bench.args(["--", "growth"]);
        }
        Some(word) => return Err(steps.failure(format!("only --growth is known, not {word}"))),
    }
    bench.envs(python.ok().map(|python| ("FIVEDESK_BENCH_PYTHON", python)));
    steps.run(&mut bench)
}
