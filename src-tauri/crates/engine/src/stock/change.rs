//! Warehouse: stock is counted or received, as text; orders that waited for it go on.

use fivedesk_core::text::{Catalogue, StockChange, read_stock};
use fivedesk_core::{Message, OrderId, ProductId, Refusal};
use fivedesk_store::table;

use super::Posting;
use super::list::Waited;
use crate::orders::order_for;
use crate::views::StockChangeView;
use crate::{Answer, Call, Engine};

/// Sets what is on hand as the text says: `Product A:100units, Product B:+20`. A `+` receives instead.
///
/// All lines are taken or none. A count below what is set aside is accepted and makes the newest orders short.
///
/// Errors: `invalid_input` naming each line that is not clear.
pub fn set(engine: &Engine, call: &Call, text: &str) -> Answer<StockChangeView> {
    change(engine, call, "stock.set", text, |change| change)
}

/// Receives what the text says, with or without a `+`: `Product A:20`.
///
/// Errors: as [`set`].
pub fn receive(engine: &Engine, call: &Call, text: &str) -> Answer<StockChangeView> {
    change(engine, call, "stock.receive", text, |change| match change {
        StockChange::Set(quantity) | StockChange::Receive(quantity) => StockChange::Receive(quantity),
    })
}

fn change(
    engine: &Engine,
    call: &Call,
    name: &'static str,
    text: &str,
    meant: fn(StockChange) -> StockChange,
) -> Answer<StockChangeView> {
    let (now, actor, words) = (engine.now(), call.actor.clone(), text.to_owned());
    let catalogues = engine.catalogues();
    let currency = engine.currency();
    let sentences = engine.sentences();
    engine.act(
        call,
        name,
        &text,
        move |tx| {
            let lines: Vec<_> =
                read_lines(&words, &*catalogues.of(tx)?, &|message| sentences(currency, message))?
                    .into_iter()
                    .map(|(product, change)| (product, meant(change)))
                    .collect();
            let counted = lines.iter().any(|(_, change)| matches!(change, StockChange::Set(_)));
            let said = Message::new(if counted { "event-stock_set" } else { "event-stock_received" });
            let posted = Posting { tx, now, actor: &actor }.post(&lines, said)?;
            Ok((posted.products, posted.woken))
        },
        |engine, (products, woken)| changed(engine, products, woken),
    )
}

/// What a change of stock did: the products as they stand, and the orders that could go on.
pub(crate) fn changed(engine: &Engine, products: &[ProductId], woken: &[OrderId]) -> Answer<StockChangeView> {
    engine.read(|connection| {
        let waited = Waited::of(connection)?;
        let mut stock = Vec::with_capacity(products.len());
        for id in products {
            if let Some(row) = table::products::get(connection, *id)? {
                stock.push(waited.view(&row));
            }
        }
        let mut resumed = Vec::new();
        for id in woken {
            if order_for(connection, *id)?.order.sum(|line| line.reserved).is_positive() {
                resumed.push(id.0);
            }
        }
        Ok(StockChangeView { stock, resumed })
    })
}

/// The lines of a stock text. Errors: `invalid_input` naming each line that is not clear.
pub(crate) fn read_lines(
    words: &str,
    catalogue: &Catalogue,
    say: &dyn Fn(&Message) -> String,
) -> Result<Vec<(ProductId, StockChange)>, Refusal> {
    let mut lines = Vec::new();
    let mut unclear = Vec::new();
    for line in read_stock(words, catalogue) {
        match (line.product, line.change, line.question) {
            (Some(product), Some(change), None) => lines.push((product, change)),
            (_, _, question) => unclear.push((line.text, question)),
        }
    }
    if !unclear.is_empty() || lines.is_empty() {
        return Err(unclear_text(&unclear, say));
    }
    Ok(lines)
}

fn unclear_text(unclear: &[(String, Option<Message>)], say: &dyn Fn(&Message) -> String) -> Refusal {
    let question = unclear.iter().find_map(|(_, question)| question.clone());
    let lines: Vec<_> = unclear
        .iter()
        .map(|(text, question)| serde_json::json!({ "text": text, "question": question.as_ref().map(say) }))
        .collect();
    Refusal::invalid(question.unwrap_or_else(|| Message::new("stock-empty")))
        .about(serde_json::json!({ "lines": lines }))
}
