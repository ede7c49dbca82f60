//! Approvals that a file tells of: taken over by the owner's act, never by the import's.

use fivedesk_core::{Actor, Desk, Message, OrderId, Status, Timestamp, lifecycle};
use fivedesk_exchange::ImportedOrder;
use fivedesk_store::{NewEvent, Tx, record};

use crate::Call;
use crate::fault::Failure;
use crate::orders::{Step, order_for, take_approval};

/// Whether the file says that the shop had agreed to an order: by its time, by how far it came, or since the file is of
/// a shop that takes in no other.
pub(super) fn told(order: &ImportedOrder) -> bool {
    let past =
        matches!(order.status, Some(Status::Approved | Status::AwaitingPayment | Status::AwaitingDelivery));
    order.times.approved.is_some() || past || order.payment.is_some()
}

/// Reads an order that came in as data and approves it as the owner.
pub(super) fn approve(tx: &Tx<'_>, id: OrderId, owner: &Actor, now: Timestamp) -> Result<(), Failure> {
    let row = order_for(tx, id)?;
    let read = lifecycle::read(&row.order, row.order.lines.clone())?;
    let said = Message::new("event-read")
        .with("lines", read.lines.len())
        .with("total", read.total().unwrap_or_default());
    let mail = Actor::agent(Desk::Mail);
    record(tx, &row, &read, &NewEvent { at: now, desk: Desk::Mail, actor: &mail, said: &said, text: None })?;
    let call = Call { actor: owner.clone(), key: None };
    let step = Step { tx, call: &call, now, row: order_for(tx, id)?, desk: Desk::Approval };
    take_approval(&step, None).map(|_| ())
}
