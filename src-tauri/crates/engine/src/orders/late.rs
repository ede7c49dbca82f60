//! Payments on account that are late, each with a reminder drafted for its customer.

use fivedesk_core::{Message, Money, Terms, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_store::Connection;
use fivedesk_store::table::{self, orders::OrderRow};

use super::step::order_for;
use crate::call::count;
use crate::fault::Failure;
use crate::views::LateView;
use crate::{Answer, Engine};

/// Orders sold on account whose days to pay are over and on which something is due, the oldest first.
pub fn late(engine: &Engine) -> Answer<Vec<LateView>> {
    let now = engine.now();
    engine.read(|connection| {
        let shop = table::book::get(connection)?.name;
        let all = late_of(connection, now, usize::MAX)?;
        all.into_iter().map(|late| view(engine, connection, &shop, late, now)).collect()
    })
}

/// An order that was to be paid by now.
pub(crate) struct Late {
    pub(crate) row: OrderRow,
    /// When its first parcel left.
    pub(crate) shipped: Timestamp,
    /// When it was to be paid.
    pub(crate) due_on: Timestamp,
    /// What is due.
    pub(crate) due: Money,
}

/// The first `limit` of them.
pub(crate) fn late_of(connection: &Connection, now: Timestamp, limit: usize) -> Result<Vec<Late>, Failure> {
    let mut late = Vec::new();
    for (id, shipped) in table::orders::on_account(connection)? {
        if late.len() >= limit {
            break;
        }
        let row = order_for(connection, id)?;
        let Terms::OnAccount(days) = row.order.terms else { continue };
        let due_on = Timestamp(shipped.0.saturating_add(i64::from(days) * DAY));
        let due = row.order.due();
        if due_on >= now || due == Money::ZERO || row.order.rejected || row.order.withdrawn {
            continue;
        }
        late.push(Late { row, shipped, due_on, due });
    }
    Ok(late)
}

fn view(
    engine: &Engine,
    connection: &Connection,
    shop: &str,
    Late { row, shipped, due_on, due }: Late,
    now: Timestamp,
) -> Result<LateView, Failure> {
    let customer = row.order.customer;
    let name = customer.map(|id| table::customers::name(connection, id)).transpose()?.flatten();
    let email = customer.map(|id| table::customers::get(connection, id)).transpose()?.flatten();
    let reminder = Message::new(if name.is_some() { "reminder" } else { "reminder-nameless" })
        .with("customer", name.clone().unwrap_or_default())
        .with("number", row.number.to_string())
        .with("due", due)
        .with("shipped", shipped)
        .with("until", due_on)
        .with("shop", shop);
    Ok(LateView {
        order: row.order.id.0,
        number: row.number.to_string(),
        customer: name,
        email: email.and_then(|customer| customer.email),
        due: due.decimal(row.order.currency),
        due_on: due_on.rfc3339(),
        days_late: count(now.since(due_on) / DAY),
        reminder: engine.say(row.order.currency, &reminder),
    })
}
