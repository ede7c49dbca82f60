//! The stock ledger: only ever added to, each row chained to the one before.

use std::collections::BTreeMap;

use fivedesk_core::{EventSeq, OrderId, ProductId, Quantity, Stock, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use super::stock;
use crate::chain::Link;
use crate::{Store, StoreError, Tx};

/// A row to add.
#[derive(Debug, Clone, Copy)]
pub struct NewMovement<'a> {
    /// When.
    pub at: Timestamp,
    /// Of what.
    pub product: ProductId,
    /// `set`, `receive`, `reserve`, `release`, `ship`, `return` or `undo`.
    pub kind: &'a str,
    /// By how much on hand changes.
    pub on_hand: Quantity,
    /// By how much reserved changes.
    pub reserved: Quantity,
    /// For which order.
    pub order: Option<OrderId>,
    /// The event it belongs to.
    pub event: EventSeq,
}

/// A row of the ledger, with what a list shows beside it.
#[derive(Debug, Clone)]
pub struct MovementRow {
    /// Its place.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// What kind.
    pub kind: String,
    /// The product's name.
    pub product: String,
    /// The product's SKU.
    pub sku: Option<String>,
    /// By how much on hand changed.
    pub on_hand_change: Quantity,
    /// By how much reserved changed.
    pub reserved_change: Quantity,
    /// Stock after it.
    pub after: Stock,
    /// For which order.
    pub order: Option<OrderId>,
    /// That order's number.
    pub number: Option<i64>,
    /// Who acted: kind and name.
    pub actor: (String, String),
    /// The purchase it received.
    pub purchase: Option<i64>,
}

/// Adds a row and brings the product's stock to what it is after it.
///
/// Errors: a `Fault` where on hand or reserved would leave its bounds; operations test that before.
pub fn insert(tx: &Tx<'_>, new: &NewMovement<'_>) -> Store<Stock> {
    let before = stock::get(tx, new.product)?;
    let after = Stock { on_hand: before.on_hand + new.on_hand, reserved: before.reserved + new.reserved };
    if after.reserved < Quantity::ZERO || after.reserved > after.on_hand || after.on_hand > Quantity::MOST {
        return Err(StoreError::Fault(format!(
            "a movement would leave product {} with {} on hand and {} reserved",
            new.product, after.on_hand, after.reserved
        )));
    }
    let (last, before_hash) = last(tx)?;
    let seq = last + 1;
    let hash = link(
        &before_hash,
        &[seq, new.at.0, new.product.0, new.on_hand.0, new.reserved.0, after.on_hand.0, after.reserved.0],
        new.kind,
        new.order.map(|id| id.0),
        new.event.0,
    );
    tx.prepare_cached(
        "INSERT INTO stock_movements (seq, at, product_id, kind, on_hand_change, reserved_change,
             on_hand_after, reserved_after, order_id, event_seq, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute((
        seq,
        new.at.0,
        new.product.0,
        new.kind,
        new.on_hand.0,
        new.reserved.0,
        after.on_hand.0,
        after.reserved.0,
        new.order.map(|id| id.0),
        new.event.0,
        hash.as_slice(),
    ))?;
    stock::put(tx, new.product, after)?;
    Ok(after)
}

/// By how much an event of the book itself changed what is on hand, by product.
pub fn of_event(connection: &Connection, event: EventSeq) -> Store<Vec<(ProductId, Quantity)>> {
    let mut statement = connection.prepare_cached(
        "SELECT product_id, sum(on_hand_change) FROM stock_movements
         WHERE event_seq = ?1 AND order_id IS NULL GROUP BY product_id",
    )?;
    let rows = statement.query_map([event.0], |row| Ok((ProductId(row.get(0)?), Quantity(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an event moved of a product, and what there was after it.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The event.
    pub event: EventSeq,
    /// The product's name.
    pub product: String,
    /// Stock before it.
    pub before: Stock,
    /// Stock after it.
    pub after: Stock,
}

const MOVED: &str = "SELECT m.event_seq, p.name, m.on_hand_after - m.on_hand_change,
    m.reserved_after - m.reserved_change, m.on_hand_after, m.reserved_after
    FROM stock_movements m JOIN products p ON p.id = m.product_id";

/// What moved for an order, oldest first.
pub fn moved_for(connection: &Connection, order: OrderId) -> Store<Vec<Moved>> {
    let mut statement =
        connection.prepare_cached(&format!("{MOVED} WHERE m.order_id = ?1 ORDER BY m.seq"))?;
    Ok(statement.query_map([order.0], moved)?.collect::<Result<_, _>>()?)
}

/// What an event moved: one of an order's, or of the book itself; the first `most` products of it.
pub fn moved_by(
    connection: &Connection,
    event: EventSeq,
    order: Option<OrderId>,
    most: u32,
) -> Store<Vec<Moved>> {
    // Each has an index of its own.
    let which = if order.is_some() { "m.order_id = ?2" } else { "m.order_id IS NULL AND ?2 IS NULL" };
    let mut statement = connection
        .prepare_cached(&format!("{MOVED} WHERE m.event_seq = ?1 AND {which} ORDER BY m.seq LIMIT ?3"))?;
    Ok(statement.query_map((event.0, order.map(|id| id.0), most), moved)?.collect::<Result<_, _>>()?)
}

fn moved(row: &Row<'_>) -> rusqlite::Result<Moved> {
    Ok(Moved {
        event: EventSeq(row.get(0)?),
        product: row.get(1)?,
        before: Stock { on_hand: Quantity(row.get(2)?), reserved: Quantity(row.get(3)?) },
        after: Stock { on_hand: Quantity(row.get(4)?), reserved: Quantity(row.get(5)?) },
    })
}

fn link(before: &[u8], figures: &[i64], kind: &str, order: Option<i64>, event: i64) -> [u8; 32] {
    figures
        .iter()
        .fold(Link::after(before), |link, figure| link.number(*figure))
        .text(Some(kind))
        .maybe(order)
        .number(event)
        .hash()
}

/// A page of the ledger, newest first, of one product or of all, and how many rows there are in all.
pub fn list(
    connection: &Connection,
    product: Option<ProductId>,
    limit: u32,
    offset: u64,
) -> Store<(Vec<MovementRow>, i64)> {
    let product = product.map(|id| id.0);
    let total = match product {
        Some(id) => connection
            .prepare_cached("SELECT count(*) FROM stock_movements WHERE product_id = ?1")?
            .query_row([id], |row| row.get(0))?,
        None => connection
            .prepare_cached("SELECT ifnull(max(seq), 0) FROM stock_movements")?
            .query_row([], |row| row.get(0))?,
    };
    let mut statement = connection.prepare_cached(
        "SELECT m.seq, m.at, m.kind, p.name, p.sku, m.on_hand_change, m.reserved_change, m.on_hand_after,
                m.reserved_after, m.order_id, o.number, e.actor_kind, e.actor, r.purchase_id
         FROM stock_movements m JOIN products p ON p.id = m.product_id
              JOIN order_events e ON e.seq = m.event_seq LEFT JOIN orders o ON o.id = m.order_id
              LEFT JOIN purchase_receipts r ON r.event_seq = m.event_seq
         WHERE ?1 IS NULL OR m.product_id = ?1 ORDER BY m.seq DESC LIMIT ?2 OFFSET ?3",
    )?;
    let rows = statement.query_map((product, limit, offset as i64), read)?;
    Ok((rows.collect::<Result<_, _>>()?, total))
}

fn read(row: &Row<'_>) -> rusqlite::Result<MovementRow> {
    Ok(MovementRow {
        seq: row.get(0)?,
        at: Timestamp(row.get(1)?),
        kind: row.get(2)?,
        product: row.get(3)?,
        sku: row.get(4)?,
        on_hand_change: Quantity(row.get(5)?),
        reserved_change: Quantity(row.get(6)?),
        after: Stock { on_hand: Quantity(row.get(7)?), reserved: Quantity(row.get(8)?) },
        order: row.get::<_, Option<i64>>(9)?.map(OrderId),
        number: row.get(10)?,
        actor: (row.get(11)?, row.get(12)?),
        purchase: row.get(13)?,
    })
}

/// What was on hand of a product after each movement since a time, and after the last one before it, oldest first.
pub fn levels(
    connection: &Connection,
    product: ProductId,
    since: Timestamp,
) -> Store<Vec<(Timestamp, Quantity)>> {
    let mut statement = connection.prepare_cached(
        "SELECT at, on_hand_after FROM stock_movements WHERE product_id = ?1 ORDER BY seq DESC",
    )?;
    let mut rows = statement.query([product.0])?;
    let mut levels = Vec::new();
    while let Some(row) = rows.next()? {
        let at = Timestamp(row.get(0)?);
        levels.push((at, Quantity(row.get(1)?)));
        if at < since {
            break;
        }
    }
    levels.reverse();
    Ok(levels)
}

/// The chain's end: the last row's place and hash.
pub(crate) fn last(connection: &Connection) -> Store<(i64, Vec<u8>)> {
    Ok(connection
        .prepare_cached("SELECT seq, hash FROM stock_movements ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_default())
}

/// The hash of a row.
pub(crate) fn hash_of(connection: &Connection, seq: i64) -> Store<Option<Vec<u8>>> {
    Ok(connection
        .prepare_cached("SELECT hash FROM stock_movements WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?)
}

/// The event a movement belongs to.
pub(crate) fn event_of(connection: &Connection, seq: i64) -> Store<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT event_seq FROM stock_movements WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?)
}

/// The event of a product's last movement.
pub(crate) fn last_event(connection: &Connection, product: ProductId) -> Store<Option<i64>> {
    Ok(connection
        .prepare_cached(
            "SELECT event_seq FROM stock_movements WHERE product_id = ?1 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([product.0], |row| row.get(0))
        .optional()?)
}

/// A product's stock as all its movements add up.
pub(crate) fn sums(connection: &Connection, product: ProductId) -> Store<Stock> {
    Ok(connection
        .prepare_cached(
            "SELECT ifnull(sum(on_hand_change), 0), ifnull(sum(reserved_change), 0) FROM stock_movements
             WHERE product_id = ?1",
        )?
        .query_row([product.0], |row| {
            Ok(Stock { on_hand: Quantity(row.get(0)?), reserved: Quantity(row.get(1)?) })
        })?)
}

/// What the ledger has set aside for an order, by product.
pub(crate) fn reserved_for(connection: &Connection, order: OrderId) -> Store<BTreeMap<ProductId, Quantity>> {
    let mut statement = connection.prepare_cached(
        "SELECT product_id, sum(reserved_change) FROM stock_movements WHERE order_id = ?1 GROUP BY product_id",
    )?;
    let rows = statement.query_map([order.0], |row| Ok((ProductId(row.get(0)?), Quantity(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Goes through the ledger in order after `seq`, whose row has the hash `before`, and names the first row where the
/// chain breaks.
pub(crate) fn first_break(connection: &Connection, seq: i64, before: &[u8]) -> Store<(i64, Option<i64>)> {
    if seq > 0 && hash_of(connection, seq)?.as_deref() != Some(before) {
        return Ok((0, Some(seq)));
    }
    let mut statement = connection.prepare(
        "SELECT seq, at, product_id, on_hand_change, reserved_change, on_hand_after, reserved_after,
                kind, order_id, event_seq, hash FROM stock_movements WHERE seq > ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([seq])?;
    let (mut before, mut count) = (before.to_vec(), 0);
    while let Some(row) = rows.next()? {
        let mut figures = [0_i64; 7];
        for (column, figure) in figures.iter_mut().enumerate() {
            *figure = row.get(column)?;
        }
        let hash: Vec<u8> = row.get(10)?;
        count += 1;
        let kind: String = row.get(7)?;
        if link(&before, &figures, &kind, row.get(8)?, row.get(9)?).as_slice() != hash {
            return Ok((count, Some(row.get(0)?)));
        }
        before = hash;
    }
    Ok((count, None))
}
