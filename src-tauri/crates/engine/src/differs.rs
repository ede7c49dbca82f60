//! What a change made of an order, figure by figure, as sentences.

use fivedesk_core::lifecycle::{self, Past};
use fivedesk_core::{
    AddressId, Change, CustomerId, Figure, Message, Money, Order, ProductId, Quantity, TaxRate, UnitPrice,
};
use fivedesk_store::table::order_events::EventRow;
use fivedesk_store::{Connection, table};
use serde_json::Value;

use crate::fault::Failure;
use crate::show::product_name;
use crate::undo::past_of;

/// A figure as people read it.
#[derive(Clone)]
pub(crate) enum Read {
    /// As it is written everywhere.
    Plain(String),
    /// As the owner's language has it.
    Said(Message),
}

impl From<Read> for Figure {
    fn from(read: Read) -> Self {
        match read {
            Read::Plain(text) => Self::Text(text),
            Read::Said(message) => message.into(),
        }
    }
}

/// A figure of an order that is not what it was.
pub(crate) struct Differs {
    /// Which.
    pub(crate) field: &'static str,
    key: &'static str,
    /// Of which line and product; the order's own without.
    pub(crate) line: Option<(u32, String)>,
    /// What it was, if anything.
    pub(crate) before: Option<Read>,
    /// What it is, if anything.
    pub(crate) after: Option<Read>,
}

impl Differs {
    /// The sentence that tells it.
    pub(crate) fn said(&self) -> Message {
        let or_none = |read: &Option<Read>| -> Figure {
            read.clone().unwrap_or_else(|| Read::Said(Message::new("changed-nothing"))).into()
        };
        let (line, product) = self.line.as_ref().map_or((0, ""), |(line, product)| (*line, product));
        Message::new(self.key)
            .with("line", i64::from(line))
            .with("product", product)
            .with("before", or_none(&self.before))
            .with("after", or_none(&self.after))
    }

    /// The same for the log, which holds no words of persons: they could not be erased.
    fn said_without_persons(&self) -> Message {
        match self.field {
            "customer" => Message::new("changed-customer-other"),
            "address" => Message::new("changed-address-other"),
            _ => self.said(),
        }
    }
}

/// The figures of a change that people are told, the order's own first, then line by line.
pub(crate) fn differs(c: &Connection, order: &Order, change: &Change) -> Result<Vec<Differs>, Failure> {
    let mut all = Vec::new();
    let read = |name: &str, value: &Value| figure(c, order, name, value);
    for (field, key) in OF_ORDER {
        if let Some((before, after)) = change.order.get(*field) {
            let (before, after) = (read(field, before)?, read(field, after)?);
            all.push(Differs { field, key, line: None, before, after });
        }
    }
    for (line, figures) in &change.lines {
        let product = match figures.get("product") {
            Some((before, after)) => {
                Some(if after.is_null() { before } else { after }).and_then(Value::as_i64)
            }
            None => order.lines.iter().find(|one| one.position == *line).map(|one| one.product.0),
        };
        let product = product.map(|id| product_name(c, ProductId(id))).transpose()?.unwrap_or_default();
        // A line that came or went is told as a whole.
        let whole = figures.get("ordered").filter(|(before, after)| before.is_null() || after.is_null());
        for (field, key) in OF_LINE {
            let Some((before, after)) = figures.get(*field) else { continue };
            let key = match whole {
                Some(_) if *field != "ordered" => continue,
                Some((before, _)) if before.is_null() => "changed-line_added",
                Some(_) => "changed-line_gone",
                None => key,
            };
            let (before, after) = (read(field, before)?, read(field, after)?);
            all.push(Differs { field, key, line: Some((*line, product.clone())), before, after });
        }
    }
    Ok(all)
}

/// What differs from what was approved, as the log may tell it; nothing where the approval stands.
pub(crate) fn since_approval(c: &Connection, order: &Order) -> Result<Vec<Message>, Failure> {
    if order.approved.is_none() || order.is_approved() {
        return Ok(Vec::new());
    }
    let history = history(c, &table::order_events::of_order(c, order.id)?)?;
    let Some((change, _)) = lifecycle::since_approval(order, &history) else { return Ok(Vec::new()) };
    Ok(differs(c, order, &change)?.iter().map(Differs::said_without_persons).collect())
}

/// Events as the lifecycle looks back at them.
pub(crate) fn history(c: &Connection, past: &[EventRow]) -> Result<Vec<Past>, Failure> {
    let changes_from = table::book::get(c)?.changes_from;
    past.iter().map(|event| past_of(event, changes_from)).collect()
}

/// A figure of a change as people read it.
fn figure(c: &Connection, order: &Order, name: &str, value: &Value) -> Result<Option<Read>, Failure> {
    let text = |text: String| Some(Read::Plain(text));
    let said = |message: Message| Some(Read::Said(message));
    Ok(match (name, value.as_i64()) {
        ("terms", None) => said(Message::new("changed-pay_first")),
        ("terms", Some(days)) => said(Message::new("changed-days").with("days", days)),
        ("tax_included", _) => {
            let key = if value.as_bool() == Some(true) { "changed-yes" } else { "changed-no" };
            said(Message::new(key))
        }
        (_, None) => None,
        ("customer", Some(id)) => table::customers::name(c, CustomerId(id))?.and_then(text),
        ("address", Some(id)) => table::customers::address_body(c, AddressId(id))?.and_then(text),
        ("product", Some(id)) => text(product_name(c, ProductId(id))?),
        ("ordered" | "cancelled", Some(quantity)) => text(Quantity(quantity).to_string()),
        ("unit_price", Some(price)) => text(UnitPrice(price).decimal()),
        ("tax_rate", Some(rate)) => u32::try_from(rate).ok().and_then(|rate| text(TaxRate(rate).decimal())),
        (_, Some(amount)) => text(Money(amount).decimal(order.currency)),
    })
}

/// The figures of an order that are told, and the sentences that tell them.
const OF_ORDER: &[(&str, &str)] = &[
    ("customer", "changed-customer"),
    ("address", "changed-address"),
    ("terms", "changed-terms"),
    ("discount", "changed-discount"),
    ("shipping", "changed-shipping"),
    ("tax_included", "changed-tax_included"),
];
/// The figures of a line that are told.
const OF_LINE: &[(&str, &str)] = &[
    ("product", "changed-line_product"),
    ("ordered", "changed-line_ordered"),
    ("cancelled", "changed-line_cancelled"),
    ("unit_price", "changed-line_unit_price"),
    ("discount", "changed-line_discount"),
    ("tax_rate", "changed-line_tax_rate"),
];
