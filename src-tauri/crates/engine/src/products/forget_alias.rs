//! Forgets a name that was learned for a product.

use fivedesk_core::{Desk, Message, ProductId, Refusal};
use fivedesk_store::{NewEvent, record_book, table};

use crate::kept::Kept;
use crate::views::ProductView;
use crate::{Answer, Call, Engine};

/// Forgets a learned name: texts that use it are asked about again.
///
/// Errors: `not_found` for the product or the name.
pub fn forget_alias(engine: &Engine, call: &Call, id: i64, alias: &str) -> Answer<ProductView> {
    let (now, actor, words) = (engine.now(), call.actor.clone(), alias.to_owned());
    let id = ProductId(id);
    engine.act(
        call,
        "products.forget_alias",
        &(id, alias),
        move |tx| {
            let row = super::list::row(tx, id)?;
            let before = Kept::Names(id).now(tx, [words.as_str()])?;
            if !table::products::forget_alias(tx, id, &words)? {
                let message =
                    Message::new("alias-not-found").with("text", words.as_str()).with("product", row.name);
                return Err(Refusal::not_found(message).into());
            }
            table::book::catalogue_changed(tx)?;
            let said =
                Message::new("event-alias_forgotten").with("text", words.as_str()).with("product", row.name);
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            Kept::Names(id).remember(tx, record_book(tx, &event)?, Some(before))?;
            Ok(id)
        },
        |engine, id| super::list::by_id(engine, *id),
    )
}
