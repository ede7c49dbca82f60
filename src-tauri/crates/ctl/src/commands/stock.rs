//! Stock and its ledger.

use fivedesk_engine::stock::{self, LooseReturn, MovementQuery};
use fivedesk_engine::views::{StockChangeView, StockView};

use crate::args::Stock;
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, command: Stock) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Stock::Set { text } => changed(host, &stock::set(&engine, &host.call, &text)?),
        Stock::Receive { text } => changed(host, &stock::receive(&engine, &host.call, &text)?),
        Stock::Return { text, customer, write_off, reason } => {
            let back = LooseReturn { text, customer, write_off, reason };
            changed(host, &stock::come_back(&engine, &host.call, &back)?);
        }
        Stock::List => output::answer(host.json, &stock::list(&engine)?, |rows| stock_table(rows)),
        Stock::History { product, page } => {
            let query = MovementQuery { product, page: page.page, per_page: page.per_page };
            output::answer(host.json, &stock::history(&engine, &query)?, |page| {
                let rows: Vec<Vec<String>> = page
                    .items
                    .iter()
                    .map(|m| {
                        vec![
                            m.seq.to_string(),
                            m.at.clone(),
                            m.product.clone(),
                            m.kind.clone(),
                            m.change.0.to_string(),
                            m.on_hand.0.to_string(),
                            m.reserved.0.to_string(),
                            m.actor.clone(),
                            m.reason.clone(),
                        ]
                    })
                    .collect();
                table(
                    &["seq", "at", "product", "kind", "change", "on hand", "reserved", "actor", "why"],
                    &rows,
                )
            });
        }
    }
    Ok(())
}

fn changed(host: &Host, change: &StockChangeView) {
    output::answer(host.json, change, changed_text);
}

/// Stock as it stands, and the orders that go on.
pub(super) fn changed_text(change: &StockChangeView) -> String {
    let mut text = stock_table(&change.stock);
    for order in &change.resumed {
        text.push_str(&format!("#{order} goes on.\n"));
    }
    text
}

fn stock_table(stock: &[StockView]) -> String {
    let rows: Vec<Vec<String>> = stock
        .iter()
        .map(|s| {
            vec![
                s.sku.clone().unwrap_or_default(),
                s.product.clone(),
                s.on_hand.0.to_string(),
                s.reserved.0.to_string(),
                s.available.0.to_string(),
                s.waiting.0.to_string(),
                s.due_in.0.to_string(),
                s.due_day.clone().unwrap_or_default(),
                if s.low { "low".to_owned() } else { String::new() },
            ]
        })
        .collect();
    table(&["sku", "product", "on hand", "reserved", "available", "waiting", "due in", "due", ""], &rows)
}
