//! What can be asked of letters.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Mail {
    /// Take letters in: an order becomes one, the rest is kept aside
    Add {
        /// E-mails (.eml), Outlook messages (.msg), mailboxes (.mbox) or texts; - for standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// List the letters kept aside
    List {
        /// And those that became orders or were done with
        #[arg(long)]
        all: bool,
        #[arg(long, default_value_t = 1)]
        page: u32,
        #[arg(long, default_value_t = 50)]
        per_page: u32,
    },
    /// Show one letter
    Show { letter: i64 },
    /// Make an order of a letter that was kept aside
    Enter { letter: i64 },
    /// Be done with a letter that was kept aside
    Done { letter: i64 },
    /// Write a letter into a file as it came
    Save {
        letter: i64,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Show or choose the folder that is watched for letters
    Folder {
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Watch none any more
        #[arg(long, conflicts_with = "folder")]
        off: bool,
    },
    /// Take in what is new in the watched folder
    Read,
}
