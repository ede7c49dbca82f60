//! Delivery: takes a payment; what is covered can be packed.

use fivedesk_core::{Desk, Message, Money, OrderId, Refusal, Status, TaskKind, lifecycle};
use fivedesk_store::table;

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine, agents};

/// Books a payment: all that is due, or `amount` as a decimal string.
///
/// Errors: `not_found`; `invalid_input` for no amount or one beyond what is due; `refused` before the order
/// is approved, once it has ended, or when nothing is due.
pub fn pay(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    amount: Option<&str>,
    method: Option<&str>,
) -> Answer<OrderView> {
    let currency = engine.currency();
    let parsed = amount
        .map(|text| {
            Money::parse(text, currency).ok_or_else(|| {
                engine.fault(Refusal::invalid(Message::new("amount-invalid").with("text", text)))
            })
        })
        .transpose()?;
    let how = method.map(str::to_owned);
    step(engine, call, "orders.pay", Desk::Delivery, id, &(amount, method), move |step| {
        let (order, paid) = lifecycle::pay(&step.row.order, parsed)?;
        let order = taken_up(Ok(order))?;
        let said = Message::new("event-paid").with("amount", paid).with("due", order.due());
        let seq = step.record(&order, &said, None)?;
        table::payments::insert(step.tx, id, paid, how.as_deref(), step.now, seq)?;
        if step.row.status != Status::AwaitingPayment {
            return Ok(());
        }
        if lifecycle::status(&order) == Status::AwaitingDelivery {
            step.finish(TaskKind::Collect)?;
            step.open(TaskKind::Ship, Some(&agents::pack(&order)))
        } else {
            // What is left is asked for anew by the agent.
            step.open(TaskKind::Collect, None)
        }
    })
}
