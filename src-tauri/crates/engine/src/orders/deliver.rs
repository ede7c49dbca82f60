//! Delivery: confirms that an order arrived.

use fivedesk_core::{Desk, Message, OrderId, TaskKind, lifecycle};
use fivedesk_store::table;

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Confirms delivery.
///
/// Errors: `not_found`; `refused` when nothing is on the way.
pub fn deliver(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.deliver", Desk::Delivery, id, &reason, move |step| {
        let order = taken_up(lifecycle::deliver(&step.row.order))?;
        let seq = step.record(&order, &Message::new("event-delivered"), words.as_deref())?;
        table::shipments::arrived(step.tx, id, step.now, seq)?;
        step.follow(&order, &[TaskKind::Deliver])
    })
}
