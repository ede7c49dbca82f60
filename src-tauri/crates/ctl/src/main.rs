//! `fivedeskctl`: every operation of Fivedesk from a terminal.
//!
//! Exit status: 0 done, 2 usage, 3 refused, 4 bad input, 5 not found, 6 busy or damaged book, 1 our fault.

mod args;
mod commands;
mod host;
mod output;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

fn main() -> ExitCode {
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    let json = args.json;
    match commands::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => output::stopped(&stop, json),
    }
}

/// Help and version are answers; anything else said wrongly is an error that `--json` shows as one.
fn usage(error: &clap::Error) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if !asked && std::env::args_os().any(|arg| arg == "--json") {
        output::usage_json(&error.to_string());
    } else {
        let _ = error.print();
    }
    if asked { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
