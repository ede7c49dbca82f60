//! What is on hand and set aside, product by product; the ledger's sums, kept at hand.

use std::collections::{BTreeMap, BTreeSet};

use fivedesk_core::{OrderId, ProductId, Quantity, Stock};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// A product's stock; nothing before its first movement.
pub fn get(connection: &Connection, product: ProductId) -> Store<Stock> {
    Ok(connection
        .prepare_cached("SELECT on_hand, reserved FROM stock WHERE product_id = ?1")?
        .query_row([product.0], |row| {
            Ok(Stock { on_hand: Quantity(row.get(0)?), reserved: Quantity(row.get(1)?) })
        })
        .optional()?
        .unwrap_or_default())
}

/// The stock of several products.
pub fn of(
    connection: &Connection,
    products: impl Iterator<Item = ProductId>,
) -> Store<BTreeMap<ProductId, Stock>> {
    products.map(|product| Ok((product, get(connection, product)?))).collect()
}

/// The oldest order that may wait for stock. Lines of rejected orders before it still tell what was never shipped, and
/// there are more of those from year to year.
const OLDEST: &str = "SELECT ifnull(min(id), 0) FROM (
    SELECT min(id) AS id FROM orders WHERE status = 'received' UNION ALL
    SELECT min(id) FROM orders WHERE status = 'awaiting_approval' UNION ALL
    SELECT min(id) FROM orders WHERE status = 'approved' UNION ALL
    SELECT min(id) FROM orders WHERE status = 'awaiting_payment' UNION ALL
    SELECT min(id) FROM orders WHERE status = 'awaiting_delivery')";

/// What approved orders older than `order` still wait for, of one product; those with a part set aside too.
pub fn waited_for_by_older(connection: &Connection, product: ProductId, order: OrderId) -> Store<Quantity> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT ifnull(sum(l.ordered - l.cancelled - l.shipped - l.reserved), 0)
             FROM order_lines l INDEXED BY order_lines_waiting JOIN orders o ON o.id = l.order_id
             WHERE l.product_id = ?1 AND l.ordered - l.cancelled - l.shipped - l.reserved > 0
               AND l.order_id >= ({OLDEST}) AND l.order_id < ?2 AND o.status IN ('approved', 'awaiting_payment', 'awaiting_delivery')"
        ))?
        .query_row((product.0, order.0), |row| row.get(0).map(Quantity))?)
}

/// What all open orders still wait for, by product.
pub fn waited_for(connection: &Connection) -> Store<BTreeMap<ProductId, Quantity>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT l.product_id, sum(l.ordered - l.cancelled - l.shipped - l.reserved)
         FROM order_lines l INDEXED BY order_lines_waiting JOIN orders o ON o.id = l.order_id
         WHERE l.ordered - l.cancelled - l.shipped - l.reserved > 0 AND l.order_id >= ({OLDEST})
           AND o.status IN ('received', 'awaiting_approval', 'approved', 'awaiting_payment',
                            'awaiting_delivery')
         GROUP BY l.product_id"
    ))?;
    let rows = statement.query_map([], |row| Ok((ProductId(row.get(0)?), Quantity(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Orders that have some of a product set aside, the newest first.
pub fn holders(connection: &Connection, product: ProductId) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT order_id FROM order_lines WHERE product_id = ?1 AND reserved > 0
         ORDER BY order_id DESC",
    )?;
    let rows = statement.query_map([product.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a product's stock as it is after a movement.
pub(crate) fn put(tx: &Tx<'_>, product: ProductId, stock: Stock) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO stock (product_id, on_hand, reserved) VALUES (?1, ?2, ?3)
         ON CONFLICT (product_id) DO UPDATE SET on_hand = excluded.on_hand, reserved = excluded.reserved",
    )?
    .execute((product.0, stock.on_hand.0, stock.reserved.0))?;
    Ok(())
}

/// Approved orders that wait for a product, oldest first.
pub fn waiting_orders(connection: &Connection, product: ProductId) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT l.order_id FROM order_lines l INDEXED BY order_lines_waiting
         JOIN orders o ON o.id = l.order_id
         WHERE l.product_id = ?1 AND l.ordered - l.cancelled - l.shipped - l.reserved > 0
           AND o.status IN ('received', 'awaiting_approval', 'approved', 'awaiting_payment',
                            'awaiting_delivery') ORDER BY l.order_id",
    )?;
    let rows = statement.query_map([product.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The products whose stock was ever counted, received or moved.
pub fn known(connection: &Connection) -> Store<BTreeSet<ProductId>> {
    let mut statement = connection.prepare_cached("SELECT product_id FROM stock")?;
    let rows = statement.query_map([], |row| row.get(0).map(ProductId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
