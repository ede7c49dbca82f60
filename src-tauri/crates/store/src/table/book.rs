//! The book's one row: the shop's name, currency and zone, and what hosts watch.

use fivedesk_core::{Currency, EventSeq, Timestamp};
use rusqlite::Connection;

use crate::{Store, StoreError, Tx};

/// The book's row.
#[derive(Debug, Clone)]
pub struct BookRow {
    /// The shop's name.
    pub name: String,
    /// The one currency.
    pub currency: Currency,
    /// The owner's time zone, by its IANA name.
    pub time_zone: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Changes with the catalogue.
    pub catalogue_version: i64,
    /// Changes with a restore.
    pub epoch: i64,
    /// Prices of new orders hold their tax already.
    pub prices_include_tax: bool,
    /// Nothing is written into the time before it.
    pub closed_until: Option<Timestamp>,
    /// From which event on the log keeps what was changed.
    pub changes_from: EventSeq,
}

/// Reads it.
pub fn get(connection: &Connection) -> Store<BookRow> {
    let (row, code) = connection
        .prepare_cached(
            "SELECT name, currency, time_zone, created_at, catalogue_version, epoch, prices_include_tax, closed_until,
                    changes_from
             FROM book WHERE id = 1",
        )?
        .query_row([], |row| {
            Ok((
                BookRow {
                    name: row.get(0)?,
                    currency: Currency::EURO,
                    time_zone: row.get(2)?,
                    created_at: Timestamp(row.get(3)?),
                    catalogue_version: row.get(4)?,
                    epoch: row.get(5)?,
                    prices_include_tax: row.get(6)?,
                    closed_until: row.get::<_, Option<i64>>(7)?.map(Timestamp),
                    changes_from: EventSeq(row.get(8)?),
                },
                row.get::<_, String>(1)?,
            ))
        })?;
    let currency = Currency::from_code(&code)
        .ok_or_else(|| StoreError::Damaged(format!("the book's currency is {code}")))?;
    Ok(BookRow { currency, ..row })
}

/// The epoch and the catalogue's version.
pub fn versions(connection: &Connection) -> Store<(i64, i64)> {
    Ok(connection
        .prepare_cached("SELECT epoch, catalogue_version FROM book WHERE id = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Sets the currency of a book that holds no amount yet.
pub fn set_currency(tx: &Tx<'_>, currency: Currency) -> Store<()> {
    tx.prepare_cached("UPDATE book SET currency = ?1 WHERE id = 1")?.execute([currency.code()])?;
    catalogue_changed(tx)
}

/// Says whether prices of new orders hold their tax.
pub fn set_prices_include_tax(tx: &Tx<'_>, include: bool) -> Store<()> {
    tx.prepare_cached("UPDATE book SET prices_include_tax = ?1 WHERE id = 1")?.execute([include])?;
    catalogue_changed(tx)
}

/// Closes the time before `until`, or opens it again.
pub fn close_until(tx: &Tx<'_>, until: Option<Timestamp>) -> Store<()> {
    tx.prepare_cached("UPDATE book SET closed_until = ?1 WHERE id = 1")?.execute([until.map(|at| at.0)])?;
    Ok(())
}

/// Tells every host to read the catalogue and its prices again.
pub fn catalogue_changed(tx: &Tx<'_>) -> Store<()> {
    tx.prepare_cached("UPDATE book SET catalogue_version = catalogue_version + 1 WHERE id = 1")?
        .execute([])?;
    Ok(())
}

/// Tells every host to drop what it holds: the book is another one than a book with the epoch `before`.
pub fn raise_epoch(tx: &Tx<'_>, before: i64) -> Store<()> {
    tx.prepare_cached("UPDATE book SET epoch = max(epoch, ?1) + 1 WHERE id = 1")?.execute([before])?;
    Ok(())
}

/// The schema's version and the file's size in bytes.
pub fn file_figures(connection: &Connection) -> Store<(i64, i64)> {
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let size: i64 = connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok((version, pages * size))
}

/// How many rows the tables hold that `book info` tells of: orders, products, customers, events, movements.
pub fn row_counts(connection: &Connection) -> Store<[i64; 5]> {
    Ok(connection.query_row(
        "SELECT (SELECT ifnull(sum(orders), 0) FROM status_counts), (SELECT count(*) FROM products),
                (SELECT count(*) FROM customers), (SELECT ifnull(max(seq), 0) FROM order_events),
                (SELECT ifnull(max(seq), 0) FROM stock_movements)",
        [],
        |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]),
    )?)
}
