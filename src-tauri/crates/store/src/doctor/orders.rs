//! An order's status, visit, reservations and tasks agree with its figures, its events and its movements.

use fivedesk_core::{Hold, Line, Message, OrderId, Quantity, Status, lifecycle};
use rusqlite::Connection;

use super::Checked;
use crate::Store;
use crate::table::{order_events, orders, stage_visits, stock_movements, tasks};

pub(super) fn check(connection: &Connection, id: OrderId, found: &mut Checked) -> Store<()> {
    let Some(row) = orders::get(connection, id)? else { return Ok(()) };
    let last = order_events::last_of(connection, id)?;
    let event = last.as_ref().map(|(seq, _)| *seq);
    let told = last.and_then(|(_, to)| to);
    status(&row, event, told.as_deref(), found);
    let reserved = row.order.sum(|line: &Line| line.reserved);
    let visit = stage_visits::open_stage(connection, id)?;
    if row.status.is_open() || reserved != Quantity::ZERO {
        reservations(connection, &row, reserved, event, found)?;
        if row.order.hold.is_none_or(|hold| hold == Hold::Shortage)
            && tasks::open_of(connection, id)?.is_empty()
        {
            found.note("tasks", id, Message::new("doctor-no-task").with("order", row.number), event);
        }
    }
    let wanted = row.status.is_open().then(|| row.status.word());
    if visit.as_deref() != wanted {
        let message = match &visit {
            Some(stage) if wanted.is_none() => {
                Message::new("doctor-visit-left").with("stored", stage.as_str())
            }
            _ => Message::new("doctor-visit"),
        };
        let message = message.with("order", row.number).with("status", row.status.word());
        let advice = Message::new("doctor-repair-visit").with("status", row.status.word());
        // While the status itself is in doubt, a visit follows it and not the other way round.
        if told.as_deref() == Some(row.status.word()) {
            found.note_repairable("visits", id, message, event, advice);
        } else {
            found.note("visits", id, message, event);
        }
    }
    Ok(())
}

/// The status is the one the figures give, and the one its last event left: a log that was cut short tells less.
fn status(row: &orders::OrderRow, event: Option<i64>, told: Option<&str>, found: &mut Checked) {
    let derived = lifecycle::status(&row.order);
    let stored = row.status.word();
    let named = |key| Message::new(key).with("order", row.number).with("stored", stored);
    if derived != row.status {
        let message = named("doctor-status").with("derived", derived.word());
        if told == Some(derived.word()) {
            let advice = Message::new("doctor-repair-status").with("derived", derived.word());
            found.note_repairable("status", row.order.id, message, event, advice);
        } else {
            found.note("status", row.order.id, message, event);
        }
    }
    if told != Some(stored) {
        let message = match told.and_then(Status::from_word) {
            Some(told) => named("doctor-event").with("derived", told.word()),
            None => named("doctor-no-event"),
        };
        found.note("events", row.order.id, message, event);
    }
}

fn reservations(
    connection: &Connection,
    row: &orders::OrderRow,
    reserved: Quantity,
    event: Option<i64>,
    found: &mut Checked,
) -> Store<()> {
    let ledger: Quantity =
        stock_movements::reserved_for(connection, row.order.id)?.values().fold(Quantity::ZERO, |a, b| a + *b);
    if ledger == reserved {
        return Ok(());
    }
    let message = Message::new("doctor-reserved")
        .with("order", row.number)
        .with("lines", reserved)
        .with("ledger", ledger);
    if super::repair::reserved_lines(connection, row)?.is_some() {
        let advice = Message::new("doctor-repair-reserved").with("order", row.number);
        found.note_repairable("reserved", row.order.id, message, event, advice);
    } else {
        found.note("reserved", row.order.id, message, event);
    }
    Ok(())
}
