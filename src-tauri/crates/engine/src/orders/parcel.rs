//! Delivery: what became of a parcel on its way.

use fivedesk_core::{Desk, Line, Message, OrderId, Refusal, lifecycle};
use fivedesk_store::table::shipments;

use super::fulfil::given;
use super::parts::{LinePart, parts_of};
use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Gives up what was lost on the way. The customer is not charged for it; it can be ordered anew.
///
/// Errors: `not_found`; `refused` when nothing is on the way; `invalid_input` for a part that is none.
pub fn lost(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    lines: Option<&[LinePart]>,
    reason: Option<&str>,
) -> Answer<OrderView> {
    let parts = parts_of(engine, lines)?;
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.lost", Desk::Delivery, id, &(lines, reason), move |step| {
        let order = taken_up(lifecycle::lose_parcel(&step.row.order, parts.as_deref()))?;
        let units = order.sum(|line: &Line| line.lost) - step.row.order.sum(|line| line.lost);
        let said = Message::new("event-lost").with("units", units).with("refund", order.refund_due());
        step.record(&order, &said, words.as_deref())?;
        step.follow(&order, &[])
    })
}

/// Notes carrier and tracking number of the order's last parcel.
///
/// Errors: `not_found`; `refused` when nothing was shipped; `invalid_input` when neither is given.
pub fn track(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    carrier: Option<&str>,
    tracking: Option<&str>,
) -> Answer<OrderView> {
    let asked = (carrier.map(str::to_owned), tracking.map(str::to_owned));
    step(engine, call, "orders.track", Desk::Delivery, id, &asked.clone(), move |step| {
        let (carrier, tracking) = (given(asked.0.as_deref()), given(asked.1.as_deref()));
        if carrier.is_none() && tracking.is_none() {
            return Err(Refusal::invalid(Message::new("track-nothing")).into());
        }
        if !shipments::track(step.tx, id, carrier, tracking)? {
            return Err(Refusal::refused(Message::new("track-not-shipped").with("order", id.0)).into());
        }
        let said = Message::new(match (carrier, tracking) {
            (Some(_), Some(_)) => "event-tracked",
            (Some(_), None) => "event-tracked_carrier",
            (None, _) => "event-tracked_number",
        });
        let said =
            said.with("carrier", carrier.unwrap_or_default()).with("tracking", tracking.unwrap_or_default());
        step.record(&step.row.order, &said, None).map(drop)
    })
}
