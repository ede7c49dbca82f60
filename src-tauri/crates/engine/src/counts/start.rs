//! Starts a stock count.

use fivedesk_core::text::key;
use fivedesk_core::{CountId, Desk, Message, Refusal, Timestamp};
use fivedesk_store::table::products::ProductRow;
use fivedesk_store::{NewEvent, Tx, record_book, table};

use crate::fault::Failure;
use crate::views::CountView;
use crate::{Actor, Answer, Call, Engine};

/// Starts a count of all products that are sold, or of those whose name or SKU holds every word of `search`.
///
/// Errors: `invalid_input` when there is no such product; `refused` when one is on another open count, since a
/// difference must not be posted twice.
pub fn start(engine: &Engine, call: &Call, search: Option<&str>) -> Answer<CountView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    let words: Vec<String> =
        search.map(key).unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    engine.act(
        call,
        "counts.start",
        &search,
        move |tx| {
            let rows: Vec<_> = table::products::all(tx)?
                .into_iter()
                .filter(|row| {
                    let named = key(&format!("{} {}", row.name, row.sku.as_deref().unwrap_or_default()));
                    words.iter().all(|word| named.contains(word))
                })
                .collect();
            if rows.is_empty() {
                return Err(Refusal::invalid(Message::new("count-nothing")).into());
            }
            begin(tx, &rows, (&actor, now))
        },
        |engine, id| super::show(engine, id.0),
    )
}

/// Starts one of these products, inside a transaction.
pub(crate) fn begin(
    tx: &Tx<'_>,
    rows: &[ProductRow],
    (actor, now): (&Actor, Timestamp),
) -> Result<CountId, Failure> {
    let id = table::counts::insert(tx, now)?;
    for row in rows {
        if let Some(other) = table::count_lines::open_count_of(tx, row.id)? {
            let message = Message::new("count-elsewhere")
                .with("product", row.name.as_str())
                .with("count", other.0.to_string());
            return Err(Refusal::refused(message).into());
        }
        table::count_lines::insert(tx, id, row.id)?;
    }
    let said =
        Message::new("event-count_started").with("sheet", id.0.to_string()).with("products", rows.len());
    record_book(tx, &NewEvent { at: now, desk: Desk::Warehouse, actor, said: &said, text: None })?;
    Ok(id)
}
