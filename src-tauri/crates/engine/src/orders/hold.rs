//! Puts an order aside, and takes it up again.

use fivedesk_core::{Desk, Message, OrderId, lifecycle};

use super::step::{look_again, step, wait_for_owner};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Puts an order aside: no agent takes a step on it until it is taken up again.
///
/// Errors: `not_found`; `refused` when it has ended or stands aside already.
pub fn hold(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.hold", Desk::Oversight, id, &reason, move |step| {
        let order = lifecycle::put_aside(&step.row.order)?;
        step.record(&order, &Message::new("event-held"), words.as_deref())?;
        wait_for_owner(step.tx, id, &Message::new("agent-stands-aside"))
    })
}

/// Takes an order up again; the agents go on with it.
///
/// Errors: `not_found`; `refused` when it does not stand aside.
pub fn resume(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.resume", Desk::Oversight, id, &reason, move |step| {
        let order = lifecycle::take_up(&step.row.order)?;
        step.record(&order, &Message::new("event-resumed"), words.as_deref())?;
        look_again(step.tx, &order, step.now)
    })
}
