//! Adds a product to the catalogue.

use fivedesk_core::{Desk, Message, UnitPrice};
use fivedesk_store::table::products::{NewProduct, ProductFields};
use fivedesk_store::{NewEvent, record_book, table};

use super::fields::{free, given, pack_size, price, quantity, supplier, tax_rate};
use crate::views::ProductView;
use crate::{Answer, Call, Engine};

/// A product to add; prices and quantities as decimals.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AddProduct {
    /// Its name.
    pub name: String,
    /// For one unit, with at most four decimals.
    pub price: String,
    /// Its SKU.
    pub sku: Option<String>,
    /// What a unit costs the owner.
    pub cost: Option<String>,
    /// Available at or below this is low.
    pub low: Option<String>,
    /// Decimals it sells in, 0 to 3; whole pieces unless given.
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

/// Adds a product.
///
/// Errors: `invalid_input` for an empty name or a bad figure; `conflict` for a SKU, barcode, or a name without a
/// SKU, that is taken.
pub fn add(engine: &Engine, call: &Call, request: &AddProduct) -> Answer<ProductView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    engine.act(
        call,
        "products.add",
        request,
        move |tx| {
            let price: UnitPrice = price(&asked.price)?;
            let (name, sku) = (asked.name.trim(), given(asked.sku.as_deref()));
            let barcode = given(asked.barcode.as_deref());
            free(tx, None, name, sku, barcode)?;
            let decimals = asked.decimals.unwrap_or_default().min(3);
            let cost = given(asked.cost.as_deref()).map(self::price).transpose()?;
            let low_at = given(asked.low.as_deref()).map(|low| quantity(low, decimals)).transpose()?;
            let fields = ProductFields {
                sku,
                name,
                price,
                cost,
                decimals,
                low_at,
                barcode,
                unit: given(asked.unit.as_deref()),
                tax_rate: given(asked.tax_rate.as_deref()).map(tax_rate).transpose()?,
                pack_size: given(asked.pack_size.as_deref())
                    .map(|size| pack_size(size, decimals))
                    .transpose()?,
                supplier: given(asked.supplier.as_deref()).map(|name| supplier(tx, name, now)).transpose()?,
            };
            let new = NewProduct { sku, name, price, cost, decimals, low_at, at: now };
            let id = table::products::insert(tx, &new)?;
            table::products::update(tx, id, &fields)?;
            table::book::catalogue_changed(tx)?;
            let said =
                Message::new("event-product_added").with("product", name).with("price", price.decimal());
            let event = NewEvent { at: now, desk: Desk::Warehouse, actor: &actor, said: &said, text: None };
            let event = record_book(tx, &event)?;
            super::state::keep_change(tx, event, id, None)?;
            Ok(id)
        },
        |engine, id| super::list::by_id(engine, *id),
    )
}
