//! What a file holds, in the business's words: plain records, and nothing of the file's form.

use fivedesk_core::{Quantity, Status, Timestamp, UnitPrice};

/// What an entry of the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An order.
    Order,
    /// Goods that came back, naming no order. Quantities are handed out positive.
    Return,
}

/// A fingerprint of an order's content. The same content has the same one, however the file is written:
/// date style, column order, delimiter and encoding leave it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentHash(pub [u8; 32]);

/// One good order or return, before its lines are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderSummary<'a> {
    /// Its place in the survey.
    pub place: usize,
    /// What the file calls it.
    pub reference: &'a str,
    /// What it is.
    pub kind: Kind,
    /// How many lines it has.
    pub lines: u32,
    /// Its content.
    pub hash: ContentHash,
}

/// Where a product's name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NamedBy {
    /// The lines of orders.
    Orders,
    /// The lines of returns; no order names it.
    Returns,
    /// Its code; no line names it.
    Code,
}

/// A product that good orders or returns use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedProduct {
    /// The SKU, in the spelling used most; `None` where the file knows the product by name alone.
    pub code: Option<String>,
    /// The name used most on order lines, else on returns, else the code. Never empty.
    pub name: String,
    /// Where the name comes from.
    pub named_by: NamedBy,
    /// The positive price used most on order lines, else on returns.
    pub price: Option<UnitPrice>,
    /// The most decimals a quantity of it has, 0 to 3.
    pub decimals: u8,
}

/// A customer that good orders or returns name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedCustomer {
    /// The number the shop gave them.
    pub code: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number.
    pub phone: Option<String>,
}

/// When an order went through its stages, as far as the file knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Came in. Of a return: when the goods came back.
    pub received: Timestamp,
    /// Was approved.
    pub approved: Option<Timestamp>,
    /// Was paid.
    pub paid: Option<Timestamp>,
    /// Left the house.
    pub shipped: Option<Timestamp>,
    /// Arrived.
    pub delivered: Option<Timestamp>,
    /// Was cancelled.
    pub cancelled: Option<Timestamp>,
}

/// How much of an order was paid, as the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    /// Nothing.
    None,
    /// What of the total is not outstanding.
    Part,
    /// All of it.
    Whole,
    /// All of it, and paid back.
    Returned,
}

/// What a file says that a whole order comes to; decimals as prices have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    /// Lines less every discount.
    pub subtotal: Option<UnitPrice>,
    /// Taken off the whole.
    pub discount: Option<UnitPrice>,
    /// Charged for the shipping.
    pub shipping: Option<UnitPrice>,
    /// The taxes in it, or upon it.
    pub tax: Option<UnitPrice>,
    /// All of it.
    pub total: Option<UnitPrice>,
    /// What of the total is not paid.
    pub outstanding: Option<UnitPrice>,
    /// What was paid back.
    pub refunded: Option<UnitPrice>,
}

/// One line of an order or return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportedLine {
    /// The product's place in the survey's products.
    pub product: u32,
    /// How much, always more than none.
    pub quantity: Quantity,
    /// For one unit; nothing at least.
    pub unit_price: UnitPrice,
    /// Taken off the line's worth.
    pub discount: UnitPrice,
    /// Where it stands in the file.
    pub line: u64,
}

/// One order or return, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedOrder {
    /// Its place in the survey, which holds its reference, kind and hash.
    pub place: usize,
    /// The customer's place in the survey's customers.
    pub customer: Option<u32>,
    /// Where it goes.
    pub address: Option<String>,
    /// The country it goes to, where the file keeps it apart.
    pub country: Option<String>,
    /// What the file says of it. `Delivered` with no time but `received` is finished history.
    pub status: Option<Status>,
    /// What was noted on it.
    pub note: Option<String>,
    /// Its times.
    pub times: Times,
    /// How much of it was paid; where the file says no more, its time of payment tells.
    pub payment: Option<Payment>,
    /// What the file says that it comes to.
    pub amounts: Amounts,
    /// Its lines, as they stand in the file.
    pub lines: Vec<ImportedLine>,
}
