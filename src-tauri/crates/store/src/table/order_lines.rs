//! Lines of orders.

use fivedesk_core::{Line, Money, OrderId, ProductId, Quantity, TaxRate, UnitPrice};
use rusqlite::{Connection, Row};

use crate::{Store, Tx};

fn read(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        position: row.get(0)?,
        product: ProductId(row.get(1)?),
        ordered: Quantity(row.get(2)?),
        cancelled: Quantity(row.get(3)?),
        reserved: Quantity(row.get(4)?),
        shipped: Quantity(row.get(5)?),
        delivered: Quantity(row.get(6)?),
        returned: Quantity(row.get(7)?),
        refused: Quantity(row.get(8)?),
        restocked: Quantity(row.get(9)?),
        lost: Quantity(row.get(10)?),
        unit_price: UnitPrice(row.get(11)?),
        discount: Money(row.get(12)?),
        tax_rate: TaxRate(row.get(13)?),
    })
}

/// An order's lines, by position.
pub fn of_order(connection: &Connection, order: OrderId) -> Store<Vec<Line>> {
    let mut statement = connection.prepare_cached(
        "SELECT position, product_id, ordered, cancelled, reserved, shipped, delivered, returned, refused,
                restocked, lost, unit_price, discount, tax_rate FROM order_lines WHERE order_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([order.0], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The names of an order's first products, and how many lines it has.
pub fn summary(connection: &Connection, order: OrderId) -> Store<(Option<(String, Quantity)>, i64)> {
    let mut statement = connection.prepare_cached(
        "SELECT p.name, l.ordered - l.cancelled FROM order_lines l JOIN products p ON p.id = l.product_id
         WHERE l.order_id = ?1 ORDER BY l.position LIMIT 1",
    )?;
    let first =
        statement.query_map([order.0], |row| Ok((row.get(0)?, Quantity(row.get(1)?))))?.next().transpose()?;
    let lines = connection
        .prepare_cached("SELECT count(*) FROM order_lines WHERE order_id = ?1")?
        .query_row([order.0], |row| row.get(0))?;
    Ok((first, lines))
}

/// Brings the lines in the book from `before` to `after`, touching only those that differ.
pub(crate) fn replace(tx: &Tx<'_>, order: OrderId, before: &[Line], after: &[Line]) -> Store<()> {
    for line in before.iter().filter(|line| !after.iter().any(|kept| kept.position == line.position)) {
        tx.prepare_cached("DELETE FROM order_lines WHERE order_id = ?1 AND position = ?2")?
            .execute((order.0, line.position))?;
    }
    for line in after {
        match before.iter().find(|old| old.position == line.position) {
            Some(old) if old == line => {}
            Some(_) => update(tx, order, line)?,
            None => insert(tx, order, line)?,
        }
    }
    Ok(())
}

/// Adds a line.
pub(crate) fn insert(tx: &Tx<'_>, order: OrderId, line: &Line) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO order_lines (order_id, position, product_id, ordered, cancelled, reserved, shipped,
             delivered, returned, refused, restocked, lost, unit_price, discount, tax_rate)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute((
        order.0,
        line.position,
        line.product.0,
        line.ordered.0,
        line.cancelled.0,
        line.reserved.0,
        line.shipped.0,
        line.delivered.0,
        line.returned.0,
        line.refused.0,
        line.restocked.0,
        line.lost.0,
        line.unit_price.0,
        line.discount.0,
        line.tax_rate.0,
    ))?;
    Ok(())
}

fn update(tx: &Tx<'_>, order: OrderId, line: &Line) -> Store<()> {
    tx.prepare_cached(
        "UPDATE order_lines SET product_id = ?3, ordered = ?4, cancelled = ?5, reserved = ?6, shipped = ?7,
             delivered = ?8, returned = ?9, refused = ?10, restocked = ?11, lost = ?12, unit_price = ?13,
             discount = ?14, tax_rate = ?15
         WHERE order_id = ?1 AND position = ?2",
    )?
    .execute((
        order.0,
        line.position,
        line.product.0,
        line.ordered.0,
        line.cancelled.0,
        line.reserved.0,
        line.shipped.0,
        line.delivered.0,
        line.returned.0,
        line.refused.0,
        line.restocked.0,
        line.lost.0,
        line.unit_price.0,
        line.discount.0,
        line.tax_rate.0,
    ))?;
    Ok(())
}

/// The lines of the orders from one row number to another, both included, in order: what was ordered and cancelled, its
/// price and discount. Their other figures are left at nothing.
pub fn sold(connection: &Connection, first: OrderId, last: OrderId) -> Store<Vec<(OrderId, Line)>> {
    let mut statement = connection.prepare_cached(
        "SELECT order_id, position, product_id, ordered, cancelled, unit_price, discount FROM order_lines
         WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, position",
    )?;
    let rows = statement.query_map((first.0, last.0), |row| {
        let (product, price) = (ProductId(row.get(2)?), UnitPrice(row.get(5)?));
        let line = Line::new(row.get(1)?, product, Quantity(row.get(3)?), price);
        let (cancelled, discount) = (Quantity(row.get(4)?), Money(row.get(6)?));
        Ok((OrderId(row.get(0)?), Line { cancelled, discount, ..line }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
