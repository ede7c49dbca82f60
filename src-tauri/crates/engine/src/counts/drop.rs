//! Drops a count: its figures stay to be looked at, and nothing is posted.

use fivedesk_core::{CountId, Desk, Message, Timestamp};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use super::list::open_row;
use crate::fault::Failure;
use crate::kept::Kept;
use crate::views::CountView;
use crate::{Actor, Answer, Call, Engine};

/// Drops an open count.
///
/// Errors: `not_found`; `refused` when it is closed.
pub fn drop_count(engine: &Engine, call: &Call, id: i64) -> Answer<CountView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), CountId(id));
    engine.act(
        call,
        "counts.drop",
        &id,
        move |tx| {
            abandon(tx, id, (&actor, now))?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Drops it inside a transaction.
pub(crate) fn abandon(tx: &Tx<'_>, id: CountId, (actor, now): (&Actor, Timestamp)) -> Result<(), Failure> {
    open_row(tx, id)?;
    let before = Kept::Dropped(id).now(tx, [])?;
    let said = Message::new("event-count_dropped").with("sheet", id.0.to_string());
    let event = NewEvent { at: now, desk: Desk::Warehouse, actor, said: &said, text: None };
    let seq = record_book(tx, &event)?;
    table::counts::close(tx, id, "dropped", seq, now)?;
    Kept::Dropped(id).remember(tx, seq, Some(before))
}
