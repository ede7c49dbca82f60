//! What can be typed.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

/// The order book on five desks, from a terminal.
#[derive(Parser)]
#[command(name = "fivedeskctl", version, about, propagate_version = true)]
pub(crate) struct Args {
    /// The book's file; the window's own book unless given
    #[arg(long, global = true, env = "FIVEDESK_BOOK", value_name = "FILE")]
    pub(crate) book: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Act as if it were this instant (RFC 3339)
    #[arg(long, global = true, value_name = "RFC3339")]
    pub(crate) now: Option<String>,
    /// Who acts
    #[arg(long = "as", global = true, value_name = "NAME", default_value = "owner")]
    pub(crate) actor: String,
    /// Idempotency key: the same request under it counts once
    #[arg(long, global = true, value_name = "K")]
    pub(crate) key: Option<String>,
    /// Leave the agents' work to others
    #[arg(long, global = true)]
    pub(crate) no_agents: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a book, look at it, examine it
    #[command(subcommand)]
    Book(Book),
    /// The catalogue
    #[command(subcommand)]
    Product(Product),
    /// Customers
    #[command(subcommand)]
    Customer(Customer),
    /// Orders and their way over the desks
    #[command(subcommand)]
    Order(Order),
    /// Stock and its ledger
    #[command(subcommand)]
    Stock(Stock),
    /// The agents' work
    #[command(subcommand)]
    Agents(Agents),
    /// The flow's figures
    #[command(subcommand)]
    Oversight(Oversight),
    /// Charts as files
    Chart(Chart),
    /// Take in a file of orders
    Import(Import),
    /// The activity log
    Log(Paged),
}

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
    Doctor,
    /// Make the sample shop's book and walk its orders
    Demo,
}

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

#[derive(Subcommand)]
pub(crate) enum Agents {
    /// Let the agents take one step
    Run {
        /// Go on until nothing is due
        #[arg(long)]
        until_idle: bool,
    },
    /// Tell what each has done and has before it
    Status,
}

#[derive(Subcommand)]
pub(crate) enum Oversight {
    /// Throughput, time in stage, the bottleneck, low stock and what to do
    Summary(Period),
}

#[derive(ClapArgs)]
pub(crate) struct Period {
    /// First day
    #[arg(long, value_name = "D")]
    pub(crate) from: Option<String>,
    /// Last day
    #[arg(long, value_name = "D")]
    pub(crate) to: Option<String>,
    /// Time zone of the days
    #[arg(long, value_name = "Z")]
    pub(crate) tz: Option<String>,
    #[arg(long, value_name = "day|week|month", value_parser = ["day", "week", "month"])]
    pub(crate) by: Option<String>,
}

/// `chart list`, or `chart NAME --out FILE`.
#[derive(ClapArgs)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Chart {
    #[command(subcommand)]
    pub(crate) list: Option<ChartList>,
    /// The chart's name
    #[arg(required = true)]
    pub(crate) name: Option<String>,
    /// Where to; .svg or .png
    #[arg(long, required = true, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, default_value = "light", value_parser = ["light", "dark", "print"])]
    pub(crate) theme: String,
    #[command(flatten)]
    pub(crate) period: Period,
}

#[derive(Subcommand)]
pub(crate) enum ChartList {
    /// List the charts there are
    List,
}

#[derive(ClapArgs)]
pub(crate) struct Import {
    pub(crate) file: PathBuf,
    /// The file's format; told from its header unless given
    #[arg(long, value_name = "F")]
    pub(crate) format: Option<String>,
    /// Tell what would be taken in; write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The time zone of its times
    #[arg(long, value_name = "Z")]
    pub(crate) tz: Option<String>,
    /// How its dates are written
    #[arg(long, value_name = "dmy|mdy|ymd")]
    pub(crate) dates: Option<String>,
    /// Its currency
    #[arg(long, value_name = "C")]
    pub(crate) currency: Option<String>,
}

#[derive(ClapArgs, Clone, Copy)]
pub(crate) struct Paged {
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub(crate) page: u32,
    #[arg(long, default_value_t = 50, value_name = "N")]
    pub(crate) per_page: u32,
}
