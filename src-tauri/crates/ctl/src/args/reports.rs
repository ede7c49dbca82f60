//! What can be asked of reports.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use super::Period;

/// `report --out FILE`, or one of the commands about reports.
#[derive(ClapArgs)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Report {
    #[command(subcommand)]
    pub(crate) about: Option<AboutReports>,
    /// Where to; .pdf
    #[arg(long, required = true, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// The paper; by the book's currency unless given
    #[arg(long, value_name = "a4|letter")]
    pub(crate) paper: Option<String>,
    #[command(flatten)]
    pub(crate) period: Period,
}

#[derive(Subcommand)]
pub(crate) enum AboutReports {
    /// The template reports are made by
    #[command(subcommand)]
    Template(Template),
    /// Those that are written by themselves
    #[command(subcommand)]
    Schedule(Schedule),
    /// Write those that are due now
    Due,
}

#[derive(Subcommand)]
pub(crate) enum Schedule {
    /// Tell what is written by itself and how the last ones went
    Show,
    /// Have reports written into a folder
    Set {
        #[arg(long, value_name = "DIR")]
        folder: PathBuf,
        /// A report of each week, on its Monday
        #[arg(long, required_unless_present = "monthly")]
        weekly: bool,
        /// A report of each month, on its 1st
        #[arg(long)]
        monthly: bool,
        /// The paper; by the book's currency unless given
        #[arg(long, value_name = "a4|letter")]
        paper: Option<String>,
    },
    /// Write none by itself any more
    Off,
}

#[derive(Subcommand)]
pub(crate) enum Template {
    /// Print the one in use
    Show,
    /// Take your own instead, after proving that it works
    Set { file: PathBuf },
    /// Go back to the built-in one
    Reset,
}
