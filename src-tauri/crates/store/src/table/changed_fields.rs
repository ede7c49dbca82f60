//! What events changed of products, customers and settings, so that it can be taken back. It stands apart from the log,
//! since a customer's is personal.

use fivedesk_core::EventSeq;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use crate::{Store, StoreError, Tx};

/// A product's fields.
pub const PRODUCT: &str = "product";
/// A customer's fields.
pub const CUSTOMER: &str = "customer";

/// What an event changed of a row.
#[derive(Debug, Clone)]
pub struct ChangedRow {
    /// [`PRODUCT`], [`CUSTOMER`] or a word of the engine's.
    pub kind: String,
    /// Which; 0 where there is but one.
    pub row: i64,
    /// Its fields before; none where it was added.
    pub before: Option<Value>,
    /// Its fields after.
    pub after: Value,
}

/// Keeps in mind what an event changed.
pub fn insert(tx: &Tx<'_>, event: EventSeq, changed: &ChangedRow) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO changed_fields (event_seq, kind, row_id, before, after) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((
        event.0,
        &changed.kind,
        changed.row,
        changed.before.as_ref().map(Value::to_string),
        changed.after.to_string(),
    ))?;
    Ok(())
}

/// What an event changed.
pub fn of_event(connection: &Connection, event: EventSeq) -> Store<Option<ChangedRow>> {
    let found = connection
        .prepare_cached("SELECT kind, row_id, before, after FROM changed_fields WHERE event_seq = ?1")?
        .query_row([event.0], |row| {
            let json: (Option<String>, String) = (row.get(2)?, row.get(3)?);
            Ok((row.get(0)?, row.get(1)?, json))
        })
        .optional()?;
    let Some((kind, row, (before, after))) = found else { return Ok(None) };
    let parsed = |json: &str| {
        serde_json::from_str(json)
            .map_err(|error| StoreError::Damaged(format!("changed fields do not read: {error}")))
    };
    let before = before.as_deref().map(parsed).transpose()?;
    Ok(Some(ChangedRow { kind, row, before, after: parsed(&after)? }))
}
