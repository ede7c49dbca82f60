//! The one place where an order changes: state, event, ledger, visit and counts together.

use std::collections::BTreeMap;

use fivedesk_core::{
    Actor, Desk, EventSeq, Line, Message, Order, ProductId, Quantity, TextId, Timestamp, lifecycle,
};

use crate::table::orders::OrderRow;
use crate::table::stock_movements::{self, NewMovement};
use crate::table::{order_events, order_lines, orders, stage_visits, status_counts};
use crate::{Store, StoreError, Tx};

/// An event to write with a change.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// When.
    pub at: Timestamp,
    /// The desk it belongs to.
    pub desk: Desk,
    /// Who acted.
    pub actor: &'a Actor,
    /// The sentence that tells it: the key without `event-` is the event's kind.
    pub said: &'a Message,
    /// The reason or note given with it.
    pub text: Option<TextId>,
}

impl NewEvent<'_> {
    fn columns<'a>(&'a self, data: Option<&'a str>) -> order_events::Columns<'a> {
        order_events::Columns {
            at: self.at.0,
            order: None,
            desk: self.desk.word(),
            actor_kind: self.actor.kind.word(),
            actor: &self.actor.name,
            kind: self.said.key.strip_prefix("event-").unwrap_or(&self.said.key),
            from: None,
            to: None,
            text: self.text.map(|id| id.0),
            data,
        }
    }

    fn data(&self) -> Store<Option<String>> {
        if self.said.figures.is_empty() {
            return Ok(None);
        }
        serde_json::to_string(&self.said.figures).map(Some).map_err(|e| StoreError::Fault(e.to_string()))
    }
}

/// Writes an event of the book itself.
pub fn record_book(tx: &Tx<'_>, event: &NewEvent<'_>) -> Store<EventSeq> {
    let data = event.data()?;
    order_events::append(tx, &mut order_events::last(tx)?, &event.columns(data.as_deref()))
}

/// Brings an order from what it was to what it is: its row and lines, an event, the movements that the
/// lines' quantities tell of, the visit and the counts. `before` is as it was read in this transaction.
/// The first event of an order that was just entered counts it.
pub fn record(tx: &Tx<'_>, before: &OrderRow, after: &Order, event: &NewEvent<'_>) -> Store<EventSeq> {
    let status = lifecycle::status(after);
    let mut last = order_events::last(tx)?;
    let first = event.said.key == "event-submitted";
    let moved = first || status != before.status;

    let data = event.data()?;
    let columns = order_events::Columns {
        order: Some(after.id.0),
        from: (!first).then_some(before.status.word()),
        to: Some(status.word()),
        ..event.columns(data.as_deref())
    };
    let seq = order_events::append(tx, &mut last, &columns)?;

    order_lines::replace(tx, after.id, &before.order.lines, &after.lines)?;
    let since = if moved { event.at } else { before.since };
    if *after != before.order || status != before.status || since != before.since {
        orders::update(tx, after, status, since)?;
    }
    for (product, on_hand, reserved, kind) in movements(&before.order, after) {
        let movement =
            NewMovement { at: event.at, product, kind, on_hand, reserved, order: Some(after.id), event: seq };
        stock_movements::insert(tx, &movement)?;
    }
    if moved {
        if !first {
            stage_visits::leave(tx, after.id, event.at, seq)?;
            status_counts::add(tx, before.status, -1)?;
        }
        if status.is_open() {
            stage_visits::enter(tx, after.id, status, event.at, seq)?;
        }
        status_counts::add(tx, status, 1)?;
    }
    Ok(seq)
}

/// What a change of an order moves in stock, by product: on hand, reserved, and the kind of movement.
fn movements(before: &Order, after: &Order) -> Vec<(ProductId, Quantity, Quantity, &'static str)> {
    let changes = |figure: fn(&Line) -> Quantity| -> BTreeMap<ProductId, Quantity> {
        let mut sums = after.by_product(figure);
        for (product, was) in before.by_product(figure) {
            let sum = sums.entry(product).or_insert(Quantity::ZERO);
            *sum = *sum - was;
        }
        sums
    };
    let shipped = changes(|line| line.shipped);
    changes(|line| line.reserved)
        .into_iter()
        .filter_map(|(product, reserved)| {
            let on_hand = -shipped.get(&product).copied().unwrap_or_default();
            let kind = if on_hand != Quantity::ZERO {
                "ship"
            } else if reserved.is_positive() {
                "reserve"
            } else if reserved != Quantity::ZERO {
                "release"
            } else {
                return None;
            };
            Some((product, on_hand, reserved, kind))
        })
        .collect()
}
