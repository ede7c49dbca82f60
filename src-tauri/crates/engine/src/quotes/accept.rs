//! A quote becomes an order, at the prices it was made at.

use fivedesk_core::QuoteId;
use fivedesk_store::table;

use super::{Standing, not_now, quote_for, standing};
use crate::orders::{Incoming, Whose, come_in, needs};
use crate::views::OrderView;
use crate::{Answer, Call, Engine, orders};

/// Accepts a quote: an order comes in with its lines and prices, and is approved like any other.
///
/// Errors: `not_found`; `refused` when it was accepted or declined, or holds no longer; `insufficient_stock` where
/// the owner's policy takes in no order that stock does not cover.
pub fn accept(engine: &Engine, call: &Call, id: QuoteId) -> Answer<OrderView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "quotes.accept",
        &id,
        move |tx| {
            let quote = quote_for(tx, id)?;
            match standing(&quote, now) {
                Standing::Open => {}
                stands => return Err(not_now("quote-not-open", id, stands).into()),
            }
            let lines = table::quotes::lines(tx, id)?;
            let order = Incoming {
                whose: Whose::Known(quote.customer, quote.address),
                source: "quote",
                reference: Some(&format!("Q-{id}")),
                terms: None,
                currency: table::book::get(tx)?.currency,
                tax_included: quote.tax_included,
                text: quote.text.as_deref(),
                discount: quote.discount,
                shipping: quote.shipping,
                needs: &needs(&lines),
                lines,
                at: now,
            };
            let order = come_in(tx, order, &actor)?;
            table::quotes::accepted(tx, id, order.id)?;
            Ok(order.id)
        },
        |engine, id| orders::show(engine, *id),
    )
}
