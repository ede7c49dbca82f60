//! Mail: orders come in as data, one or many at a time, each by itself.

use fivedesk_core::text::{Catalogue, Found};
use fivedesk_core::{Line, Message, OrderId, ProductId, Quantity, Refusal, TaxRate};
use fivedesk_store::{Tx, table};
use serde_json::Value;
use serde_json::value::RawValue;

use super::come_in::{Incoming, Whose, come_in, needs, payable};
use crate::fault::Failure;
use crate::views::{SubmitReport, SubmittedOrder};
use crate::{Answer, Call, Engine};

/// Enters the orders of a JSON text: one `{"products": [...], "customer", "address"}` or an array of them.
/// Each product is named by `product_id`, `sku` or `name`, with a `quantity`.
///
/// Each order is entered or refused by itself; a key holds for each by its place.
///
/// Errors: `invalid_input` when the text is no such JSON.
pub fn submit_many(engine: &Engine, call: &Call, json: &str) -> Answer<SubmitReport> {
    let bad = |problem: &dyn std::fmt::Display| engine.fault(not_orders(problem));
    let whole: &RawValue = serde_json::from_str(json).map_err(|error| bad(&error))?;
    let orders: Vec<&RawValue> = match whole.get().as_bytes().first() {
        Some(b'[') => serde_json::from_str(whole.get()).map_err(|error| bad(&error))?,
        Some(b'{') => vec![whole],
        _ => return Err(bad(&"neither an object nor an array")),
    };
    let mut report = SubmitReport { orders: Vec::new(), entered: 0, refused: 0 };
    for (place, order) in (1_u32..).zip(orders) {
        let call = Call { key: call.key.as_ref().map(|key| format!("{key}/{place}")), ..call.clone() };
        let submitted = match submit_one(engine, &call, order) {
            Ok(order) => {
                report.entered += 1;
                SubmittedOrder { place, order: Some(order), error: None }
            }
            Err(fault) => {
                report.refused += 1;
                SubmittedOrder { place, order: None, error: Some(fault) }
            }
        };
        report.orders.push(submitted);
    }
    Ok(report)
}

fn submit_one(engine: &Engine, call: &Call, order: &RawValue) -> Answer<crate::views::OrderView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    let text = order.get().to_owned();
    engine.act(
        call,
        "orders.submit_many",
        &order,
        move |tx| -> Result<OrderId, Failure> {
            let order: Data<'_> = serde_json::from_str(&text).map_err(|error| not_orders(&error))?;
            let catalogue = catalogues.of(tx)?;
            let lines = lines_of(tx, &catalogue, &order.products)?;
            payable(&lines, catalogue.currency)?;
            let whose = Whose::Named(order.customer.as_deref(), order.address.as_deref());
            let needs = needs(&lines);
            let incoming =
                Incoming { lines, ..Incoming::written(&catalogue, "file", whose, &text, &needs, now) };
            Ok(come_in(tx, incoming, &actor)?.id)
        },
        |engine, id| super::show(engine, *id),
    )
}

/// An order as data; its items as they are written, since that tells a quantity: 1e3 is none.
#[derive(Default, serde::Deserialize)]
#[serde(default, expecting = "an order with its products")]
struct Data<'a> {
    #[serde(borrow)]
    products: Vec<&'a RawValue>,
    customer: Option<String>,
    address: Option<String>,
}

/// An item's quantity as it is written.
#[derive(serde::Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    quantity: Option<&'a RawValue>,
}

fn not_orders(problem: &dyn std::fmt::Display) -> Refusal {
    Refusal::invalid(Message::new("submit-not-json").with("problem", problem.to_string()))
}

fn lines_of(tx: &Tx<'_>, catalogue: &Catalogue, items: &[&RawValue]) -> Result<Vec<Line>, Failure> {
    if items.is_empty() {
        let refusal = Refusal::invalid(Message::new("submit-no-products"));
        return Err(refusal.about(serde_json::json!({ "field": "products" })).into());
    }
    let mut lines = Vec::with_capacity(items.len());
    for (place, written) in (1_u32..).zip(items) {
        let item: &Value = &serde_json::from_str(written.get()).map_err(|error| not_orders(&error))?;
        let about = |message: Message| {
            Refusal::invalid(message.with("item", i64::from(place)))
                .about(serde_json::json!({ "item": place, "value": item }))
        };
        let (product, name) = product_of(catalogue, item).map_err(about)?;
        let row = table::products::get(tx, product)?
            .ok_or_else(|| about(Message::new("submit-item-unknown").with("text", name.as_str())))?;
        if row.archived_at.is_some() {
            return Err(about(Message::new("submit-item-archived").with("product", row.name)).into());
        }
        let said = |key| {
            Message::new(key).with("product", row.name.as_str()).with("decimals", i64::from(row.decimals))
        };
        let written: Written<'_> = serde_json::from_str(written.get()).map_err(|error| not_orders(&error))?;
        let given = written.quantity.ok_or_else(|| about(said("submit-item-no-quantity")))?.get();
        let quantity = Quantity::parse(given)
            .filter(|q| q.is_positive() && *q <= Quantity::MOST && q.fits_decimals(row.decimals))
            .ok_or_else(|| about(said("submit-item-quantity").with("quantity", given)))?;
        let tax_rate = row.tax_rate.unwrap_or(TaxRate::NONE);
        lines.push(Line { tax_rate, ..Line::new(place, product, quantity, row.price) });
    }
    Ok(lines)
}

/// The product an item names, and the name it used.
fn product_of(catalogue: &Catalogue, item: &Value) -> Result<(ProductId, String), Message> {
    for field in ["product_id", "sku", "name", "product"] {
        let name = match item.get(field) {
            Some(Value::String(name)) => name.clone(),
            Some(Value::Number(number)) if field != "name" => number.to_string(),
            _ => continue,
        };
        return match catalogue.find(&name) {
            Found::One(id) => Ok((id, name)),
            Found::Several(_) => Err(Message::new("submit-item-several").with("text", name.as_str())),
            Found::None => match name.parse().map(ProductId) {
                // A number that is no SKU or name is the book's own.
                Ok(id) if field == "product_id" && catalogue.entry(id).is_some() => Ok((id, name)),
                _ => Err(Message::new("submit-item-unknown").with("text", name.as_str())),
            },
        };
    }
    Err(Message::new("submit-item-no-product"))
}
