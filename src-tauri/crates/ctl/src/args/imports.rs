//! What can be asked of an import.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

#[derive(ClapArgs)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Import {
    /// The file, or a folder of files
    #[arg(required = true)]
    pub(crate) file: Option<PathBuf>,
    /// The file's format; told from its header unless given
    #[arg(long, value_name = "F")]
    pub(crate) format: Option<String>,
    /// Tell what would be taken in; write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The time zone of its times
    #[arg(long, value_name = "Z")]
    pub(crate) tz: Option<String>,
    /// How its dates are written
    #[arg(long, value_name = "dmy|mdy|ymd")]
    pub(crate) dates: Option<String>,
    /// Its currency
    #[arg(long, value_name = "C")]
    pub(crate) currency: Option<String>,
    /// Take over the approvals the file tells of, as your own; else what is not shipped is asked about
    #[arg(long)]
    pub(crate) accept_approvals: bool,
    /// Write what is refused into a CSV with why, to be mended and imported again
    #[arg(long, value_name = "FILE")]
    pub(crate) refused_to: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) past: Option<Imported>,
}

/// What can be asked of imports that were taken in.
#[derive(Subcommand)]
pub(crate) enum Imported {
    /// What was imported, the newest first
    List,
    /// Take an import back whole
    Undo {
        /// Its number in the list
        import: i64,
        /// Tell what would go back; change nothing
        #[arg(long)]
        dry_run: bool,
    },
}
