//! Mail: an order comes in as text.

use std::collections::BTreeMap;
use std::sync::Arc;

use fivedesk_core::text::{self, FORMS};
use fivedesk_core::{
    Actor, AddressId, Currency, CustomerId, Desk, Line, Message, Money, OrderId, Policy, ProductId, Quantity,
    Refusal, TaskKind, Terms, Timestamp,
};
use fivedesk_store::table::orders::NewOrder;
use fivedesk_store::{NewEvent, Tx, record, table};

use super::short::covered;
use super::step::order_for;
use crate::catalogue::Priced;
use crate::fault::Failure;
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
            let order = Incoming {
                customer: asked.customer.as_deref(),
                address: asked.address.as_deref(),
                source: "text",
                text: &asked.text,
                catalogue: &catalogue,
                needs: &needs?,
            };
            enter(tx, &order, &actor, now, &[])
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
    let reading = text::read_order(words, catalogue);
    let asked = reading.lines.iter().find_map(|line| line.question.clone());
    let mail = agents::understood(reading, catalogue);
    if !mail.lines.is_empty() {
        payable(&mail.lines, catalogue.currency)?;
        return Ok(needs(&mail.lines));
    }
    let nothing = || Message::new("mail-nothing-understood").with("forms", FORMS.join(" · "));
    let say = |question| sentences(catalogue.currency, question);
    let lines: Vec<_> = mail
        .questions
        .iter()
        .map(|line| serde_json::json!({ "text": line.text, "question": line.question.as_ref().map(say) }))
        .collect();
    Err(Refusal::invalid(asked.unwrap_or_else(nothing))
        .about(serde_json::json!({ "lines": lines, "forms": FORMS })))
}

/// What lines need of each product: 3 + 9 is one need of 12.
pub(crate) fn needs(lines: &[Line]) -> BTreeMap<ProductId, Quantity> {
    let mut needs = BTreeMap::new();
    for line in lines {
        let sum = needs.entry(line.product).or_insert(Quantity::ZERO);
        *sum = *sum + line.wanted();
    }
    needs
}

/// Refuses lines that together come to more than an amount holds.
pub(crate) fn payable(lines: &[Line], currency: Currency) -> Result<(), Refusal> {
    lines
        .iter()
        .try_fold(Money::ZERO, |sum, line| sum.checked_add(line.worth(line.wanted(), currency)?))
        .map(drop)
        .ok_or_else(|| Refusal::invalid(Message::new("order-total-too-large")))
}

/// An order on its way into the book.
pub(crate) struct Incoming<'a> {
    pub(crate) customer: Option<&'a str>,
    pub(crate) address: Option<&'a str>,
    pub(crate) source: &'a str,
    pub(crate) text: &'a str,
    pub(crate) catalogue: &'a Priced,
    /// What it needs of each product, as far as that is known.
    pub(crate) needs: &'a BTreeMap<ProductId, Quantity>,
}

/// Enters an order in `received`, with lines where they are known already, and hands it to Mail.
///
/// Errors: `insufficient_stock` where the owner's policy takes in no order that stock does not cover.
pub(crate) fn enter(
    tx: &Tx<'_>,
    order: &Incoming<'_>,
    actor: &Actor,
    now: Timestamp,
    lines: &[Line],
) -> Result<OrderId, Failure> {
    let policy = table::policies::current(tx)?;
    covered(tx, order.needs, &policy)?;
    let customer = order.customer.map(str::trim).filter(|name| !name.is_empty());
    let customer = customer.map(|name| customer_of(tx, name, now)).transpose()?;
    let address = address_of(tx, customer, order.address)?;
    let terms = terms_of(tx, customer, &policy)?;
    let row = table::orders::insert(
        tx,
        &NewOrder {
            customer,
            address,
            currency: order.catalogue.currency,
            source: order.source,
            reference: None,
            terms,
            tax_included: order.catalogue.prices_include_tax,
            at: now,
        },
    )?;
    let id = row.order.id;
    table::texts::insert(tx, Some(id), table::texts::ORIGINAL, order.text)?;
    let mut entered = row.order.clone();
    entered.lines = lines.to_vec();
    let said = Message::new("event-submitted");
    record(tx, &row, &entered, &NewEvent { at: now, desk: Desk::Mail, actor, said: &said, text: None })?;
    table::tasks::open(tx, TaskKind::Read, id, None, now)?;
    Ok(id)
}

/// An order from elsewhere that is still to be worked on.
pub(crate) struct Open<'a> {
    pub(crate) customer: Option<CustomerId>,
    pub(crate) address: Option<AddressId>,
    pub(crate) source: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) received: Timestamp,
    pub(crate) paid: Option<Timestamp>,
    pub(crate) lines: &'a [Line],
    pub(crate) note: Option<&'a str>,
}

/// Enters an order from elsewhere, to be read and approved here like any other. What was paid elsewhere is
/// booked as a payment.
pub(crate) fn enter_open(tx: &Tx<'_>, open: &Open<'_>, actor: &Actor) -> Result<OrderId, Failure> {
    let book = table::book::get(tx)?;
    let terms = terms_of(tx, open.customer, &table::policies::current(tx)?)?;
    let row = table::orders::insert(
        tx,
        &NewOrder {
            customer: open.customer,
            address: open.address,
            currency: book.currency,
            source: open.source,
            reference: Some(open.reference),
            terms,
            tax_included: book.prices_include_tax,
            at: open.received,
        },
    )?;
    let id = row.order.id;
    if let Some(note) = open.note {
        table::texts::insert(tx, Some(id), table::texts::REASON, note)?;
    }
    let mut order = row.order.clone();
    order.lines = open.lines.to_vec();
    let said = Message::new("event-submitted");
    let event = NewEvent { at: open.received, desk: Desk::Mail, actor, said: &said, text: None };
    record(tx, &row, &order, &event)?;
    if let Some(paid_at) = open.paid {
        let row = order_for(tx, id)?;
        let paid = order.total().unwrap_or_default();
        order.paid = paid;
        let said = Message::new("event-paid").with("amount", paid).with("due", order.due());
        let event = NewEvent { at: paid_at, desk: Desk::Delivery, actor, said: &said, text: None };
        let seq = record(tx, &row, &order, &event)?;
        table::payments::insert(tx, id, paid, None, paid_at, seq)?;
    }
    table::tasks::open(tx, TaskKind::Read, id, None, open.received)?;
    Ok(id)
}

/// The customer of a name, or of a row's number; a new name is a new customer.
pub(crate) fn customer_of(tx: &Tx<'_>, name: &str, now: Timestamp) -> Result<CustomerId, Failure> {
    match table::customers::of_name(tx, name)?.as_slice() {
        [only] => Ok(*only),
        [] => {
            if let Ok(id) = name.parse()
                && table::customers::get(tx, CustomerId(id))?.is_some_and(|row| row.erased_at.is_none())
            {
                return Ok(table::customers::kept(tx, CustomerId(id))?);
            }
            Ok(table::customers::insert(tx, name, None, None, now)?)
        }
        _ => Err(Refusal::invalid(Message::new("customer-several").with("name", name))
            .about(serde_json::json!({ "field": "customer" }))
            .into()),
    }
}

/// The terms a new order gets: the customer's own, else the policy's.
fn terms_of(tx: &Tx<'_>, customer: Option<CustomerId>, policy: &Policy) -> Result<Terms, Failure> {
    let own = customer.map(|id| table::customers::terms(tx, id)).transpose()?.flatten();
    Ok(own.unwrap_or_else(|| policy.terms()))
}

/// The address given, or the one the customer used last.
pub(crate) fn address_of(
    tx: &Tx<'_>,
    customer: Option<CustomerId>,
    given: Option<&str>,
) -> Result<Option<AddressId>, Failure> {
    match (given.map(str::trim).filter(|body| !body.is_empty()), customer) {
        (Some(body), _) => Ok(Some(table::customers::address(tx, customer, body)?)),
        (None, Some(customer)) => Ok(table::customers::last_address(tx, customer)?),
        (None, None) => Ok(None),
    }
}
