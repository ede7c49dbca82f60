//! What stock lacks for an order that comes in: told with it, or the reason why it is not taken.

use std::collections::BTreeMap;

use fivedesk_core::lifecycle::Shortage;
use fivedesk_core::{Code, Message, OrderId, Policy, ProductId, Quantity, Refusal, ShortStock};
use fivedesk_store::{Connection, table};

use crate::fault::Failure;
use crate::show::product_name;

/// What stock lacks for these needs, after what all approved orders wait for.
pub(crate) fn short_of(
    c: &Connection,
    needs: &BTreeMap<ProductId, Quantity>,
) -> Result<Vec<Shortage>, Failure> {
    let mut short = Vec::new();
    for (product, needed) in needs {
        let waited = table::stock::waited_for_by_older(c, *product, OrderId(i64::MAX))?;
        let free = (table::stock::get(c, *product)?.available() - waited).max(Quantity::ZERO);
        if free < *needed {
            short.push(Shortage { product: *product, needed: *needed, free });
        }
    }
    Ok(short)
}

/// Tells it: the first product with its figures, and how many more.
pub(crate) fn said_of(c: &Connection, short: &[Shortage]) -> Result<Message, Failure> {
    let message = Message::new("entry-short").with("more", short.len().saturating_sub(1));
    let Some(first) = short.first() else { return Ok(message) };
    let name = product_name(c, first.product)?;
    Ok(message.with("product", name).with("needed", first.needed).with("free", first.free))
}

/// Refuses an order that stock does not cover, where the owner's policy says so.
///
/// Errors: `insufficient_stock` with every product that is short.
pub(crate) fn covered(
    c: &Connection,
    needs: &BTreeMap<ProductId, Quantity>,
    policy: &Policy,
) -> Result<(), Failure> {
    if policy.short_stock != ShortStock::Block {
        return Ok(());
    }
    let short = short_of(c, needs)?;
    if short.is_empty() {
        return Ok(());
    }
    let mut rows = Vec::with_capacity(short.len());
    for one in &short {
        rows.push(serde_json::json!({
            "product_id": one.product, "product": product_name(c, one.product)?,
            "needed": one.needed, "free": one.free,
        }));
    }
    let message = Message::new("entry-blocked").with("short", said_of(c, &short)?);
    Err(Refusal::new(Code::InsufficientStock, message).about(serde_json::json!({ "short": rows })).into())
}
