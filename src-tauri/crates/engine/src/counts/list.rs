//! Lists stock counts, and shows one with its sheet.

use fivedesk_core::{CountId, Currency, Message, Money, Quantity, Refusal, Timestamp};
use fivedesk_store::Connection;
use fivedesk_store::table::count_lines::{self, CountLine};
use fivedesk_store::table::{self, counts::CountRow};

use crate::call::count;
use crate::fault::Failure;
use crate::views::{CountLineView, CountView};
use crate::{Answer, Engine};

/// So many counts are listed.
const MOST: u32 = 100;

/// The newest counts, open ones first, without their sheets.
pub fn list(engine: &Engine) -> Answer<Vec<CountView>> {
    engine.read(|connection| {
        let rows = table::counts::newest(connection, MOST)?;
        rows.into_iter().map(|row| Ok(CountView { lines: Vec::new(), ..view(connection, row)? })).collect()
    })
}

/// One count with its sheet, and the differences so far.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: i64) -> Answer<CountView> {
    engine.read(|connection| {
        let row = table::counts::get(connection, CountId(id))?.ok_or_else(|| unknown(id))?;
        view(connection, row)
    })
}

/// A count that can be worked on. Errors: `not_found`; `refused` when it is closed.
pub(super) fn open_row(connection: &Connection, id: CountId) -> Result<CountRow, Failure> {
    let row = table::counts::get(connection, id)?.ok_or_else(|| unknown(id.0))?;
    if row.state == "open" { Ok(row) } else { Err(closed(&row, "count-closed").into()) }
}

/// There is no such count.
pub(super) fn unknown(id: i64) -> Refusal {
    Refusal::not_found(Message::new("count-not-found").with("sheet", id.to_string()))
}

/// The count is not at the state that is needed.
pub(super) fn closed(row: &CountRow, key: &'static str) -> Refusal {
    Refusal::refused(Message::new(key).with("sheet", row.id.0.to_string()).with("state", row.state.as_str()))
}

fn view(connection: &Connection, row: CountRow) -> Result<CountView, Failure> {
    let currency = table::book::get(connection)?.currency;
    let lines = count_lines::of_count(connection, row.id)?;
    let differs = |line: &&CountLine| line.difference().is_some_and(|by| by != Quantity::ZERO);
    let value: Money = lines.iter().filter_map(|line| worth(line, currency)).sum();
    Ok(CountView {
        id: row.id.0,
        started_at: row.started_at.rfc3339(),
        state: row.state,
        closed_at: row.closed_at.map(Timestamp::rfc3339),
        products: sized(lines.len()),
        counted: sized(lines.iter().filter(|line| line.counted.is_some()).count()),
        differences: sized(lines.iter().filter(differs).count()),
        value: value.decimal(currency),
        lines: lines
            .iter()
            .map(|line| CountLineView {
                product_id: line.product.0,
                product: line.name.clone(),
                sku: line.sku.clone(),
                unit: line.unit.clone(),
                decimals: line.decimals,
                expected: line.expected.into(),
                counted: line.counted.map(Into::into),
                difference: line.difference().map(Into::into),
                value: worth(line, currency).map(|value| value.decimal(currency)),
            })
            .collect(),
    })
}

fn sized(length: usize) -> u32 {
    count(i64::try_from(length).unwrap_or(i64::MAX))
}

/// What a line's difference is worth at cost.
fn worth(line: &CountLine, currency: Currency) -> Option<Money> {
    Money::of(line.cost?, line.difference()?, currency)
}
