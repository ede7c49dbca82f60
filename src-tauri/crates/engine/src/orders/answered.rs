//! An answer to Mail's questions is taken back: what it answered is asked again, and what it taught is forgotten, unless
//! another answer taught the same.

use fivedesk_core::{Desk, EventSeq, Message, OrderId, Refusal, TaskKind};
use fivedesk_store::table::{answered_questions, learned_names, products};
use fivedesk_store::{Connection, NewEvent, Tx, record_book, table};

use crate::fault::Failure;
use crate::{Actor, Timestamp};

/// Refuses an answer whose questions are not known any more: one of a book from before they were kept, or of a customer
/// whose data was erased.
pub(crate) fn known(connection: &Connection, order: OrderId, event: EventSeq) -> Result<(), Failure> {
    if answered_questions::count(connection, event)? == 0 {
        return Err(Refusal::refused(Message::new("undo-final").with("order", order.0)).into());
    }
    Ok(())
}

/// The events that tell what an answer taught; they are taken back with it.
pub(crate) fn taught(connection: &Connection, event: EventSeq) -> Result<Vec<EventSeq>, Failure> {
    Ok(learned_names::of_answer(connection, event)?.iter().map(|row| row.event).collect())
}

/// Asks the questions again that stood open before the answer at `event`, and forgets what it taught.
pub(crate) fn ask_again(tx: &Tx<'_>, order: OrderId, event: EventSeq, now: Timestamp) -> Result<(), Failure> {
    answered_questions::ask_again(tx, order, event)?;
    let question = Message::new("mail-asks").with("count", answered_questions::count(tx, event)?);
    for task in table::tasks::open_of(tx, order)?.iter().filter(|task| task.kind == TaskKind::Read) {
        table::tasks::wait(tx, task.id, &question)?;
    }
    let actor = Actor::agent(Desk::Mail);
    for learned in learned_names::of_answer(tx, event)? {
        let means_it = products::of_alias(tx, &learned.words)? == Some(learned.product);
        if !means_it || learned_names::is_confirmed(tx, &learned)? {
            continue;
        }
        let (key, product) = match learned.before {
            Some(before) => {
                products::learn_alias(tx, &learned.words, before, now)?;
                ("event-alias_learned", before)
            }
            None => {
                products::forget_alias(tx, learned.product, &learned.words)?;
                ("event-alias_forgotten", learned.product)
            }
        };
        table::book::catalogue_changed(tx)?;
        let said = Message::new(key)
            .with("text", learned.words.as_str())
            .with("product", crate::show::product_name(tx, product)?);
        record_book(tx, &NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None })?;
    }
    Ok(())
}
