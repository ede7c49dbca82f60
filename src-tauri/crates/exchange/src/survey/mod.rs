//! The first pass: what is in a file, and what of it can come in.

mod customers;
mod fold;
mod products;
mod refusals;
mod scan;
mod seen;
mod tally;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use chrono_tz::Tz;
use fivedesk_core::{Currency, Message};
use indexmap::IndexMap;

use crate::imported::{ContentHash, ImportedCustomer, ImportedProduct, Kind, OrderSummary};
use crate::rows::Told;
use crate::source::FileStamp;
use crate::{DateStyle, Format, Options, ReadError};

pub(crate) use customers::customer_key;
pub(crate) use products::product_key;
pub use refusals::{Refusals, Refused};
use scan::Scan;

/// Lines that are neither orders nor returns: counted, and not entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// What they are.
    pub reason: Message,
    /// How many entries of the file they make.
    pub orders: u64,
    /// How many lines.
    pub lines: u64,
    /// Where the first of them stands.
    pub first_line: u64,
}

/// What a file holds.
#[derive(Debug)]
pub struct Survey {
    /// Its format.
    pub format: Format,
    /// How the format was recognised.
    pub why: Message,
    /// What tells whether it is still the same file.
    pub file: FileStamp,
    /// Where its times without an offset were written.
    pub time_zone: Tz,
    /// The order of day, month and year; `None` where no date needs one.
    pub dates: Option<DateStyle>,
    /// Its currency; `None` where neither the file nor the options name one.
    pub currency: Option<Currency>,
    /// Lines of data.
    pub lines: u64,
    /// The products that its good orders and returns use.
    pub products: Vec<ImportedProduct>,
    /// The customers that they name.
    pub customers: Vec<ImportedCustomer>,
    /// What does not come in because something is wrong with it.
    pub refused: Refusals,
    /// What does not come in because it is no order.
    pub set_aside: Vec<SetAside>,
    /// Columns that the format does not know; they are left out.
    pub unknown_columns: Vec<String>,
    orders: IndexMap<Box<str>, Fate>,
    /// Places of what is no order.
    aside: HashSet<usize>,
    product_places: HashMap<Box<str>, u32>,
    customer_places: HashMap<Box<str>, u32>,
}

/// What becomes of an entry of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Refused, or no order at all.
    Out,
    In {
        kind: Kind,
        lines: u32,
        hash: ContentHash,
    },
}

/// Reads a whole file once. Keeps nothing per line, whatever the file's size.
///
/// `told` hears of the progress about every megabyte and may stop it. A file in which something is wrong with
/// the later lines of an order is read once more, so that the orders left out leave no products behind.
///
/// Errors: whatever makes the file as a whole unreadable; bad lines are in the survey.
pub fn survey(path: &Path, options: &Options, told: Told<'_>) -> Result<Survey, ReadError> {
    let first = Scan::run(path, options, HashSet::new(), told)?.settle()?;
    if first.late.is_empty() {
        return Ok(first.survey);
    }
    let second = Scan::run(path, options, first.late, told)?.settle()?;
    if second.survey.file != first.survey.file {
        return Err(ReadError::Changed);
    }
    Ok(second.survey)
}

impl Survey {
    /// The orders and returns that come in, as their first lines stand in the file.
    pub fn orders(&self) -> impl Iterator<Item = OrderSummary<'_>> {
        (0..self.orders.len()).filter_map(|place| self.order(place))
    }

    /// One of them by its place.
    pub fn order(&self, place: usize) -> Option<OrderSummary<'_>> {
        match self.orders.get_index(place)? {
            (_, Fate::Out) => None,
            (reference, Fate::In { kind, lines, hash }) => {
                Some(OrderSummary { place, reference, kind: *kind, lines: *lines, hash: *hash })
            }
        }
    }

    /// Whether an entry that stays out is no order, so that nothing is wrong with it.
    pub(crate) fn is_set_aside(&self, place: usize) -> bool {
        self.aside.contains(&place)
    }

    pub(crate) fn fate(&self, reference: &str) -> Option<(usize, Fate)> {
        self.orders.get_full(reference).map(|(place, _, fate)| (place, *fate))
    }

    pub(crate) fn product(&self, key: &str) -> Option<u32> {
        self.product_places.get(key).copied()
    }

    pub(crate) fn customer(&self, key: &str) -> Option<u32> {
        self.customer_places.get(key).copied()
    }
}
