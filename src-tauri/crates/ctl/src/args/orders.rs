//! What can be asked of orders.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use super::Paged;

#[derive(Subcommand)]
pub(crate) enum Order {
    /// Tell what Mail would understand; writes nothing
    Read {
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Enter an order as text, or orders as a JSON file
    Submit {
        #[arg(allow_hyphen_values = true, required_unless_present = "file", conflicts_with = "file")]
        text: Option<String>,
        /// JSON: one order or an array of them; `-` reads standard input
        #[arg(long, value_name = "F")]
        file: Option<PathBuf>,
        #[arg(long, value_name = "NAME", conflicts_with = "file")]
        customer: Option<String>,
        #[arg(long, value_name = "TEXT", conflicts_with = "file")]
        address: Option<String>,
    },
    /// Answer a question Mail has about an order
    Clarify {
        id: String,
        /// Which question, from 1
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        line: u32,
        /// The product meant, by SKU, name or number
        #[arg(long, conflicts_with = "drop")]
        product: Option<String>,
        /// How many
        #[arg(long, conflicts_with = "drop", allow_hyphen_values = true)]
        quantity: Option<String>,
        /// It was no line at all
        #[arg(long)]
        drop: bool,
    },
    /// Approve an order
    Approve(Step),
    /// Reject an order
    Reject(Step),
    /// Take a payment
    Pay {
        id: String,
        /// How much; all that is due unless given
        #[arg(long, allow_hyphen_values = true, value_name = "X")]
        amount: Option<String>,
        /// How it was paid
        #[arg(long, value_name = "M")]
        method: Option<String>,
    },
    /// Ship what is set aside
    Fulfil(Step),
    /// Confirm that it arrived
    Deliver(Step),
    /// List orders
    List {
        #[arg(long, value_name = "S")]
        status: Option<String>,
        /// Words in a number, reference, customer or product
        #[arg(long, value_name = "T")]
        search: Option<String>,
        #[command(flatten)]
        page: Paged,
    },
    /// Show one order, whole
    Show { id: String },
}

#[derive(ClapArgs)]
pub(crate) struct Step {
    /// The order's number
    pub(crate) id: String,
    /// Why, kept with the order
    #[arg(long, value_name = "R")]
    pub(crate) reason: Option<String>,
}
