//! Adds a product to the catalogue.

use fivedesk_core::{Code, Desk, Message, Quantity, Refusal, UnitPrice};
use fivedesk_store::table::products::NewProduct;
use fivedesk_store::{NewEvent, Tx, record_book, table};

use crate::fault::Failure;
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
}

/// Adds a product.
///
/// Errors: `invalid_input` for an empty name or a bad figure; `conflict` for a SKU, or a name without one, that
/// is taken.
pub fn add(engine: &Engine, call: &Call, request: &AddProduct) -> Answer<ProductView> {
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    engine.act(
        call,
        "products.add",
        request,
        move |tx| {
            let price = price(&asked.price)?;
            let (name, sku) = (asked.name.trim(), asked.sku.as_deref().map(str::trim));
            let sku = sku.filter(|sku| !sku.is_empty());
            free(tx, name, sku)?;
            let decimals = asked.decimals.unwrap_or_default().min(3);
            let new = NewProduct {
                sku,
                name,
                price,
                cost: asked.cost.as_deref().map(self::price).transpose()?,
                decimals,
                low_at: asked.low.as_deref().map(|low| quantity(low, decimals)).transpose()?,
                at: now,
            };
            let id = table::products::insert(tx, &new)?;
            table::book::catalogue_changed(tx)?;
            let said =
                Message::new("event-product_added").with("product", name).with("price", price.decimal());
            let event = NewEvent { at: now, desk: Desk::Warehouse, actor: &actor, said: &said, text: None };
            record_book(tx, &event)?;
            Ok(id)
        },
        |engine, id| super::list::by_id(engine, *id),
    )
}

fn price(text: &str) -> Result<UnitPrice, Refusal> {
    UnitPrice::parse(text)
        .filter(|price| price.0 >= 0)
        .ok_or_else(|| Refusal::invalid(Message::new("price-invalid").with("text", text)))
}

fn quantity(text: &str, decimals: u8) -> Result<Quantity, Refusal> {
    Quantity::parse(text)
        .filter(|q| q.0 >= 0 && *q <= Quantity::MOST && q.fits_decimals(decimals))
        .ok_or_else(|| Refusal::invalid(Message::new("quantity-invalid").with("text", text)))
}

/// Refuses a name or SKU by which the product could not be told from another.
fn free(tx: &Tx<'_>, name: &str, sku: Option<&str>) -> Result<(), Failure> {
    if name.is_empty() {
        return Err(Refusal::invalid(Message::new("product-name-empty")).into());
    }
    let taken = |key, product: String| {
        let message = Message::new(key).with("product", product).with("sku", sku.unwrap_or_default());
        Failure::from(Refusal::new(Code::Conflict, message))
    };
    if let Some(sku) = sku
        && let Some(id) = table::products::by_sku(tx, sku)?
    {
        return Err(taken("product-exists", crate::show::product_name(tx, id)?));
    }
    for id in table::products::by_name(tx, name)? {
        let other = table::products::get(tx, id)?;
        match (sku, other) {
            (None, Some(other)) => return Err(taken("product-same-name", other.name)),
            (Some(_), Some(other)) if other.sku.is_none() => {
                return Err(taken("product-name-and-sku", other.name));
            }
            _ => {}
        }
    }
    Ok(())
}
