//! Stays of orders in stages, written with the events.

use fivedesk_core::{EventSeq, OrderId, Status, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use crate::sql::Word;
use crate::{Store, Tx};

/// One stay.
#[derive(Debug, Clone, Copy)]
pub struct VisitRow {
    /// Whose.
    pub order: OrderId,
    /// Where.
    pub stage: Status,
    /// Since when, and by which event.
    pub entered: (Timestamp, EventSeq),
    /// Until when; `None` while it lasts.
    pub left: Option<(Timestamp, EventSeq)>,
}

const COLUMNS: &str = "order_id, stage, entered_at, entered_seq, left_at, left_seq FROM stage_visits";

/// The stays of all orders from one row number to another, both included, by order.
pub fn of_orders(connection: &Connection, first: OrderId, last: OrderId) -> Store<Vec<VisitRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, id"
    ))?;
    let rows = statement.query_map((first.0, last.0), |row| {
        let left_at: Option<i64> = row.get(4)?;
        let left_seq: Option<i64> = row.get(5)?;
        Ok(VisitRow {
            order: OrderId(row.get(0)?),
            stage: row.get::<_, Word<Status>>(1)?.0,
            entered: (Timestamp(row.get(2)?), EventSeq(row.get(3)?)),
            left: left_at.zip(left_seq).map(|(at, seq)| (Timestamp(at), EventSeq(seq))),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Where the order's open stay is, if it has one.
pub(crate) fn open_stage(connection: &Connection, order: OrderId) -> Store<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT stage FROM stage_visits WHERE order_id = ?1 AND left_seq IS NULL")?
        .query_row([order.0], |row| row.get(0))
        .optional()?)
}

/// Goes on with the stay that an event began, or begins one of that event.
pub(crate) fn reopen(tx: &Tx<'_>, order: OrderId, stage: Status, at: Timestamp, seq: EventSeq) -> Store<()> {
    let known = tx
        .prepare_cached(
            "UPDATE stage_visits SET left_at = NULL, left_seq = NULL
             WHERE id = (SELECT max(id) FROM stage_visits WHERE order_id = ?1 AND stage = ?2 AND entered_seq = ?3)",
        )?
        .execute((order.0, stage.word(), seq.0))?;
    if known == 0 { enter(tx, order, stage, at, seq) } else { Ok(()) }
}

/// Ends the order's open stay, if it has one.
pub(crate) fn leave(tx: &Tx<'_>, order: OrderId, at: Timestamp, seq: EventSeq) -> Store<()> {
    tx.prepare_cached(
        "UPDATE stage_visits SET left_at = ?2, left_seq = ?3 WHERE order_id = ?1 AND left_seq IS NULL",
    )?
    .execute((order.0, at.0, seq.0))?;
    Ok(())
}

/// Begins a stay.
pub(crate) fn enter(tx: &Tx<'_>, order: OrderId, stage: Status, at: Timestamp, seq: EventSeq) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO stage_visits (order_id, stage, entered_at, entered_seq) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((order.0, stage.word(), at.0, seq.0))?;
    Ok(())
}

/// Joins the order's stays as they were before the events that were taken back by `by`: what those entered is gone,
/// what they left goes on. The stay that `by` itself entered is the one that goes on.
pub(crate) fn rejoin(tx: &Tx<'_>, order: OrderId, undone: &[EventSeq], by: EventSeq) -> Store<()> {
    let mut gone = tx.prepare_cached("DELETE FROM stage_visits WHERE order_id = ?1 AND entered_seq = ?2")?;
    let mut open = tx.prepare_cached(
        "UPDATE stage_visits SET left_at = NULL, left_seq = NULL WHERE order_id = ?1 AND left_seq = ?2",
    )?;
    // The stay entered by the taking back is a second one of the stay that goes on.
    gone.execute((order.0, by.0))?;
    open.execute((order.0, by.0))?;
    for event in undone {
        gone.execute((order.0, event.0))?;
        open.execute((order.0, event.0))?;
    }
    Ok(())
}
