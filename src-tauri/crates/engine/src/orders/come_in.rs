//! The one way in for an order, whatever it is made of.

use std::collections::BTreeMap;

use fivedesk_core::{
    Actor, AddressId, Currency, CustomerId, Desk, Line, Message, Money, Order, Policy, ProductId, Quantity,
    Refusal, TaskKind, Terms, Timestamp,
};
use fivedesk_store::table::orders::NewOrder;
use fivedesk_store::{NewEvent, Tx, record, table};

use super::short::covered;
use crate::catalogue::Priced;
use crate::fault::Failure;

/// Whose order it is, and where it goes.
pub(crate) enum Whose<'a> {
    /// Rows that the book has.
    Known(Option<CustomerId>, Option<AddressId>),
    /// As somebody wrote it: a new name is a new customer, and without an address it goes where the last one went.
    Named(Option<&'a str>, Option<&'a str>),
}

/// An order on its way into the book.
pub(crate) struct Incoming<'a> {
    pub(crate) whose: Whose<'a>,
    pub(crate) source: &'a str,
    pub(crate) reference: Option<&'a str>,
    /// Its own terms; the customer's or the policy's unless given.
    pub(crate) terms: Option<Terms>,
    pub(crate) currency: Currency,
    pub(crate) tax_included: bool,
    /// The words it came in as.
    pub(crate) text: Option<&'a str>,
    /// Its lines, where they are known already.
    pub(crate) lines: Vec<Line>,
    pub(crate) discount: Money,
    pub(crate) shipping: Money,
    /// What it needs of each product, as far as that is known.
    pub(crate) needs: &'a BTreeMap<ProductId, Quantity>,
    pub(crate) at: Timestamp,
}

impl<'a> Incoming<'a> {
    /// An order as somebody wrote it now, with the book's currency and prices; nothing else is known of it yet.
    pub(crate) fn written(
        catalogue: &Priced,
        source: &'a str,
        whose: Whose<'a>,
        text: &'a str,
        needs: &'a BTreeMap<ProductId, Quantity>,
        at: Timestamp,
    ) -> Self {
        Self {
            whose,
            source,
            reference: None,
            terms: None,
            currency: catalogue.currency,
            tax_included: catalogue.prices_include_tax,
            text: Some(text),
            lines: Vec::new(),
            discount: Money::ZERO,
            shipping: Money::ZERO,
            needs,
            at,
        }
    }
}

/// Enters an order in `received` and hands it to Mail.
///
/// Errors: `insufficient_stock` where the owner's policy takes in no order that stock does not cover.
pub(crate) fn come_in(tx: &Tx<'_>, order: Incoming<'_>, actor: &Actor) -> Result<Order, Failure> {
    let policy = table::policies::current(tx)?;
    covered(tx, order.needs, &policy)?;
    let (customer, address) = match order.whose {
        Whose::Known(customer, address) => (customer, address),
        Whose::Named(customer, address) => {
            let customer = customer.map(str::trim).filter(|name| !name.is_empty());
            let customer = customer.map(|name| customer_of(tx, name, order.at)).transpose()?;
            (customer, address_of(tx, customer, address)?)
        }
    };
    let terms = match order.terms {
        Some(terms) => terms,
        None => terms_of(tx, customer, &policy)?,
    };
    let new = NewOrder {
        customer,
        address,
        currency: order.currency,
        source: order.source,
        reference: order.reference,
        terms,
        tax_included: order.tax_included,
        at: order.at,
    };
    let row = table::orders::insert(tx, &new)?;
    let (lines, discount, shipping) = (order.lines, order.discount, order.shipping);
    let entered = Order { lines, discount, shipping, ..row.order };
    if let Some(text) = order.text {
        table::texts::insert(tx, Some(entered.id), table::texts::ORIGINAL, text)?;
    }
    let said = Message::new("event-submitted");
    record(tx, &row, &entered, &NewEvent { at: order.at, desk: Desk::Mail, actor, said: &said, text: None })?;
    table::tasks::open(tx, TaskKind::Read, entered.id, None, order.at)?;
    Ok(entered)
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
pub(crate) fn payable(lines: &[Line], currency: Currency) -> Result<Money, Refusal> {
    lines
        .iter()
        .try_fold(Money::ZERO, |sum, line| sum.checked_add(line.worth(line.wanted(), currency)?))
        .ok_or_else(|| Refusal::invalid(Message::new("order-total-too-large")))
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
