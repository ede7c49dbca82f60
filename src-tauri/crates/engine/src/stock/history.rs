//! Shows the stock ledger.

use fivedesk_core::{Message, OrderId, ProductId};
use fivedesk_store::table;

use crate::call::count;
use crate::views::{MovementView, Page};
use crate::{Answer, Engine, PageQuery, products};

/// What the ledger is narrowed to.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MovementQuery {
    /// A product, by SKU, name or row number.
    pub product: Option<String>,
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

/// A page of the ledger, newest first.
///
/// Errors: `not_found` for an unknown product; `invalid_input` for a page outside the bounds.
pub fn history(engine: &Engine, query: &MovementQuery) -> Answer<Page<MovementView>> {
    let (limit, offset) = PageQuery { page: query.page, per_page: query.per_page }.window(engine)?;
    let product: Option<ProductId> =
        query.product.as_deref().map(|name| products::find(engine, name)).transpose()?;
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let (rows, total) = table::stock_movements::list(connection, product, limit, offset)?;
        let items = rows
            .into_iter()
            .map(|row| {
                let reason = match row.purchase {
                    Some(purchase) => {
                        Message::new("movement-purchase").with("purchase", purchase.to_string())
                    }
                    None => {
                        let mut reason = Message::new("").with("order", row.number.unwrap_or_default());
                        reason.key = format!("movement-{}", row.kind).into();
                        reason
                    }
                };
                MovementView {
                    seq: row.seq,
                    at: row.at.rfc3339(),
                    product: row.product,
                    sku: row.sku,
                    change: row.on_hand_change.into(),
                    reserved_change: row.reserved_change.into(),
                    on_hand: row.after.on_hand.into(),
                    reserved: row.after.reserved.into(),
                    order: row.order.map(|OrderId(id)| id),
                    actor: row.actor.1,
                    reason: engine.say(currency, &reason),
                    kind: row.kind,
                }
            })
            .collect();
        Ok(Page::of(items, query.page, query.per_page, count(total)))
    })
}
