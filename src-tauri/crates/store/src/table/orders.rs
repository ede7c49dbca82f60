//! Orders: their figures, decisions and the status derived from them.

use fivedesk_core::{
    AddressId, Currency, CustomerId, Hold, Money, Order, OrderId, ProductId, Seal, Status, Terms, TextId,
    Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row};

use super::order_lines;
use crate::sql::Word;
use crate::{Store, StoreError, Tx};

/// An order as the book holds it.
#[derive(Debug, Clone)]
pub struct OrderRow {
    /// Its figures and decisions.
    pub order: Order,
    /// The number people say.
    pub number: i64,
    /// The status written down; always the derived one.
    pub status: Status,
    /// Where it came from.
    pub source: String,
    /// What another system calls it.
    pub reference: Option<String>,
    /// When it came in.
    pub received_at: Timestamp,
    /// Since when it has its status.
    pub since: Timestamp,
    /// When it was delivered.
    pub delivered_at: Option<Timestamp>,
}

/// What a new order starts with.
#[derive(Debug, Clone)]
pub struct NewOrder<'a> {
    /// Who ordered.
    pub customer: Option<CustomerId>,
    /// Where it goes.
    pub address: Option<AddressId>,
    /// The book's.
    pub currency: Currency,
    /// Where it came from.
    pub source: &'a str,
    /// What another system calls it.
    pub reference: Option<&'a str>,
    /// When it is to be paid.
    pub terms: Terms,
    /// Whether its prices hold their tax already.
    pub tax_included: bool,
    /// Now.
    pub at: Timestamp,
}

/// The times and worth of an order that Oversight measures.
#[derive(Debug, Clone)]
pub struct TimedOrder {
    /// Which.
    pub id: OrderId,
    /// The status.
    pub status: Status,
    /// When it came in.
    pub received_at: Timestamp,
    /// When it counted as finished.
    pub finished_at: Option<Timestamp>,
    /// When it was delivered, where that is known.
    pub delivered_at: Option<Timestamp>,
    /// Since when it has its status.
    pub since: Timestamp,
    /// The total.
    pub total: Money,
    /// Who ordered.
    pub customer: Option<CustomerId>,
    /// Where it came from.
    pub source: String,
}

/// One order.
pub fn get(connection: &Connection, id: OrderId) -> Store<Option<OrderRow>> {
    let found = connection
        .prepare_cached(
            "SELECT number, customer_id, address_id, source, reference, days_to_pay, status, hold, received_at,
                    since, read, rejected, approved_seal, discount, paid, refunded, delivered_at,
                    (SELECT currency FROM book), shipping, tax_included, due_at, note_id, withdrawn
             FROM orders WHERE id = ?1",
        )?
        .query_row([id.0], |row| read(row, id))
        .optional()?;
    let Some(mut row) = found else { return Ok(None) };
    row.order.lines = order_lines::of_order(connection, id)?;
    Ok(Some(row))
}

fn read(row: &Row<'_>, id: OrderId) -> rusqlite::Result<OrderRow> {
    let seal: Option<Vec<u8>> = row.get(12)?;
    let currency = row.get::<_, Word<Currency>>(17)?.0;
    Ok(OrderRow {
        number: row.get(0)?,
        status: row.get::<_, Word<Status>>(6)?.0,
        source: row.get(3)?,
        reference: row.get(4)?,
        received_at: Timestamp(row.get(8)?),
        since: Timestamp(row.get(9)?),
        delivered_at: row.get::<_, Option<i64>>(16)?.map(Timestamp),
        order: Order {
            id,
            currency,
            customer: row.get::<_, Option<i64>>(1)?.map(CustomerId),
            address: row.get::<_, Option<i64>>(2)?.map(AddressId),
            terms: row.get::<_, Option<u16>>(5)?.map_or(Terms::PayFirst, Terms::OnAccount),
            hold: row.get::<_, Option<Word<Hold>>>(7)?.map(|word| word.0),
            read: row.get(10)?,
            approved: seal.and_then(|bytes| bytes.try_into().ok()).map(Seal),
            rejected: row.get(11)?,
            lines: Vec::new(),
            discount: Money(row.get(13)?),
            shipping: Money(row.get(18)?),
            tax_included: row.get(19)?,
            due_at: row.get::<_, Option<i64>>(20)?.map(Timestamp),
            note: row.get::<_, Option<i64>>(21)?.map(TextId),
            withdrawn: row.get(22)?,
            paid: Money(row.get(14)?),
            refunded: Money(row.get(15)?),
        },
    })
}

/// The number people say of an order.
pub fn number(connection: &Connection, id: OrderId) -> Store<Option<i64>> {
    Ok(connection
        .prepare_cached("SELECT number FROM orders WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}

/// The order a person names: its row, or `#` and its number.
pub fn by_name(connection: &Connection, name: &str) -> Store<Option<OrderId>> {
    let name = name.trim();
    let (column, digits) = match name.strip_prefix('#') {
        Some(digits) => ("number", digits),
        None => ("id", name),
    };
    let Ok(value) = digits.parse::<i64>() else { return Ok(None) };
    Ok(connection
        .prepare_cached(&format!("SELECT id FROM orders WHERE {column} = ?1"))?
        .query_row([value], |row| row.get(0).map(OrderId))
        .optional()?)
}

/// Enters an order without lines, in `received`. The caller records its first event.
pub fn insert(tx: &Tx<'_>, new: &NewOrder<'_>) -> Store<OrderRow> {
    // Numbers follow the row numbers, which AUTOINCREMENT never gives twice.
    tx.prepare_cached(
        "INSERT INTO orders (number, customer_id, address_id, source, reference, days_to_pay, status,
             received_at, since, tax_included)
         VALUES ((SELECT ifnull(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'orders'),
                 ?1, ?2, ?3, ?4, ?5, 'received', ?6, ?6, ?7)",
    )?
    .execute((
        new.customer.map(|id| id.0),
        new.address.map(|id| id.0),
        new.source,
        new.reference,
        new.terms.days(),
        new.at.0,
        new.tax_included,
    ))?;
    let number = tx.last_insert_rowid();
    let id = OrderId(number);
    Ok(OrderRow {
        order: Order {
            id,
            currency: new.currency,
            customer: new.customer,
            address: new.address,
            terms: new.terms,
            hold: None,
            read: false,
            approved: None,
            rejected: false,
            lines: Vec::new(),
            discount: Money::ZERO,
            shipping: Money::ZERO,
            tax_included: new.tax_included,
            due_at: None,
            note: None,
            withdrawn: false,
            paid: Money::ZERO,
            refunded: Money::ZERO,
        },
        number,
        status: Status::Received,
        source: new.source.to_owned(),
        reference: new.reference.map(str::to_owned),
        received_at: new.at,
        since: new.at,
        delivered_at: None,
    })
}

/// Writes an order's figures, decisions and status.
pub(crate) fn update(tx: &Tx<'_>, order: &Order, status: Status, was: Status, since: Timestamp) -> Store<()> {
    let total = order
        .total()
        .ok_or_else(|| StoreError::Fault(format!("order {} has a total beyond an amount", order.id)))?;
    // What comes back later was delivered all the same; what is delivered again by an undone return stays as it was.
    let arrived = |status| matches!(status, Status::Delivered | Status::Returned);
    let (finished, stays) =
        ((status == Status::Delivered).then_some(since.0), arrived(status) && arrived(was));
    tx.prepare_cached(
        "UPDATE orders SET customer_id = ?2, address_id = ?3, days_to_pay = ?4, status = ?5, hold = ?6,
             since = ?7, read = ?8, rejected = ?9, approved_seal = ?10, discount = ?11, total = ?12, paid = ?13,
             refunded = ?14, finished_at = CASE WHEN ?16 THEN finished_at ELSE ?15 END,
             delivered_at = CASE WHEN ?16 THEN delivered_at ELSE ?15 END,
             shipping = ?17, tax_included = ?18, due_at = ?19, note_id = ?20, withdrawn = ?21
         WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        order.id.0,
        order.customer.map(|id| id.0),
        order.address.map(|id| id.0),
        order.terms.days(),
        status.word(),
        order.hold.map(Hold::word),
        since.0,
        order.read,
        order.rejected,
        order.approved.as_ref().map(|seal| seal.0.as_slice()),
        order.discount.0,
        total.0,
        order.paid.0,
        order.refunded.0,
        finished,
        stays,
        order.shipping.0,
        order.tax_included,
        order.due_at.map(|at| at.0),
        order.note.map(|id| id.0),
        order.withdrawn,
    ])?;
    Ok(())
}

/// Writes whose order it is, and the seal that goes with that.
pub(crate) fn set_customer(tx: &Tx<'_>, order: &Order) -> Store<()> {
    tx.prepare_cached("UPDATE orders SET customer_id = ?2, approved_seal = ?3 WHERE id = ?1")?.execute((
        order.id.0,
        order.customer.map(|id| id.0),
        order.approved.as_ref().map(|seal| seal.0.as_slice()),
    ))?;
    Ok(())
}

/// The worth of all orders of a status, and since when the oldest has it.
pub fn standing_sum(connection: &Connection, status: Status) -> Store<(Money, Option<Timestamp>)> {
    Ok(connection
        .prepare_cached("SELECT ifnull(sum(total), 0), min(since) FROM orders WHERE status = ?1")?
        .query_row([status.word()], |row| {
        Ok((Money(row.get(0)?), row.get::<_, Option<i64>>(1)?.map(Timestamp)))
    })?)
}

/// The times of all orders from one row number to another, both included, in order. One whose entry was taken back never
/// was, for what is measured.
pub fn timed(connection: &Connection, first: OrderId, last: OrderId) -> Store<Vec<TimedOrder>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, status, received_at, finished_at, delivered_at, since, total, customer_id, source FROM orders
         WHERE id BETWEEN ?1 AND ?2 AND withdrawn = 0 ORDER BY id",
    )?;
    let rows = statement.query_map((first.0, last.0), |row| {
        Ok(TimedOrder {
            id: OrderId(row.get(0)?),
            status: row.get::<_, Word<Status>>(1)?.0,
            received_at: Timestamp(row.get(2)?),
            finished_at: row.get::<_, Option<i64>>(3)?.map(Timestamp),
            delivered_at: row.get::<_, Option<i64>>(4)?.map(Timestamp),
            since: Timestamp(row.get(5)?),
            total: Money(row.get(6)?),
            customer: row.get::<_, Option<i64>>(7)?.map(CustomerId),
            source: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The row numbers of the first order and the last.
pub fn ends(connection: &Connection) -> Store<Option<(OrderId, OrderId)>> {
    let read = |row: &Row<'_>| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?));
    let ends = connection
        .prepare_cached("SELECT (SELECT min(id) FROM orders), (SELECT max(id) FROM orders)")?
        .query_row([], read)?;
    Ok(ends.0.zip(ends.1).map(|(first, last)| (OrderId(first), OrderId(last))))
}

/// The orders that hold a product, in order.
pub fn with_product(connection: &Connection, product: ProductId) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT order_id FROM order_lines WHERE product_id = ?1 ORDER BY order_id",
    )?;
    let rows = statement.query_map([product.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Open orders that are on hold.
pub fn on_hold(connection: &Connection) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM orders
         WHERE status IN ('received', 'awaiting_approval', 'approved', 'awaiting_payment', 'awaiting_delivery',
                          'in_transit') AND hold IS NOT NULL",
    )?;
    let rows = statement.query_map([], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When the first order finished.
pub fn first_finish(connection: &Connection) -> Store<Option<Timestamp>> {
    Ok(connection
        .prepare_cached("SELECT min(finished_at) FROM orders WHERE finished_at IS NOT NULL")?
        .query_row([], |row| row.get::<_, Option<i64>>(0))?
        .map(Timestamp))
}

/// When the first order came in.
pub fn first_receipt(connection: &Connection) -> Store<Option<Timestamp>> {
    Ok(connection
        .prepare_cached("SELECT min(received_at) FROM orders")?
        .query_row([], |row| row.get::<_, Option<i64>>(0))?
        .map(Timestamp))
}

/// Orders sold on account that are not paid in full, oldest first, and when the first parcel of each left.
pub fn on_account(connection: &Connection) -> Store<Vec<(OrderId, Timestamp)>> {
    let mut statement = connection.prepare_cached(
        "SELECT o.id, min(s.shipped_at) FROM orders o
         JOIN shipments s ON s.order_id = o.id AND s.undone_seq IS NULL
         WHERE o.days_to_pay IS NOT NULL AND o.paid - o.refunded < o.total GROUP BY o.id ORDER BY o.id",
    )?;
    let rows = statement.query_map([], |row| Ok((OrderId(row.get(0)?), Timestamp(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every order's row, for the doctor.
pub(crate) fn all_ids(connection: &Connection) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare("SELECT id FROM orders ORDER BY id")?;
    let rows = statement.query_map([], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An order's head as it counts in demand and revenue.
#[derive(Debug, Clone, Copy)]
pub struct SoldHead {
    /// Which.
    pub id: OrderId,
    /// The status.
    pub status: Status,
    /// Who ordered.
    pub customer: Option<CustomerId>,
    /// When it came in.
    pub received_at: Timestamp,
    /// When it counted as finished.
    pub finished_at: Option<Timestamp>,
    /// Taken off the whole order.
    pub discount: Money,
    /// The total.
    pub total: Money,
    /// Its entry was taken back.
    pub withdrawn: bool,
}

/// The heads of the orders from one row number to another, both included, in order.
pub fn sold(connection: &Connection, first: OrderId, last: OrderId) -> Store<Vec<SoldHead>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, status, customer_id, received_at, finished_at, discount, total, withdrawn FROM orders
         WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
    )?;
    let rows = statement.query_map((first.0, last.0), |row| {
        Ok(SoldHead {
            id: OrderId(row.get(0)?),
            status: row.get::<_, Word<Status>>(1)?.0,
            customer: row.get::<_, Option<i64>>(2)?.map(CustomerId),
            received_at: Timestamp(row.get(3)?),
            finished_at: row.get::<_, Option<i64>>(4)?.map(Timestamp),
            discount: Money(row.get(5)?),
            total: Money(row.get(6)?),
            withdrawn: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
