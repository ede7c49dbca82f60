//! The one place where an order changes: state, event, ledger, visit and counts together.

use std::collections::BTreeMap;

use fivedesk_core::{
    Actor, Change, Desk, EventSeq, Line, Message, Order, OrderId, ProductId, Quantity, Status, TextId,
    Timestamp, lifecycle,
};

use crate::table::orders::OrderRow;
use crate::table::stock_movements::{self, NewMovement};
use crate::table::{
    order_events, order_lines, orders, payments, returns, shipments, stage_visits, status_counts,
};
use crate::{Store, StoreError, Tx};

/// The event of what was taken back.
const UNDONE: &str = "event-undone";

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
    pub(crate) fn columns<'a>(&'a self, data: Option<&'a str>) -> order_events::Columns<'a> {
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
            change: None,
        }
    }

    pub(crate) fn data(&self) -> Store<Option<String>> {
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

/// Writes an event of the book itself that takes others back.
pub fn record_book_undone(tx: &Tx<'_>, undone: &[EventSeq], event: &NewEvent<'_>) -> Store<EventSeq> {
    let seq = record_book(tx, event)?;
    order_events::settle(tx, undone, seq)?;
    returns::undo(tx, undone, seq)?;
    Ok(seq)
}

/// Writes an event of an order that changes nothing it is: it stays at `status`.
pub(crate) fn record_beside(
    tx: &Tx<'_>,
    order: OrderId,
    status: Status,
    event: &NewEvent<'_>,
) -> Store<EventSeq> {
    let data = event.data()?;
    let columns = order_events::Columns {
        order: Some(order.0),
        from: Some(status.word()),
        to: Some(status.word()),
        ..event.columns(data.as_deref())
    };
    order_events::append(tx, &mut order_events::last(tx)?, &columns)
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
    let change = Change::between(&before.order, after);
    let change = if change.is_empty() {
        None
    } else {
        Some(serde_json::to_string(&change).map_err(|e| StoreError::Fault(e.to_string()))?)
    };
    let columns = order_events::Columns {
        order: Some(after.id.0),
        change: change.as_deref(),
        from: (!first).then_some(before.status.word()),
        to: Some(status.word()),
        ..event.columns(data.as_deref())
    };
    let seq = order_events::append(tx, &mut last, &columns)?;

    order_lines::replace(tx, after.id, &before.order.lines, &after.lines)?;
    let since = if moved { event.at } else { before.since };
    if *after != before.order || status != before.status || since != before.since {
        orders::update(tx, after, status, before.status, since)?;
    }
    for (product, on_hand, reserved, kind) in movements(&before.order, after, event.said.key == UNDONE) {
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

/// Takes events of an order back: records the order as it was before them, and marks them, their payments,
/// shipments and visits.
pub fn record_undone(
    tx: &Tx<'_>,
    before: &OrderRow,
    after: &Order,
    undone: &[EventSeq],
    event: &NewEvent<'_>,
) -> Store<EventSeq> {
    let seq = record(tx, before, after, event)?;
    order_events::settle(tx, undone, seq)?;
    payments::reverse(tx, undone, event.at, seq)?;
    shipments::undo(tx, undone, seq)?;
    returns::undo(tx, undone, seq)?;
    stage_visits::rejoin(tx, after.id, undone, seq)?;
    // Not all may have come back: what was set aside and is gone from the shelf leaves it at another stage.
    let status = lifecycle::status(after);
    let stands = stage_visits::open_stage(tx, after.id)?;
    if stands.as_deref() != status.is_open().then_some(status.word()) {
        stage_visits::leave(tx, after.id, event.at, seq)?;
        if status.is_open() {
            stage_visits::enter(tx, after.id, status, event.at, seq)?;
        }
    }
    Ok(seq)
}

/// What a change of an order moves in stock, by product: on hand, reserved, and the kind of movement.
fn movements(
    before: &Order,
    after: &Order,
    undone: bool,
) -> Vec<(ProductId, Quantity, Quantity, &'static str)> {
    let changes = |figure: fn(&Line) -> Quantity| -> BTreeMap<ProductId, Quantity> {
        let mut sums = after.by_product(figure);
        for (product, was) in before.by_product(figure) {
            let sum = sums.entry(product).or_insert(Quantity::ZERO);
            *sum = *sum - was;
        }
        sums
    };
    let (shipped, restocked) = (changes(|line| line.shipped), changes(|line| line.restocked));
    changes(|line| line.reserved)
        .into_iter()
        .filter_map(|(product, reserved)| {
            let of = |sums: &BTreeMap<_, _>| sums.get(&product).copied().unwrap_or_default();
            let (shipped, back): (Quantity, Quantity) = (of(&shipped), of(&restocked));
            let moved = [("ship", shipped), ("return", back), ("reserve", reserved)];
            let (kind, figure) = moved.into_iter().find(|(_, figure)| *figure != Quantity::ZERO)?;
            let kind = match kind {
                _ if undone => "undo",
                "reserve" if !figure.is_positive() => "release",
                kind => kind,
            };
            Some((product, back - shipped, reserved, kind))
        })
        .collect()
}
