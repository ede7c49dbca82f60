//! A table of figures as it goes out of the program: a purchase list, a chart's rows. `exchange` writes it.

use chrono::NaiveDate;

use crate::{Currency, Money, Quantity, Timestamp};

/// Rows under named columns, all amounts in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is, in the owner's words; the sheet's name too.
    pub title: String,
    /// What its amounts are in.
    pub currency: Currency,
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom, each with a cell a column; what a row lacks is empty.
    pub rows: Vec<Vec<Cell>>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, in the owner's words.
    pub name: String,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column, and so how it is written: an empty column knows it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A whole number of things.
    Count,
    /// An amount of a product.
    Quantity,
    /// An amount of the table's currency.
    Money,
    /// A length of time, in hours.
    Hours,
    /// A part of a whole, told in per cent.
    Share,
    /// A day of the calendar.
    Day,
    /// A moment.
    Instant,
}

/// What stands in one place.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: the figure is not known.
    Empty,
    /// Words, whoever wrote them.
    Text(String),
    /// A whole number of things.
    Count(i64),
    /// An amount of a product.
    Quantity(Quantity),
    /// An amount.
    Money(Money),
    /// Hours.
    Hours(f64),
    /// A part of a whole, 0 to 1.
    Share(f64),
    /// A day of the calendar.
    Day(NaiveDate),
    /// A moment.
    Instant(Timestamp),
}

impl Table {
    /// A table without rows yet.
    pub fn new(title: impl Into<String>, currency: Currency, columns: Vec<Column>) -> Self {
        Self { title: title.into(), currency, columns, rows: Vec::new() }
    }
}

impl Column {
    /// A column of a kind under a heading.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        Self { name: name.into(), kind }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<&str> for Cell {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Cell {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for Cell {
    fn from(value: i64) -> Self {
        Self::Count(value)
    }
}

impl From<u64> for Cell {
    fn from(value: u64) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<Quantity> for Cell {
    fn from(value: Quantity) -> Self {
        Self::Quantity(value)
    }
}

impl From<Money> for Cell {
    fn from(value: Money) -> Self {
        Self::Money(value)
    }
}

impl From<NaiveDate> for Cell {
    fn from(value: NaiveDate) -> Self {
        Self::Day(value)
    }
}

impl From<Timestamp> for Cell {
    fn from(value: Timestamp) -> Self {
        Self::Instant(value)
    }
}
