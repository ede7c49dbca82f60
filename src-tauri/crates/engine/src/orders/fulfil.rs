//! Delivery: ships what is set aside; on hand and reserved fall together.

use fivedesk_core::lifecycle::{self, Part};
use fivedesk_core::{Desk, EventSeq, Line, Message, OrderId, Quantity, TaskKind};
use fivedesk_store::table::{
    self,
    shipments::{self, NewShipment},
};

use super::parts::{LinePart, parts_of};
use super::step::{Step, step, taken_up};
use crate::fault::Failure;
use crate::views::OrderView;
use crate::{Answer, Call, Engine, agents};

/// What leaves the house, and with whom.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct Parcel {
    /// What is in it; everything set aside unless given.
    pub lines: Option<Vec<LinePart>>,
    /// Who carries it.
    pub carrier: Option<String>,
    /// The carrier's number for it.
    pub tracking: Option<String>,
    /// Why, kept with the order.
    pub reason: Option<String>,
}

/// Ships an order, or a part of it. What is left stays open.
///
/// Errors: `not_found`; `refused` when nothing is set aside, it is not paid for, or it was shipped already;
/// `invalid_input` for a part that is none.
pub fn fulfil(engine: &Engine, call: &Call, id: OrderId, parcel: &Parcel) -> Answer<OrderView> {
    let parts = parts_of(engine, parcel.lines.as_deref())?;
    let asked = parcel.clone();
    step(engine, call, "orders.fulfil", Desk::Delivery, id, parcel, move |step| {
        ship(step, parts.as_deref(), &asked).map(|_| ())
    })
}

/// Ships it inside a transaction.
pub(crate) fn ship(step: &Step<'_, '_>, parts: Option<&[Part]>, asked: &Parcel) -> Result<EventSeq, Failure> {
    let before = &step.row.order;
    let order = taken_up(lifecycle::fulfil(before, parts))?;
    let packed: Vec<Part> = shipped(before, &order);
    let units: Quantity = packed.iter().map(|part| part.quantity).sum();
    let left = order.sum(Line::to_ship);
    let said = match (&asked.carrier, left.is_positive()) {
        (_, true) => Message::new("event-shipped_part").with("left", left),
        (Some(carrier), false) => Message::new("event-shipped_by").with("carrier", carrier.trim()),
        (None, false) => Message::new("event-shipped"),
    };
    let seq = step.record(&order, &said.with("units", units), asked.reason.as_deref())?;
    let new = NewShipment {
        order: before.id,
        carrier: given(asked.carrier.as_deref()),
        tracking: given(asked.tracking.as_deref()),
        at: step.now,
        event: seq,
    };
    shipments::insert(step.tx, &new, packed.iter().map(|part| (part.position, part.quantity)))?;
    step.follow(&order, &[TaskKind::Ship])?;
    // What is on its way already is waited for as long as this parcel.
    if before.sum(Line::in_transit).is_positive() {
        agents::expect(step.tx, before.id, step.now, &table::policies::current(step.tx)?)?;
    }
    Ok(seq)
}

/// What somebody typed, if it is anything.
pub(super) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn shipped(before: &fivedesk_core::Order, after: &fivedesk_core::Order) -> Vec<Part> {
    let lines = before.lines.iter().zip(&after.lines);
    lines
        .map(|(old, new)| Part { position: new.position, quantity: new.shipped - old.shipped })
        .filter(|part| part.quantity.is_positive())
        .collect()
}
