//! What a format is: its columns, what each means, and its own rules.

use chrono_tz::Tz;

use crate::row::{Fault, Row};

/// How many texts an order may have.
pub(crate) const TEXTS: usize = 16;
/// The first of them, which every content hash holds; of the others those that are there.
pub(crate) const TEXTS_HASHED: usize = 8;
/// How many amounts an order may have.
pub(crate) const AMOUNTS: usize = 7;
/// How many times an order may have.
pub(crate) const TIMES: usize = 6;

/// A text that belongs to an order, not to its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    CustomerCode,
    CustomerName,
    Email,
    Phone,
    Address,
    Country,
    Status,
    Note,
    /// What the shop says of its payment.
    Payment,
    /// What the shop says of its shipping.
    Fulfilment,
    /// Who receives it, where that is not who pays.
    Receiver,
    Company,
    Street,
    City,
    Zip,
    Province,
}

/// An amount of the whole order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    /// Lines less every discount.
    Subtotal,
    Discount,
    Shipping,
    Tax,
    Total,
    /// What of the total is not paid.
    Outstanding,
    Refunded,
}

impl Amount {
    /// Every one.
    pub(crate) const ALL: [Self; AMOUNTS] = [
        Self::Subtotal,
        Self::Discount,
        Self::Shipping,
        Self::Tax,
        Self::Total,
        Self::Outstanding,
        Self::Refunded,
    ];
}

/// A time that belongs to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Time {
    Received,
    Approved,
    Paid,
    Shipped,
    Delivered,
    Cancelled,
}

impl Time {
    /// Every one, in the order of the flow.
    pub(crate) const ALL: [Self; TIMES] =
        [Self::Received, Self::Approved, Self::Paid, Self::Shipped, Self::Delivered, Self::Cancelled];
}

impl Text {
    /// Every one.
    pub(crate) const ALL: [Self; TEXTS] = [
        Self::CustomerCode,
        Self::CustomerName,
        Self::Email,
        Self::Phone,
        Self::Address,
        Self::Country,
        Self::Status,
        Self::Note,
        Self::Payment,
        Self::Fulfilment,
        Self::Receiver,
        Self::Company,
        Self::Street,
        Self::City,
        Self::Zip,
        Self::Province,
    ];
}

/// What a column's cells are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    Reference,
    ProductCode,
    ProductName,
    Quantity,
    UnitPrice,
    /// Taken off the line's worth.
    LineDiscount,
    Currency,
    Text(Text),
    Time(Time),
    Amount(Amount),
}

/// A column of a format.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) cell: Cell,
    /// Whether there is no reading the file without it.
    pub(crate) needed: bool,
}

impl Column {
    pub(crate) const fn needed(name: &'static str, cell: Cell) -> Self {
        Self { name, cell, needed: true }
    }

    pub(crate) const fn optional(name: &'static str, cell: Cell) -> Self {
        Self { name, cell, needed: false }
    }
}

/// A format as data.
pub(crate) struct Layout {
    /// What people call it.
    pub(crate) title: &'static str,
    pub(crate) columns: &'static [Column],
    /// Where its local times were written, if the format says so.
    pub(crate) zone: Option<Tz>,
    /// Its currency, if the format says so.
    pub(crate) currency: Option<&'static str>,
    /// Whether a line without a reference goes on with the order of the line before.
    pub(crate) continues: bool,
    /// Whether an order's lines may name different times; the earliest counts.
    pub(crate) earliest: bool,
    /// Whether it counts in whole units alone.
    pub(crate) whole_units: bool,
    /// The format's own rules about a line: settles its kind and signs, or refuses it.
    pub(crate) judge: fn(&str, &mut Row<'_>) -> Result<(), Fault>,
}

impl Layout {
    /// The column that holds a cell.
    pub(crate) fn column(&self, cell: Cell) -> Option<&'static str> {
        self.columns.iter().find(|column| column.cell == cell).map(|column| column.name)
    }
}
