//! Delivery: takes a payment; what is covered can be packed.

use fivedesk_core::{Desk, Message, Money, OrderId, Refusal, Status, TaskKind, lifecycle};
use fivedesk_store::table;

use super::fulfil::given;
use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// A payment that came in.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct Payment {
    /// How much, as a decimal; all that is due unless given.
    pub amount: Option<String>,
    /// How it was paid.
    pub method: Option<String>,
    /// It may be more than is due; the rest is then to be paid back.
    pub beyond: bool,
}

/// Books a payment.
///
/// Errors: `not_found`; `invalid_input` for no amount or one beyond what is due; `refused` before the order
/// is approved, once it has ended, or when nothing is due.
pub fn pay(engine: &Engine, call: &Call, id: OrderId, payment: &Payment) -> Answer<OrderView> {
    let amount = payment.amount.as_deref().map(|text| amount_of(engine, text)).transpose()?;
    let asked = payment.clone();
    step(engine, call, "orders.pay", Desk::Delivery, id, payment, move |step| {
        let (order, paid) = lifecycle::pay(&step.row.order, amount, asked.beyond)?;
        let order = taken_up(Ok(order))?;
        let said = Message::new("event-paid").with("amount", paid).with("due", order.due());
        let seq = step.record(&order, &said, None)?;
        table::payments::insert(step.tx, id, paid, given(asked.method.as_deref()), step.now, seq)?;
        match (step.row.status, lifecycle::status(&order)) {
            // What is left is asked for anew by the agent.
            (Status::AwaitingPayment, Status::AwaitingPayment) => step.open(TaskKind::Collect, None),
            (Status::AwaitingPayment, _) => step.follow(&order, &[TaskKind::Collect]),
            _ => Ok(()),
        }
    })
}

/// Reads an amount in the book's currency. Errors: `invalid_input`.
pub(crate) fn amount_of(engine: &Engine, text: &str) -> Answer<Money> {
    Money::parse(text, engine.currency())
        .ok_or_else(|| engine.fault(Refusal::invalid(Message::new("amount-invalid").with("text", text))))
}
