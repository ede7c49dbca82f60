//! Notes a purchase: what is due in from a supplier, and when.

use chrono::NaiveDate;
use fivedesk_core::text::StockChange;
use fivedesk_core::{
    Desk, Message, ProductId, PurchaseId, Quantity, Refusal, SupplierId, Timestamp, due_day, split_due,
};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use crate::fault::Failure;
use crate::views::PurchaseView;
use crate::{Actor, Answer, Call, Engine, products, stock};

/// A purchase as the owner notes it.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NotePurchase {
    /// What was bought: `Product A:200`, and at its end when it is due: `due Friday`.
    pub text: String,
    /// Who sells it, by name; a new name is a new supplier.
    pub supplier: Option<String>,
    /// When it is due: `2026-11-28`, `Friday`, `tomorrow`.
    pub due: Option<String>,
}

/// Notes a purchase. Its quantities are due in until they are received or the purchase is cancelled, and orders
/// that wait for them say so.
///
/// Errors: `invalid_input` naming each line that is not clear, or for a day that is none.
pub fn note(engine: &Engine, call: &Call, request: &NotePurchase) -> Answer<PurchaseView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    let (catalogues, currency, sentences) = (engine.catalogues(), engine.currency(), engine.sentences());
    let today = engine.today();
    engine.act(
        call,
        "purchases.note",
        request,
        move |tx| {
            let (text, due) = day(&asked, today)?;
            let say = |message: &Message| sentences(currency, message);
            let lines = bought(&stock::read_lines(text, &*catalogues.of(tx)?, &say)?);
            if lines.iter().any(|(_, quantity)| !quantity.is_positive()) {
                return Err(Refusal::invalid(Message::new("purchase-nothing")).into());
            }
            let supplier = asked.supplier.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let supplier = supplier.map(|name| products::supplier(tx, name, now)).transpose()?;
            enter(tx, supplier, due, &lines, (&actor, now))
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Notes quantities by product, inside a transaction.
pub(crate) fn enter(
    tx: &Tx<'_>,
    supplier: Option<SupplierId>,
    due: Option<NaiveDate>,
    lines: &[(ProductId, Quantity)],
    (actor, now): (&Actor, Timestamp),
) -> Result<PurchaseId, Failure> {
    let id = table::purchases::insert(tx, supplier, due.map(|day| day.to_string()).as_deref(), now)?;
    for ((product, quantity), position) in lines.iter().zip(1..) {
        table::purchase_lines::insert(tx, id, position, *product, *quantity)?;
        // Those that wait for it are told when it is due.
        table::tasks::wake_waiting_for(tx, *product)?;
    }
    let said =
        Message::new("event-purchase_noted").with("purchase", id.0.to_string()).with("products", lines.len());
    record_book(tx, &NewEvent { at: now, desk: Desk::Warehouse, actor, said: &said, text: None })?;
    Ok(id)
}

/// What was bought, and the day it is due.
fn day(asked: &NotePurchase, today: NaiveDate) -> Result<(&str, Option<NaiveDate>), Refusal> {
    match asked.due.as_deref().map(str::trim).filter(|due| !due.is_empty()) {
        None => Ok(split_due(&asked.text, today)),
        Some(due) => match due_day(due, today) {
            Some(day) => Ok((&asked.text, Some(day))),
            None => Err(Refusal::invalid(Message::new("due-day-invalid").with("text", due))),
        },
    }
}

/// Quantities by product, in the order of the text; a product that stands twice is one line.
fn bought(lines: &[(ProductId, StockChange)]) -> Vec<(ProductId, Quantity)> {
    let mut bought: Vec<(ProductId, Quantity)> = Vec::new();
    for (product, change) in lines {
        let (StockChange::Set(quantity) | StockChange::Receive(quantity)) = *change;
        match bought.iter_mut().find(|(known, _)| known == product) {
            Some((_, sum)) => *sum = *sum + quantity,
            None => bought.push((*product, quantity)),
        }
    }
    bought
}
