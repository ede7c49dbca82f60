//! Warehouse's agent: sets stock aside, and resumes short orders when stock arrives.

use std::collections::BTreeMap;

use fivedesk_core::agents::{Reservation, reservation};
use fivedesk_core::lifecycle::Shortage;
use fivedesk_core::{Hold, Line, Message, Order, ProductId, Quantity, Stock, TaskKind};
use fivedesk_store::table;

use super::step::Work;
use crate::fault::Failure;
use crate::orders;
use crate::show::product_name;

/// Reserves the whole order, or lets it wait for what is short.
pub(crate) fn reserve(work: &Work<'_, '_>) -> Result<(), Failure> {
    let order = &work.row.order;
    let products = order.by_product(Line::unreserved);
    let stock = table::stock::of(work.tx, products.keys().copied())?;
    let mut ahead = BTreeMap::new();
    for product in products.keys() {
        ahead.insert(*product, table::stock::waited_for_by_older(work.tx, *product, order.id)?);
    }
    match reservation(order, &stock, &ahead, table::policies::current(work.tx)?.reserve)? {
        Reservation::Reserved(next) => {
            work.record(&next, &work.agent(), &reserved_said(order, &next, &stock))?;
            work.follow(&next)?;
            Ok(table::tasks::open(work.tx, TaskKind::Watch, order.id, None, work.now)?)
        }
        Reservation::Part(next, short) => {
            let said = Message::new("event-reserved_part")
                .with("units", next.sum(|line| line.reserved) - order.sum(|line| line.reserved))
                .with("missing", next.sum(Line::unreserved))
                .with("shortage", shortage_said(work, &short)?);
            work.record(&next, &work.agent(), &said)?;
            let missing = Message::new("warehouse-part").with("missing", next.sum(Line::unreserved));
            work.wait(&missing)?;
            orders::follow(work.tx, &next, work.now)?;
            Ok(table::tasks::open(work.tx, TaskKind::Watch, order.id, None, work.now)?)
        }
        Reservation::Wait(next, short) => {
            let question = shortage_said(work, &short)?;
            // An order woken in vain tells nothing new.
            if order.hold != Some(Hold::Shortage) || work.task.question.as_ref() != Some(&question) {
                let said = Message::new("event-short").with("shortage", question.clone());
                work.record(&next, &work.agent(), &said)?;
            }
            work.wait(&question)
        }
    }
}

fn reserved_said(before: &Order, order: &Order, stock: &BTreeMap<ProductId, Stock>) -> Message {
    let units = order.sum(|line| line.reserved) - before.sum(|line| line.reserved);
    let available: Quantity = stock.values().map(|stock| stock.available()).sum();
    Message::new("event-reserved")
        .with("units", units)
        .with("products", stock.len())
        .with("before", available)
        .with("after", available - units)
}

fn shortage_said(work: &Work<'_, '_>, short: &[Shortage]) -> Result<Message, Failure> {
    let first = short.first();
    let due =
        first.map(|short| table::purchase_lines::due_in_of(work.tx, short.product)).transpose()?.flatten();
    let mut message = match due {
        Some(due) => match due.first_day {
            Some(day) => Message::new("warehouse-short-due").with("due_day", day),
            None => Message::new("warehouse-short-coming"),
        }
        .with("due", due.quantity),
        None => Message::new("warehouse-short"),
    }
    .with("count", short.len());
    if let Some(first) = first {
        message = message
            .with("product", product_name(work.tx, first.product)?)
            .with("needed", first.needed)
            .with("free", first.free);
    }
    Ok(message)
}
