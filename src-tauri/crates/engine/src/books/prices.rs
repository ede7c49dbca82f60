//! Whether prices hold their tax already.

use fivedesk_core::{Desk, Message};
use fivedesk_store::{NewEvent, record_book, table};

use super::info;
use crate::views::BookInfo;
use crate::{Answer, Call, Engine};

/// Says whether the prices of new orders hold their tax. Orders that are in the book keep what they have.
pub fn prices_include_tax(engine: &Engine, call: &Call, include: bool) -> Answer<BookInfo> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "books.prices",
        &include,
        move |tx| {
            if table::book::get(tx)?.prices_include_tax != include {
                table::book::set_prices_include_tax(tx, include)?;
                let said =
                    Message::new(if include { "event-prices_with_tax" } else { "event-prices_without_tax" });
                let event =
                    NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
                record_book(tx, &event)?;
            }
            Ok(())
        },
        |engine, ()| info(engine),
    )
}
