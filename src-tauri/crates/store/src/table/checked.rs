//! How far the doctor has been, when, and what it found then.

use fivedesk_core::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::{order_events, stock_movements};
use crate::{Store, Tx};

/// Rows that a book which was never checked is gone through back from its end.
const FIRST: i64 = 5_000;

/// A place in the log and in the ledger, with the hashes of the rows there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct End {
    /// The last event.
    pub event: i64,
    /// Its hash.
    pub event_hash: Vec<u8>,
    /// The last movement.
    pub movement: i64,
    /// Its hash.
    pub movement_hash: Vec<u8>,
}

impl End {
    /// Where the log and the ledger end now.
    pub(crate) fn of(connection: &Connection) -> Store<Self> {
        let order_events::End { seq: event, hash: event_hash, .. } = order_events::last(connection)?;
        let (movement, movement_hash) = stock_movements::last(connection)?;
        Ok(Self { event, event_hash, movement, movement_hash })
    }

    /// A little before an end.
    pub(crate) fn before(connection: &Connection, end: &Self) -> Store<Self> {
        let (event, movement) = ((end.event - FIRST).max(0), (end.movement - FIRST).max(0));
        let event_hash = order_events::hash_of(connection, event)?.unwrap_or_default();
        let movement_hash = stock_movements::hash_of(connection, movement)?.unwrap_or_default();
        Ok(Self { event, event_hash, movement, movement_hash })
    }
}

/// The last check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedRow {
    /// When.
    pub at: Timestamp,
    /// How many things it found wrong.
    pub findings: i64,
    /// Up to where a check found nothing.
    pub end: End,
}

/// The last check, if there was one.
///
/// Errors: the store's.
pub fn get(connection: &Connection) -> Store<Option<CheckedRow>> {
    Ok(connection
        .prepare_cached(
            "SELECT at, findings, event_seq, event_hash, movement_seq, movement_hash FROM checked WHERE id = 1",
        )?
        .query_row([], |row| {
            Ok(CheckedRow {
                at: Timestamp(row.get(0)?),
                findings: row.get(1)?,
                end: End {
                    event: row.get(2)?,
                    event_hash: row.get(3)?,
                    movement: row.get(4)?,
                    movement_hash: row.get(5)?,
                },
            })
        })
        .optional()?)
}

/// Keeps a check. One that found something leaves the place where it began, so that the next sees it again.
///
/// Errors: the store's.
pub fn put(tx: &Tx<'_>, at: Timestamp, findings: usize, end: &End) -> Store<()> {
    let findings = i64::try_from(findings).unwrap_or(i64::MAX);
    let end = match get(tx)? {
        Some(before) if findings > 0 => before.end,
        None if findings > 0 => End::before(tx, end)?,
        _ => end.clone(),
    };
    tx.prepare_cached(
        "INSERT INTO checked (id, at, findings, event_seq, event_hash, movement_seq, movement_hash)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET at = excluded.at, findings = excluded.findings,
             event_seq = excluded.event_seq, event_hash = excluded.event_hash,
             movement_seq = excluded.movement_seq, movement_hash = excluded.movement_hash",
    )?
    .execute((at.0, findings, end.event, end.event_hash, end.movement, end.movement_hash))?;
    Ok(())
}
