//! What can be asked of Oversight.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use super::{Demand, Paged};

#[derive(Subcommand)]
pub(crate) enum Oversight {
    #[command(flatten)]
    Demand(Demand),
    /// Throughput, time in stage, the bottleneck, low stock and what to do
    Summary(Box<Period>),
    /// Time in each stage and lead time, open orders left out and counted in
    Stages(Box<Period>),
    /// What came and left, what is in the flow and how old it is, and Little's law
    Flow(Box<Period>),
    /// The stage that holds orders longest, its evidence, and how it moved
    Bottleneck(Box<Period>),
    /// Write the rows behind the figures into a folder, a CSV file a table
    Rows {
        /// Where to
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
    /// When the shop is open, for figures in opening hours
    Hours {
        /// Opening times in the place of those there are, such as "mon-fri 09:00-17:00; sat 09:00-12:00"; "" for none
        #[arg(long, value_name = "TIMES")]
        set: Option<String>,
        /// A day the shop is closed; all of them, once for each
        #[arg(long = "holiday", value_name = "D")]
        holidays: Vec<String>,
        /// No day is a holiday
        #[arg(long, conflicts_with = "holidays")]
        no_holidays: bool,
    },
    /// What is worth doing, with its evidence
    Recommendations {
        /// What was applied, dismissed, put off and looked at again too
        #[arg(long)]
        all: bool,
    },
    /// What Oversight warns of, each since when
    Alerts,
    /// Do what a recommendation says
    Apply {
        /// As the list names it
        recommendation: String,
    },
    /// Undo what was decided on a recommendation
    Undo {
        /// As the list names it
        recommendation: String,
    },
    /// Put a recommendation out of the way until it changes
    Dismiss {
        /// As the list names it
        recommendation: String,
    },
    /// Put a recommendation off
    Snooze {
        /// As the list names it
        recommendation: String,
        /// The day it comes back
        #[arg(long, value_name = "D")]
        until: String,
    },
}

/// From one day to another, divided.
#[derive(ClapArgs)]
pub(crate) struct Span {
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

#[derive(ClapArgs)]
pub(crate) struct Period {
    #[command(flatten)]
    pub(crate) span: Span,
    /// Count time in opening hours alone
    #[arg(long, value_name = "elapsed|business", value_parser = ["elapsed", "business"])]
    pub(crate) hours: Option<String>,
    /// Orders that hold a product, by SKU, name or number
    #[arg(long, value_name = "P")]
    pub(crate) product: Option<String>,
    /// Orders of a customer, by number
    #[arg(long, value_name = "ID")]
    pub(crate) customer: Option<i64>,
    /// Orders that came this way
    #[arg(long, value_name = "SOURCE")]
    pub(crate) channel: Option<String>,
    /// Orders that have stood on a desk
    #[arg(long, value_name = "mail|approval|warehouse|delivery|oversight")]
    pub(crate) desk: Option<String>,
    /// Orders that come to at least this
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) min: Option<String>,
    /// Orders that come to at most this
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) max: Option<String>,
}

/// `chart list`, `chart NAME --out FILE`, or `chart all --out FOLDER`.
#[derive(ClapArgs)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Chart {
    #[command(subcommand)]
    pub(crate) list: Option<ChartList>,
    /// The chart's name, or `all`
    #[arg(required = true)]
    pub(crate) name: Option<String>,
    /// Where to: a file that ends in .svg, .png, .pdf, or for its rows in .csv or .xlsx; or a folder
    #[arg(long, required = true, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, default_value = "light", value_parser = ["light", "dark", "print"])]
    pub(crate) theme: String,
    /// What a file in a folder is saved as
    #[arg(long, default_value = "svg", value_parser = ["svg", "png", "pdf", "csv", "xlsx"])]
    pub(crate) format: String,
    /// How many times its size a PNG is
    #[arg(long, default_value_t = 2, value_name = "1-3", value_parser = clap::value_parser!(u8).range(1..=3))]
    pub(crate) scale: u8,
    #[command(flatten)]
    pub(crate) period: Period,
}

#[derive(Subcommand)]
pub(crate) enum ChartList {
    /// List the charts there are
    List,
}

#[derive(ClapArgs)]
pub(crate) struct Log {
    /// Events of a desk
    #[arg(long, value_name = "mail|approval|warehouse|delivery|oversight")]
    pub(crate) desk: Option<String>,
    /// Events by a name
    #[arg(long = "actor", id = "by", value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Events of an order
    #[arg(long, value_name = "ID")]
    pub(crate) order: Option<String>,
    /// Events of orders with a product and of its stock, by SKU, name or number
    #[arg(long, value_name = "P")]
    pub(crate) product: Option<String>,
    /// What happened, one word
    #[arg(long, value_name = "WORD")]
    pub(crate) kind: Option<String>,
    /// On this day or instant (RFC 3339) or later
    #[arg(long, value_name = "T")]
    pub(crate) from: Option<String>,
    /// On this day or earlier, or before this instant (RFC 3339)
    #[arg(long, value_name = "T")]
    pub(crate) to: Option<String>,
    /// Write all of it into a file instead; .csv or .jsonl
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) page: Paged,
}
