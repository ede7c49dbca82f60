//! Set-up, tests, bundles and benches of this repository: `cargo xtask <command>`.

mod bench;
mod bindings;
mod bundle;
mod oracle;
mod page;
mod places;
mod soak;
mod start;
mod steps;
mod system;
mod test;
mod window_driver;

use std::process::ExitCode;
use steps::{Failure, Steps};

/// A command: its name, what it does, how many steps it takes and how it runs.
struct Command {
    name: &'static str,
    about: &'static str,
    steps: usize,
    run: fn(&mut Steps) -> Result<(), Failure>,
}

const COMMANDS: [Command; 7] = [
    Command {
        name: "start",
        about: "install what is missing, build, and open the window",
        steps: start::STEPS,
        run: start::run,
    },
    Command { name: "test", about: "every check and every test", steps: test::STEPS, run: test::run },
    Command {
        name: "bundle",
        about: "make the packages that are handed to people",
        steps: bundle::STEPS,
        run: bundle::run,
    },
    Command {
        name: "bindings",
        about: "write the window's TypeScript types and commands anew",
        steps: bindings::STEPS,
        run: bindings::run,
    },
    Command {
        name: "bench",
        about: "measure against raw SQLite, DuckDB, pandas and matplotlib",
        steps: bench::STEPS,
        run: bench::run,
    },
    Command {
        name: "oracle",
        about: "figures against pandas, statsforecast and pm4py",
        steps: oracle::STEPS,
        run: oracle::run,
    },
    Command {
        name: "soak",
        about: "kills, random sequences, threads and hostile input, for --minutes N",
        steps: soak::STEPS,
        run: soak::run,
    },
];

fn main() -> ExitCode {
    let asked = std::env::args().nth(1);
    let Some(command) = COMMANDS.iter().find(|c| Some(c.name) == asked.as_deref()) else {
        eprintln!("cargo xtask <command>\n");
        for command in &COMMANDS {
            eprintln!("  {:<9} {}", command.name, command.about);
        }
        return ExitCode::from(2);
    };
    match (command.run)(&mut Steps::new(command.steps)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\ncargo xtask {}: {failure}", command.name);
            ExitCode::FAILURE
        }
    }
}
