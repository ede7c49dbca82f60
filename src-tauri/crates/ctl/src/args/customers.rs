//! What can be asked of customers.

use clap::Subcommand;

use super::Paged;

#[derive(Subcommand)]
pub(crate) enum Customer {
    /// Add a customer
    Add {
        name: String,
        #[arg(long)]
        email: Option<String>,
        #[arg(long)]
        phone: Option<String>,
        #[arg(long)]
        address: Option<String>,
    },
    /// List customers
    List {
        /// Words in a name or e-mail address
        #[arg(long, value_name = "T")]
        search: Option<String>,
        #[command(flatten)]
        page: Paged,
    },
    /// Show one customer, by number
    Show { customer: i64 },
}
