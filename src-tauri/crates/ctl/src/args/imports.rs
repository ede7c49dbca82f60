//! What can be asked of an import.

use std::path::PathBuf;

use clap::Args as ClapArgs;

#[derive(ClapArgs)]
pub(crate) struct Import {
    pub(crate) file: PathBuf,
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
}
