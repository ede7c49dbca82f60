//! Enters an order like another: the same customer and lines, at today's prices.

use fivedesk_core::{Line, Message, Money, OrderId, Refusal};

use super::come_in::{Incoming, Whose, come_in, needs, payable};
use super::step::order_for;
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// Copies an order. It is read and approved like any other.
///
/// Errors: `not_found`; `refused` when the order has no line to copy; `insufficient_stock` where the owner's policy
/// takes in no order that stock does not cover.
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
            let order = Incoming {
                whose: Whose::Known(from.order.customer, from.order.address),
                source: "copy",
                reference: Some(&format!("#{}", from.number)),
                terms: Some(from.order.terms),
                currency: catalogue.currency,
                tax_included: catalogue.prices_include_tax,
                text: None,
                discount: Money::ZERO,
                shipping: Money::ZERO,
                needs: &needs(&lines),
                lines,
                at: now,
            };
            Ok(come_in(tx, order, &actor)?.id)
        },
        |engine, id| super::show(engine, *id),
    )
}
