//! Orders as the rows of a list, and the open ones.

use fivedesk_core::{Hold, Money, OrderId, Status, Timestamp};
use rusqlite::{Connection, Row};

use super::block_counts::{self, ORDERS};
use crate::Store;
use crate::sql::Word;

/// An order in a list.
#[derive(Debug, Clone)]
pub struct ListedOrder {
    /// The row's number.
    pub id: OrderId,
    /// The number people say.
    pub number: i64,
    /// The status.
    pub status: Status,
    /// Why it stands still.
    pub hold: Option<Hold>,
    /// The customer's name.
    pub customer: Option<String>,
    /// The total.
    pub total: Money,
    /// When it came in.
    pub received_at: Timestamp,
    /// Since when it has its status.
    pub since: Timestamp,
}

const COLUMNS: &str = "o.id, o.number, o.status, o.hold, c.name, o.total, o.received_at, o.since
    FROM orders o LEFT JOIN customers c ON c.id = o.customer_id";

pub(super) fn one(connection: &Connection, id: i64) -> Store<ListedOrder> {
    Ok(connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE o.id = ?1"))?.query_row([id], listed)?)
}

pub(super) fn listed(row: &Row<'_>) -> rusqlite::Result<ListedOrder> {
    Ok(ListedOrder {
        id: OrderId(row.get(0)?),
        number: row.get(1)?,
        status: row.get::<_, Word<Status>>(2)?.0,
        hold: row.get::<_, Option<Word<Hold>>>(3)?.map(|word| word.0),
        // An erased customer has no name to show.
        customer: row.get::<_, Option<String>>(4)?.filter(|name| !name.is_empty()),
        total: Money(row.get(5)?),
        received_at: Timestamp(row.get(6)?),
        since: Timestamp(row.get(7)?),
    })
}

/// The ways orders came in, for a choice among them.
///
/// Errors: the store's.
pub fn sources(connection: &Connection) -> Store<Vec<String>> {
    block_counts::values(connection, ORDERS, "source")
}

/// Every open order, and every order with an open visit: what should be one and the same.
pub(crate) fn open_ids(connection: &Connection) -> Store<Vec<OrderId>> {
    let mut all = Vec::new();
    let mut statement = connection.prepare_cached("SELECT id FROM orders WHERE status = ?1")?;
    for status in Status::ALL.iter().filter(|status| status.is_open()) {
        let rows = statement.query_map([status.word()], |row| row.get(0).map(OrderId))?;
        all.extend(rows.collect::<Result<Vec<_>, _>>()?);
    }
    let mut statement =
        connection.prepare_cached("SELECT order_id FROM stage_visits WHERE left_seq IS NULL")?;
    let rows = statement.query_map([], |row| row.get(0).map(OrderId))?;
    all.extend(rows.collect::<Result<Vec<_>, _>>()?);
    Ok(all)
}

/// Open orders of a status, oldest first.
pub fn standing(connection: &Connection, status: Status, limit: u32) -> Store<Vec<ListedOrder>> {
    let mut statement = connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE o.status = ?1 ORDER BY o.since, o.id LIMIT ?2"))?;
    let rows = statement.query_map((status.word(), limit), listed)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
