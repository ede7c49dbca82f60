//! Approval: seals an order as it stands and hands it to the Warehouse.

use fivedesk_core::{Desk, Message, OrderId, TaskKind, lifecycle};

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Approves an order.
///
/// Errors: `not_found`; `refused` when it is not read, is approved already or has ended.
pub fn approve(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.approve", Desk::Approval, id, &reason, move |step| {
        let order = taken_up(lifecycle::approve(&step.row.order))?;
        let said = Message::new("event-approved").with("total", order.total().unwrap_or_default());
        step.record(&order, &said, words.as_deref())?;
        step.follow(&order, &[TaskKind::Decide])
    })
}
