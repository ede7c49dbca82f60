//! Lists purchases.

use chrono::NaiveDate;
use fivedesk_core::{Message, PurchaseId, Refusal};
use fivedesk_store::Connection;
use fivedesk_store::table::{self, purchases::PurchaseRow};

use crate::fault::Failure;
use crate::views::{PurchaseLineView, PurchaseView};
use crate::{Answer, Engine};

/// So many closed purchases are listed after the open ones.
const MOST_CLOSED: u32 = 100;

/// Purchases that are still to come, the one due first at the head; then, when asked, those that are closed.
pub fn list(engine: &Engine, closed: bool) -> Answer<Vec<PurchaseView>> {
    let today = engine.today();
    engine.read(|connection| {
        let mut rows = table::purchases::open(connection)?;
        if closed {
            rows.extend(table::purchases::closed(connection, MOST_CLOSED)?);
        }
        rows.into_iter().map(|row| view(connection, row, today)).collect()
    })
}

/// One purchase.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: i64) -> Answer<PurchaseView> {
    let today = engine.today();
    engine.read(|connection| {
        let row = table::purchases::get(connection, PurchaseId(id))?.ok_or_else(|| unknown(id))?;
        view(connection, row, today)
    })
}

/// A purchase that is still to come. Errors: `not_found`; `refused` when it is closed.
pub(super) fn open_row(connection: &Connection, id: PurchaseId) -> Result<PurchaseRow, Failure> {
    let row = table::purchases::get(connection, id)?.ok_or_else(|| unknown(id.0))?;
    if row.state == "open" {
        return Ok(row);
    }
    let key =
        if row.state == "received" { "purchase-received-already" } else { "purchase-cancelled-already" };
    Err(Refusal::refused(Message::new(key).with("purchase", id.0.to_string())).into())
}

fn unknown(id: i64) -> Refusal {
    Refusal::not_found(Message::new("purchase-not-found").with("purchase", id.to_string()))
}

fn view(connection: &Connection, row: PurchaseRow, today: NaiveDate) -> Result<PurchaseView, Failure> {
    let open = row.state == "open";
    let mut lines = Vec::new();
    for line in table::purchase_lines::of_purchase(connection, row.id)? {
        let product = table::products::get(connection, line.product)?;
        let (name, sku) = product.map_or_else(Default::default, |product| (product.name, product.sku));
        lines.push(PurchaseLineView {
            product_id: line.product.0,
            product: name,
            sku,
            ordered: line.ordered.into(),
            received: line.received.into(),
            due_in: if open { line.due_in().into() } else { Default::default() },
        });
    }
    let due = row.due_day.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
    Ok(PurchaseView {
        id: row.id.0,
        supplier: row.supplier,
        noted_at: row.noted_at.rfc3339(),
        overdue: open && due.is_some_and(|due| due < today),
        due_day: row.due_day,
        state: row.state,
        lines,
    })
}
