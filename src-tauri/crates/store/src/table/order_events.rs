//! The log: only ever added to, each row chained to the one before.

use fivedesk_core::{EventSeq, OrderId, Status, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::chain::Link;
use crate::{Store, StoreError, Tx};

/// A row of the log, with the words of a person that belong to it.
#[derive(Debug, Clone)]
pub struct EventRow {
    /// Its place.
    pub seq: EventSeq,
    /// When.
    pub at: Timestamp,
    /// Whose; `None` for an event of the book itself.
    pub order: Option<OrderId>,
    /// That order's number.
    pub number: Option<i64>,
    /// The desk.
    pub desk: String,
    /// What kind of somebody acted.
    pub actor_kind: String,
    /// Who acted.
    pub actor: String,
    /// What happened.
    pub kind: String,
    /// The status before.
    pub from: Option<String>,
    /// The status after.
    pub to: Option<String>,
    /// The reason or note given.
    pub text: Option<String>,
    /// The figures of the sentence, as JSON.
    pub data: Option<String>,
    /// What it changed of its order, as JSON.
    pub change: Option<String>,
    /// The event that took it back.
    pub undone_by: Option<EventSeq>,
}

/// A row to add, as plain columns.
pub(crate) struct Columns<'a> {
    pub(crate) at: i64,
    pub(crate) order: Option<i64>,
    pub(crate) desk: &'a str,
    pub(crate) actor_kind: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) from: Option<&'a str>,
    pub(crate) to: Option<&'a str>,
    pub(crate) text: Option<i64>,
    pub(crate) data: Option<&'a str>,
    pub(crate) change: Option<&'a str>,
}

/// Where the log ends, and up to when the book is closed.
pub(crate) struct End {
    pub(crate) seq: i64,
    pub(crate) hash: Vec<u8>,
    closed: Option<i64>,
}

impl Columns<'_> {
    fn link(&self, before: &[u8], seq: i64) -> [u8; 32] {
        let link = Link::after(before)
            .number(seq)
            .number(self.at)
            .maybe(self.order)
            .text(Some(self.desk))
            .text(Some(self.actor_kind))
            .text(Some(self.actor))
            .text(Some(self.kind))
            .text(self.from)
            .text(self.to)
            .maybe(self.text)
            .text(self.data);
        // Rows from before changes were kept are hashed without.
        match self.change {
            Some(change) => link.text(Some(change)).hash(),
            None => link.hash(),
        }
    }
}

/// The chain's end.
pub(crate) fn last(tx: &Connection) -> Store<End> {
    Ok(tx
        .prepare_cached(
            "SELECT seq, hash, (SELECT closed_until FROM book) FROM order_events ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([], |row| Ok(End { seq: row.get(0)?, hash: row.get(1)?, closed: row.get(2)? }))
        .optional()?
        .unwrap_or(End { seq: 0, hash: Vec::new(), closed: None }))
}

/// Adds a row after `end`, which moves on to it.
///
/// Errors: `Closed` for a row of a time that was closed.
pub(crate) fn append(tx: &Tx<'_>, end: &mut End, new: &Columns<'_>) -> Store<EventSeq> {
    if let Some(closed) = end.closed.filter(|closed| new.at < *closed) {
        return Err(StoreError::Closed(Timestamp(closed)));
    }
    let seq = end.seq + 1;
    let hash = new.link(&end.hash, seq);
    tx.prepare_cached(
        "INSERT INTO order_events (seq, at, order_id, desk, actor_kind, actor, kind, from_status, to_status,
             text_id, data, change, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute((
        seq,
        new.at,
        new.order,
        new.desk,
        new.actor_kind,
        new.actor,
        new.kind,
        new.from,
        new.to,
        new.text,
        new.data,
        new.change,
        hash.as_slice(),
    ))?;
    (end.seq, end.hash) = (seq, hash.to_vec());
    Ok(EventSeq(seq))
}

pub(crate) const COLUMNS: &str = "e.seq, e.at, e.order_id, o.number, e.desk, e.actor_kind, e.actor, e.kind,
    e.from_status, e.to_status, t.body, e.data, e.change, u.by_seq FROM order_events e
    LEFT JOIN undone_events u ON u.event_seq = e.seq LEFT JOIN orders o ON o.id = e.order_id LEFT JOIN texts t ON t.id = e.text_id";

pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        seq: EventSeq(row.get(0)?),
        at: Timestamp(row.get(1)?),
        order: row.get::<_, Option<i64>>(2)?.map(OrderId),
        number: row.get(3)?,
        desk: row.get(4)?,
        actor_kind: row.get(5)?,
        actor: row.get(6)?,
        kind: row.get(7)?,
        from: row.get(8)?,
        to: row.get(9)?,
        text: row.get(10)?,
        data: row.get(11)?,
        change: row.get(12)?,
        undone_by: row.get::<_, Option<i64>>(13)?.map(EventSeq),
    })
}

/// An order's story, oldest first.
pub fn of_order(connection: &Connection, order: OrderId) -> Store<Vec<EventRow>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE e.order_id = ?1 ORDER BY e.seq"))?;
    let rows = statement.query_map([order.0], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One event.
pub fn get(connection: &Connection, seq: EventSeq) -> Store<Option<EventRow>> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE e.seq = ?1"))?
        .query_row([seq.0], read)
        .optional()?)
}

/// What a person did last that was not taken back, and is itself no taking back.
pub fn last_of_person(connection: &Connection) -> Store<Option<EventRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} WHERE e.actor_kind IN ('person', 'host') AND e.kind <> 'undone'
               AND u.by_seq IS NULL ORDER BY e.seq DESC LIMIT 1"
        ))?
        .query_row([], read)
        .optional()?)
}

/// The event of the book itself that an order's event tells of too: the last before it of the same kind and figures.
pub fn of_book_like(connection: &Connection, seq: EventSeq) -> Store<Option<EventRow>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} JOIN order_events b ON b.seq = ?1
             WHERE e.seq < b.seq AND e.order_id IS NULL AND e.kind = b.kind AND e.data IS b.data
             ORDER BY e.seq DESC LIMIT 1"
        ))?
        .query_row([seq.0], read)
        .optional()?)
}

/// An event of the book itself and those by which orders tell of it too.
pub fn told_alike(connection: &Connection, seq: EventSeq) -> Store<Vec<EventSeq>> {
    let mut statement = connection.prepare_cached(
        "SELECT e.seq FROM order_events b JOIN order_events e
             ON e.seq >= b.seq AND e.at = b.at AND e.kind = b.kind AND e.data IS b.data
         WHERE b.seq = ?1 ORDER BY e.seq",
    )?;
    let rows = statement.query_map([seq.0], |row| row.get(0).map(EventSeq))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The acts of persons since an event that stand on orders from one row number to another, both included: the orders'
/// numbers, `most` at the most.
pub fn worked_on(
    connection: &Connection,
    since: EventSeq,
    (first, last): (i64, i64),
    most: u32,
) -> Store<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT o.number FROM order_events e JOIN orders o ON o.id = e.order_id
             LEFT JOIN undone_events u ON u.event_seq = e.seq
         WHERE e.order_id BETWEEN ?1 AND ?2 AND e.seq > ?4 AND o.withdrawn = 0
           AND e.actor_kind IN ('person', 'host')
           AND e.kind NOT IN ('undone', 'customer_merged', 'customer_unmerged') AND u.by_seq IS NULL
         ORDER BY o.number LIMIT ?3",
    )?;
    let rows = statement.query_map((first, last, most, since.0), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Marks events as taken back by another.
pub(crate) fn settle(tx: &Tx<'_>, events: &[EventSeq], by: EventSeq) -> Store<()> {
    let mut statement = tx.prepare_cached("INSERT INTO undone_events (event_seq, by_seq) VALUES (?1, ?2)")?;
    for event in events {
        statement.execute((event.0, by.0))?;
    }
    Ok(())
}

/// Which orders, and whether the book itself, had events after `seq`; and the log's end.
pub fn touched_since(connection: &Connection, seq: EventSeq) -> Store<(Vec<Option<OrderId>>, EventSeq)> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT order_id FROM order_events WHERE seq > ?1 LIMIT 1000")?;
    let rows = statement.query_map([seq.0], |row| Ok(row.get::<_, Option<i64>>(0)?.map(OrderId)))?;
    Ok((rows.collect::<Result<_, _>>()?, EventSeq(last(connection)?.seq)))
}

/// The log's end.
pub fn end(connection: &Connection) -> Store<EventSeq> {
    Ok(EventSeq(last(connection)?.seq))
}

/// All orders that had events after `seq` in order, whether the book itself had any, and the log's end.
pub fn changed_since(connection: &Connection, seq: EventSeq) -> Store<(Vec<OrderId>, bool, EventSeq)> {
    let mut orders = orders_since(connection, seq.0)?;
    orders.sort_unstable();
    let book = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM order_events WHERE seq > ?1 AND order_id IS NULL)")?
        .query_row([seq.0], |row| row.get(0))?;
    Ok((orders, book, end(connection)?))
}

/// Orders that had events after `seq`.
pub(crate) fn orders_since(connection: &Connection, seq: i64) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT order_id FROM order_events WHERE seq > ?1 AND order_id IS NOT NULL",
    )?;
    let rows = statement.query_map([seq], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An order's last event and the status it left.
pub(crate) fn last_of(connection: &Connection, order: OrderId) -> Store<Option<(i64, Option<String>)>> {
    Ok(connection
        .prepare_cached(
            "SELECT seq, to_status FROM order_events WHERE order_id = ?1 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([order.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// The event by which an order came to a status last, and when.
pub(crate) fn entering(
    connection: &Connection,
    order: OrderId,
    status: Status,
) -> Store<Option<(EventSeq, Timestamp)>> {
    Ok(connection
        .prepare_cached(
            "SELECT seq, at FROM order_events
             WHERE order_id = ?1 AND to_status = ?2 AND from_status IS NOT ?2 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row((order.0, status.word()), |row| Ok((EventSeq(row.get(0)?), Timestamp(row.get(1)?))))
        .optional()?)
}

/// The last event by which any order came to a status or left it.
pub(crate) fn last_to_or_from(connection: &Connection, status: Status) -> Store<Option<i64>> {
    Ok(connection
        .prepare_cached(
            "SELECT seq FROM order_events WHERE to_status IS NOT from_status AND ?1 IN (to_status, from_status)
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([status.word()], |row| row.get(0))
        .optional()?)
}

/// The hash of a row.
pub(crate) fn hash_of(connection: &Connection, seq: i64) -> Store<Option<Vec<u8>>> {
    Ok(connection
        .prepare_cached("SELECT hash FROM order_events WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?)
}

/// Goes through the log in order after `seq`, whose row has the hash `before`, and names the first row where the
/// chain breaks.
pub(crate) fn first_break(connection: &Connection, seq: i64, before: &[u8]) -> Store<(i64, Option<i64>)> {
    if seq > 0 && hash_of(connection, seq)?.as_deref() != Some(before) {
        return Ok((0, Some(seq)));
    }
    let mut statement = connection.prepare(
        "SELECT seq, at, order_id, desk, actor_kind, actor, kind, from_status, to_status, text_id, data, hash, change
         FROM order_events WHERE seq > ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([seq])?;
    let (mut before, mut count) = (before.to_vec(), 0);
    while let Some(row) = rows.next()? {
        let (desk, kind): (String, String) = (row.get(3)?, row.get(6)?);
        let (actor_kind, actor): (String, String) = (row.get(4)?, row.get(5)?);
        let (from, to): (Option<String>, Option<String>) = (row.get(7)?, row.get(8)?);
        let (data, change): (Option<String>, Option<String>) = (row.get(10)?, row.get(12)?);
        let columns = Columns {
            at: row.get(1)?,
            order: row.get(2)?,
            desk: &desk,
            actor_kind: &actor_kind,
            actor: &actor,
            kind: &kind,
            from: from.as_deref(),
            to: to.as_deref(),
            text: row.get(9)?,
            data: data.as_deref(),
            change: change.as_deref(),
        };
        let (seq, hash): (i64, Vec<u8>) = (row.get(0)?, row.get(11)?);
        count += 1;
        if columns.link(&before, seq).as_slice() != hash {
            return Ok((count, Some(seq)));
        }
        before = hash;
    }
    Ok((count, None))
}
