//! A quote is declined, or open again.

use fivedesk_core::{Desk, Message, QuoteId};
use fivedesk_store::{NewEvent, record_book, table};

use super::{Standing, not_now, quote_for, standing};
use crate::views::QuoteView;
use crate::{Answer, Call, Engine};

/// Declines a quote.
///
/// Errors: `not_found`; `refused` when it was accepted or declined already.
pub fn decline(engine: &Engine, call: &Call, id: QuoteId) -> Answer<QuoteView> {
    set(engine, call, id, true)
}

/// Opens a declined quote again.
///
/// Errors: `not_found`; `refused` when it is not declined.
pub fn reopen(engine: &Engine, call: &Call, id: QuoteId) -> Answer<QuoteView> {
    set(engine, call, id, false)
}

fn set(engine: &Engine, call: &Call, id: QuoteId, declined: bool) -> Answer<QuoteView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "quotes.decline",
        &(id, declined),
        move |tx| {
            let stands = standing(&quote_for(tx, id)?, now);
            let possible = match stands {
                Standing::Open | Standing::Expired => declined,
                Standing::Declined => !declined,
                Standing::Accepted => false,
            };
            if !possible {
                let key = if declined { "quote-not-open" } else { "quote-not-declined" };
                return Err(not_now(key, id, stands).into());
            }
            table::quotes::decline(tx, id, declined.then_some(now))?;
            let said = Message::new(if declined { "event-quote_declined" } else { "event-quote_reopened" })
                .with("quote", format!("Q-{id}"));
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            record_book(tx, &event)?;
            Ok(id)
        },
        |engine, id| super::show(engine, *id),
    )
}
