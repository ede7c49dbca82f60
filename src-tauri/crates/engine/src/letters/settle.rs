//! The owner has done with a letter that was kept aside.

use fivedesk_core::{Desk, LetterId, Message, Refusal};
use fivedesk_store::table::letters;
use fivedesk_store::{NewEvent, record_book};

use super::list::{letter_for, show};
use crate::kept::Kept;
use crate::views::LetterView;
use crate::{Answer, Call, Engine};

/// Leaves it out of those kept aside; it stays in the book.
///
/// Errors: `not_found`; `refused` when an order was made of it.
pub fn settle(engine: &Engine, call: &Call, id: LetterId) -> Answer<LetterView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "letters.settle",
        &id,
        move |tx| {
            let row = letter_for(tx, id)?;
            if row.order.is_some() {
                let message = Message::new("letter-entered").with("letter", id.0.to_string());
                return Err(Refusal::refused(message).into());
            }
            if row.settled_at.is_none() {
                let before = Kept::Letter(id).now(tx, [])?;
                letters::settle(tx, id, Some(now))?;
                let said = Message::new("event-letter_settled").with("letter", id.0.to_string());
                let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
                Kept::Letter(id).remember(tx, record_book(tx, &event)?, Some(before))?;
            }
            Ok(id)
        },
        |engine, id| show(engine, *id),
    )
}
