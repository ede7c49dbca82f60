//! What can be asked of stock.

use clap::Subcommand;

use super::Paged;

#[derive(Subcommand)]
pub(crate) enum Stock {
    /// Set what is on hand: "Product A:100units, Product B:+20"
    Set {
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Add what arrived: "Product A:20"
    Receive {
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// List stock
    List,
    /// Show the ledger, of one product or of all
    History {
        product: Option<String>,
        #[command(flatten)]
        page: Paged,
    },
}
