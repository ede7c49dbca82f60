//! Approval: refuses an order, which ends with it.

use fivedesk_core::{Desk, Message, OrderId, TaskKind, lifecycle};
use fivedesk_store::table;

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Rejects an order that was not approved yet.
///
/// Errors: `not_found`; `refused` once it is approved or has ended.
pub fn reject(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.reject", Desk::Approval, id, &reason, move |step| {
        let order = taken_up(lifecycle::reject(&step.row.order))?;
        step.record(&order, &Message::new("event-rejected"), words.as_deref())?;
        step.finish(TaskKind::Decide)?;
        table::order_questions::replace(step.tx, id, &[])?;
        table::tasks::drop_all(step.tx, id, step.now)?;
        step.wake(&order)
    })
}
