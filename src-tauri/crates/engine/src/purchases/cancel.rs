//! Cancels what is still to come of a purchase.

use fivedesk_core::{Desk, Message, PurchaseId};
use fivedesk_store::{NewEvent, record_book, table};

use super::list::open_row;
use crate::views::PurchaseView;
use crate::{Answer, Call, Engine};

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
            open_row(tx, id)?;
            table::purchases::set_state(tx, id, "cancelled")?;
            for line in table::purchase_lines::of_purchase(tx, id)? {
                table::tasks::wake_waiting_for(tx, line.product)?;
            }
            let said = Message::new("event-purchase_cancelled").with("purchase", id.0.to_string());
            let event = NewEvent { at: now, desk: Desk::Warehouse, actor: &actor, said: &said, text: None };
            record_book(tx, &event)?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}
