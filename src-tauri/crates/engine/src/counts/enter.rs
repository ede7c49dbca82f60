//! Enters what was counted, bit by bit; each figure is kept with what was expected at that moment.

use fivedesk_core::text::StockChange;
use fivedesk_core::{Actor, CountId, Desk, Message, ProductId, Quantity, Refusal, Timestamp};
use fivedesk_store::table::{self, count_lines};
use fivedesk_store::{NewEvent, Tx, record_book};

use super::list::open_row;
use crate::fault::Failure;
use crate::kept::Kept;
use crate::stock;
use crate::views::{CountEntry, CountView};
use crate::{Answer, Call, Engine};

/// Enters figures by product. An empty one takes a figure away.
///
/// Errors: `not_found` for the count; `refused` when it is closed; `invalid_input` for a bad figure or a product
/// that is not on its sheet.
pub fn enter(engine: &Engine, call: &Call, id: i64, entries: &[CountEntry]) -> Answer<CountView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), CountId(id));
    let given = entries.to_vec();
    engine.act(
        call,
        "counts.enter",
        &(id, entries),
        move |tx| {
            open_row(tx, id)?;
            let mut figures = Vec::with_capacity(given.len());
            for entry in &given {
                let product = ProductId(entry.product_id);
                let line = on_sheet(tx, id, product)?;
                let text = entry.counted.trim();
                let counted = (!text.is_empty()).then(|| figure(text, line.decimals)).transpose()?;
                figures.push((product, counted));
            }
            write(tx, id, &figures, &actor, now)?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Enters what a stock text says: `Product A:5` is the figure, `Product A:+3` adds to what was counted so far.
///
/// Errors: as [`enter`]; `invalid_input` naming each line that is not clear.
pub fn enter_text(engine: &Engine, call: &Call, id: i64, text: &str) -> Answer<CountView> {
    let (now, actor, id, words) = (engine.now(), call.actor.clone(), CountId(id), text.to_owned());
    let (catalogues, currency, sentences) = (engine.catalogues(), engine.currency(), engine.sentences());
    engine.act(
        call,
        "counts.enter_text",
        &(id, text),
        move |tx| {
            open_row(tx, id)?;
            let say = |message: &Message| sentences(currency, message);
            let mut figures: Vec<(ProductId, Option<Quantity>)> = Vec::new();
            for (product, change) in stock::read_lines(&words, &*catalogues.of(tx)?, &say)? {
                let line = on_sheet(tx, id, product)?;
                let before = figures.iter().rev().find(|(known, _)| *known == product);
                let so_far = before.map_or(line.counted, |(_, counted)| *counted).unwrap_or_default();
                let counted = match change {
                    StockChange::Set(quantity) => quantity,
                    StockChange::Receive(quantity) => so_far.checked_add(quantity).unwrap_or(Quantity::MOST),
                };
                figures.push((product, Some(counted.min(Quantity::MOST))));
            }
            write(tx, id, &figures, &actor, now)?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}

fn on_sheet(tx: &Tx<'_>, id: CountId, product: ProductId) -> Result<count_lines::CountLine, Failure> {
    if let Some(line) = count_lines::get(tx, id, product)? {
        return Ok(line);
    }
    let message = Message::new("count-not-on-sheet")
        .with("product", crate::show::product_name(tx, product)?)
        .with("sheet", id.0.to_string());
    Err(Refusal::invalid(message).into())
}

fn figure(text: &str, decimals: u8) -> Result<Quantity, Refusal> {
    Quantity::parse(text)
        .filter(|q| q.0 >= 0 && *q <= Quantity::MOST && q.fits_decimals(decimals))
        .ok_or_else(|| Refusal::invalid(Message::new("quantity-invalid").with("text", text)))
}

fn write(
    tx: &Tx<'_>,
    id: CountId,
    figures: &[(ProductId, Option<Quantity>)],
    actor: &Actor,
    now: Timestamp,
) -> Result<(), Failure> {
    let names: Vec<String> = figures.iter().map(|(product, _)| product.0.to_string()).collect();
    let before = Kept::Figures(id).now(tx, names.iter().map(String::as_str))?;
    for (product, counted) in figures {
        let expected = table::stock::get(tx, *product)?.on_hand;
        count_lines::enter(tx, id, *product, counted.map(|counted| (counted, expected)), now)?;
    }
    let said =
        Message::new("event-count_entered").with("sheet", id.0.to_string()).with("products", figures.len());
    let event =
        record_book(tx, &NewEvent { at: now, desk: Desk::Warehouse, actor, said: &said, text: None })?;
    Kept::Figures(id).remember(tx, event, Some(before))
}
