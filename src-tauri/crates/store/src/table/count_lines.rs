//! Lines of stock counts: what was expected when a figure was entered, and what was counted.

use fivedesk_core::{CountId, EventSeq, ProductId, Quantity, Timestamp, UnitPrice};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// One product of a count, with what its sheet shows.
#[derive(Debug, Clone)]
pub struct CountLine {
    /// The product.
    pub product: ProductId,
    /// Its name.
    pub name: String,
    /// Its SKU.
    pub sku: Option<String>,
    /// What a unit of it is called.
    pub unit: Option<String>,
    /// Decimals it is counted in.
    pub decimals: u8,
    /// What a unit costs the owner.
    pub cost: Option<UnitPrice>,
    /// On hand when the figure was entered; now, where none was.
    pub expected: Quantity,
    /// What was counted.
    pub counted: Option<Quantity>,
}

impl CountLine {
    /// Counted less expected; `None` before it was counted.
    pub fn difference(&self) -> Option<Quantity> {
        self.counted.map(|counted| counted - self.expected)
    }
}

const COLUMNS: &str = "l.product_id, p.name, p.sku, p.unit, p.decimals, p.cost,
    coalesce(l.expected, s.on_hand, 0), l.counted
    FROM count_lines l JOIN products p ON p.id = l.product_id LEFT JOIN stock s ON s.product_id = p.id";

fn read(row: &Row<'_>) -> rusqlite::Result<CountLine> {
    Ok(CountLine {
        product: ProductId(row.get(0)?),
        name: row.get(1)?,
        sku: row.get(2)?,
        unit: row.get(3)?,
        decimals: row.get(4)?,
        cost: row.get::<_, Option<i64>>(5)?.map(UnitPrice),
        expected: Quantity(row.get(6)?),
        counted: row.get::<_, Option<i64>>(7)?.map(Quantity),
    })
}

/// A count's sheet, by name.
pub fn of_count(connection: &Connection, count: CountId) -> Store<Vec<CountLine>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE l.count_id = ?1 ORDER BY p.name COLLATE NOCASE, p.id"
    ))?;
    let rows = statement.query_map([count.0], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One product of a count.
pub fn get(connection: &Connection, count: CountId, product: ProductId) -> Store<Option<CountLine>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE l.count_id = ?1 AND l.product_id = ?2"))?
        .query_row((count.0, product.0), read)
        .optional()?)
}

/// The open count a product is on.
pub fn open_count_of(connection: &Connection, product: ProductId) -> Store<Option<CountId>> {
    Ok(connection
        .prepare_cached(
            "SELECT l.count_id FROM count_lines l JOIN counts c ON c.id = l.count_id
             WHERE l.product_id = ?1 AND c.state = 'open' LIMIT 1",
        )?
        .query_row([product.0], |row| row.get(0).map(CountId))
        .optional()?)
}

/// Puts a product on a count's sheet.
pub fn insert(tx: &Tx<'_>, count: CountId, product: ProductId) -> Store<()> {
    tx.prepare_cached("INSERT INTO count_lines (count_id, product_id) VALUES (?1, ?2)")?
        .execute((count.0, product.0))?;
    Ok(())
}

/// What was entered for a product, as it stands in the row: counted, and on hand at the time.
pub fn entered(
    connection: &Connection,
    count: CountId,
    product: ProductId,
) -> Store<Option<(Quantity, Quantity)>> {
    Ok(connection
        .prepare_cached(
            "SELECT counted, expected FROM count_lines
             WHERE count_id = ?1 AND product_id = ?2 AND counted IS NOT NULL",
        )?
        .query_row((count.0, product.0), |row| Ok((Quantity(row.get(0)?), Quantity(row.get(1)?))))
        .optional()?)
}

/// Writes what was counted of a product and what was expected at that moment; `None` takes the figure away.
pub fn enter(
    tx: &Tx<'_>,
    count: CountId,
    product: ProductId,
    figures: Option<(Quantity, Quantity)>,
    at: Timestamp,
) -> Store<()> {
    let (counted, expected) = figures.unzip();
    tx.prepare_cached(
        "UPDATE count_lines SET counted = ?3, expected = ?4, entered_at = ?5
         WHERE count_id = ?1 AND product_id = ?2",
    )?
    .execute((
        count.0,
        product.0,
        counted.map(|counted| counted.0),
        expected.map(|expected| expected.0),
        counted.map(|_| at.0),
    ))?;
    Ok(())
}

/// A product of a count that was counted again after `event`, whichever way.
pub fn counted_again(connection: &Connection, count: CountId, event: EventSeq) -> Store<Option<ProductId>> {
    Ok(connection
        .prepare_cached(
            "SELECT m.product_id FROM stock_movements m JOIN count_lines l ON l.product_id = m.product_id
             WHERE l.count_id = ?1 AND l.counted IS NOT l.expected AND m.kind = 'set' AND m.event_seq > ?2 LIMIT 1",
        )?
        .query_row((count.0, event.0), |row| row.get(0).map(ProductId))
        .optional()?)
}
