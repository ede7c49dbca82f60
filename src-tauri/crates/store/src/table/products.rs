//! Products and the aliases learned for them.

use std::collections::HashMap;

use fivedesk_core::text::{CatalogueEntry, key};
use fivedesk_core::{ProductId, Quantity, Stock, Timestamp, UnitPrice};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A product with its stock.
#[derive(Debug, Clone)]
pub struct ProductRow {
    /// The row's number.
    pub id: ProductId,
    /// Its SKU.
    pub sku: Option<String>,
    /// Its name.
    pub name: String,
    /// For one unit.
    pub price: UnitPrice,
    /// What a unit costs the owner.
    pub cost: Option<UnitPrice>,
    /// Decimals it sells in.
    pub decimals: u8,
    /// Available at or below this is low.
    pub low_at: Option<Quantity>,
    /// Its stock; none before the first count.
    pub stock: Stock,
}

/// What a new product is.
#[derive(Debug, Clone)]
pub struct NewProduct<'a> {
    /// Its SKU.
    pub sku: Option<&'a str>,
    /// Its name.
    pub name: &'a str,
    /// For one unit.
    pub price: UnitPrice,
    /// What a unit costs the owner.
    pub cost: Option<UnitPrice>,
    /// Decimals it sells in.
    pub decimals: u8,
    /// Available at or below this is low.
    pub low_at: Option<Quantity>,
    /// Now.
    pub at: Timestamp,
}

/// A learned name, as names are compared, and whose it is.
pub type Alias = (String, ProductId);

const COLUMNS: &str = "p.id, p.sku, p.name, p.price, p.cost, p.decimals, p.low_at, \
     ifnull(s.on_hand, 0), ifnull(s.reserved, 0) FROM products p LEFT JOIN stock s ON s.product_id = p.id";

fn read(row: &Row<'_>) -> rusqlite::Result<ProductRow> {
    Ok(ProductRow {
        id: ProductId(row.get(0)?),
        sku: row.get(1)?,
        name: row.get(2)?,
        price: UnitPrice(row.get(3)?),
        cost: row.get::<_, Option<i64>>(4)?.map(UnitPrice),
        decimals: row.get(5)?,
        low_at: row.get::<_, Option<i64>>(6)?.map(Quantity),
        stock: Stock { on_hand: Quantity(row.get(7)?), reserved: Quantity(row.get(8)?) },
    })
}

/// One product.
pub fn get(connection: &Connection, id: ProductId) -> Store<Option<ProductRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE p.id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// All of them, by name.
pub fn all(connection: &Connection) -> Store<Vec<ProductRow>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY p.name COLLATE NOCASE, p.id"))?;
    let rows = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The product of a SKU, in any case.
pub fn by_sku(connection: &Connection, sku: &str) -> Store<Option<ProductId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM products WHERE sku_key = ?1")?
        .query_row([key(sku)], |row| row.get(0).map(ProductId))
        .optional()?)
}

/// The products of a name, in any case.
pub fn by_name(connection: &Connection, name: &str) -> Store<Vec<ProductId>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM products WHERE name_key = ?1 ORDER BY id")?;
    let ids = statement.query_map([key(name)], |row| row.get(0).map(ProductId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The whole catalogue and the aliases, as order text is matched against them.
pub fn catalogue(connection: &Connection) -> Store<(Vec<CatalogueEntry>, Vec<Alias>)> {
    let mut statement =
        connection.prepare_cached("SELECT id, sku, name, decimals FROM products ORDER BY id")?;
    let entries = statement.query_map([], |row| {
        Ok(CatalogueEntry {
            id: ProductId(row.get(0)?),
            sku: row.get(1)?,
            name: row.get(2)?,
            decimals: row.get(3)?,
        })
    })?;
    let entries = entries.collect::<Result<_, _>>()?;
    let mut statement = connection.prepare_cached("SELECT alias_key, product_id FROM aliases")?;
    let aliases = statement.query_map([], |row| Ok((row.get(0)?, ProductId(row.get(1)?))))?;
    Ok((entries, aliases.collect::<Result<_, _>>()?))
}

/// What each product costs.
pub fn prices(connection: &Connection) -> Store<HashMap<ProductId, UnitPrice>> {
    let mut statement = connection.prepare_cached("SELECT id, price FROM products")?;
    let rows = statement.query_map([], |row| Ok((ProductId(row.get(0)?), UnitPrice(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds a product.
pub fn insert(tx: &Tx<'_>, new: &NewProduct<'_>) -> Store<ProductId> {
    tx.prepare_cached(
        "INSERT INTO products (sku, sku_key, name, name_key, price, cost, decimals, low_at, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        new.sku,
        new.sku.map(key),
        new.name,
        key(new.name),
        new.price.0,
        new.cost.map(|cost| cost.0),
        new.decimals,
        new.low_at.map(|low| low.0),
        new.at.0,
    ))?;
    Ok(ProductId(tx.last_insert_rowid()))
}

/// Learns words as a name of a product; newer knowledge wins.
pub fn learn_alias(tx: &Tx<'_>, words: &str, product: ProductId, at: Timestamp) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO aliases (alias_key, product_id, learned_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (alias_key) DO UPDATE SET product_id = excluded.product_id,
                                               learned_at = excluded.learned_at",
    )?
    .execute((key(words), product.0, at.0))?;
    Ok(())
}
