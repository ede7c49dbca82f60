//! Takes a product out of what is offered, and puts it back.

use fivedesk_core::{Desk, Message, ProductId, Refusal};
use fivedesk_store::{NewEvent, record_book, table};

use super::fields::free;
use crate::views::ProductView;
use crate::{Answer, Call, Engine};

/// Archives a product: no list and no suggestion offers it, and an order text that names it is asked about.
/// Orders that have it go on with it.
///
/// Errors: `not_found`; `refused` when it is archived already.
pub fn archive(engine: &Engine, call: &Call, id: i64) -> Answer<ProductView> {
    put(engine, call, "products.archive", ProductId(id), true)
}

/// Offers an archived product again.
///
/// Errors: `not_found`; `refused` when it is offered already; `conflict` when its name has been taken since.
pub fn restore(engine: &Engine, call: &Call, id: i64) -> Answer<ProductView> {
    put(engine, call, "products.restore", ProductId(id), false)
}

fn put(engine: &Engine, call: &Call, name: &'static str, id: ProductId, away: bool) -> Answer<ProductView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        name,
        &id,
        move |tx| {
            let (row, known) = (super::list::row(tx, id)?, super::fields_of(tx, id)?);
            if row.archived_at.is_some() == away {
                let key = if away { "product-archived-already" } else { "product-not-archived" };
                return Err(Refusal::refused(Message::new(key).with("product", row.name)).into());
            }
            if !away {
                free(tx, Some(id), &row.name, row.sku.as_deref(), row.barcode.as_deref())?;
            }
            table::products::set_archived(tx, id, away.then_some(now))?;
            table::book::catalogue_changed(tx)?;
            let said = Message::new(if away { "event-product_archived" } else { "event-product_restored" })
                .with("product", row.name);
            let event = NewEvent { at: now, desk: Desk::Warehouse, actor: &actor, said: &said, text: None };
            let event = record_book(tx, &event)?;
            super::state::keep_change(tx, event, id, Some(known))?;
            Ok(id)
        },
        |engine, id| super::list::by_id(engine, *id),
    )
}
