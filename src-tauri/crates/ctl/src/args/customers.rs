//! What can be asked of customers.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

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
    /// Change what is given of a customer; "" takes a value away
    Edit(Edit),
    /// A customer's addresses
    #[command(subcommand)]
    Address(Address),
    /// Make a duplicate part of the customer it is; nothing of it is lost
    Merge {
        /// The customer to keep, by number
        kept: i64,
        /// The duplicate, by number
        duplicate: i64,
    },
    /// Take a merge back
    Unmerge {
        /// The duplicate, by number
        duplicate: i64,
    },
    /// Give out everything the book holds of a customer, as JSON
    Export {
        customer: i64,
        /// Where to write it; to the terminal unless given
        #[arg(long, value_name = "F")]
        out: Option<PathBuf>,
    },
    /// Erase a customer's personal data for good; orders, figures and events stay
    Erase {
        customer: i64,
        /// Nothing brings it back: say that you mean it
        #[arg(long, required = true)]
        yes: bool,
    },
    /// List customers
    List {
        /// Words in a name or e-mail address
        #[arg(long, value_name = "T")]
        search: Option<String>,
        #[command(flatten)]
        page: Paged,
    },
    /// List a customer's orders, newest first
    Orders {
        customer: i64,
        #[command(flatten)]
        page: Paged,
    },
    /// Show one customer, by number
    Show { customer: i64 },
}

#[derive(Args)]
pub(crate) struct Edit {
    /// By number
    pub(crate) customer: i64,
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) email: Option<String>,
    #[arg(long)]
    pub(crate) phone: Option<String>,
    /// What to keep in mind of them
    #[arg(long)]
    pub(crate) notes: Option<String>,
    /// Whether their orders stop at Approval
    #[arg(long, value_enum)]
    pub(crate) hold: Option<OnOff>,
    /// policy, pay_first, or the days to pay in
    #[arg(long, value_name = "T")]
    pub(crate) terms: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OnOff {
    On,
    Off,
}

#[derive(Subcommand)]
pub(crate) enum Address {
    /// Add an address
    Add {
        customer: i64,
        text: String,
        /// New orders go there
        #[arg(long)]
        default: bool,
    },
    /// Let new orders go to an address
    Use { customer: i64, address: i64 },
    /// Offer an address no longer
    Retire { customer: i64, address: i64 },
}
