//! A product's fields as they are kept with a change of them, so that it can be taken back.

use fivedesk_core::{
    EventSeq, Message, ProductId, Quantity, Refusal, SupplierId, TaxRate, Timestamp, UnitPrice,
};
use fivedesk_store::table::changed_fields::{self, ChangedRow};
use fivedesk_store::table::products::{ProductFields, ProductRow};
use fivedesk_store::{Connection, Tx, table};

use super::edit::fits;
use super::fields::free;
use crate::engine::fault_of_ours;
use crate::fault::Failure;

/// What a product is, in raw figures.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
struct State {
    name: String,
    sku: Option<String>,
    price: UnitPrice,
    cost: Option<UnitPrice>,
    decimals: u8,
    low_at: Option<i64>,
    barcode: Option<String>,
    unit: Option<String>,
    tax_rate: Option<TaxRate>,
    pack_size: Option<i64>,
    supplier: Option<SupplierId>,
    archived_at: Option<i64>,
}

fn state(row: ProductRow) -> State {
    State {
        name: row.name,
        sku: row.sku,
        price: row.price,
        cost: row.cost,
        decimals: row.decimals,
        low_at: row.low_at.map(|low| low.0),
        barcode: row.barcode,
        unit: row.unit,
        tax_rate: row.tax_rate,
        pack_size: row.pack_size.map(|size| size.0),
        supplier: row.supplier,
        archived_at: row.archived_at.map(|at| at.0),
    }
}

/// A product's fields as they are now.
pub(crate) fn fields_of(connection: &Connection, id: ProductId) -> Result<serde_json::Value, Failure> {
    serde_json::to_value(state(super::list::row(connection, id)?)).map_err(|error| fault_of_ours(&error))
}

/// Keeps in mind what an event changed of a product; nothing `before` where it was added.
pub(crate) fn keep_change(
    tx: &Tx<'_>,
    event: EventSeq,
    id: ProductId,
    before: Option<serde_json::Value>,
) -> Result<(), Failure> {
    let after = fields_of(tx, id)?;
    let changed = ChangedRow { kind: changed_fields::PRODUCT.to_owned(), row: id.0, before, after };
    Ok(changed_fields::insert(tx, event, &changed)?)
}

/// Makes a product what its fields say.
///
/// Errors: as an edit: a name, SKU or barcode that is taken now, or decimals that the book's figures no longer fit.
pub(crate) fn put_back(tx: &Tx<'_>, id: ProductId, fields: serde_json::Value) -> Result<(), Failure> {
    let state: State = serde_json::from_value(fields).map_err(|error| fault_of_ours(&error))?;
    let fields = ProductFields {
        sku: state.sku.as_deref(),
        name: &state.name,
        price: state.price,
        cost: state.cost,
        decimals: state.decimals,
        low_at: state.low_at.map(Quantity),
        barcode: state.barcode.as_deref(),
        unit: state.unit.as_deref(),
        tax_rate: state.tax_rate,
        pack_size: state.pack_size.map(Quantity),
        supplier: state.supplier,
    };
    fits(tx, id, fields.decimals, &fields)?;
    if state.archived_at.is_none() {
        free(tx, Some(id), fields.name, fields.sku, fields.barcode)?;
    }
    table::products::update(tx, id, &fields)?;
    table::products::set_archived(tx, id, state.archived_at.map(Timestamp))?;
    Ok(table::book::catalogue_changed(tx)?)
}

/// Takes a product's entry back.
///
/// Errors: `refused` when something uses it already.
pub(crate) fn withdraw(tx: &Tx<'_>, id: ProductId, now: Timestamp) -> Result<(), Failure> {
    unused(tx, id)?;
    table::products::set_archived(tx, id, Some(now))?;
    Ok(table::book::catalogue_changed(tx)?)
}

/// Refuses a product that something uses.
pub(crate) fn unused(connection: &Connection, id: ProductId) -> Result<(), Failure> {
    if !table::products::is_used(connection, id)? {
        return Ok(());
    }
    let name = crate::show::product_name(connection, id)?;
    Err(Refusal::refused(Message::new("undo-product-used").with("product", name)).into())
}
