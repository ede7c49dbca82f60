//! What can be asked of a book.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Book {
    /// Make a new, empty book
    Init {
        /// ISO 4217
        #[arg(long, default_value = "EUR", value_name = "CODE")]
        currency: String,
        /// The shop's name
        #[arg(long, default_value = "My shop")]
        name: String,
        /// The shop's time zone; this machine's unless given
        #[arg(long, value_name = "ZONE")]
        tz: Option<String>,
    },
    /// Tell what the book holds
    Info,
    /// Check the book's figures against its log and ledger
    Doctor {
        /// Only what is open or changed since the last check, as the window does at start
        #[arg(long, conflicts_with = "repair")]
        open: bool,
        /// Repair a finding by its name, such as stock:3
        #[arg(long, value_name = "ID")]
        repair: Option<String>,
    },
    /// Say whether prices of new orders hold their tax
    Prices {
        #[arg(long, required_unless_present = "without_tax", conflicts_with = "without_tax")]
        with_tax: bool,
        #[arg(long)]
        without_tax: bool,
    },
    /// Close the time before a day, such as a filed tax month
    Close {
        /// The first day that stays open, YYYY-MM-DD
        #[arg(long, value_name = "DAY", required_unless_present = "open")]
        until: Option<String>,
        /// Open the closed time again
        #[arg(long, conflicts_with = "until")]
        open: bool,
    },
    /// Make the sample shop's book and walk its orders
    Demo,
}
