//! Changes an order: whom it is for, where it goes, what is on it and what it costs.

use chrono::NaiveDate;
use fivedesk_core::lifecycle::{self, Draft, LineDraft};
use fivedesk_core::{
    CustomerId, Desk, Message, Money, OrderId, ProductId, Quantity, Refusal, TaxRate, Terms, Timestamp,
    UnitPrice,
};
use fivedesk_store::table;

use super::come_in::{address_of, customer_of};
use super::step::{Step, step, taken_up};
use crate::fault::Failure;
use crate::views::OrderView;
use crate::{Answer, Call, Engine};

/// A line as it is to be.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct EditedLine {
    /// The line it changes, by its place from 1; a new one unless given.
    pub line: Option<u32>,
    /// The product; the line's own unless given.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub product_id: Option<i64>,
    /// How much in all, as a decimal; the line's own unless given.
    pub quantity: Option<String>,
    /// For one unit; the line's own, or the product's price, unless given.
    pub unit_price: Option<String>,
    /// Taken off the line; the line's own unless given.
    pub discount: Option<String>,
}

/// What an order is to be; what is not given stays. An empty text takes away.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct Edit {
    /// The customer's name, or number.
    pub customer: Option<String>,
    /// Where it goes.
    pub address: Option<String>,
    /// Days to pay in on account; 0 is paid before it ships.
    pub days_to_pay: Option<u16>,
    /// Taken off the whole order.
    pub discount: Option<String>,
    /// Charged for the shipping.
    pub shipping: Option<String>,
    /// When the customer wants it: a day such as 2026-12-24, or RFC 3339.
    pub due_at: Option<String>,
    /// The owner's note.
    pub note: Option<String>,
    /// All its lines; one that is left out is taken off.
    pub lines: Option<Vec<EditedLine>>,
    /// Why, kept with the order.
    pub reason: Option<String>,
}

/// Changes an order. What was approved and differs goes back to Approval; what is set aside and paid stays.
///
/// Errors: `not_found`; `refused` when it has ended or nothing differs; `invalid_input` naming the field or line.
pub fn edit(engine: &Engine, call: &Call, id: OrderId, edit: &Edit) -> Answer<OrderView> {
    let (asked, zone) = (edit.clone(), engine.zone());
    step(engine, call, "orders.edit", Desk::Mail, id, edit, move |step| {
        let draft = draft_of(step, &asked, zone)?;
        let order = taken_up(lifecycle::edit(&step.row.order, &draft))?;
        let (before, after) = (step.row.order.total().unwrap_or_default(), order.total().unwrap_or_default());
        let said = Message::new(if before == after { "event-edited" } else { "event-edited_total" })
            .with("before", before)
            .with("after", after);
        step.record(&order, &said, asked.reason.as_deref())?;
        if order.read && !step.row.order.read {
            table::order_questions::replace(step.tx, id, &[])?;
        }
        step.follow(&order, &[])?;
        step.wake(&order)
    })
}

/// Puts another product into a line, at its own price, for what has not shipped of it.
///
/// Errors: as [`edit`].
pub fn substitute(
    engine: &Engine,
    call: &Call,
    id: OrderId,
    line: u32,
    product: ProductId,
    reason: Option<&str>,
) -> Answer<OrderView> {
    let words = reason.map(str::to_owned);
    step(engine, call, "orders.substitute", Desk::Warehouse, id, &(line, product, reason), move |step| {
        let before = &step.row.order;
        let old = before.lines.iter().find(|one| one.position == line).ok_or_else(|| no_line(id, line))?;
        let row = product_row(step, product)?;
        let to_ship = old.to_ship();
        let mut lines: Vec<LineDraft> = before.lines.iter().map(|line| drawn(line, line.wanted())).collect();
        for draft in lines.iter_mut().filter(|draft| draft.position == Some(line)) {
            draft.quantity = old.shipped;
        }
        // What shipped of the line stays in it; the rest is a line of the other product.
        lines.retain(|draft| draft.quantity.is_positive() || draft.position != Some(line));
        lines.push(LineDraft {
            position: None,
            product,
            quantity: to_ship,
            unit_price: row.price,
            discount: Money::ZERO,
            tax_rate: old.tax_rate,
        });
        if !to_ship.is_positive() {
            return Err(Refusal::refused(Message::new("cancel-shipped").with("order", id.0)).into());
        }
        let draft = Draft { lines: Some(lines), ..Draft::default() };
        let order = taken_up(lifecycle::edit(before, &draft))?;
        let said = Message::new("event-substituted")
            .with("before", crate::show::product_name(step.tx, old.product)?)
            .with("after", row.name)
            .with("units", to_ship);
        step.record(&order, &said, words.as_deref())?;
        step.follow(&order, &[])?;
        step.wake(&order)
    })
}

fn draft_of(step: &Step<'_, '_>, edit: &Edit, zone: chrono_tz::Tz) -> Result<Draft, Failure> {
    let order = &step.row.order;
    let words = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    let customer = words(&edit.customer)
        .map(|name| if name.is_empty() { Ok(None) } else { customer_of(step.tx, &name, step.now).map(Some) })
        .transpose()?;
    let of: Option<CustomerId> = customer.unwrap_or(order.customer);
    let stands = order.address.map(|id| table::customers::address_body(step.tx, id)).transpose()?.flatten();
    let address = words(&edit.address)
        // The address it has already is no new one.
        .filter(|body| stands.as_ref() != Some(body))
        .map(|body| if body.is_empty() { Ok(None) } else { address_of(step.tx, of, Some(&body)) })
        .transpose()?;
    let noted = order.note.map(|id| table::texts::get(step.tx, id)).transpose()?.flatten();
    let note = words(&edit.note)
        .filter(|body| noted.as_ref() != Some(body))
        .map(|body| -> Result<_, Failure> {
            let kept = |body: &str| table::texts::insert(step.tx, Some(order.id), table::texts::NOTE, body);
            Ok(if body.is_empty() { None } else { Some(kept(&body)?) })
        })
        .transpose()?;
    let due_at = words(&edit.due_at)
        .map(|text| if text.is_empty() { Ok(None) } else { moment("due_at", &text, zone).map(Some) })
        .transpose()?;
    let amount = |field: &'static str, text: &Option<String>| {
        text.as_deref().map(|text| money(step, serde_json::json!({ "field": field }), text)).transpose()
    };
    let lines = edit.lines.as_ref().map(|lines| -> Result<Vec<_>, Failure> {
        (1_u32..).zip(lines).map(|(row, line)| line_of(step, row, line)).collect()
    });
    Ok(Draft {
        customer,
        address,
        terms: edit.days_to_pay.map(|days| if days == 0 { Terms::PayFirst } else { Terms::OnAccount(days) }),
        discount: amount("discount", &edit.discount)?,
        shipping: amount("shipping", &edit.shipping)?,
        due_at,
        note,
        lines: lines.transpose()?,
    })
}

/// A line as it was given in the `row`th place, from 1; a refusal names that, as a new line has no place of its own.
fn line_of(step: &Step<'_, '_>, row: u32, line: &EditedLine) -> Result<LineDraft, Failure> {
    let order = &step.row.order;
    let at = |field: &str| serde_json::json!({ "field": field, "line": line.line, "row": row });
    let old = match line.line {
        None => None,
        Some(place) => {
            let found = order.lines.iter().find(|old| old.position == place);
            Some(found.ok_or_else(|| no_line(order.id, place))?)
        }
    };
    let place = i64::from(line.line.unwrap_or_default());
    let missing = |key, field| Refusal::invalid(Message::new(key).with("line", place)).about(at(field));
    let product = line.product_id.map(ProductId).or(old.map(|old| old.product));
    let of = product_row(step, product.ok_or_else(|| missing("edit-no-product", "product"))?)?;
    let same = old.filter(|old| old.product == of.id);
    let quantity = match &line.quantity {
        None => old.map(|old| old.wanted()).ok_or_else(|| missing("edit-no-quantity", "quantity"))?,
        Some(text) => Quantity::parse(text)
            .filter(|q| q.is_positive() && *q <= Quantity::MOST && q.fits_decimals(of.decimals))
            .ok_or_else(|| {
                let message = Message::new("clarify-quantity")
                    .with("text", text.as_str())
                    .with("product", of.name.as_str())
                    .with("decimals", i64::from(of.decimals));
                Refusal::invalid(message).about(at("quantity"))
            })?,
    };
    let unit_price = match &line.unit_price {
        None => same.map_or(of.price, |old| old.unit_price),
        Some(text) => UnitPrice::parse(text).filter(|price| price.0 >= 0).ok_or_else(|| {
            Refusal::invalid(Message::new("price-invalid").with("text", text.as_str()))
                .about(at("unit_price"))
        })?,
    };
    let discount = match &line.discount {
        None => same.map_or(Money::ZERO, |old| old.discount),
        Some(text) => money(step, at("discount"), text)?,
    };
    if same.is_none() && of.archived_at.is_some() {
        let message = Message::new("clarify-archived").with("product", of.name);
        return Err(Refusal::refused(message).about(at("product")).into());
    }
    let tax_rate = same.map_or(of.tax_rate.unwrap_or(TaxRate::NONE), |old| old.tax_rate);
    Ok(LineDraft { position: line.line, product: of.id, quantity, unit_price, discount, tax_rate })
}

/// A line as a draft of itself, with another quantity.
fn drawn(line: &fivedesk_core::Line, quantity: Quantity) -> LineDraft {
    LineDraft {
        position: Some(line.position),
        product: line.product,
        quantity,
        unit_price: line.unit_price,
        discount: line.discount,
        tax_rate: line.tax_rate,
    }
}

fn product_row(step: &Step<'_, '_>, id: ProductId) -> Result<table::products::ProductRow, Failure> {
    table::products::get(step.tx, id)?.ok_or_else(|| {
        Refusal::not_found(Message::new("product-not-found").with("text", id.0.to_string())).into()
    })
}

fn no_line(order: OrderId, line: u32) -> Refusal {
    Refusal::invalid(Message::new("part-no-line").with("order", order.0).with("line", i64::from(line)))
}

fn money(step: &Step<'_, '_>, about: serde_json::Value, text: &str) -> Result<Money, Failure> {
    Money::parse(text, step.row.order.currency).filter(|amount| *amount >= Money::ZERO).ok_or_else(|| {
        Refusal::invalid(Message::new("amount-invalid").with("text", text)).about(about).into()
    })
}

/// An instant as RFC 3339, or the end of a day in the owner's zone: what is wanted on a day may come all of it.
fn moment(field: &'static str, text: &str, zone: chrono_tz::Tz) -> Result<Timestamp, Failure> {
    let day_end = |date: NaiveDate| {
        let next = fivedesk_insight::day_start(date.succ_opt()?, zone)?;
        Some(Timestamp(next.0 - 1_000_000))
    };
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().and_then(day_end);
    Timestamp::parse(text).or_else(day).ok_or_else(|| {
        Refusal::invalid(Message::new("time-invalid").with("text", text))
            .about(serde_json::json!({ "field": field }))
            .into()
    })
}
