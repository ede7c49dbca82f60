//! The owner's policy, version by version; the newest is in force.

use fivedesk_core::{Actor, Policy, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, StoreError, Tx};

/// The policy in force; the default before the owner sets one.
pub fn current(connection: &Connection) -> Store<Policy> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM policies ORDER BY version DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    match body {
        Some(body) => serde_json::from_str(&body)
            .map_err(|error| StoreError::Damaged(format!("the policy does not read: {error}"))),
        None => Ok(Policy::default()),
    }
}

/// Puts a policy in force.
pub fn set(tx: &Tx<'_>, policy: &Policy, actor: &Actor, at: Timestamp) -> Store<()> {
    let body = serde_json::to_string(policy).map_err(|error| StoreError::Fault(error.to_string()))?;
    tx.prepare_cached("INSERT INTO policies (at, actor, body) VALUES (?1, ?2, ?3)")?.execute((
        at.0,
        &actor.name,
        body,
    ))?;
    Ok(())
}
