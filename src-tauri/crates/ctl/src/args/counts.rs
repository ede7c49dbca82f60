//! What can be asked of stock counts.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Count {
    /// Start a count of all products, or of those found
    Start {
        /// Words in a name or SKU
        #[arg(long, value_name = "T")]
        search: Option<String>,
    },
    /// Enter what was counted: "Product A:5"; "Product A:+3" adds to what was counted so far
    Enter {
        count: i64,
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Show a count with its sheet and differences
    Show { count: i64 },
    /// Write a count's sheet as CSV
    Sheet {
        count: i64,
        /// Where to write it; to the terminal unless given
        #[arg(long, value_name = "F")]
        out: Option<PathBuf>,
    },
    /// Post the differences as one
    Post { count: i64 },
    /// Take a posting back
    Undo { count: i64 },
    /// Drop a count; nothing is posted
    Drop { count: i64 },
    /// List counts
    List,
}
