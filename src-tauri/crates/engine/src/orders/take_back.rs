//! Goods of an order come back: returned by the customer, or refused at the door.

use fivedesk_core::lifecycle::{self, Part};
use fivedesk_core::{Decided, Desk, Message, Order, OrderId, Quantity, TaskKind};
use fivedesk_store::table::returns::{self, NewReturn, ReturnLine};

use super::parts::{LinePart, parts_of};
use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// What comes back.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct ComesBack {
    /// What of it; all that can come back unless given.
    pub lines: Option<Vec<LinePart>>,
    /// It is written off instead of going back to stock.
    pub write_off: bool,
    /// The parcel was refused or could not be delivered: it comes back without having arrived.
    pub refused: bool,
    /// Why, kept with the order.
    pub reason: Option<String>,
}

/// Takes goods back, into stock again or written off. What was paid for them is to be paid back.
///
/// Errors: `not_found`; `refused` when nothing is there to come back; `invalid_input` for a part that is none.
pub fn take_back(engine: &Engine, call: &Call, id: OrderId, back: &ComesBack) -> Answer<OrderView> {
    let parts = parts_of(engine, back.lines.as_deref())?;
    let asked = back.clone();
    step(engine, call, "orders.take_back", Desk::Delivery, id, back, move |step| {
        let take: fn(&Order, Option<&[Part]>, bool) -> Decided<Order> =
            if asked.refused { lifecycle::refuse_parcel } else { lifecycle::take_back };
        let before = &step.row.order;
        let order = taken_up(take(before, parts.as_deref(), !asked.write_off))?;
        let lines: Vec<ReturnLine> = came_back(before, &order);
        let units: Quantity = lines.iter().map(|line| line.quantity).sum();
        let worth = before.charged() - order.charged();
        let said = Message::new(match (asked.refused, asked.write_off) {
            (false, false) => "event-returned",
            (false, true) => "event-returned_written_off",
            (true, false) => "event-parcel_refused",
            (true, true) => "event-parcel_refused_written_off",
        });
        let said = said.with("units", units).with("refund", order.refund_due());
        let seq = step.record(&order, &said, asked.reason.as_deref())?;
        let (order_id, customer) = (Some(id), order.customer);
        let new =
            NewReturn { order: order_id, customer, at: step.now, total: worth, lines: &lines, event: seq };
        returns::insert(step.tx, &new)?;
        let done: &[TaskKind] = if asked.refused { &[TaskKind::Deliver] } else { &[] };
        let settled = !order.sum(fivedesk_core::Line::in_transit).is_positive();
        step.follow(&order, if settled { done } else { &[] })?;
        step.wake(&order)
    })
}

fn came_back(before: &Order, after: &Order) -> Vec<ReturnLine> {
    let lines = before.lines.iter().zip(&after.lines);
    lines
        .map(|(old, new)| ReturnLine {
            product: new.product,
            quantity: new.returned - old.returned,
            unit_price: new.unit_price,
        })
        .filter(|line| line.quantity.is_positive())
        .collect()
}
