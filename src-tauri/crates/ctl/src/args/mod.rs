//! What can be typed, a noun in each file.

mod books;
mod counts;
mod customers;
mod demand;
mod imports;
mod letters;
mod orders;
mod oversight;
mod policy;
mod products;
mod purchases;
mod quotes;
mod reports;
mod stock;

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};

pub(crate) use books::{Backups, Book, Passphrase, Restore};
pub(crate) use counts::Count;
pub(crate) use customers::{Address as CustomerAddress, Customer, OnOff};
pub(crate) use demand::{Demand, Forecast, Planning};
pub(crate) use imports::{Import, Imported};
pub(crate) use letters::Mail;
pub(crate) use orders::{Change, Order, Parts, Step};
pub(crate) use oversight::{Chart, Log, Oversight, Period};
pub(crate) use policy::{Policy, SetPolicy};
pub(crate) use products::{Fields as ProductFields, Product};
pub(crate) use purchases::{Purchase, Supplier};
pub(crate) use quotes::Quote;
pub(crate) use reports::{AboutReports, Report, Schedule, Template};
pub(crate) use stock::Stock;

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
    /// Quotes, which may become orders
    #[command(subcommand)]
    Quote(Quote),
    /// Stock and its ledger
    #[command(subcommand)]
    Stock(Stock),
    /// Take back the last thing a person did
    Undo {
        /// Tell what would go back; change nothing
        #[arg(long, conflicts_with = "event")]
        dry_run: bool,
        /// Only if this event, by its place in the log, is the last one still
        #[arg(long, value_name = "SEQ")]
        event: Option<i64>,
    },
    /// Letters: e-mail in, and what was kept aside
    #[command(subcommand)]
    Mail(Mail),
    /// Stock counts: a sheet, its figures, the differences posted as one
    #[command(subcommand)]
    Count(Count),
    /// Who sells to you
    #[command(subcommand)]
    Supplier(Supplier),
    /// What is due in from suppliers
    #[command(subcommand)]
    Purchase(Purchase),
    /// The agents' work
    #[command(subcommand)]
    Agents(Agents),
    /// What the agents may decide by themselves
    #[command(subcommand)]
    Policy(Policy),
    /// The flow's figures
    #[command(subcommand)]
    Oversight(Oversight),
    /// Charts as files
    Chart(Chart),
    /// A period's figures, charts and what to do, as one PDF
    Report(Report),
    /// Take in a file of orders, list what was taken in, take it back
    Import(Import),
    /// The activity log: a page of it, or all of it into a file
    Log(Log),
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

#[derive(ClapArgs, Clone, Copy)]
pub(crate) struct Paged {
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub(crate) page: u32,
    #[arg(long, default_value_t = 50, value_name = "N")]
    pub(crate) per_page: u32,
}
