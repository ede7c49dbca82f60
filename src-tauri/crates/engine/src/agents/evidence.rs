//! What the book knows that a decision rests on.

use fivedesk_core::agents::{Evidence, Known};
use fivedesk_core::{Line, Order, OrderId, Policy, ProductId, Quantity, UnusualQuantity};
use fivedesk_store::table::evidence::Taken;
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::{Connection, table};

use crate::differs::since_approval;
use crate::fault::Failure;

/// The evidence on an order, as Approval's agent weighs it.
pub(crate) fn evidence(c: &Connection, order: &Order, policy: &Policy) -> Result<Evidence, Failure> {
    let mut evidence = Evidence {
        customer_hold: customer_hold(c, order)?,
        changed: since_approval(c, order)?,
        ..Evidence::default()
    };
    for (product, wanted) in order.by_product(Line::wanted) {
        let past = match policy.unusual_quantity {
            Some(rule) => {
                let mut left = UnusualQuantity::SETTLED;
                let settled = |(quantity, approved): Taken| {
                    left -= usize::from(approved && rule.allows(wanted, quantity));
                    left == 0
                };
                table::evidence::taken(c, product, order.id, UnusualQuantity::LOOKED_AT, settled)?
            }
            None => Vec::new(),
        };
        let past = past.into_iter().filter(|(_, approved)| *approved).map(|(quantity, _)| quantity);
        evidence.products.insert(product, known(c, product, past.collect())?);
    }
    Ok(evidence)
}

/// A product as the catalogue has it, with what its past orders took.
pub(crate) fn known(c: &Connection, product: ProductId, past: Vec<Quantity>) -> Result<Known, Failure> {
    let row = table::products::get(c, product)?;
    Ok(row.map_or_else(Known::default, |row| Known { name: row.name, price: row.price, past }))
}

/// Whether the order's customer is on credit hold.
pub(crate) fn customer_hold(c: &Connection, order: &Order) -> Result<bool, Failure> {
    Ok(order.customer.map(|id| table::customers::on_credit_hold(c, id)).transpose()?.unwrap_or(false))
}

/// The order that another, with these lines, looks like: its row, number and how long before it came in, in
/// microseconds. One with a reference, another system's number for it or the order it copies, is told apart by that.
pub(crate) fn twin(
    c: &Connection,
    row: &OrderRow,
    lines: &[Line],
    policy: &Policy,
) -> Result<Option<(OrderId, i64, i64)>, Failure> {
    let (Some(customer), None) = (row.order.customer, &row.reference) else { return Ok(None) };
    let Some(since) = policy.duplicates_since(row.received_at) else { return Ok(None) };
    let wanted = Order { lines: lines.to_vec(), ..row.order.clone() }.by_product(Line::wanted);
    let found = table::evidence::twin(c, customer, row.order.id, since, &wanted)?;
    Ok(found.map(|(id, number, at)| (id, number, row.received_at.since(at))))
}
