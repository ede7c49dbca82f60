//! Speed, as ratios against raw SQLite in the same run: `cargo xtask bench`.
//!
//! `cargo bench -p fivedesk-tests --bench speed -- million` runs one group of them.
//!
//! Each figure is printed with its bound; one that breaks its bound fails the run. Times are printed for the
//! reader and fail nothing, since they tell of the machine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod charts;
mod import;
mod million;
mod oversight;
mod raw;
mod shop;
mod submit;
mod syncs;
mod timed;
mod walk;

use std::process::ExitCode;
use std::time::Duration;

use criterion::Criterion;
use timed::Bound;

fn main() -> ExitCode {
    // Before the first connection: every file that SQLite opens from here on is counted.
    syncs::count();
    let mut criterion = Criterion::default()
        .configure_from_args()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(8));
    let mut bounds: Vec<Bound> = Vec::new();
    // The large book is made once for all groups that read it.
    let folder = shop::folder();
    if asked("walk") {
        bounds.extend(walk::run());
    }
    if asked("submit") {
        bounds.extend(submit::run());
    }
    if asked("import") {
        bounds.extend(import::run(&mut criterion));
    }
    if asked("million") {
        bounds.extend(million::run(&folder));
    }
    if asked("charts") {
        bounds.extend(charts::run());
    }
    if asked("oversight") {
        bounds.extend(oversight::run(&folder));
    }
    // A plot for the documentation, drawn when it is named alone.
    if std::env::args().any(|word| word == "growth") {
        oversight::growth::run(&folder);
    }
    criterion.final_summary();

    println!("\nfigure                                                          value   bound");
    for bound in &bounds {
        println!("{bound}");
    }
    if bounds.iter().all(Bound::holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether a group is to run: one that was named, or all.
fn asked(group: &str) -> bool {
    let mut named = std::env::args().skip(1).filter(|word| !word.starts_with('-')).peekable();
    named.peek().is_none() || named.any(|word| word == group)
}
