//! Fivedesk's own orders: one line an order line. What belongs to the order stands on its first line, and
//! may stand again on the others.

use fivedesk_core::Status;

use super::layout::{Cell, Column, Layout, Text, Time};
use crate::reason;
use crate::row::{Fault, Row};

pub(super) static LAYOUT: Layout = Layout {
    title: "Fivedesk orders",
    columns: &[
        Column::needed("order_ref", Cell::Reference),
        Column::optional("customer", Cell::Text(Text::CustomerName)),
        Column::optional("email", Cell::Text(Text::Email)),
        Column::optional("phone", Cell::Text(Text::Phone)),
        Column::optional("address", Cell::Text(Text::Address)),
        Column::needed("product", Cell::ProductName),
        Column::optional("sku", Cell::ProductCode),
        Column::needed("quantity", Cell::Quantity),
        Column::needed("unit_price", Cell::UnitPrice),
        Column::optional("currency", Cell::Currency),
        Column::optional("status", Cell::Text(Text::Status)),
        Column::needed("received_at", Cell::Time(Time::Received)),
        Column::optional("approved_at", Cell::Time(Time::Approved)),
        Column::optional("paid_at", Cell::Time(Time::Paid)),
        Column::optional("shipped_at", Cell::Time(Time::Shipped)),
        Column::optional("delivered_at", Cell::Time(Time::Delivered)),
        Column::optional("cancelled_at", Cell::Time(Time::Cancelled)),
        Column::optional("note", Cell::Text(Text::Note)),
    ],
    zone: None,
    currency: None,
    continues: true,
    earliest: false,
    whole_units: false,
    judge,
};

fn judge(_: &str, row: &mut Row<'_>) -> Result<(), Fault> {
    row.check_price()?;
    row.check_quantity()?;
    let word = row.text(Text::Status);
    if !word.is_empty() {
        let status = Status::from_word(&word.to_ascii_lowercase());
        row.status =
            Some(status.ok_or_else(|| Fault::new(Cell::Text(Text::Status), reason::status_unknown(word)))?);
    }
    Ok(())
}
