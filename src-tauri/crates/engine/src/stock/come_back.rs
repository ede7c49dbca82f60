//! Goods come back without an order: into stock again, or written off.

use fivedesk_core::text::read_order;
use fivedesk_core::{Desk, Message, Quantity};
use fivedesk_store::table::returns::{self, NewReturn, ReturnLine};
use fivedesk_store::table::stock_movements::{self, NewMovement};
use fivedesk_store::{NewEvent, record_book, table};

use super::changed;
use crate::orders::{customer_of, needs, payable, reason, unclear};
use crate::views::StockChangeView;
use crate::{Answer, Call, Engine, agents};

/// What comes back, as somebody writes it.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct LooseReturn {
    /// `Product A:2, Product B:1`.
    pub text: String,
    /// Who brings it back.
    pub customer: Option<String>,
    /// It is written off instead of going back to stock.
    pub write_off: bool,
    /// Why, kept with the return.
    pub reason: Option<String>,
}

/// Takes goods back that belong to no order in the book, at today's prices.
///
/// Errors: `invalid_input` naming each line that is not clear.
pub fn come_back(engine: &Engine, call: &Call, back: &LooseReturn) -> Answer<StockChangeView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    let (asked, sentences) = (back.clone(), engine.sentences());
    engine.act(
        call,
        "stock.come_back",
        back,
        move |tx| {
            let catalogue = catalogues.of(tx)?;
            let mail = agents::understood(read_order(&asked.text, &catalogue), &catalogue);
            if !mail.questions.is_empty() || mail.lines.is_empty() {
                let nothing = Message::new("return-text");
                return Err(unclear(&mail, nothing, catalogue.currency, &sentences).into());
            }
            let lines: Vec<ReturnLine> = needs(&mail.lines)
                .into_iter()
                .map(|(product, quantity)| ReturnLine {
                    product,
                    quantity,
                    unit_price: catalogue.price(product),
                })
                .collect();
            let worth = payable(&mail.lines, catalogue.currency)?;
            let customer = asked.customer.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let customer = customer.map(|name| customer_of(tx, name, now)).transpose()?;
            let text = reason(tx, None, asked.reason.as_deref())?;
            let units: Quantity = lines.iter().map(|line| line.quantity).sum();
            let key = if asked.write_off { "event-return_alone_written_off" } else { "event-return_alone" };
            let said = Message::new(key).with("units", units);
            let event = NewEvent { at: now, desk: Desk::Warehouse, actor: &actor, said: &said, text };
            let seq = record_book(tx, &event)?;
            let new = NewReturn { order: None, customer, at: now, total: worth, lines: &lines, event: seq };
            returns::insert(tx, &new)?;
            for line in lines.iter().filter(|_| !asked.write_off) {
                let movement = NewMovement {
                    at: now,
                    product: line.product,
                    kind: "return",
                    on_hand: line.quantity,
                    reserved: Quantity::ZERO,
                    order: None,
                    event: seq,
                };
                stock_movements::insert(tx, &movement)?;
                table::tasks::wake_waiting_for(tx, line.product)?;
            }
            Ok(lines.iter().map(|line| line.product).collect::<Vec<_>>())
        },
        |engine, products| changed(engine, products, &[]),
    )
}
