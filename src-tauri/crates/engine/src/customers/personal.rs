//! One customer's personal data: given out whole, or erased while figures and history stay.

use std::path::Path;

use fivedesk_core::{Code, CustomerId, Desk, Message, Refusal};
use fivedesk_store::{Connection, NewEvent, personal, record_book, table};

use super::fields::{standing, unknown};
use crate::fault::Failure;
use crate::views::{CustomerView, PersonalData, PersonalOrder, PersonalQuote, PersonalText, QuoteView};
use crate::{Answer, Call, Engine};

/// Everything the book holds that names a customer, or that they wrote.
///
/// Errors: `not_found`; `refused` for a duplicate or an erased customer.
pub fn export(engine: &Engine, id: i64) -> Answer<PersonalData> {
    let now = engine.now();
    engine.read(|connection| {
        let id = CustomerId(id);
        standing(connection, id)?;
        Ok(PersonalData {
            exported_at: now.rfc3339(),
            customer: super::list::whole(connection, id)?.ok_or_else(|| unknown(id.0))?,
            former: personal::former(connection, id)?
                .into_iter()
                .map(|(kind, text)| PersonalText { kind, text })
                .collect(),
            orders: orders(connection, id)?,
            quotes: quotes(engine, connection, id)?,
            letters: crate::letters::of_customer(engine, connection, id)?,
        })
    })
}

fn orders(connection: &Connection, id: CustomerId) -> Result<Vec<PersonalOrder>, Failure> {
    let texts = personal::texts(connection, id)?;
    let mut orders = Vec::new();
    for order in table::customers::order_ids(connection, id)? {
        let row = crate::orders::order_for(connection, order)?;
        let address = row.order.address.map(|id| table::addresses::body(connection, id)).transpose()?;
        orders.push(PersonalOrder {
            number: row.number.to_string(),
            reference: row.reference,
            received_at: row.received_at.rfc3339(),
            status: row.status.word().to_owned(),
            total: row.order.total().unwrap_or_default().decimal(row.order.currency),
            address: address.flatten(),
            texts: texts
                .iter()
                .filter(|text| text.order == order)
                .map(|text| PersonalText { kind: text.kind.clone(), text: text.body.clone() })
                .collect(),
        });
    }
    Ok(orders)
}

fn quotes(engine: &Engine, connection: &Connection, id: CustomerId) -> Result<Vec<PersonalQuote>, Failure> {
    let rows = table::quotes::of_customer(connection, id)?;
    let of = |row| {
        let quote = crate::quotes::view(engine, connection, row)?;
        let QuoteView { number, made_at, total, address, text, .. } = quote;
        Ok(PersonalQuote { number, made_at, total, address, text })
    };
    rows.iter().map(of).collect()
}

/// The same, written to a file as JSON.
///
/// Errors: as [`export`]; `io` when the file cannot be written.
pub fn export_to(engine: &Engine, id: i64, path: &Path) -> Answer<()> {
    let data = export(engine, id)?;
    let json =
        serde_json::to_vec_pretty(&data).map_err(|e| engine.fault(crate::engine::fault_of_ours(&e)))?;
    std::fs::write(path, json).map_err(|error| {
        let message = Message::new("file-unwritable")
            .with("path", path.display().to_string())
            .with("problem", error.to_string());
        engine.fault(Refusal::new(Code::Io, message).about(serde_json::json!({ "file": path })))
    })
}

/// Replaces a customer's name, contact, notes, addresses and texts by nothing, for them and their merged
/// duplicates. Orders, figures and events stay; no undo brings it back.
///
/// Errors: `not_found`; `refused` while an order of theirs is open, for a duplicate, or when it is done already.
pub fn erase(engine: &Engine, call: &Call, id: i64) -> Answer<CustomerView> {
    let (now, actor, id) = (engine.now(), call.actor.clone(), CustomerId(id));
    engine.act(
        call,
        "customers.erase",
        &id,
        move |tx| {
            standing(tx, id)?;
            let open = personal::open_orders(tx, id)?;
            if open > 0 {
                let message = Message::new("customer-erase-open")
                    .with("customer", id.0.to_string())
                    .with("count", open);
                return Err(Refusal::refused(message).into());
            }
            personal::erase(tx, id, now)?;
            let said = Message::new("event-customer_erased").with("customer", id.0.to_string());
            record_book(tx, &NewEvent { at: now, desk: Desk::Mail, actor: &actor, said: &said, text: None })?;
            Ok(id)
        },
        |engine, id| super::show(engine, id.0),
    )
}
