//! Lists the catalogue with its stock.

use std::collections::{BTreeMap, HashMap};

use fivedesk_core::text::{Found, key};
use fivedesk_core::{Message, ProductId, Refusal, TaxRate};
use fivedesk_store::table::purchase_lines::DueIn;
use fivedesk_store::table::{self, products::ProductRow};
use fivedesk_store::{Connection, Store};

use crate::fault::Failure;
use crate::views::ProductView;
use crate::{Answer, Engine};

/// The products that are offered, by name; those whose name, SKU or barcode holds `search`.
pub fn list(engine: &Engine, search: Option<&str>) -> Answer<Vec<ProductView>> {
    listed(engine, search, table::products::all)
}

/// The archived products, narrowed as [`list`].
pub fn archived(engine: &Engine, search: Option<&str>) -> Answer<Vec<ProductView>> {
    listed(engine, search, table::products::archived)
}

fn listed(
    engine: &Engine,
    search: Option<&str>,
    of: fn(&Connection) -> Store<Vec<ProductRow>>,
) -> Answer<Vec<ProductView>> {
    let wanted = search.map(key).unwrap_or_default();
    let holds = |text: &Option<String>| text.as_deref().is_some_and(|text| key(text).contains(&wanted));
    engine.read(|connection| {
        let beside = Beside::of(connection)?;
        Ok(of(connection)?
            .iter()
            .filter(|row| key(&row.name).contains(&wanted) || holds(&row.sku) || holds(&row.barcode))
            .map(|row| beside.view(row))
            .collect())
    })
}

/// One product, by SKU, name, alias, barcode or row number.
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
            Found::None => match table::products::by_barcode(connection, name.trim())? {
                Some(id) => Ok(id),
                None => match name.trim().parse().map(ProductId) {
                    Ok(id) if catalogue.entry(id).is_some() => Ok(id),
                    _ => Err(unknown(name).into()),
                },
            },
        }
    })
}

/// There is no such product.
pub(crate) fn unknown(name: &str) -> Refusal {
    Refusal::not_found(Message::new("product-not-found").with("text", name))
}

/// A product's row. Errors: `not_found`.
pub(crate) fn row(connection: &Connection, id: ProductId) -> Result<ProductRow, Failure> {
    table::products::get(connection, id)?.ok_or_else(|| unknown(&id.0.to_string()).into())
}

/// One product, by its row.
///
/// Errors: `not_found`.
pub fn by_row(engine: &Engine, id: i64) -> Answer<ProductView> {
    by_id(engine, ProductId(id))
}

pub(crate) fn by_id(engine: &Engine, id: ProductId) -> Answer<ProductView> {
    engine.read(|connection| Ok(Beside::of(connection)?.view(&row(connection, id)?)))
}

/// What stands in other tables of every product.
struct Beside {
    aliases: HashMap<ProductId, Vec<String>>,
    suppliers: HashMap<i64, String>,
    due_in: BTreeMap<ProductId, DueIn>,
}

impl Beside {
    fn of(connection: &Connection) -> Result<Self, Failure> {
        let mut aliases: HashMap<ProductId, Vec<String>> = HashMap::new();
        for (alias, product) in table::products::aliases(connection)? {
            aliases.entry(product).or_default().push(alias);
        }
        let suppliers = table::suppliers::all(connection)?;
        Ok(Self {
            aliases,
            suppliers: suppliers.into_iter().map(|row| (row.id.0, row.name)).collect(),
            due_in: table::purchase_lines::due_in(connection)?,
        })
    }

    fn view(&self, row: &ProductRow) -> ProductView {
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
            barcode: row.barcode.clone(),
            unit: row.unit.clone(),
            tax_rate: row.tax_rate.map(TaxRate::decimal),
            pack_size: row.pack_size.map(Into::into),
            supplier: row.supplier.and_then(|id| self.suppliers.get(&id.0).cloned()),
            archived: row.archived_at.is_some(),
            due_in: self.due_in.get(&row.id).map(|due| due.quantity).unwrap_or_default().into(),
            aliases: self.aliases.get(&row.id).cloned().unwrap_or_default(),
        }
    }
}
