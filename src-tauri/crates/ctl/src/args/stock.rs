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
    /// Take back what belongs to no order: "Product A:2"
    Return {
        text: String,
        #[arg(long, value_name = "NAME")]
        customer: Option<String>,
        /// Write it off instead of putting it back to stock
        #[arg(long)]
        write_off: bool,
        /// Why, kept with the return
        #[arg(long, value_name = "R")]
        reason: Option<String>,
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
