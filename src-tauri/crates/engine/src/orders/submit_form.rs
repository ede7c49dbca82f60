//! Mail: an order comes in by a form, each line a product of the catalogue and how much of it.

use fivedesk_core::{Line, Message, OrderId, ProductId, Quantity, Refusal};
use fivedesk_store::{Tx, table};

use super::come_in::{Incoming, Whose, come_in, needs, payable};
use crate::fault::Failure;
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// A line of a form.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FormLine {
    /// The product's row.
    #[cfg_attr(feature = "bindings", specta(type = f64))]
    pub product_id: i64,
    /// How much, as a decimal.
    pub quantity: String,
}

/// An order as a form gives it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SubmitForm {
    /// What is ordered.
    pub lines: Vec<FormLine>,
    /// The customer's name.
    pub customer: Option<String>,
    /// Where it goes.
    pub address: Option<String>,
}

/// Enters an order whose products are known already, so that Mail has nothing to ask.
///
/// Errors: `invalid_input` naming the line, from 1, or when the lines come to more than an amount holds;
/// `insufficient_stock` where the owner's policy takes in no order that stock does not cover.
pub fn submit_form(engine: &Engine, call: &Call, form: &SubmitForm) -> Answer<OrderView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    let asked = form.clone();
    engine.act(
        call,
        "orders.submit_form",
        form,
        move |tx| -> Result<OrderId, Failure> {
            let (lines, text) = lines_of(tx, &asked.lines)?;
            let catalogue = catalogues.of(tx)?;
            payable(&lines, catalogue.currency)?;
            let whose = Whose::Named(asked.customer.as_deref(), asked.address.as_deref());
            let needs = needs(&lines);
            let incoming =
                Incoming { lines, ..Incoming::written(&catalogue, "form", whose, &text, &needs, now) };
            Ok(come_in(tx, incoming, &actor)?.id)
        },
        |engine, id| super::show(engine, *id),
    )
}

/// The lines, and the words a person would have written for them.
fn lines_of(tx: &Tx<'_>, given: &[FormLine]) -> Result<(Vec<Line>, String), Failure> {
    if given.is_empty() {
        return Err(Refusal::invalid(Message::new("part-none")).into());
    }
    let mut lines = Vec::with_capacity(given.len());
    let mut words = Vec::with_capacity(given.len());
    for (place, line) in (1_u32..).zip(given) {
        let about = |message: Message, field: &str| {
            Refusal::invalid(message).about(serde_json::json!({ "line": place, "field": field }))
        };
        let row = table::products::get(tx, ProductId(line.product_id))?.ok_or_else(|| {
            about(Message::new("product-not-found").with("text", line.product_id.to_string()), "product")
        })?;
        let quantity = Quantity::parse(&line.quantity)
            .filter(|q| q.is_positive() && *q <= Quantity::MOST && q.fits_decimals(row.decimals))
            .ok_or_else(|| {
                let message = Message::new("clarify-quantity")
                    .with("text", line.quantity.as_str())
                    .with("product", row.name.as_str())
                    .with("decimals", i64::from(row.decimals));
                about(message, "quantity")
            })?;
        words.push(format!("{}:{quantity}", row.name));
        lines.push(Line::new(place, row.id, quantity, row.price));
    }
    Ok((lines, words.join("\n")))
}
