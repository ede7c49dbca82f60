//! Repairs what the doctor found: a derived figure is rebuilt from the log and the ledger, after the owner's yes.

use fivedesk_core::{EventSeq, Message, Refusal};
use fivedesk_store::doctor::{self, Repaired};
use fivedesk_store::table;

use crate::views::EventView;
use crate::{Answer, Call, Engine};

/// Repairs the finding of an id, as it stands now. The answer is the event that records the value before and after.
///
/// Errors: `not_found` when nothing of that id is wrong; `refused` when there is no repair for it.
pub fn repair(engine: &Engine, call: &Call, id: &str) -> Answer<EventView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), id.to_owned());
    engine.act(
        call,
        "books.repair",
        &id,
        move |tx| match doctor::repair(tx, &asked, &actor, now)? {
            Repaired::Done(seq) => Ok(seq),
            Repaired::Nothing => {
                let message = Message::new("doctor-nothing-to-repair").with("text", asked.as_str());
                Err(Refusal::not_found(message).into())
            }
            Repaired::None => {
                let message = Message::new("doctor-cannot-repair").with("text", asked.as_str());
                Err(Refusal::refused(message).into())
            }
        },
        |engine, seq: &EventSeq| {
            engine.read(|connection| {
                let currency = table::book::get(connection)?.currency;
                let row = table::order_events::get(connection, *seq)?.ok_or_else(|| {
                    Refusal::not_found(Message::new("doctor-nothing-to-repair").with("text", seq.0))
                })?;
                Ok(engine.event_view(currency, &row))
            })
        },
    )
}
