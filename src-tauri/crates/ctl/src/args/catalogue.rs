//! What can be asked of products and customers.

use clap::Subcommand;

use super::Paged;

#[derive(Subcommand)]
pub(crate) enum Product {
    /// Add a product
    Add {
        name: String,
        /// For one unit
        #[arg(long, allow_hyphen_values = true)]
        price: String,
        #[arg(long)]
        sku: Option<String>,
        /// What a unit costs the owner
        #[arg(long, allow_hyphen_values = true)]
        cost: Option<String>,
        /// Available at or below this is low
        #[arg(long, allow_hyphen_values = true, value_name = "N")]
        low: Option<String>,
        /// Decimals it sells in, 0 to 3
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=3))]
        decimals: Option<u8>,
    },
    /// List the catalogue
    List {
        /// Words in a name or SKU
        #[arg(long, value_name = "T")]
        search: Option<String>,
    },
    /// Show one product, by SKU, name or number
    Show { product: String },
}

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
