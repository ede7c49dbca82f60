//! Changes a product's fields.

use fivedesk_core::{Desk, Message, ProductId, Quantity, Refusal, Timestamp};
use fivedesk_store::table::products::{ProductFields, ProductRow};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use super::fields::{free, given, pack_size, price, quantity, supplier, tax_rate};
use crate::fault::Failure;
use crate::views::ProductView;
use crate::{Actor, Answer, Call, Engine};

/// What to change of a product. What is not given stays; an empty text takes the field's value away.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct EditProduct {
    /// Its name.
    pub name: Option<String>,
    /// For one unit, with at most four decimals.
    pub price: Option<String>,
    /// Its SKU.
    pub sku: Option<String>,
    /// What a unit costs the owner.
    pub cost: Option<String>,
    /// Available at or below this is low.
    pub low: Option<String>,
    /// Decimals it sells in, 0 to 3.
    pub decimals: Option<u8>,
    /// The code on its packaging.
    pub barcode: Option<String>,
    /// What a unit of it is called.
    pub unit: Option<String>,
    /// Its tax in per cent.
    pub tax_rate: Option<String>,
    /// How many come in a pack.
    pub pack_size: Option<String>,
    /// Who sells it to the owner, by name.
    pub supplier: Option<String>,
}

/// Changes a product. Orders keep the prices they were entered at.
///
/// Errors: `not_found`; `invalid_input` for an empty name, a bad figure, or fewer decimals than the book has of it
/// already; `conflict` for a SKU, barcode, or a name without a SKU, that is taken.
pub fn edit(engine: &Engine, call: &Call, id: i64, request: &EditProduct) -> Answer<ProductView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    let id = ProductId(id);
    engine.act(
        call,
        "products.edit",
        &(id, request),
        move |tx| {
            put(tx, id, &asked, (&actor, now))?;
            Ok(id)
        },
        |engine, id| super::list::by_id(engine, *id),
    )
}

/// Changes it inside a transaction.
pub(crate) fn put(
    tx: &Tx<'_>,
    id: ProductId,
    asked: &EditProduct,
    (actor, now): (&Actor, Timestamp),
) -> Result<(), Failure> {
    let (before, known) = (super::list::row(tx, id)?, super::fields_of(tx, id)?);
    let supplier = match asked.supplier.as_deref().map(str::trim) {
        None => before.supplier,
        Some("") => None,
        Some(name) => Some(supplier(tx, name, now)?),
    };
    let fields = ProductFields { supplier, ..changed(asked, &before)? };
    fits(tx, id, fields.decimals, &fields)?;
    free(tx, Some(id), fields.name, fields.sku, fields.barcode)?;
    table::products::update(tx, id, &fields)?;
    table::book::catalogue_changed(tx)?;
    let said = if fields.price == before.price {
        Message::new("event-product_edited").with("product", fields.name)
    } else {
        Message::new("event-product_priced")
            .with("product", fields.name)
            .with("before", before.price.decimal())
            .with("after", fields.price.decimal())
    };
    let event = NewEvent { at: now, desk: Desk::Warehouse, actor, said: &said, text: None };
    let event = record_book(tx, &event)?;
    super::state::keep_change(tx, event, id, Some(known))
}

/// What the product is after the edit, but for its supplier.
fn changed<'a>(asked: &'a EditProduct, before: &'a ProductRow) -> Result<ProductFields<'a>, Refusal> {
    let decimals = asked.decimals.map_or(before.decimals, |decimals| decimals.min(3));
    let text = |asked: &'a Option<String>, before: &'a Option<String>| match asked {
        Some(text) => given(Some(text)),
        None => before.as_deref(),
    };
    Ok(ProductFields {
        sku: text(&asked.sku, &before.sku),
        name: asked.name.as_deref().map_or(&before.name, str::trim),
        price: asked.price.as_deref().map_or(Ok(before.price), price)?,
        cost: figure(&asked.cost, before.cost, price)?,
        decimals,
        low_at: figure(&asked.low, before.low_at, |low| quantity(low, decimals))?,
        barcode: text(&asked.barcode, &before.barcode),
        unit: text(&asked.unit, &before.unit),
        tax_rate: figure(&asked.tax_rate, before.tax_rate, tax_rate)?,
        pack_size: figure(&asked.pack_size, before.pack_size, |size| pack_size(size, decimals))?,
        supplier: None,
    })
}

fn figure<T>(
    asked: &Option<String>,
    before: Option<T>,
    read: impl FnOnce(&str) -> Result<T, Refusal>,
) -> Result<Option<T>, Refusal> {
    match asked {
        Some(text) => given(Some(text)).map(read).transpose(),
        None => Ok(before),
    }
}

/// Refuses decimals that figures of the book, or the product's own limits, would no longer fit.
pub(super) fn fits(
    tx: &Tx<'_>,
    id: ProductId,
    decimals: u8,
    fields: &ProductFields<'_>,
) -> Result<(), Failure> {
    let limits = [fields.low_at, fields.pack_size];
    let fit = |figure: &Option<Quantity>| figure.is_none_or(|figure| figure.fits_decimals(decimals));
    if table::products::decimals_in_use(tx, id)? > decimals || !limits.iter().all(fit) {
        let message = Message::new("product-decimals-in-use")
            .with("product", fields.name)
            .with("decimals", i64::from(decimals));
        return Err(Refusal::invalid(message).into());
    }
    Ok(())
}
