//! What the owner's steps on an order share: read it, decide, record, hand on.

use fivedesk_core::{Decided, Desk, Hold, Message, Order, OrderId, Refusal, TaskKind, Timestamp};
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::{NewEvent, Tx, record, table};
use serde::Serialize;

use crate::fault::Failure;
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// A step inside its transaction.
pub(crate) struct Step<'a, 'c> {
    pub(crate) tx: &'a Tx<'c>,
    pub(crate) call: &'a Call,
    pub(crate) now: Timestamp,
    pub(crate) row: OrderRow,
    pub(crate) desk: Desk,
}

impl Step<'_, '_> {
    /// Records what the order is now, with the person's words if any.
    pub(crate) fn record(
        &self,
        after: &Order,
        said: &Message,
        words: Option<&str>,
    ) -> Result<fivedesk_core::EventSeq, Failure> {
        let text = words
            .map(str::trim)
            .filter(|words| !words.is_empty())
            .map(|words| table::texts::insert(self.tx, Some(after.id), table::texts::REASON, words))
            .transpose()?;
        let event = NewEvent { at: self.now, desk: self.desk, actor: &self.call.actor, said, text };
        Ok(record(self.tx, &self.row, after, &event)?)
    }

    /// Closes the desk's task by the person's hand.
    pub(crate) fn finish(&self, kind: TaskKind) -> Result<(), Failure> {
        Ok(table::tasks::finish(self.tx, kind, self.row.order.id, true, self.now)?)
    }

    /// Opens the next desk's task.
    pub(crate) fn open(&self, kind: TaskKind, question: Option<&Message>) -> Result<(), Failure> {
        Ok(table::tasks::open(self.tx, kind, self.row.order.id, question, self.now)?)
    }
}

/// Reads an order for change. Errors: `not_found`.
pub(crate) fn order_for(tx: &fivedesk_store::Connection, id: OrderId) -> Result<OrderRow, Failure> {
    table::orders::get(tx, id)?.ok_or_else(|| unknown(id).into())
}

/// There is no such order.
pub(crate) fn unknown(id: OrderId) -> Refusal {
    Refusal::not_found(Message::new("order-not-found").with("order", id.0))
        .about(serde_json::json!({ "order": id.0 }))
}

/// Takes a step on an order as one act, and answers with the order as it stands after the agents' work.
pub(crate) fn step(
    engine: &Engine,
    call: &Call,
    name: &'static str,
    desk: Desk,
    id: OrderId,
    request: &impl Serialize,
    mut take: impl FnMut(&Step<'_, '_>) -> Result<(), Failure> + Send + 'static,
) -> Answer<OrderView> {
    let now = engine.now();
    let caller = call.clone();
    engine.act(
        call,
        name,
        &(id, request),
        move |tx| {
            let row = order_for(tx, id)?;
            take(&Step { tx, call: &caller, now, row, desk })?;
            Ok(id)
        },
        |engine, id| super::show(engine, *id),
    )
}

/// A pure step that takes the `manual` hold with it: the owner acts, so nothing stands aside any more.
pub(crate) fn taken_up(decided: Decided<Order>) -> Result<Order, Failure> {
    let order = decided?;
    Ok(Order { hold: order.hold.filter(|hold| *hold != Hold::Manual), ..order })
}
