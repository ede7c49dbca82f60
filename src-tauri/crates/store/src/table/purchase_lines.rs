//! Lines of purchases: what was bought, what of it came, and so what is due in.

use std::collections::BTreeMap;

use fivedesk_core::{ProductId, PurchaseId, Quantity};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, Tx};

/// A line of a purchase.
#[derive(Debug, Clone, Copy)]
pub struct PurchaseLine {
    /// Place in the purchase, from 1.
    pub position: u32,
    /// What.
    pub product: ProductId,
    /// How much was bought.
    pub ordered: Quantity,
    /// How much of it came; more than was bought, where a supplier sent more.
    pub received: Quantity,
}

impl PurchaseLine {
    /// What is still to come.
    pub fn due_in(&self) -> Quantity {
        (self.ordered - self.received).max(Quantity::ZERO)
    }
}

/// What is due in of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueIn {
    /// How much.
    pub quantity: Quantity,
    /// The first day any of it is due, where a day is known.
    pub first_day: Option<String>,
}

const DUE: &str = "sum(l.ordered - l.received), min(p.due_day)
     FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id
     WHERE p.state = 'open' AND l.received < l.ordered";

/// A purchase's lines, by position.
pub fn of_purchase(connection: &Connection, purchase: PurchaseId) -> Store<Vec<PurchaseLine>> {
    let mut statement = connection.prepare_cached(
        "SELECT position, product_id, ordered, received FROM purchase_lines WHERE purchase_id = ?1
         ORDER BY position",
    )?;
    let rows = statement.query_map([purchase.0], |row| {
        Ok(PurchaseLine {
            position: row.get(0)?,
            product: ProductId(row.get(1)?),
            ordered: Quantity(row.get(2)?),
            received: Quantity(row.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is due in of every product that something is due in of.
pub fn due_in(connection: &Connection) -> Store<BTreeMap<ProductId, DueIn>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT l.product_id, {DUE} GROUP BY l.product_id"))?;
    let rows = statement.query_map([], |row| {
        Ok((ProductId(row.get(0)?), DueIn { quantity: Quantity(row.get(1)?), first_day: row.get(2)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is due in of one product; `None` where nothing is.
pub fn due_in_of(connection: &Connection, product: ProductId) -> Store<Option<DueIn>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {DUE} AND l.product_id = ?1 GROUP BY l.product_id"))?
        .query_row([product.0], |row| Ok(DueIn { quantity: Quantity(row.get(0)?), first_day: row.get(1)? }))
        .optional()?)
}

/// Adds a line.
pub fn insert(
    tx: &Tx<'_>,
    purchase: PurchaseId,
    position: u32,
    product: ProductId,
    ordered: Quantity,
) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO purchase_lines (purchase_id, position, product_id, ordered) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((purchase.0, position, product.0, ordered.0))?;
    Ok(())
}

/// Adds to what came of a line.
pub fn receive(tx: &Tx<'_>, purchase: PurchaseId, position: u32, quantity: Quantity) -> Store<()> {
    tx.prepare_cached(
        "UPDATE purchase_lines SET received = received + ?3 WHERE purchase_id = ?1 AND position = ?2",
    )?
    .execute((purchase.0, position, quantity.0))?;
    Ok(())
}

/// What is due in, line by line: the product, the day where one is known, and how much.
pub fn open(connection: &Connection) -> Store<Vec<(ProductId, Option<String>, Quantity)>> {
    let mut statement = connection.prepare_cached(
        "SELECT l.product_id, p.due_day, l.ordered - l.received
         FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id
         WHERE p.state = 'open' AND l.received < l.ordered ORDER BY p.id, l.position",
    )?;
    let rows =
        statement.query_map([], |row| Ok((ProductId(row.get(0)?), row.get(1)?, Quantity(row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
