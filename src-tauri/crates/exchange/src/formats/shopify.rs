//! Orders as Shopify exports them: one line an order line. What belongs to the order stands on its first line; the others
//! repeat its name, e-mail and time. Which of the 79, 75 or 71 columns there are does not matter.
//!
//! The file does not say when an order arrived: one that was fulfilled has left the shop's hands and comes in as delivered,
//! finished when it was fulfilled.

use fivedesk_core::Status;

use super::layout::{Amount, Cell, Column, Layout, Text, Time};
use crate::imported::Payment;
use crate::reason;
use crate::row::{Fault, Row};

pub(super) static LAYOUT: Layout = Layout {
    title: "Shopify orders",
    columns: &[
        Column::needed("Name", Cell::Reference),
        Column::optional("Email", Cell::Text(Text::Email)),
        Column::needed("Financial Status", Cell::Text(Text::Payment)),
        Column::optional("Paid at", Cell::Time(Time::Paid)),
        Column::needed("Fulfillment Status", Cell::Text(Text::Fulfilment)),
        Column::optional("Fulfilled at", Cell::Time(Time::Shipped)),
        Column::optional("Currency", Cell::Currency),
        Column::optional("Subtotal", Cell::Amount(Amount::Subtotal)),
        Column::optional("Shipping", Cell::Amount(Amount::Shipping)),
        Column::optional("Taxes", Cell::Amount(Amount::Tax)),
        Column::optional("Total", Cell::Amount(Amount::Total)),
        Column::optional("Discount Amount", Cell::Amount(Amount::Discount)),
        Column::needed("Created at", Cell::Time(Time::Received)),
        Column::needed("Lineitem quantity", Cell::Quantity),
        Column::needed("Lineitem name", Cell::ProductName),
        Column::needed("Lineitem price", Cell::UnitPrice),
        Column::optional("Lineitem sku", Cell::ProductCode),
        Column::optional("Lineitem discount", Cell::LineDiscount),
        Column::optional("Billing Name", Cell::Text(Text::CustomerName)),
        Column::optional("Phone", Cell::Text(Text::Phone)),
        Column::optional("Shipping Name", Cell::Text(Text::Receiver)),
        Column::optional("Shipping Company", Cell::Text(Text::Company)),
        Column::optional("Shipping Street", Cell::Text(Text::Street)),
        Column::optional("Shipping City", Cell::Text(Text::City)),
        Column::optional("Shipping Zip", Cell::Text(Text::Zip)),
        Column::optional("Shipping Province", Cell::Text(Text::Province)),
        Column::optional("Shipping Country", Cell::Text(Text::Country)),
        Column::optional("Notes", Cell::Text(Text::Note)),
        Column::optional("Cancelled at", Cell::Time(Time::Cancelled)),
        Column::optional("Refunded Amount", Cell::Amount(Amount::Refunded)),
        Column::optional("Outstanding Balance", Cell::Amount(Amount::Outstanding)),
    ],
    zone: None,
    currency: None,
    continues: false,
    earliest: false,
    whole_units: false,
    judge,
};

const PAYMENTS: &[&str] = &[
    "paid",
    "pending",
    "authorized",
    "partially_paid",
    "partially_refunded",
    "refunded",
    "voided",
    "expired",
];
const FULFILMENTS: &[&str] = &["fulfilled", "unfulfilled", "partial", "restocked", "pending", "shipped"];

fn judge(_: &str, row: &mut Row<'_>) -> Result<(), Fault> {
    row.check_price()?;
    row.check_quantity()?;
    // A spreadsheet keeps the zeros of a zip code that starts with an apostrophe.
    row.set_text(Text::Zip, row.text(Text::Zip).trim_start_matches('\''));
    if row.text(Text::CustomerName).is_empty() {
        row.set_text(Text::CustomerName, row.text(Text::Receiver));
    }
    let (payment, fulfilment) = (row.text(Text::Payment), row.text(Text::Fulfilment));
    if payment.is_empty() && fulfilment.is_empty() {
        // A later line of its order.
        return Ok(());
    }
    let payment = word(payment, PAYMENTS, Text::Payment)?;
    let fulfilment = word(fulfilment, FULFILMENTS, Text::Fulfilment)?;
    row.payment = Some(match payment.as_str() {
        "paid" | "partially_refunded" => Payment::Whole,
        "refunded" => Payment::Returned,
        "partially_paid" => Payment::Part,
        _ => Payment::None,
    });
    let refunded = payment == "refunded";
    row.status = match fulfilment.as_str() {
        _ if row.times.get(Time::Cancelled as usize).is_some_and(Option::is_some) => Some(Status::Cancelled),
        "fulfilled" | "shipped" => Some(Status::Delivered),
        "partial" => return Err(Fault::new(Cell::Text(Text::Fulfilment), reason::partly_shipped())),
        // Paid back and never sent.
        _ if refunded => Some(Status::Cancelled),
        _ => None,
    };
    Ok(())
}

/// A status in lower case; blank is none of them.
fn word(text: &str, known: &[&str], cell: Text) -> Result<String, Fault> {
    let word = text.trim().to_ascii_lowercase().replace(' ', "_");
    if word.is_empty() || known.contains(&word.as_str()) {
        return Ok(word);
    }
    Err(Fault::new(Cell::Text(cell), reason::word_unknown(text, known)))
}
