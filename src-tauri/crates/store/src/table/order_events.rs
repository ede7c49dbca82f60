//! The log: only ever added to, each row chained to the one before.

use fivedesk_core::{EventSeq, OrderId, Timestamp};
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
    hash: Vec<u8>,
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

/// Goes through the whole log in order and names the first row where the chain breaks.
pub(crate) fn first_break(connection: &Connection) -> Store<(i64, Option<i64>)> {
    let mut statement = connection.prepare(
        "SELECT seq, at, order_id, desk, actor_kind, actor, kind, from_status, to_status, text_id, data, hash, change
         FROM order_events ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    let (mut before, mut count) = (Vec::new(), 0);
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
