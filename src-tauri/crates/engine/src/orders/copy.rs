//! Enters an order like another: the same customer and lines, at today's prices.

use fivedesk_core::{Desk, Line, Message, OrderId, Refusal, TaskKind};
use fivedesk_store::table::orders::NewOrder;
use fivedesk_store::{NewEvent, record, table};

use super::short::covered;
use super::step::order_for;
use super::submit::{needs, payable};
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Copies an order. It is read and approved like any other.
///
/// Errors: `not_found`; `refused` when the order has no line to copy.
pub fn copy(engine: &Engine, call: &Call, id: OrderId) -> Answer<OrderView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    engine.act(
        call,
        "orders.copy",
        &id,
        move |tx| {
            let from = order_for(tx, id)?;
            let catalogue = catalogues.of(tx)?;
            let wanted = from.order.lines.iter().filter(|line| line.ordered.is_positive());
            let lines: Vec<Line> = wanted
                .zip(1_u32..)
                .map(|(line, position)| Line {
                    tax_rate: line.tax_rate,
                    ..Line::new(position, line.product, line.ordered, catalogue.price(line.product))
                })
                .collect();
            if lines.is_empty() {
                return Err(Refusal::refused(Message::new("copy-no-line").with("order", id.0)).into());
            }
            payable(&lines, catalogue.currency)?;
            covered(tx, &needs(&lines), &table::policies::current(tx)?)?;
            let reference = format!("#{}", from.number);
            let row = table::orders::insert(
                tx,
                &NewOrder {
                    customer: from.order.customer,
                    address: from.order.address,
                    currency: catalogue.currency,
                    source: "copy",
                    reference: Some(&reference),
                    terms: from.order.terms,
                    tax_included: table::book::get(tx)?.prices_include_tax,
                    at: now,
                },
            )?;
            let mut order = row.order.clone();
            order.lines = lines;
            let said = Message::new("event-submitted");
            let event = NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None };
            record(tx, &row, &order, &event)?;
            table::tasks::open(tx, TaskKind::Read, order.id, None, now)?;
            Ok(order.id)
        },
        |engine, id| super::show(engine, *id),
    )
}
