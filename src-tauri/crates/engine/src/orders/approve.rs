//! Approval: seals an order as it stands and hands it to the Warehouse.

use fivedesk_core::{Desk, EventSeq, Message, OrderId, TaskKind, lifecycle};

use super::step::{Step, step, taken_up};
use crate::fault::Failure;
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Approves an order.
///
/// Errors: `not_found`; `refused` when it is not read, is approved already or has ended.
pub fn approve(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.approve", Desk::Approval, id, &reason, move |step| {
        take(step, words.as_deref()).map(|_| ())
    })
}

/// Approves it inside a transaction.
pub(crate) fn take(step: &Step<'_, '_>, words: Option<&str>) -> Result<EventSeq, Failure> {
    let order = taken_up(lifecycle::approve(&step.row.order))?;
    let said = Message::new("event-approved").with("total", order.total().unwrap_or_default());
    let seq = step.record(&order, &said, words)?;
    step.follow(&order, &[TaskKind::Decide])?;
    Ok(seq)
}
