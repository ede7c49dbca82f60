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
    /// Enter an order as text or line by line, or orders as a JSON file
    Submit {
        #[arg(allow_hyphen_values = true, required_unless_present_any = ["file", "lines"],
            conflicts_with_all = ["file", "lines"])]
        text: Option<String>,
        /// A line of a known product, by SKU, name or number, such as TEA-1:10
        #[arg(long = "line", value_name = "PRODUCT:QTY", conflicts_with = "file")]
        lines: Vec<String>,
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
    /// Say that an order held as a duplicate is another one
    NotDuplicate(Step),
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
        /// It may be more than is due
        #[arg(long)]
        beyond: bool,
    },
    /// Pay back what was paid beyond what is charged
    Refund {
        #[command(flatten)]
        step: Step,
        /// How much; all that is to be paid back unless given
        #[arg(long, allow_hyphen_values = true, value_name = "X")]
        amount: Option<String>,
        /// How it is paid back
        #[arg(long, value_name = "M")]
        method: Option<String>,
    },
    /// Ship what is set aside
    Fulfil {
        #[command(flatten)]
        step: Step,
        #[command(flatten)]
        parts: Parts,
        /// Who carries it
        #[arg(long, value_name = "NAME")]
        carrier: Option<String>,
        /// The carrier's number for it
        #[arg(long, value_name = "N")]
        tracking: Option<String>,
    },
    /// Note carrier and tracking number of the last parcel
    Track {
        id: String,
        #[arg(long, value_name = "NAME")]
        carrier: Option<String>,
        #[arg(long, value_name = "N")]
        tracking: Option<String>,
    },
    /// Give up what was lost on the way
    Lost {
        #[command(flatten)]
        step: Step,
        #[command(flatten)]
        parts: Parts,
    },
    /// Take goods back
    Return {
        #[command(flatten)]
        step: Step,
        #[command(flatten)]
        parts: Parts,
        /// Write them off instead of putting them back to stock
        #[arg(long)]
        write_off: bool,
        /// The parcel came back without having arrived
        #[arg(long)]
        refused: bool,
    },
    /// Change an order
    Edit(Box<Change>),
    /// Put another product into a line
    Substitute {
        #[command(flatten)]
        step: Step,
        /// Which line, from 1
        #[arg(long, value_name = "N")]
        line: u32,
        /// The product, by SKU, name or number
        #[arg(long, value_name = "P")]
        product: String,
    },
    /// Take off what has not shipped
    Cancel {
        #[command(flatten)]
        step: Step,
        #[command(flatten)]
        parts: Parts,
    },
    /// Let an order that is short ship in parts: set aside what there is
    Part(Step),
    /// List late payments, each with a reminder
    Late,
    /// Put an order aside
    Hold(Step),
    /// Take an order up again
    Resume(Step),
    /// Enter an order like another, at today's prices
    Copy { id: String },
    /// Take back the last step of a person on an order
    Undo {
        #[command(flatten)]
        step: Step,
        /// Which event, by its place in the log
        #[arg(long, value_name = "SEQ")]
        event: Option<i64>,
        /// Tell what would go back; change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Confirm that it arrived
    Deliver(Step),
    /// List orders
    List {
        #[arg(long, value_name = "S")]
        status: Option<String>,
        #[command(flatten)]
        filter: Listed,
        #[command(flatten)]
        page: Paged,
    },
    /// Show one order, whole
    Show { id: String },
}

/// A part of an order; all of it unless given.
#[derive(ClapArgs)]
pub(crate) struct Parts {
    /// A line and how much of it, such as 1:7; may be given several times
    #[arg(long = "part", value_name = "LINE:QTY")]
    pub(crate) parts: Vec<String>,
}

#[derive(ClapArgs)]
pub(crate) struct Change {
    /// The order's number
    pub(crate) id: String,
    #[arg(long, value_name = "NAME")]
    pub(crate) customer: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) address: Option<String>,
    /// Days to pay in on account; 0 is paid before it ships
    #[arg(long, value_name = "N")]
    pub(crate) days_to_pay: Option<u16>,
    /// Taken off the whole order
    #[arg(long, value_name = "X", allow_hyphen_values = true)]
    pub(crate) discount: Option<String>,
    /// Charged for the shipping
    #[arg(long, value_name = "X", allow_hyphen_values = true)]
    pub(crate) shipping: Option<String>,
    /// When the customer wants it (RFC 3339)
    #[arg(long, value_name = "T")]
    pub(crate) due: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// A line's new quantity, and price, such as 2:10 or 2:10@4.50
    #[arg(long = "line", value_name = "LINE:QTY[@PRICE]")]
    pub(crate) lines: Vec<String>,
    /// A line's discount, such as 2:1.50
    #[arg(long = "line-discount", value_name = "LINE:X")]
    pub(crate) line_discounts: Vec<String>,
    /// A new line, such as TEA-1:10 or TEA-1:10@4.50
    #[arg(long = "add", value_name = "PRODUCT:QTY[@PRICE]")]
    pub(crate) added: Vec<String>,
    /// A line to take off
    #[arg(long = "remove", value_name = "LINE")]
    pub(crate) removed: Vec<u32>,
    /// Why, kept with the order
    #[arg(long, value_name = "R")]
    pub(crate) reason: Option<String>,
}

/// What a list of orders is narrowed to.
#[derive(ClapArgs)]
pub(crate) struct Listed {
    /// Words in a number, reference, customer, product or text, each as far as it is known
    #[arg(long, value_name = "T")]
    pub(crate) search: Option<String>,
    /// Orders of a customer, by row number
    #[arg(long, value_name = "ID")]
    pub(crate) customer: Option<i64>,
    /// Orders with a line of a product, by SKU, name or number
    #[arg(long, value_name = "P")]
    pub(crate) product: Option<String>,
    /// Which way it came in: `text`, or the format of an imported file
    #[arg(long, value_name = "S")]
    pub(crate) source: Option<String>,
    /// Why it is held
    #[arg(long, value_name = "H")]
    pub(crate) hold: Option<String>,
    /// Came in on this day or instant (RFC 3339) or later
    #[arg(long, value_name = "T")]
    pub(crate) from: Option<String>,
    /// Came in on this day or earlier, or before this instant (RFC 3339)
    #[arg(long, value_name = "T")]
    pub(crate) to: Option<String>,
}

#[derive(ClapArgs)]
pub(crate) struct Step {
    /// The order's number
    pub(crate) id: String,
    /// Why, kept with the order
    #[arg(long, value_name = "R")]
    pub(crate) reason: Option<String>,
}
