//! Cancels what is still to come of a purchase.

use fivedesk_core::{Desk, Message, PurchaseId, Timestamp};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use super::list::open_row;
use crate::fault::Failure;
use crate::views::PurchaseView;
use crate::{Actor, Answer, Call, Engine};

/// Cancels what is still to come; what came stays received. Orders that wait for it no longer count on it.
///
/// Errors: `not_found`; `refused` when it is closed.
pub fn cancel(engine: &Engine, call: &Call, id: i64) -> Answer<PurchaseView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), PurchaseId(id));
    engine.act(
        call,
        "purchases.cancel",
        &id,
        move |tx| {
            call_off(tx, id, (&actor, now))?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Cancels it inside a transaction.
pub(crate) fn call_off(
    tx: &Tx<'_>,
    id: PurchaseId,
    (actor, now): (&Actor, Timestamp),
) -> Result<(), Failure> {
    open_row(tx, id)?;
    table::purchases::set_state(tx, id, "cancelled")?;
    for line in table::purchase_lines::of_purchase(tx, id)? {
        table::tasks::wake_waiting_for(tx, line.product)?;
    }
    let said = Message::new("event-purchase_cancelled").with("purchase", id.0.to_string());
    record_book(tx, &NewEvent { at: now, desk: Desk::Warehouse, actor, said: &said, text: None })?;
    Ok(())
}
