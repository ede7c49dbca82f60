//! Quotes and their lines.

use fivedesk_core::{
    AddressId, CustomerId, Line, Money, OrderId, ProductId, Quantity, QuoteId, TaxRate, TextId, Timestamp,
    UnitPrice,
};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, Tx};

/// A quote as the book holds it.
#[derive(Debug, Clone)]
pub struct QuoteRow {
    /// The row's number, which is also the number people say.
    pub id: QuoteId,
    /// For whom.
    pub customer: Option<CustomerId>,
    /// Where it would go.
    pub address: Option<AddressId>,
    /// What was asked for, as it was written.
    pub text: Option<String>,
    /// When it was made.
    pub at: Timestamp,
    /// Until when it holds.
    pub valid_until: Option<Timestamp>,
    /// Taken off the whole.
    pub discount: Money,
    /// Charged for the shipping.
    pub shipping: Money,
    /// Whether its prices hold their tax already.
    pub tax_included: bool,
    /// When it was declined.
    pub declined_at: Option<Timestamp>,
    /// The order it became, unless that was taken back.
    pub order: Option<OrderId>,
}

/// What a quote is to be.
#[derive(Debug, Clone)]
pub struct NewQuote<'a> {
    /// For whom.
    pub customer: Option<CustomerId>,
    /// Where it would go.
    pub address: Option<AddressId>,
    /// What was asked for.
    pub text: TextId,
    /// Until when it holds.
    pub valid_until: Option<Timestamp>,
    /// Taken off the whole.
    pub discount: Money,
    /// Charged for the shipping.
    pub shipping: Money,
    /// Whether its prices hold their tax already.
    pub tax_included: bool,
    /// Its lines.
    pub lines: &'a [Line],
    /// Now.
    pub at: Timestamp,
}

const COLUMNS: &str =
    "q.id, q.customer_id, q.address_id, t.body, q.at, q.valid_until, q.discount, q.shipping,
    q.tax_included, q.declined_at, CASE WHEN o.withdrawn = 0 THEN q.order_id END
    FROM quotes q LEFT JOIN texts t ON t.id = q.text_id LEFT JOIN orders o ON o.id = q.order_id";

fn read(row: &Row<'_>) -> rusqlite::Result<QuoteRow> {
    Ok(QuoteRow {
        id: QuoteId(row.get(0)?),
        customer: row.get::<_, Option<i64>>(1)?.map(CustomerId),
        address: row.get::<_, Option<i64>>(2)?.map(AddressId),
        text: row.get(3)?,
        at: Timestamp(row.get(4)?),
        valid_until: row.get::<_, Option<i64>>(5)?.map(Timestamp),
        discount: Money(row.get(6)?),
        shipping: Money(row.get(7)?),
        tax_included: row.get(8)?,
        declined_at: row.get::<_, Option<i64>>(9)?.map(Timestamp),
        order: row.get::<_, Option<i64>>(10)?.map(OrderId),
    })
}

/// One quote.
pub fn get(connection: &Connection, id: QuoteId) -> Store<Option<QuoteRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE q.id = ?1"))?
        .query_row([id.0], read)
        .optional()?)
}

/// A page of quotes, newest first, and how many there are in all.
pub fn list(connection: &Connection, limit: u32, offset: u64) -> Store<(Vec<QuoteRow>, i64)> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY q.id DESC LIMIT ?1 OFFSET ?2"))?;
    let rows = statement.query_map((limit, offset as i64), read)?.collect::<Result<_, _>>()?;
    let total = connection.prepare_cached("SELECT count(*) FROM quotes")?.query_row([], |row| row.get(0))?;
    Ok((rows, total))
}

/// A customer's quotes, oldest first.
pub fn of_customer(connection: &Connection, customer: CustomerId) -> Store<Vec<QuoteRow>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE q.customer_id = ?1 ORDER BY q.id"))?;
    Ok(statement.query_map([customer.0], read)?.collect::<Result<_, _>>()?)
}

/// A quote's lines, as an order would have them.
pub fn lines(connection: &Connection, id: QuoteId) -> Store<Vec<Line>> {
    let mut statement = connection.prepare_cached(
        "SELECT position, product_id, quantity, unit_price, discount, tax_rate FROM quote_lines
         WHERE quote_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([id.0], |row| {
        Ok(Line {
            discount: Money(row.get(4)?),
            tax_rate: TaxRate(row.get(5)?),
            ..Line::new(row.get(0)?, ProductId(row.get(1)?), Quantity(row.get(2)?), UnitPrice(row.get(3)?))
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a quote.
pub fn insert(tx: &Tx<'_>, new: &NewQuote<'_>) -> Store<QuoteId> {
    tx.prepare_cached(
        "INSERT INTO quotes (customer_id, address_id, text_id, at, valid_until, discount, shipping, tax_included)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        new.customer.map(|id| id.0),
        new.address.map(|id| id.0),
        new.text.0,
        new.at.0,
        new.valid_until.map(|at| at.0),
        new.discount.0,
        new.shipping.0,
        new.tax_included,
    ))?;
    let id = QuoteId(tx.last_insert_rowid());
    let mut statement = tx.prepare_cached(
        "INSERT INTO quote_lines (quote_id, position, product_id, quantity, unit_price, discount, tax_rate)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for line in new.lines {
        statement.execute((
            id.0,
            line.position,
            line.product.0,
            line.ordered.0,
            line.unit_price.0,
            line.discount.0,
            line.tax_rate.0,
        ))?;
    }
    Ok(id)
}

/// Marks a quote as declined, or as open again.
pub fn decline(tx: &Tx<'_>, id: QuoteId, at: Option<Timestamp>) -> Store<()> {
    tx.prepare_cached("UPDATE quotes SET declined_at = ?2 WHERE id = ?1")?
        .execute((id.0, at.map(|at| at.0)))?;
    Ok(())
}

/// Notes the order that a quote became.
pub fn accepted(tx: &Tx<'_>, id: QuoteId, order: OrderId) -> Store<()> {
    tx.prepare_cached("UPDATE quotes SET order_id = ?2 WHERE id = ?1")?.execute((id.0, order.0))?;
    Ok(())
}
