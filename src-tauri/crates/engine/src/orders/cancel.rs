//! Takes what has not shipped off an order, all of it or a part.

use fivedesk_core::{Desk, Line, Message, OrderId, lifecycle};

use super::parts::{LinePart, parts_of};
use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Cancels an order, or a part of what has not shipped. What was set aside is free for others again; what was paid
/// for it is to be paid back.
///
/// Errors: `not_found`; `refused` when it has ended or everything has shipped; `invalid_input` for a part that is
/// none.
pub fn cancel(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    lines: Option<&[LinePart]>,
    reason: Option<&str>,
) -> Answer<OrderView> {
    let parts = parts_of(engine, lines)?;
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.cancel", Desk::Approval, id, &(lines, reason), move |step| {
        let order = taken_up(lifecycle::cancel(&step.row.order, parts.as_deref()))?;
        let units = order.sum(|line: &Line| line.cancelled) - step.row.order.sum(|line| line.cancelled);
        let said = Message::new("event-cancelled").with("units", units).with("refund", order.refund_due());
        step.record(&order, &said, words.as_deref())?;
        step.follow(&order, &[])?;
        step.wake(&order)
    })
}
