//! Delivery: ships what is set aside; on hand and reserved fall together.

use fivedesk_core::{Desk, Line, Message, OrderId, TaskKind, lifecycle};
use fivedesk_store::table;

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Ships an order.
///
/// Errors: `not_found`; `refused` when nothing is set aside, it is not paid for, or it was shipped already.
pub fn fulfil(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.fulfil", Desk::Delivery, id, &reason, move |step| {
        let order = taken_up(lifecycle::fulfil(&step.row.order))?;
        let units = step.row.order.sum(|line: &Line| line.reserved);
        let said = Message::new("event-shipped").with("units", units);
        let seq = step.record(&order, &said, words.as_deref())?;
        let packed = step.row.order.lines.iter().filter(|line| line.reserved.is_positive());
        table::shipments::insert(
            step.tx,
            id,
            packed.map(|line| (line.position, line.reserved)),
            step.now,
            seq,
        )?;
        step.finish(TaskKind::Ship)?;
        step.open(TaskKind::Deliver, Some(&Message::new("delivery-on-the-way")))
    })
}
