//! What can be asked of quotes.

use clap::Subcommand;

use super::Paged;

#[derive(Subcommand)]
pub(crate) enum Quote {
    /// Make a quote of what is asked for
    Add {
        #[arg(allow_hyphen_values = true)]
        text: String,
        #[arg(long, value_name = "NAME")]
        customer: Option<String>,
        #[arg(long, value_name = "TEXT")]
        address: Option<String>,
        /// Days it holds; without end unless given
        #[arg(long, value_name = "N")]
        days: Option<u16>,
        /// Taken off the whole
        #[arg(long, value_name = "X", allow_hyphen_values = true)]
        discount: Option<String>,
        /// Charged for the shipping
        #[arg(long, value_name = "X", allow_hyphen_values = true)]
        shipping: Option<String>,
    },
    /// List quotes
    List {
        #[command(flatten)]
        page: Paged,
    },
    /// Show one quote, such as Q-3
    Show { quote: String },
    /// Make an order of a quote
    Accept { quote: String },
    /// Decline a quote
    Decline { quote: String },
    /// Open a declined quote again
    Reopen { quote: String },
}
