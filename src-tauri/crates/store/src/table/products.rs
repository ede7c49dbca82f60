//! Products and the aliases learned for them.

use std::collections::HashMap;

use fivedesk_core::text::{CatalogueEntry, key};
use fivedesk_core::{ProductId, Quantity, Stock, SupplierId, TaxRate, Timestamp, UnitPrice};
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
    /// The code on its packaging.
    pub barcode: Option<String>,
    /// What a unit of it is called: `piece`, `kg`.
    pub unit: Option<String>,
    /// Its tax in thousandths of a per cent.
    pub tax_rate: Option<TaxRate>,
    /// How many come in a pack.
    pub pack_size: Option<Quantity>,
    /// Who sells it to the owner.
    pub supplier: Option<SupplierId>,
    /// Since when it is offered no longer.
    pub archived_at: Option<Timestamp>,
}

/// What an edit leaves a product as.
#[derive(Debug, Clone)]
pub struct ProductFields<'a> {
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
    /// The code on its packaging.
    pub barcode: Option<&'a str>,
    /// What a unit of it is called.
    pub unit: Option<&'a str>,
    /// Its tax in thousandths of a per cent.
    pub tax_rate: Option<TaxRate>,
    /// How many come in a pack.
    pub pack_size: Option<Quantity>,
    /// Who sells it to the owner.
    pub supplier: Option<SupplierId>,
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
     ifnull(s.on_hand, 0), ifnull(s.reserved, 0), p.barcode, p.unit, p.tax_rate, p.pack_size, p.supplier_id, \
     p.archived_at FROM products p LEFT JOIN stock s ON s.product_id = p.id";

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
        barcode: row.get(9)?,
        unit: row.get(10)?,
        tax_rate: row.get::<_, Option<u32>>(11)?.map(TaxRate),
        pack_size: row.get::<_, Option<i64>>(12)?.map(Quantity),
        supplier: row.get::<_, Option<i64>>(13)?.map(SupplierId),
        archived_at: row.get::<_, Option<i64>>(14)?.map(Timestamp),
    })
}

/// One product.
pub fn get(connection: &Connection, id: ProductId) -> Store<Option<ProductRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE p.id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// All that are offered, by name.
pub fn all(connection: &Connection) -> Store<Vec<ProductRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE p.archived_at IS NULL ORDER BY p.name COLLATE NOCASE, p.id"
    ))?;
    let rows = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Those that are offered no longer, by name.
pub fn archived(connection: &Connection) -> Store<Vec<ProductRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE p.archived_at IS NOT NULL ORDER BY p.name COLLATE NOCASE, p.id"
    ))?;
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

/// The product of a barcode.
pub fn by_barcode(connection: &Connection, barcode: &str) -> Store<Option<ProductId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM products WHERE barcode = ?1")?
        .query_row([barcode], |row| row.get(0).map(ProductId))
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
        connection.prepare_cached("SELECT id, sku, name, decimals, archived_at FROM products ORDER BY id")?;
    let entries = statement.query_map([], |row| {
        Ok(CatalogueEntry {
            id: ProductId(row.get(0)?),
            sku: row.get(1)?,
            name: row.get(2)?,
            decimals: row.get(3)?,
            archived: row.get::<_, Option<i64>>(4)?.is_some(),
        })
    })?;
    let entries = entries.collect::<Result<_, _>>()?;
    Ok((entries, aliases(connection)?))
}

/// Every learned name.
pub fn aliases(connection: &Connection) -> Store<Vec<Alias>> {
    let mut statement = connection.prepare_cached("SELECT alias_key, product_id FROM aliases")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, ProductId(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What each product costs, and its tax.
pub fn prices(connection: &Connection) -> Store<HashMap<ProductId, (UnitPrice, TaxRate)>> {
    let mut statement = connection.prepare_cached("SELECT id, price, ifnull(tax_rate, 0) FROM products")?;
    let rows = statement
        .query_map([], |row| Ok((ProductId(row.get(0)?), (UnitPrice(row.get(1)?), TaxRate(row.get(2)?)))))?;
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

/// Writes what an edit left a product as.
pub fn update(tx: &Tx<'_>, id: ProductId, fields: &ProductFields<'_>) -> Store<()> {
    tx.prepare_cached(
        "UPDATE products SET sku = ?2, sku_key = ?3, name = ?4, name_key = ?5, price = ?6, cost = ?7,
             decimals = ?8, low_at = ?9, barcode = ?10, unit = ?11, tax_rate = ?12, pack_size = ?13,
             supplier_id = ?14, renamed = renamed OR name <> ?4 OR sku IS NOT ?2 WHERE id = ?1",
    )?
    .execute((
        id.0,
        fields.sku,
        fields.sku.map(key),
        fields.name,
        key(fields.name),
        fields.price.0,
        fields.cost.map(|cost| cost.0),
        fields.decimals,
        fields.low_at.map(|low| low.0),
        fields.barcode,
        fields.unit,
        fields.tax_rate.map(|rate| rate.0),
        fields.pack_size.map(|size| size.0),
        fields.supplier.map(|id| id.0),
    ))?;
    Ok(())
}

/// Takes a product out of what is offered, or puts it back.
pub fn set_archived(tx: &Tx<'_>, id: ProductId, at: Option<Timestamp>) -> Store<()> {
    tx.prepare_cached("UPDATE products SET archived_at = ?2 WHERE id = ?1")?
        .execute((id.0, at.map(|at| at.0)))?;
    Ok(())
}

/// Whether an order that stands, a quote, a return, a purchase, a count, the ledger or a learned name has the product, or
/// the owner changed it.
pub fn is_used(connection: &Connection, id: ProductId) -> Store<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM order_lines l JOIN orders o ON o.id = l.order_id
                            WHERE l.product_id = ?1 AND o.withdrawn = 0)
                 OR EXISTS (SELECT 1 FROM quote_lines WHERE product_id = ?1)
                 OR EXISTS (SELECT 1 FROM return_lines l JOIN returns r ON r.id = l.return_id
                            WHERE l.product_id = ?1 AND r.undone_seq IS NULL)
                 OR EXISTS (SELECT 1 FROM purchase_lines WHERE product_id = ?1)
                 OR EXISTS (SELECT 1 FROM count_lines WHERE product_id = ?1)
                 OR EXISTS (SELECT 1 FROM stock WHERE product_id = ?1 AND (on_hand <> 0 OR reserved <> 0))
                 OR EXISTS (SELECT 1 FROM aliases WHERE product_id = ?1)
                 OR EXISTS (SELECT 1 FROM changed_fields f LEFT JOIN undone_events u ON u.event_seq = f.event_seq
                            WHERE f.kind = 'product' AND f.row_id = ?1 AND f.before IS NOT NULL
                              AND u.event_seq IS NULL)",
        )?
        .query_row([id.0], |row| row.get(0))?)
}

/// The product that words were learned for.
pub fn of_alias(connection: &Connection, words: &str) -> Store<Option<ProductId>> {
    Ok(connection
        .prepare_cached("SELECT product_id FROM aliases WHERE alias_key = ?1")?
        .query_row([key(words)], |row| row.get(0).map(ProductId))
        .optional()?)
}

/// The most decimals that a figure of a product in an order or the ledger already has.
pub fn decimals_in_use(connection: &Connection, id: ProductId) -> Store<u8> {
    Ok(connection
        .prepare_cached(
            "SELECT ifnull(max(CASE WHEN figure % 1000 = 0 THEN 0 WHEN figure % 100 = 0 THEN 1
                                    WHEN figure % 10 = 0 THEN 2 ELSE 3 END), 0) FROM (
                 SELECT ordered AS figure FROM order_lines WHERE product_id = ?1
                 UNION ALL SELECT cancelled FROM order_lines WHERE product_id = ?1
                 UNION ALL SELECT on_hand FROM stock WHERE product_id = ?1)",
        )?
        .query_row([id.0], |row| row.get(0))?)
}

/// Forgets a learned name of a product; `false` when there was none such.
pub fn forget_alias(tx: &Tx<'_>, id: ProductId, words: &str) -> Store<bool> {
    let gone = tx
        .prepare_cached("DELETE FROM aliases WHERE alias_key = ?1 AND product_id = ?2")?
        .execute((key(words), id.0))?;
    Ok(gone > 0)
}

/// When words were learned as a name of a product; `None` where they are none.
pub fn alias_learned(connection: &Connection, id: ProductId, words: &str) -> Store<Option<Timestamp>> {
    Ok(connection
        .prepare_cached("SELECT learned_at FROM aliases WHERE alias_key = ?1 AND product_id = ?2")?
        .query_row((key(words), id.0), |row| row.get(0).map(Timestamp))
        .optional()?)
}
