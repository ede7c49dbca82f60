//! What is derived from the log late and in batches: the words of orders and the counts of blocks.
//!
//! An operation writes nothing for them: the log says what changed. Every so many events a submitted order brings
//! them up to date for all the events since, which costs each of them little, and whoever reads looks at the few
//! events after that itself.

use std::collections::{BTreeMap, BTreeSet};

use fivedesk_core::OrderId;
use rusqlite::Connection;

use crate::table::{block_counts, order_events, order_words};
use crate::{Store, Tx};

/// Readers look at so many events themselves; with more they do without what is derived.
pub(crate) const READ: i64 = 2_048;

/// Events that change no word of an order, unless a text comes with them. What is not named here may.
const WORDLESS: [&str; 10] = [
    "approval_asked",
    "approved",
    "reserved",
    "short",
    "released",
    "payment_asked",
    "paid",
    "shipped",
    "delivered",
    "unclear",
];
/// Statuses whose coming or going is kept as a word.
const SELDOM: [&str; 3] = ["cancelled", "rejected", "returned"];

/// An event after those that are derived.
struct Fresh {
    seq: i64,
    at: i64,
    order: Option<i64>,
    facets: [String; 3],
    from: Option<String>,
    to: Option<String>,
    text: bool,
}

impl Fresh {
    fn changes_words(&self) -> bool {
        let moved = self.from != self.to;
        let seldom = |status: &Option<String>| status.as_deref().is_some_and(|word| SELDOM.contains(&word));
        self.text
            || self.facets.last().is_none_or(|kind| !WORDLESS.contains(&kind.as_str()))
            || (moved && (seldom(&self.from) || seldom(&self.to)))
    }
}

/// Up to which event things are derived.
fn seq(connection: &Connection) -> Store<i64> {
    Ok(connection.prepare_cached("SELECT seq FROM derived WHERE id = 1")?.query_row([], |row| row.get(0))?)
}

/// How many events the derived tables are behind the log.
///
/// Errors: the store's.
pub fn behind(connection: &Connection) -> Store<i64> {
    Ok(order_events::last(connection)?.seq - seq(connection)?)
}

fn fresh(connection: &Connection, after: i64, most: i64) -> Store<Vec<Fresh>> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, order_id, desk, actor, kind, from_status, to_status, text_id IS NOT NULL
         FROM order_events WHERE seq > ?1 ORDER BY seq LIMIT ?2",
    )?;
    let rows = statement.query_map((after, most), |row| {
        Ok(Fresh {
            seq: row.get(0)?,
            at: row.get(1)?,
            order: row.get(2)?,
            facets: [row.get(3)?, row.get(4)?, row.get(5)?],
            from: row.get(6)?,
            to: row.get(7)?,
            text: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Catches up with the next `most` events; `false` when none were left.
///
/// Errors: the store's.
pub fn catch_up(tx: &Tx<'_>, most: i64) -> Store<bool> {
    let events = fresh(tx, seq(tx)?, most)?;
    let Some(last) = events.last() else { return Ok(false) };
    let mut counts = block_counts::Changes::default();
    let mut words = BTreeSet::new();
    let mut sources = tx.prepare_cached("SELECT source, received_at FROM orders WHERE id = ?1")?;
    for event in &events {
        for (facet, value) in block_counts::EVENT_FACETS.into_iter().zip(&event.facets) {
            counts.add(block_counts::EVENTS, facet, value, event.seq, 1);
        }
        counts.span(block_counts::EVENTS, event.seq, event.at);
        let Some(order) = event.order else { continue };
        if event.from != event.to {
            if let Some(from) = &event.from {
                counts.add(block_counts::ORDERS, "status", from, order, -1);
            }
            if let Some(to) = &event.to {
                counts.add(block_counts::ORDERS, "status", to, order, 1);
            }
        }
        if event.from.is_none() && event.to.is_some() {
            let (source, at): (String, i64) =
                sources.query_row([order], |row| Ok((row.get(0)?, row.get(1)?)))?;
            counts.add(block_counts::ORDERS, "source", &source, order, 1);
            counts.span(block_counts::ORDERS, order, at);
        }
        if event.changes_words() {
            words.insert(order);
        }
    }
    for order in words {
        order_words::put(tx, OrderId(order))?;
    }
    counts.write(tx)?;
    tx.prepare_cached("UPDATE derived SET seq = ?1 WHERE id = 1")?.execute([last.seq])?;
    Ok(true)
}

/// Takes everything back that is derived, to be derived anew; returns up to which event it was.
pub(crate) fn forget(tx: &Tx<'_>) -> Store<i64> {
    let seq = seq(tx)?;
    tx.execute_batch(
        "DELETE FROM block_counts; DELETE FROM block_spans;
         INSERT INTO order_words (order_words) VALUES ('delete-all');
         UPDATE derived SET seq = 0 WHERE id = 1;",
    )?;
    Ok(seq)
}

/// What happened after the events that are derived.
#[derive(Debug, Default)]
pub(crate) struct Since {
    /// Orders whose words may differ from the index.
    pub(crate) words: BTreeSet<i64>,
    /// Orders that came in.
    pub(crate) entered: BTreeSet<i64>,
    /// By how much the orders of a status grew in a block.
    pub(crate) moved: BTreeMap<(String, i64), i64>,
}

/// What happened since, for a reader; `None` when that is too much to look at.
pub(crate) fn since(connection: &Connection) -> Store<Option<Since>> {
    let seq = seq(connection)?;
    if order_events::last(connection)?.seq - seq > READ {
        return Ok(None);
    }
    let mut since = Since::default();
    for event in fresh(connection, seq, READ)? {
        let Some(order) = event.order else { continue };
        if event.changes_words() {
            since.words.insert(order);
        }
        if event.from.is_none() && event.to.is_some() {
            since.entered.insert(order);
        }
        if event.from != event.to {
            let block = block_counts::block_of(order);
            if let Some(from) = event.from {
                *since.moved.entry((from, block)).or_default() -= 1;
            }
            if let Some(to) = event.to {
                *since.moved.entry((to, block)).or_default() += 1;
            }
        }
    }
    Ok(Some(since))
}
