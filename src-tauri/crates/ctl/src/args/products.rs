//! What can be asked of products.

use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Product {
    /// Add a product
    Add {
        name: String,
        /// For one unit
        #[arg(long, allow_hyphen_values = true)]
        price: String,
        #[command(flatten)]
        fields: Fields,
    },
    /// Change what is given of a product; "" takes a value away
    Edit {
        /// Its SKU, name, barcode or number
        product: String,
        #[arg(long)]
        name: Option<String>,
        /// For one unit
        #[arg(long, allow_hyphen_values = true)]
        price: Option<String>,
        #[command(flatten)]
        fields: Fields,
        /// Forget a name that was learned for it
        #[arg(long, value_name = "ALIAS")]
        forget: Option<String>,
    },
    /// Offer a product no longer; its orders keep it
    Archive { product: String },
    /// Offer an archived product again
    Restore { product: String },
    /// List the catalogue
    List {
        /// Words in a name, SKU or barcode
        #[arg(long, value_name = "T")]
        search: Option<String>,
        /// Those that are offered no longer
        #[arg(long)]
        archived: bool,
    },
    /// Show one product, by SKU, name, barcode or number
    Show { product: String },
}

/// What a product may have beside its name and price.
#[derive(Args)]
pub(crate) struct Fields {
    #[arg(long)]
    pub(crate) sku: Option<String>,
    /// What a unit costs the owner
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) cost: Option<String>,
    /// Available at or below this is low
    #[arg(long, allow_hyphen_values = true, value_name = "N")]
    pub(crate) low: Option<String>,
    /// Decimals it sells in, 0 to 3
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=3))]
    pub(crate) decimals: Option<u8>,
    /// The code on its packaging
    #[arg(long, value_name = "CODE")]
    pub(crate) barcode: Option<String>,
    /// What a unit of it is called, such as kg
    #[arg(long)]
    pub(crate) unit: Option<String>,
    /// Its tax in per cent
    #[arg(long, allow_hyphen_values = true, value_name = "PERCENT")]
    pub(crate) tax: Option<String>,
    /// How many come in a pack
    #[arg(long, allow_hyphen_values = true, value_name = "N")]
    pub(crate) pack: Option<String>,
    /// Who sells it to you
    #[arg(long, value_name = "NAME")]
    pub(crate) supplier: Option<String>,
}
