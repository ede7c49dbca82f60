//! Takes back what a person did on an order, and what agents did in consequence.

use std::collections::BTreeMap;

use fivedesk_core::lifecycle::{self, Past, Undone};
use fivedesk_core::{
    Actor, ActorKind, Change, Desk, EventSeq, Hold, Line, Message, Order, OrderId, ProductId, Quantity,
    Refusal,
};
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::{Connection, NewEvent, Tx, record, record_undone, table};

use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::orders::{self, answered, order_for};
use crate::views::{OrderView, UndoView};
use crate::{Answer, Call, Engine, Timestamp};

/// What taking back the last act on an order, or the event at `of`, would do; changes nothing.
///
/// Errors: `not_found`; `refused` with the reason when it cannot be taken back.
pub fn preview_order(engine: &Engine, id: OrderId, of: Option<EventSeq>) -> Answer<UndoView> {
    engine.read(|connection| {
        let row = order_for(connection, id)?;
        let (plan, events) = planned(connection, &row, of)?;
        stock_after(connection, &row.order, &plan.order)?;
        Ok(told(engine, &row, &plan, &events))
    })
}

/// Takes back the last act of a person on an order, or the event at `of`. Stock, payments, shipments and visits go
/// back with it; the order then stands aside, so that no agent repeats the step.
///
/// Errors: `not_found`; `refused` when there is nothing to take back, a later act of a person stands on it, it lies
/// in a closed period, or what came back to stock is gone again.
pub fn undo_order(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    of: Option<EventSeq>,
    reason: Option<&str>,
) -> Answer<OrderView> {
    let (now, caller, words) = (engine.now(), call.clone(), reason.map(str::to_owned));
    engine.act(
        call,
        "undo.order",
        &(id, of, reason),
        move |tx| {
            let row = order_for(tx, id)?;
            let (plan, events) = planned(tx, &row, of)?;
            take_back(&Taking { tx, call: &caller, now }, &row, plan, &events, words.as_deref())?;
            Ok(id)
        },
        |engine, id| orders::show(engine, *id),
    )
}

/// Takes back the event at `of` on an order, inside a transaction.
pub(crate) fn take_back_last(
    tx: &Tx<'_>,
    call: &Call,
    now: Timestamp,
    id: OrderId,
    of: EventSeq,
) -> Result<(), Failure> {
    let row = order_for(tx, id)?;
    let (plan, events) = planned(tx, &row, Some(of))?;
    take_back(&Taking { tx, call, now }, &row, plan, &events, None)
}

struct Taking<'a, 'c> {
    tx: &'a Tx<'c>,
    call: &'a Call,
    now: Timestamp,
}

/// The plan, and the events of the order it was made from.
fn planned(
    connection: &Connection,
    row: &OrderRow,
    of: Option<EventSeq>,
) -> Result<(Undone, Vec<EventRow>), Failure> {
    let events = table::order_events::of_order(connection, row.order.id)?;
    let book = table::book::get(connection)?;
    let past = events.iter().map(|event| past_of(event, book.changes_from)).collect::<Result<Vec<_>, _>>()?;
    let plan = lifecycle::undo(&row.order, &past, of, book.closed_until)?;
    if let Some(answer) = answer(&plan, &events) {
        answered::known(connection, row.order.id, answer)?;
    }
    Ok((plan, events))
}

/// The answer to Mail's questions that a plan takes back, if it is one.
fn answer(plan: &Undone, events: &[EventRow]) -> Option<EventSeq> {
    let target = plan.events.last().copied()?;
    events.iter().find(|event| event.seq == target && event.kind == "clarified").map(|event| event.seq)
}

/// An event of an order as far as it can be taken back.
pub(crate) fn past_of(event: &EventRow, changes_from: EventSeq) -> Result<Past, Failure> {
    let change = match &event.change {
        Some(json) => Some(serde_json::from_str::<Change>(json).map_err(|error| fault_of_ours(&error))?),
        // Nothing changed, as far as the log knows what changed.
        None if event.kind != "imported" && event.seq >= changes_from => Some(Change::default()),
        None => None,
    };
    Ok(Past {
        seq: event.seq,
        at: event.at,
        kind: event.kind.clone(),
        actor: ActorKind::from_word(&event.actor_kind).unwrap_or(ActorKind::Agent),
        // A merge of customers is taken back with the customers, not with one of their orders.
        settled: event.undone_by.is_some()
            || matches!(event.kind.as_str(), "undone" | "customer_merged" | "customer_unmerged"),
        change,
    })
}

/// By product, how on hand and reserved change from one order to the other.
fn moves(before: &Order, after: &Order) -> BTreeMap<ProductId, (Quantity, Quantity)> {
    let mut moves: BTreeMap<ProductId, (Quantity, Quantity)> = BTreeMap::new();
    for (order, sign) in [(before, -1), (after, 1)] {
        for line in &order.lines {
            let (on_hand, reserved) = moves.entry(line.product).or_default();
            let times = |quantity: Quantity| Quantity(quantity.0 * sign);
            *on_hand = *on_hand + times(line.restocked - line.shipped);
            *reserved = *reserved + times(line.reserved);
        }
    }
    moves
}

/// What each product lacks to set aside again what the order had. Errors: `refused` when what came back to stock
/// has left it again.
fn stock_after(
    connection: &Connection,
    before: &Order,
    after: &Order,
) -> Result<BTreeMap<ProductId, Quantity>, Failure> {
    let mut lacking = BTreeMap::new();
    for (product, (on_hand, reserved)) in moves(before, after) {
        let stock = table::stock::get(connection, product)?;
        let (left, aside) = (stock.on_hand + on_hand, stock.reserved + reserved);
        if left >= aside {
            continue;
        }
        if !reserved.is_positive() || left < Quantity::ZERO {
            let name = crate::show::product_name(connection, product)?;
            let message = Message::new("undo-stock-gone").with("order", before.id.0).with("product", name);
            return Err(Refusal::refused(message).into());
        }
        lacking.insert(product, aside - left);
    }
    Ok(lacking)
}

fn take_back(
    taking: &Taking<'_, '_>,
    row: &OrderRow,
    plan: Undone,
    events: &[EventRow],
    words: Option<&str>,
) -> Result<(), Failure> {
    let (tx, id) = (taking.tx, row.order.id);
    let target = plan.events.last().copied();
    let answer = answer(&plan, events);
    let mut order = plan.order;
    for (product, lacking) in stock_after(tx, &row.order, &order)? {
        let left = free_from_others(taking, id, product, lacking, target)?;
        set_less_aside(&mut order, product, left);
    }
    if answer.is_some() {
        order.hold = order.hold.or(Some(Hold::Unclear));
    } else if lifecycle::status(&order).is_open() {
        order.hold = Some(Hold::Manual);
    }
    let text = orders::reason(tx, Some(id), words)?;
    let what = events.iter().find(|event| Some(event.seq) == target);
    let said = Message::new("event-undone")
        .with("what", what.map(|event| event.kind.as_str()).unwrap_or_default())
        .with("steps", plan.events.len());
    let desk = what.and_then(|event| Desk::from_word(&event.desk)).unwrap_or(Desk::Oversight);
    let event = NewEvent { at: taking.now, desk, actor: &taking.call.actor, said: &said, text };
    let mut undone = plan.events;
    if let Some(answer) = answer {
        undone.extend(answered::taught(tx, answer)?);
    }
    record_undone(tx, row, &order, &undone, &event)?;
    orders::follow(tx, &order, taking.now)?;
    match answer {
        // The order waits for its answer as it did before; no agent takes it up meanwhile.
        Some(answer) => answered::ask_again(tx, id, answer, taking.now)?,
        None => orders::wait_for_owner(tx, id, &Message::new("agent-stands-aside"))?,
    }
    for (product, (on_hand, reserved)) in moves(&row.order, &order) {
        if on_hand > reserved {
            table::tasks::wake_waiting_for(tx, product)?;
        }
    }
    Ok(())
}

/// Takes back what agents set aside for other orders, the newest first, since the act that is taken back: they
/// could only because of it. What a person has acted on since stays. Returns what is still lacking.
fn free_from_others(
    taking: &Taking<'_, '_>,
    id: OrderId,
    product: ProductId,
    lacking: Quantity,
    since: Option<EventSeq>,
) -> Result<Quantity, Failure> {
    let tx = taking.tx;
    let mut lacking = lacking;
    for other in table::stock::holders(tx, product)? {
        if !lacking.is_positive() {
            break;
        }
        let events = table::order_events::of_order(tx, other)?;
        let later = |event: &&EventRow| since.is_some_and(|since| event.seq > since);
        let by_person = events.iter().filter(later).any(|event| event.actor_kind == ActorKind::Person.word());
        let got = events.iter().filter(later).any(|event| event.kind.starts_with("reserved"));
        if other == id || by_person || !got {
            continue;
        }
        let row = order_for(tx, other)?;
        let held = row.order.by_product(|line: &Line| line.reserved).get(&product).copied();
        let released = lifecycle::release(&row.order)?;
        let said = Message::new("event-gave_way").with("units", row.order.sum(|line| line.reserved));
        // A consequence, and no act of the owner's on that order.
        let agent = Actor::agent(Desk::Warehouse);
        let event =
            NewEvent { at: taking.now, desk: Desk::Warehouse, actor: &agent, said: &said, text: None };
        record(tx, &row, &released, &event)?;
        orders::follow(tx, &released, taking.now)?;
        lacking = lacking - held.unwrap_or_default();
    }
    Ok(lacking.max(Quantity::ZERO))
}

/// Sets less of a product aside, from the order's last lines.
fn set_less_aside(order: &mut Order, product: ProductId, lacking: Quantity) {
    let mut lacking = lacking;
    for line in order.lines.iter_mut().rev().filter(|line| line.product == product) {
        let less = line.reserved.min(lacking);
        (line.reserved, lacking) = (line.reserved - less, lacking - less);
    }
}

/// The plan as sentences: the act first, then what goes back with it, the newest last.
fn told(engine: &Engine, row: &OrderRow, plan: &Undone, events: &[EventRow]) -> UndoView {
    let sentence = |seq: &EventSeq| {
        let event = events.iter().find(|event| event.seq == *seq);
        event.map(|event| engine.event_view(row.order.currency, event).note)
    };
    let mut told: Vec<String> = plan.events.iter().rev().filter_map(sentence).collect();
    let what = if told.is_empty() { String::new() } else { told.remove(0) };
    UndoView {
        event: plan.events.last().map_or(0, |seq| seq.0),
        order: Some(row.order.id.0),
        number: Some(row.number.to_string()),
        what,
        also: told,
        status: lifecycle::status(&plan.order).word().to_owned(),
    }
}
