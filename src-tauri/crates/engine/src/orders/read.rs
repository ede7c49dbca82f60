//! Mail, before anything is written: what it would understand of a text.

use std::collections::BTreeMap;

use fivedesk_core::text::{self, Reading};
use fivedesk_core::{Money, ProductId, Quantity};
use fivedesk_store::{Connection, table};

use crate::fault::Failure;
use crate::views::{Coverage, ReadingView};
use crate::{Answer, Engine};

/// Reads a text. Writes nothing.
pub fn read(engine: &Engine, words: &str) -> Answer<ReadingView> {
    engine.read(|connection| {
        let catalogue = engine.catalogues().of(connection)?;
        let reading = text::read_order(words, &catalogue);
        let currency = table::book::get(connection)?.currency;
        let covered = coverage(connection, &reading)?;
        let mut lines = Vec::with_capacity(reading.lines.len());
        let mut total = Money::ZERO;
        for line in &reading.lines {
            let sure = line.product.filter(|_| line.question.is_none());
            let coverage = sure.and_then(|id| covered.get(&id).copied());
            let view = engine.read_line_view(connection, currency, line, coverage)?;
            if let Some(sum) = view.total.as_deref().and_then(|sum| Money::parse(sum, currency)) {
                total = total + sum;
            }
            lines.push(view);
        }
        Ok(ReadingView { lines, unclear: reading.unclear.join("\n"), total: total.decimal(currency) })
    })
}

/// Whether stock covers each product's whole need, and what open orders wait for besides.
fn coverage(connection: &Connection, reading: &Reading) -> Result<BTreeMap<ProductId, Coverage>, Failure> {
    let needs = reading.needs();
    let waiting = if needs.is_empty() { BTreeMap::new() } else { table::stock::waited_for(connection)? };
    let mut coverage = BTreeMap::new();
    for (product, need) in needs {
        let available = table::stock::get(connection, product)?.available();
        let others = waiting.get(&product).copied().unwrap_or(Quantity::ZERO);
        coverage.insert(
            product,
            if available >= need + others {
                Coverage::Full
            } else if available >= need {
                Coverage::Contended
            } else {
                Coverage::Short
            },
        );
    }
    Ok(coverage)
}
