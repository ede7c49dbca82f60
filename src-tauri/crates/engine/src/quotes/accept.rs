//! A quote becomes an order, at the prices it was made at.

use fivedesk_core::{Desk, Message, QuoteId, TaskKind};
use fivedesk_store::table::orders::NewOrder;
use fivedesk_store::{NewEvent, record, table};

use super::{Standing, not_now, quote_for, standing};
use crate::views::OrderView;
use crate::{Answer, Call, Engine, orders};

/// Accepts a quote: an order comes in with its lines and prices, and is approved like any other.
///
/// Errors: `not_found`; `refused` when it was accepted or declined, or holds no longer.
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
            let policy = table::policies::current(tx)?;
            orders::covered(tx, &orders::needs(&lines), &policy)?;
            let book = table::book::get(tx)?;
            let reference = format!("Q-{id}");
            let row = table::orders::insert(
                tx,
                &NewOrder {
                    customer: quote.customer,
                    address: quote.address,
                    currency: book.currency,
                    source: "quote",
                    reference: Some(&reference),
                    terms: policy.terms(),
                    tax_included: quote.tax_included,
                    at: now,
                },
            )?;
            let mut order = row.order.clone();
            (order.lines, order.discount, order.shipping) = (lines, quote.discount, quote.shipping);
            if let Some(text) = &quote.text {
                table::texts::insert(tx, Some(order.id), table::texts::ORIGINAL, text)?;
            }
            let said = Message::new("event-submitted");
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            record(tx, &row, &order, &event)?;
            table::tasks::open(tx, TaskKind::Read, order.id, None, now)?;
            table::quotes::accepted(tx, id, order.id)?;
            Ok(order.id)
        },
        |engine, id| orders::show(engine, *id),
    )
}
