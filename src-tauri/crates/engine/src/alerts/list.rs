//! Lists the alerts that stand.

use fivedesk_core::{Message, ProductId};
use fivedesk_store::table::alerts::{self, AlertRow, LOW_STOCK};
use fivedesk_store::{Connection, table};

use super::wanted::Body;
use crate::engine::fault_of_ours;
use crate::fault::Failure;
use crate::views::AlertView;
use crate::{Answer, Engine};

/// Every alert that stands, the oldest first.
///
/// Errors: the store's.
pub fn list(engine: &Engine) -> Answer<Vec<AlertView>> {
    engine.read(|connection| {
        let rows = alerts::all(connection)?;
        rows.iter().map(|row| view(engine, connection, row)).collect()
    })
}

pub(super) fn view(engine: &Engine, c: &Connection, row: &AlertRow) -> Result<AlertView, Failure> {
    let currency = table::book::get(c)?.currency;
    let body = match &row.body {
        Some(body) => serde_json::from_str(body).map_err(|error| fault_of_ours(&error))?,
        None => body_of(c, row)?,
    };
    Ok(AlertView {
        kind: row.kind.clone(),
        subject: row.subject,
        since: row.raised_at.rfc3339(),
        sentence: engine.say(currency, &body.said),
        orders: body.orders.iter().map(|id| id.0).collect(),
        products: body.products.iter().map(|id| id.0).collect(),
    })
}

/// What an alert says whose subject says it all.
fn body_of(c: &Connection, row: &AlertRow) -> Result<Body, Failure> {
    let nothing = |said| Body { said, orders: Vec::new(), products: Vec::new() };
    if row.kind != LOW_STOCK {
        return Ok(nothing(Message::new("alert-doctor")));
    }
    let product = ProductId(row.subject);
    let found = table::products::get(c, product)?;
    let said = Message::new("alert-low-stock")
        .with("product", crate::show::product_name(c, product)?)
        .with("available", found.as_ref().map(|one| one.stock.available()).unwrap_or_default())
        .with("low", found.and_then(|one| one.low_at).unwrap_or_default());
    Ok(Body { products: vec![product], ..nothing(said) })
}
