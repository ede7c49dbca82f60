//! What can be asked of suppliers and purchases.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Supplier {
    /// Add a supplier
    Add {
        name: String,
        #[arg(long)]
        email: Option<String>,
        #[arg(long)]
        phone: Option<String>,
    },
    /// List suppliers
    List,
}

#[derive(Subcommand)]
pub(crate) enum Purchase {
    /// Note what is due in: "Product A:200 due Friday"
    Add {
        #[arg(allow_hyphen_values = true)]
        text: String,
        /// Who sells it; a new name is a new supplier
        #[arg(long, value_name = "NAME")]
        supplier: Option<String>,
        /// When it is due: 2026-11-28, or a weekday
        #[arg(long, value_name = "DAY")]
        due: Option<String>,
    },
    /// List purchases that are still to come
    List {
        /// And those that are closed
        #[arg(long)]
        all: bool,
    },
    /// Show one purchase
    Show { purchase: i64 },
    /// Receive all that is still to come of a purchase, or a part: "Product A:20"
    Receive {
        purchase: i64,
        #[arg(allow_hyphen_values = true)]
        text: Option<String>,
    },
    /// Cancel what is still to come of a purchase
    Cancel { purchase: i64 },
}
