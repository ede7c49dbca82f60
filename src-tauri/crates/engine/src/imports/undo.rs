//! Takes an import back whole: the orders and returns it made go, and what nothing else uses of its products and customers
//! is put away. The same file may come in again afterwards.

use std::collections::BTreeSet;

use fivedesk_core::{
    AddressId, CustomerId, Desk, EventSeq, Message, OrderId, ProductId, Refusal, Timestamp, lifecycle,
};
use fivedesk_store::table::imports::ImportRow;
use fivedesk_store::{Connection, NewEvent, Tx, record_book, record_book_undone, record_undone, table};

use super::report::ImportView;
use crate::fault::Failure;
use crate::orders::{follow, order_for};
use crate::undo::past_of;
use crate::views::UndoView;
use crate::{Answer, Call, Engine};

/// So many orders are named that stand in the way.
const NAMED: u32 = 5;

/// The imports of the book, the newest first.
///
/// Errors: the store's.
pub fn list(engine: &Engine) -> Answer<Vec<ImportView>> {
    engine.read(|connection| {
        let rows = table::imports::all(connection)?;
        rows.iter().map(|row| view(engine, connection, row)).collect()
    })
}

/// What taking an import back would do; changes nothing.
///
/// Errors: `not_found`; `refused` when it was taken back already, a person worked on one of its orders since, or it belongs
/// to a closed period.
pub fn preview_undo(engine: &Engine, id: i64) -> Answer<UndoView> {
    engine.read(|connection| {
        let row = row_of(connection, id)?;
        told(engine, connection, &row)
    })
}

/// Takes an import back.
///
/// Errors: as [`preview_undo`]; nothing is changed then.
pub fn undo(engine: &Engine, call: &Call, id: i64) -> Answer<UndoView> {
    let (now, caller) = (engine.now(), call.clone());
    let shown = engine.read(|connection| {
        let row = row_of(connection, id)?;
        shown(engine, connection, &row)
    })?;
    engine.act(
        call,
        "imports.undo",
        &id,
        move |tx| {
            let row = row_of(tx, id)?;
            take_back(tx, &caller, now, &row)
        },
        |_, ()| Ok(shown),
    )
}

/// What taking back the import that an event tells of would do.
pub(crate) fn told(engine: &Engine, connection: &Connection, row: &ImportRow) -> Result<UndoView, Failure> {
    possible(connection, row)?;
    shown(engine, connection, row)
}

/// Takes an import back, inside a transaction.
pub(crate) fn take_back(tx: &Tx<'_>, call: &Call, now: Timestamp, row: &ImportRow) -> Result<(), Failure> {
    possible(tx, row)?;
    let desk = Desk::Mail;
    let mut freed = BTreeSet::new();
    if let Some((first, last)) = table::imports::rows(tx, row.id, "order")? {
        for id in first..=last {
            freed.extend(withdraw(tx, call, now, OrderId(id), row.event)?);
        }
        table::refs::forget(tx, &row.source, "order", (first, last))?;
    }
    let said = Message::new("event-undone").with("what", "import_done").with("steps", 1_i64);
    let event = NewEvent { at: now, desk, actor: &call.actor, said: &said, text: None };
    let seq = record_book_undone(tx, &[row.event], &event)?;
    if let Some(rows) = table::imports::rows(tx, row.id, "return")? {
        table::returns::undo_rows(tx, rows, seq)?;
        table::refs::forget(tx, &row.source, "return", rows)?;
    }
    for address in idle_addresses(tx, row)? {
        table::addresses::retire(tx, address, now)?;
    }
    for product in idle_products(tx, row)? {
        table::products::set_archived(tx, product, Some(now))?;
    }
    for customer in idle_customers(tx, row)? {
        table::customers::set_withdrawn(tx, customer, Some(now))?;
    }
    table::book::catalogue_changed(tx)?;
    table::imports::undo(tx, row.id, seq, now)?;
    for product in freed {
        table::tasks::wake_waiting_for(tx, product)?;
    }
    Ok(())
}

/// Takes an order's entry back, and gives the products of which something was set aside for it.
fn withdraw(
    tx: &Tx<'_>,
    call: &Call,
    now: Timestamp,
    id: OrderId,
    done: EventSeq,
) -> Result<Vec<ProductId>, Failure> {
    let row = order_for(tx, id)?;
    if row.order.withdrawn {
        return Ok(Vec::new());
    }
    let book = table::book::get(tx)?;
    let events = table::order_events::of_order(tx, id)?;
    let past = events.iter().map(|event| past_of(event, book.changes_from)).collect::<Result<Vec<_>, _>>()?;
    let plan = lifecycle::undo_import(&row.order, &past, done, book.closed_until)?;
    let said = Message::new("event-undone").with("what", "submitted").with("steps", plan.events.len());
    let event = NewEvent { at: now, desk: Desk::Mail, actor: &call.actor, said: &said, text: None };
    record_undone(tx, &row, &plan.order, &plan.events, &event)?;
    follow(tx, &plan.order, now)?;
    let held = row.order.lines.iter().filter(|line| line.reserved.is_positive());
    Ok(held.map(|line| line.product).collect())
}

/// Refuses what stands in the way of taking an import back.
fn possible(connection: &Connection, row: &ImportRow) -> Result<(), Failure> {
    if row.undone_at.is_some() {
        return Err(Refusal::refused(Message::new("import-undone-already").with("import", row.id)).into());
    }
    if table::book::get(connection)?.closed_until.is_some_and(|closed| row.at < closed) {
        return Err(Refusal::refused(Message::new("import-undo-closed").with("import", row.id)).into());
    }
    let Some(orders) = table::imports::rows(connection, row.id, "order")? else { return Ok(()) };
    let worked = table::order_events::worked_on(connection, row.event, orders, NAMED + 1)?;
    if worked.is_empty() {
        return Ok(());
    }
    let named: Vec<String> = worked.iter().take(NAMED as usize).map(|number| format!("#{number}")).collect();
    let more = worked.len() > named.len();
    let key = if more { "import-undo-worked-on-more" } else { "import-undo-worked-on" };
    let message = Message::new(key).with("orders", named.join(", ")).with("count", worked.len());
    Err(Refusal::refused(message).about(serde_json::json!({ "orders": worked })).into())
}

/// Its products that nothing uses once its orders are gone.
fn idle_products(tx: &Tx<'_>, row: &ImportRow) -> Result<Vec<ProductId>, Failure> {
    let mut idle = Vec::new();
    for id in to_look_at(tx, row, "product")? {
        let product = ProductId(id);
        let offered = table::products::get(tx, product)?.is_some_and(|row| row.archived_at.is_none());
        if offered && !table::products::is_used(tx, product)? {
            idle.push(product);
        }
    }
    Ok(idle)
}

/// Its customers that nothing uses once its orders are gone.
fn idle_customers(tx: &Tx<'_>, row: &ImportRow) -> Result<Vec<CustomerId>, Failure> {
    let mut idle = Vec::new();
    for id in to_look_at(tx, row, "customer")? {
        if !table::customers::is_used(tx, CustomerId(id))? {
            idle.push(CustomerId(id));
        }
    }
    Ok(idle)
}

fn idle_addresses(tx: &Tx<'_>, row: &ImportRow) -> Result<Vec<AddressId>, Failure> {
    let mut idle = Vec::new();
    for run in table::imports::rows_to_look_at(tx, row.id, "address")? {
        idle.extend(table::imports::idle_addresses(tx, run)?);
    }
    Ok(idle)
}

fn to_look_at(tx: &Tx<'_>, row: &ImportRow, kind: &str) -> Result<Vec<i64>, Failure> {
    let runs = table::imports::rows_to_look_at(tx, row.id, kind)?;
    Ok(runs.into_iter().flat_map(|(first, last)| first..=last).collect())
}

fn made(connection: &Connection, row: &ImportRow, kind: &str) -> Result<u32, Failure> {
    let rows = table::imports::rows(connection, row.id, kind)?;
    Ok(rows.map_or(0, |(first, last)| crate::call::large(last - first + 1)))
}

fn row_of(connection: &Connection, id: i64) -> Result<ImportRow, Failure> {
    let unknown = || Refusal::not_found(Message::new("import-not-found").with("import", id));
    Ok(table::imports::get(connection, id)?.ok_or_else(unknown)?)
}

fn shown(engine: &Engine, connection: &Connection, row: &ImportRow) -> Result<UndoView, Failure> {
    let currency = table::book::get(connection)?.currency;
    let event = table::order_events::get(connection, row.event)?;
    let mut also = Vec::new();
    for (kind, key) in [("order", "import-undo-orders"), ("return", "import-undo-returns")] {
        let count = made(connection, row, kind)?;
        if count > 0 {
            also.push(engine.say(currency, &Message::new(key).with("count", i64::from(count))));
        }
    }
    also.push(engine.say(currency, &Message::new("import-undo-unused")));
    Ok(UndoView {
        event: row.event.0,
        order: None,
        number: None,
        what: event.map(|event| engine.event_view(currency, &event).note).unwrap_or_default(),
        also,
        status: String::new(),
    })
}

fn view(engine: &Engine, connection: &Connection, row: &ImportRow) -> Result<ImportView, Failure> {
    let currency = table::book::get(connection)?.currency;
    let event = table::order_events::get(connection, row.event)?;
    Ok(ImportView {
        id: row.id,
        event: row.event.0,
        at: row.at.rfc3339(),
        source: row.source.clone(),
        orders: made(connection, row, "order")?,
        returns: made(connection, row, "return")?,
        products: made(connection, row, "product")?,
        customers: made(connection, row, "customer")?,
        told: event.map(|event| engine.event_view(currency, &event).note).unwrap_or_default(),
        undone_at: row.undone_at.map(Timestamp::rfc3339),
    })
}

/// Writes the event of an import that was taken in, and keeps in mind what it made since `before`.
pub(super) fn settle(
    tx: &Tx<'_>,
    event: &NewEvent<'_>,
    source: &str,
    before: &table::imports::Ends,
) -> Result<i64, Failure> {
    let seq: EventSeq = record_book(tx, event)?;
    Ok(table::imports::insert(tx, seq, source, event.at, before)?)
}
