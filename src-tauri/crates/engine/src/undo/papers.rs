//! What takes back the note of a purchase, a quote, or the start of a count: papers that move no stock yet.

use fivedesk_core::{CountId, Figure, Message, PurchaseId, Quantity, QuoteId, Timestamp};
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::{Connection, Tx, table};

use super::changed::moved_on;
use crate::fault::Failure;
use crate::quotes::{self, Standing};

/// A paper, and how it stands once the event is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// Nothing of it is to come, or it is again.
    Purchase(PurchaseId, &'static str),
    /// Whether it is declined.
    Quote(QuoteId, bool),
    /// It is dropped.
    Count(CountId),
}

/// What taking an event of a paper back would make of it; `None` for one of another kind.
///
/// Errors: `refused` when the paper is no longer as the event left it.
pub(super) fn planned(connection: &Connection, event: &EventRow) -> Result<Option<Paper>, Failure> {
    let number = |name: &str| number(event, name).ok_or_else(moved_on);
    Ok(Some(match event.kind.as_str() {
        "purchase_noted" => purchase(connection, PurchaseId(number("purchase")?), "open", "cancelled")?,
        "purchase_cancelled" => purchase(connection, PurchaseId(number("purchase")?), "cancelled", "open")?,
        "quote_made" | "quote_reopened" => quote(connection, event, QuoteId(number("quote")?), false)?,
        "quote_declined" => quote(connection, event, QuoteId(number("quote")?), true)?,
        "count_started" => {
            let id = CountId(number("sheet")?);
            let count = table::counts::get(connection, id)?.ok_or_else(moved_on)?;
            if count.state != "open" {
                return Err(moved_on());
            }
            Paper::Count(id)
        }
        _ => return Ok(None),
    }))
}

fn purchase(
    connection: &Connection,
    id: PurchaseId,
    stands: &str,
    back: &'static str,
) -> Result<Paper, Failure> {
    let row = table::purchases::get(connection, id)?.ok_or_else(moved_on)?;
    let lines = table::purchase_lines::of_purchase(connection, id)?;
    // What came of it is a receipt, which is taken back by itself.
    let came = lines.iter().any(|line| line.received > Quantity::ZERO);
    if row.state != stands || (came && back == "cancelled") {
        return Err(moved_on());
    }
    Ok(Paper::Purchase(id, back))
}

fn quote(connection: &Connection, event: &EventRow, id: QuoteId, declined: bool) -> Result<Paper, Failure> {
    let row = quotes::quote_for(connection, id)?;
    let stands = match quotes::standing(&row, event.at) {
        Standing::Declined => declined,
        Standing::Open | Standing::Expired => !declined,
        Standing::Accepted => false,
    };
    if stands { Ok(Paper::Quote(id, !declined)) } else { Err(moved_on()) }
}

/// The paper's number in the event's sentence, with or without the letters before it.
pub(super) fn number(event: &EventRow, name: &str) -> Option<i64> {
    let mut message = Message::new("");
    message.figures = serde_json::from_str(event.data.as_deref()?).ok()?;
    let Some(Figure::Text(text)) = message.figures.get(name) else { return None };
    text.trim_start_matches("Q-").parse().ok()
}

/// Makes it so.
pub(super) fn take_back(tx: &Tx<'_>, now: Timestamp, event: &EventRow, paper: Paper) -> Result<(), Failure> {
    match paper {
        Paper::Purchase(id, state) => {
            table::purchases::set_state(tx, id, state)?;
            // Orders that wait for what was due are told how it stands now.
            for line in table::purchase_lines::of_purchase(tx, id)? {
                table::tasks::wake_waiting_for(tx, line.product)?;
            }
        }
        Paper::Quote(id, declined) => table::quotes::decline(tx, id, declined.then_some(now))?,
        Paper::Count(id) => table::counts::close(tx, id, "dropped", event.seq, now)?,
    }
    Ok(())
}
