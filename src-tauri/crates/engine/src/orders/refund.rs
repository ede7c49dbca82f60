//! Delivery: pays money back.

use fivedesk_core::{Desk, Message, Money, OrderId, Status, TaskKind, lifecycle};
use fivedesk_store::table;

use super::pay::amount_of;
use super::step::step;
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Pays back what was paid beyond what is charged, or `amount` as a decimal string.
///
/// Errors: `not_found`; `refused` when nothing was paid or nothing is to be paid back; `invalid_input` for no
/// amount or one beyond what was paid.
pub fn refund(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    amount: Option<&str>,
    method: Option<&str>,
    reason: Option<&str>,
) -> Answer<OrderView> {
    let parsed = amount.map(|text| amount_of(engine, text)).transpose()?;
    let (how, words) = (method.map(str::to_owned), reason.map(str::to_owned));
    step(engine, call, "orders.refund", Desk::Delivery, id, &(amount, method, reason), move |step| {
        let (order, refunded) = lifecycle::refund(&step.row.order, parsed)?;
        let said = Message::new("event-refunded").with("amount", refunded).with("left", order.balance());
        let seq = step.record(&order, &said, words.as_deref())?;
        table::payments::insert(step.tx, id, Money(-refunded.0), how.as_deref(), step.now, seq)?;
        match lifecycle::status(&order) {
            // What is due again is asked for anew.
            Status::AwaitingPayment => {
                step.open(TaskKind::Collect, None).and_then(|()| step.follow(&order, &[]))
            }
            _ => step.follow(&order, &[]),
        }
    })
}
