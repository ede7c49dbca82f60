//! Mail: the owner says that an order held as a duplicate is another one.

use fivedesk_core::{Desk, Hold, Message, OrderId, Refusal, TaskKind, lifecycle};

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Lets an order go on that was held as a duplicate.
///
/// Errors: `not_found`; `refused` when it is not held as one.
pub fn not_duplicate(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.not_duplicate", Desk::Mail, id, &reason, move |step| {
        let order = &step.row.order;
        if order.hold != Some(Hold::Duplicate) {
            return Err(Refusal::refused(Message::new("not-duplicate-held").with("order", id.0))
                .about(serde_json::json!({ "order": id.0 }))
                .into());
        }
        let order = taken_up(lifecycle::read(order, order.lines.clone()))?;
        step.record(&order, &Message::new("event-not_duplicate"), words.as_deref())?;
        step.follow(&order, &[TaskKind::Read])
    })
}
