//! Lists the catalogue with its stock.

use fivedesk_core::text::{Found, key};
use fivedesk_core::{Message, ProductId, Refusal};
use fivedesk_store::table::{self, products::ProductRow};

use crate::views::ProductView;
use crate::{Answer, Engine};

/// All products, by name; those whose name or SKU holds `search`.
pub fn list(engine: &Engine, search: Option<&str>) -> Answer<Vec<ProductView>> {
    let wanted = search.map(key).unwrap_or_default();
    engine.read(|connection| {
        let rows = table::products::all(connection)?;
        Ok(rows
            .iter()
            .filter(|row| {
                key(&row.name).contains(&wanted)
                    || row.sku.as_deref().is_some_and(|sku| key(sku).contains(&wanted))
            })
            .map(product_view)
            .collect())
    })
}

/// One product, by SKU, name, alias or row number.
///
/// Errors: `not_found`; `invalid_input` when several share the name.
pub fn show(engine: &Engine, name: &str) -> Answer<ProductView> {
    let id = find(engine, name)?;
    by_id(engine, id)
}

/// The product that words name.
pub(crate) fn find(engine: &Engine, name: &str) -> Answer<ProductId> {
    engine.read(|connection| {
        let catalogue = engine.catalogues().of(connection)?;
        match catalogue.find(name) {
            Found::One(id) => Ok(id),
            Found::Several(_) => {
                Err(Refusal::invalid(Message::new("submit-item-several").with("text", name)).into())
            }
            Found::None => match name.trim().parse().map(ProductId) {
                Ok(id) if catalogue.entry(id).is_some() => Ok(id),
                _ => Err(Refusal::not_found(Message::new("product-not-found").with("text", name)).into()),
            },
        }
    })
}

pub(crate) fn by_id(engine: &Engine, id: ProductId) -> Answer<ProductView> {
    engine.read(|connection| match table::products::get(connection, id)? {
        Some(row) => Ok(product_view(&row)),
        None => {
            Err(Refusal::not_found(Message::new("product-not-found").with("text", id.0.to_string())).into())
        }
    })
}

fn product_view(row: &ProductRow) -> ProductView {
    ProductView {
        id: row.id.0,
        name: row.name.clone(),
        sku: row.sku.clone(),
        price: row.price.decimal(),
        cost: row.cost.map(|cost| cost.decimal()),
        decimals: row.decimals,
        low_at: row.low_at.map(Into::into),
        on_hand: row.stock.on_hand.into(),
        reserved: row.stock.reserved.into(),
        available: row.stock.available().into(),
    }
}
