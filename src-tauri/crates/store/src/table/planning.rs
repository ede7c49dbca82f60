//! How stock is planned: what holds for the whole book, and the lead times set for a supplier or a product.

use std::collections::BTreeMap;

use fivedesk_core::{ProductId, SupplierId};
use rusqlite::Connection;

use crate::{Store, Tx};

/// What holds where nothing else is known or set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanningRow {
    /// Days from ordering of a supplier to receiving.
    pub lead_days: u16,
    /// The share of lead times without a shortage, in ten-thousandths.
    pub service: u16,
    /// Days an order is to last once it has come.
    pub order_days: u16,
}

/// Reads it.
pub fn get(connection: &Connection) -> Store<PlanningRow> {
    Ok(connection
        .prepare_cached("SELECT lead_days, service, order_days FROM planning WHERE id = 1")?
        .query_row([], |row| {
            Ok(PlanningRow { lead_days: row.get(0)?, service: row.get(1)?, order_days: row.get(2)? })
        })?)
}

/// Writes it.
pub fn set(tx: &Tx<'_>, row: &PlanningRow) -> Store<()> {
    tx.prepare_cached("UPDATE planning SET lead_days = ?1, service = ?2, order_days = ?3 WHERE id = 1")?
        .execute((row.lead_days, row.service, row.order_days))?;
    Ok(())
}

/// The lead times set for products, in days.
pub fn of_products(connection: &Connection) -> Store<BTreeMap<ProductId, u16>> {
    let mut statement =
        connection.prepare_cached("SELECT id, lead_days FROM products WHERE lead_days IS NOT NULL")?;
    let rows = statement.query_map([], |row| Ok((ProductId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The lead times set for suppliers, in days.
pub fn of_suppliers(connection: &Connection) -> Store<BTreeMap<SupplierId, u16>> {
    let mut statement =
        connection.prepare_cached("SELECT id, lead_days FROM suppliers WHERE lead_days IS NOT NULL")?;
    let rows = statement.query_map([], |row| Ok((SupplierId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sets a product's lead time, or leaves it to what else is known.
pub fn set_product(tx: &Tx<'_>, product: ProductId, days: Option<u16>) -> Store<()> {
    tx.prepare_cached("UPDATE products SET lead_days = ?2 WHERE id = ?1")?.execute((product.0, days))?;
    Ok(())
}

/// Sets a supplier's lead time, or leaves it to what else is known.
pub fn set_supplier(tx: &Tx<'_>, supplier: SupplierId, days: Option<u16>) -> Store<()> {
    tx.prepare_cached("UPDATE suppliers SET lead_days = ?2 WHERE id = ?1")?.execute((supplier.0, days))?;
    Ok(())
}
