//! Warehouse: the owner lets an order that is short ship in parts.

use std::collections::BTreeMap;

use fivedesk_core::{Desk, Line, Message, OrderId, Refusal, lifecycle};
use fivedesk_store::table;

use super::step::{step, taken_up};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Sets aside what there is of what an order still needs; the rest stays open and waits.
///
/// Errors: `not_found`; `refused` when it does not wait for stock, or nothing of it is there.
pub fn part(engine: &Engine, call: &Call, id: OrderId, reason: Option<&str>) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.part", Desk::Warehouse, id, &reason, move |step| {
        let before = &step.row.order;
        let products = before.by_product(Line::unreserved);
        let stock = table::stock::of(step.tx, products.keys().copied())?;
        let mut ahead = BTreeMap::new();
        for product in products.keys() {
            ahead.insert(*product, table::stock::waited_for_by_older(step.tx, *product, id)?);
        }
        let nothing = || Refusal::refused(Message::new("part-nothing-there").with("order", id.0));
        let order = lifecycle::reserve_part(before, &stock, &ahead)?.ok_or_else(nothing)?;
        let order = taken_up(Ok(order))?;
        let said = Message::new("event-reserved_by_owner")
            .with("units", order.sum(|line| line.reserved) - before.sum(|line| line.reserved))
            .with("missing", order.sum(Line::unreserved));
        step.record(&order, &said, words.as_deref())?;
        step.follow(&order, &[])
    })
}
