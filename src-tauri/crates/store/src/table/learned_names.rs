//! Names learned from answers, and what each meant before, so that they go back with the answer.

use fivedesk_core::{EventSeq, ProductId};
use rusqlite::Connection;

use crate::{Store, Tx};

/// A name that was learned from an answer.
#[derive(Debug, Clone)]
pub struct LearnedRow {
    /// The event that tells it.
    pub event: EventSeq,
    /// The name, as names are compared.
    pub words: String,
    /// What it means since.
    pub product: ProductId,
    /// What it meant before.
    pub before: Option<ProductId>,
}

/// Keeps in mind that a name was learned by the answer at `answered`.
pub fn insert(tx: &Tx<'_>, learned: &LearnedRow, answered: EventSeq) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO learned_names (event_seq, answered_seq, alias_key, product_id, before_id)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((
        learned.event.0,
        answered.0,
        fivedesk_core::text::key(&learned.words),
        learned.product.0,
        learned.before.map(|id| id.0),
    ))?;
    Ok(())
}

/// What an answer taught, the newest first.
pub fn of_answer(connection: &Connection, answered: EventSeq) -> Store<Vec<LearnedRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT event_seq, alias_key, product_id, before_id FROM learned_names WHERE answered_seq = ?1
         ORDER BY event_seq DESC",
    )?;
    let rows = statement.query_map([answered.0], |row| {
        Ok(LearnedRow {
            event: EventSeq(row.get(0)?),
            words: row.get(1)?,
            product: ProductId(row.get(2)?),
            before: row.get::<_, Option<i64>>(3)?.map(ProductId),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether another answer that stands taught the same.
pub fn is_confirmed(connection: &Connection, learned: &LearnedRow) -> Store<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM learned_names l LEFT JOIN undone_events u ON u.event_seq = l.event_seq
                 WHERE l.alias_key = ?1 AND l.product_id = ?2 AND l.event_seq <> ?3 AND u.event_seq IS NULL)",
        )?
        .query_row((&learned.words, learned.product.0, learned.event.0), |row| row.get(0))?)
}
