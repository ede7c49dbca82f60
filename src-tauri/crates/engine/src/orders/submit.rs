//! Mail: an order comes in as text.

use std::collections::BTreeMap;
use std::sync::Arc;

use fivedesk_core::text::{self, FORMS};
use fivedesk_core::{Currency, Message, ProductId, Quantity, Refusal};

use super::come_in::{Incoming, Whose, come_in, needs, payable};
use super::unclear::unclear;
use crate::catalogue::Priced;
use crate::views::OrderView;
use crate::{Answer, Call, Engine, agents};

/// An order as a person wrote it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SubmitText {
    /// The order's words.
    pub text: String,
    /// The customer's name.
    pub customer: Option<String>,
    /// Where it goes.
    pub address: Option<String>,
}

/// Enters an order. Mail reads it at once; with lines unclear it is held for answers.
///
/// Errors: `invalid_input` when no line is understood, with the accepted forms, or when the lines come to more
/// than an amount holds; `insufficient_stock` where the owner's policy takes in no order that stock does not cover.
pub fn submit(engine: &Engine, call: &Call, request: &SubmitText) -> Answer<OrderView> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    // The text is read before the write lock is taken, and again inside it should the catalogue have changed.
    let seen = match catalogues.latest() {
        Some(seen) => seen,
        None => engine.read(|connection| Ok(catalogues.of(connection)?))?,
    };
    let sentences = engine.sentences();
    let early = understood(&request.text, &seen, &sentences);
    let asked = request.clone();
    engine.act(
        call,
        "orders.submit",
        request,
        move |tx| {
            let catalogue = catalogues.of(tx)?;
            let needs = if Arc::ptr_eq(&catalogue, &seen) {
                early.clone()
            } else {
                understood(&asked.text, &catalogue, &sentences)
            };
            let whose = Whose::Named(asked.customer.as_deref(), asked.address.as_deref());
            let needs = needs?;
            let order = Incoming::written(&catalogue, "text", whose, &asked.text, &needs, now);
            Ok(come_in(tx, order, &actor)?.id)
        },
        |engine, id| super::show(engine, *id),
    )
}

/// What a text needs of each product, as far as it is understood.
///
/// Errors: `invalid_input` for a text of which nothing is understood, each line with what is asked about it, or for
/// one that comes to more than an amount holds. What is partly understood comes in.
fn understood(
    words: &str,
    catalogue: &Priced,
    sentences: &dyn Fn(Currency, &Message) -> String,
) -> Result<BTreeMap<ProductId, Quantity>, Refusal> {
    let mail = agents::understood(text::read_order(words, catalogue), catalogue);
    if !mail.lines.is_empty() {
        payable(&mail.lines, catalogue.currency)?;
        return Ok(needs(&mail.lines));
    }
    let nothing = Message::new("mail-nothing-understood").with("forms", FORMS.join(" · "));
    let mut refusal = unclear(&mail, nothing, catalogue.currency, sentences);
    if let Some(about) = refusal.details.as_object_mut() {
        about.insert("forms".to_owned(), serde_json::json!(FORMS));
    }
    Err(refusal)
}
