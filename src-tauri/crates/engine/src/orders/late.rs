//! Payments on account that are late, each with a reminder drafted for its customer.

use fivedesk_core::{Message, Money, Terms, Timestamp};
use fivedesk_insight::DAY;
use fivedesk_store::table;

use super::step::order_for;
use crate::call::count;
use crate::views::LateView;
use crate::{Answer, Engine};

/// Orders sold on account whose days to pay are over and on which something is due, the oldest first.
pub fn late(engine: &Engine) -> Answer<Vec<LateView>> {
    let now = engine.now();
    engine.read(|connection| {
        let book = table::book::get(connection)?;
        let mut late = Vec::new();
        for (id, shipped) in table::orders::on_account(connection)? {
            let row = order_for(connection, id)?;
            let Terms::OnAccount(days) = row.order.terms else { continue };
            let due_on = Timestamp(shipped.0.saturating_add(i64::from(days) * DAY));
            let due = row.order.due();
            if due_on >= now || due == Money::ZERO || row.order.rejected || row.order.withdrawn {
                continue;
            }
            let customer = row.order.customer;
            let name = customer.map(|id| table::customers::name(connection, id)).transpose()?.flatten();
            let email = customer.map(|id| table::customers::get(connection, id)).transpose()?.flatten();
            let reminder = Message::new(if name.is_some() { "reminder" } else { "reminder-nameless" })
                .with("customer", name.clone().unwrap_or_default())
                .with("number", row.number.to_string())
                .with("due", due)
                .with("shipped", shipped)
                .with("until", due_on)
                .with("shop", book.name.as_str());
            late.push(LateView {
                order: id.0,
                number: row.number.to_string(),
                customer: name,
                email: email.and_then(|customer| customer.email),
                due: due.decimal(row.order.currency),
                due_on: due_on.rfc3339(),
                days_late: count(now.since(due_on) / DAY),
                reminder: engine.say(row.order.currency, &reminder),
            });
        }
        Ok(late)
    })
}
