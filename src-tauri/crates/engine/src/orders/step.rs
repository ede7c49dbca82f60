//! What the owner's steps on an order share: read it, decide, record, hand on.

use fivedesk_core::{
    Decided, Desk, Hold, Line, Message, Order, OrderId, Refusal, Seal, Status, TaskKind, TextId, Timestamp,
    lifecycle,
};
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::{NewEvent, Tx, record, table};
use serde::Serialize;

use crate::fault::Failure;
use crate::views::OrderView;
use crate::{Answer, Call, Engine, agents};

/// A step inside its transaction.
pub(crate) struct Step<'a, 'c> {
    pub(crate) tx: &'a Tx<'c>,
    pub(crate) call: &'a Call,
    pub(crate) now: Timestamp,
    pub(crate) row: OrderRow,
    pub(crate) desk: Desk,
}

impl Step<'_, '_> {
    /// Records what the order is now, with the person's words if any.
    pub(crate) fn record(
        &self,
        after: &Order,
        said: &Message,
        words: Option<&str>,
    ) -> Result<fivedesk_core::EventSeq, Failure> {
        let text = reason(self.tx, Some(after.id), words)?;
        let event = NewEvent { at: self.now, desk: self.desk, actor: &self.call.actor, said, text };
        Ok(record(self.tx, &self.row, after, &event)?)
    }

    /// Closes the tasks that were done by the person's hand, drops those the order no longer needs, and opens those
    /// it needs now.
    pub(crate) fn follow(&self, after: &Order, done: &[TaskKind]) -> Result<(), Failure> {
        for kind in done {
            self.finish(*kind)?;
        }
        follow(self.tx, after, self.now)?;
        // What is asked about an order is asked anew once it is another.
        let asked = lifecycle::status(after) == Status::AwaitingApproval && after.hold != Some(Hold::Manual);
        if asked && Seal::of(after) != Seal::of(&self.row.order) {
            self.open(TaskKind::Decide, None)?;
        }
        Ok(())
    }

    /// Lets orders go on that wait for what this change set free or put back.
    pub(crate) fn wake(&self, after: &Order) -> Result<(), Failure> {
        let free = |order: &Order| order.by_product(|line| line.restocked - line.shipped - line.reserved);
        let before = free(&self.row.order);
        for (product, now) in free(after) {
            if now > before.get(&product).copied().unwrap_or_default() {
                table::tasks::wake_waiting_for(self.tx, product)?;
            }
        }
        for product in
            before.keys().filter(|product| !after.lines.iter().any(|line| line.product == **product))
        {
            table::tasks::wake_waiting_for(self.tx, *product)?;
        }
        Ok(())
    }

    /// Closes the desk's task by the person's hand.
    pub(crate) fn finish(&self, kind: TaskKind) -> Result<(), Failure> {
        Ok(table::tasks::finish(self.tx, kind, self.row.order.id, true, self.now)?)
    }

    /// Opens the next desk's task.
    pub(crate) fn open(&self, kind: TaskKind, question: Option<&Message>) -> Result<(), Failure> {
        Ok(table::tasks::open(self.tx, kind, self.row.order.id, question, self.now)?)
    }
}

/// Keeps a person's words on a step, if there are any.
pub(crate) fn reason(
    tx: &Tx<'_>,
    order: Option<OrderId>,
    words: Option<&str>,
) -> Result<Option<TextId>, Failure> {
    let words = words.map(str::trim).filter(|words| !words.is_empty());
    Ok(words.map(|words| table::texts::insert(tx, order, table::texts::REASON, words)).transpose()?)
}

/// The tasks an order needs as it stands, each with its question where it is the owner's.
fn needed(order: &Order) -> Vec<(TaskKind, Option<Message>)> {
    let status = lifecycle::status(order);
    let mut needed = match status {
        Status::Received => vec![(TaskKind::Read, None)],
        Status::AwaitingApproval => vec![(TaskKind::Decide, None)],
        Status::Approved => vec![(TaskKind::Reserve, None)],
        Status::AwaitingPayment => vec![(TaskKind::Collect, None)],
        Status::AwaitingDelivery => vec![(TaskKind::Ship, Some(agents::pack(order)))],
        _ => Vec::new(),
    };
    // A part that is set aside goes its way while the rest waits for stock.
    let waits = order.is_approved() && order.sum(Line::unreserved).is_positive();
    if waits && status.is_open() && status != Status::Approved {
        needed.push((TaskKind::Reserve, None));
    }
    if order.sum(Line::in_transit).is_positive() && !order.rejected && !order.withdrawn {
        needed.push((TaskKind::Deliver, None));
    }
    needed
}

/// Drops the tasks that an order no longer needs and opens those it needs now; what is open already stays as it is.
pub(crate) fn follow(tx: &Tx<'_>, order: &Order, now: Timestamp) -> Result<(), Failure> {
    let needed = needed(order);
    let open = table::tasks::open_of(tx, order.id)?;
    for task in &open {
        if task.kind != TaskKind::Watch && !needed.iter().any(|(kind, _)| *kind == task.kind) {
            table::tasks::drop(tx, task.id, now)?;
        }
    }
    for (kind, question) in &needed {
        if !open.iter().any(|task| task.kind == *kind) {
            open_one(tx, order, *kind, question.as_ref(), now)?;
        }
    }
    Ok(())
}

fn open_one(
    tx: &Tx<'_>,
    order: &Order,
    kind: TaskKind,
    question: Option<&Message>,
    now: Timestamp,
) -> Result<(), Failure> {
    if kind == TaskKind::Deliver {
        let shipped = table::shipments::last(tx, order.id)?.unwrap_or(now);
        return agents::expect(tx, order.id, shipped, &table::policies::current(tx)?);
    }
    Ok(table::tasks::open(tx, kind, order.id, question, now)?)
}

/// Lets every task of an order wait for the owner with the same words.
pub(crate) fn wait_for_owner(tx: &Tx<'_>, order: OrderId, question: &Message) -> Result<(), Failure> {
    for task in table::tasks::open_of(tx, order)? {
        if task.kind != TaskKind::Watch {
            table::tasks::wait(tx, task.id, question)?;
        }
    }
    Ok(())
}

/// Makes the agents look again at an order's tasks that wait.
pub(crate) fn look_again(tx: &Tx<'_>, order: &Order, now: Timestamp) -> Result<(), Failure> {
    for (kind, question) in needed(order) {
        open_one(tx, order, kind, question.as_ref(), now)?;
    }
    Ok(())
}

/// Reads an order for change. Errors: `not_found`.
pub(crate) fn order_for(tx: &fivedesk_store::Connection, id: OrderId) -> Result<OrderRow, Failure> {
    table::orders::get(tx, id)?.ok_or_else(|| unknown(id).into())
}

/// There is no such order.
pub(crate) fn unknown(id: OrderId) -> Refusal {
    Refusal::not_found(Message::new("order-not-found").with("order", id.0))
        .about(serde_json::json!({ "order": id.0 }))
}

/// Takes a step on an order as one act, and answers with the order as it stands after the agents' work.
pub(crate) fn step(
    engine: &Engine,
    call: &Call,
    name: &'static str,
    desk: Desk,
    id: OrderId,
    request: &impl Serialize,
    mut take: impl FnMut(&Step<'_, '_>) -> Result<(), Failure> + Send + 'static,
) -> Answer<OrderView> {
    let now = engine.now();
    let caller = call.clone();
    engine.act(
        call,
        name,
        &(id, request),
        move |tx| {
            let row = order_for(tx, id)?;
            take(&Step { tx, call: &caller, now, row, desk })?;
            Ok(id)
        },
        |engine, id| super::show(engine, *id),
    )
}

/// A pure step that takes the holds with it that only the owner can lift: the owner acts, so nothing stands aside
/// any more.
pub(crate) fn taken_up(decided: Decided<Order>) -> Result<Order, Failure> {
    let order = decided?;
    Ok(Order { hold: order.hold.filter(|hold| !matches!(hold, Hold::Manual | Hold::Customer)), ..order })
}
