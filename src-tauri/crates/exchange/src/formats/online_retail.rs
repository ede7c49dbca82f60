//! UCI Online Retail: one line an order line, each with the whole order's cells.
//!
//! An invoice number that begins with C is a cancellation with negative quantities; it names no order, so it
//! is a return that stands alone. One that begins with A is an accounting entry. A negative quantity at
//! price 0 on any other invoice is stock written off: neither an order nor a return.

use fivedesk_core::{Status, UnitPrice};

use super::layout::{Cell, Column, Layout, Text, Time};
use crate::imported::Kind;
use crate::reason;
use crate::row::{Aside, Fault, Row};

pub(super) static LAYOUT: Layout = Layout {
    title: "Online Retail",
    columns: &[
        Column::needed("InvoiceNo", Cell::Reference),
        Column::needed("StockCode", Cell::ProductCode),
        Column::optional("Description", Cell::ProductName),
        Column::needed("Quantity", Cell::Quantity),
        Column::needed("InvoiceDate", Cell::Time(Time::Received)),
        Column::needed("UnitPrice", Cell::UnitPrice),
        Column::optional("CustomerID", Cell::Text(Text::CustomerCode)),
        Column::optional("Country", Cell::Text(Text::Country)),
    ],
    zone: Some(chrono_tz::Europe::London),
    currency: Some("GBP"),
    continues: false,
    earliest: true,
    whole_units: true,
    judge,
};

fn judge(reference: &str, row: &mut Row<'_>) -> Result<(), Fault> {
    match reference.as_bytes().first() {
        Some(b'A' | b'a') => Err(Fault::new(Cell::Reference, reason::accounting_entry())),
        Some(b'C' | b'c') => {
            row.kind = Kind::Return;
            row.take_back()?;
            row.check_price()
        }
        _ => {
            row.status = Some(Status::Delivered);
            row.check_price()?;
            if row.quantity.0 < 0 && row.unit_price == UnitPrice(0) {
                row.aside = Some(Aside::StockWriteOff);
                return Ok(());
            }
            row.check_quantity()
        }
    }
}
