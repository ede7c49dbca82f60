//! The owner's policy, version by version; the newest is in force.

use fivedesk_core::{Actor, Policy, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, StoreError, Tx};

/// One version of the policy.
#[derive(Debug, Clone)]
pub struct PolicyRow {
    /// Counts from 1.
    pub version: i64,
    /// Since when it holds.
    pub at: Timestamp,
    /// Who set it.
    pub actor: String,
    /// What it says.
    pub policy: Policy,
}

const COLUMNS: &str = "version, at, actor, body FROM policies";

fn read(row: &Row<'_>) -> rusqlite::Result<(i64, i64, String, String)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn with_body((version, at, actor, body): (i64, i64, String, String)) -> Store<PolicyRow> {
    Ok(PolicyRow { version, at: Timestamp(at), actor, policy: parsed(&body)? })
}

fn parsed(body: &str) -> Store<Policy> {
    serde_json::from_str(body)
        .map_err(|error| StoreError::Damaged(format!("the policy does not read: {error}")))
}

/// The policy in force; the default before the owner sets one.
pub fn current(connection: &Connection) -> Store<Policy> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM policies ORDER BY version DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    body.map_or_else(|| Ok(Policy::default()), |body| parsed(&body))
}

/// The version in force; `None` before the owner sets one.
pub fn latest(connection: &Connection) -> Store<Option<PolicyRow>> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} ORDER BY version DESC LIMIT 1"))?
        .query_row([], read)
        .optional()?
        .map(with_body)
        .transpose()
}

/// Every version, the newest first.
pub fn all(connection: &Connection) -> Store<Vec<PolicyRow>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY version DESC"))?;
    let rows: Vec<_> = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    rows.into_iter().map(with_body).collect()
}

/// Puts a policy in force, and gives its version.
pub fn set(tx: &Tx<'_>, policy: &Policy, actor: &Actor, at: Timestamp) -> Store<i64> {
    let body = serde_json::to_string(policy).map_err(|error| StoreError::Fault(error.to_string()))?;
    tx.prepare_cached("INSERT INTO policies (at, actor, body) VALUES (?1, ?2, ?3)")?.execute((
        at.0,
        &actor.name,
        body,
    ))?;
    Ok(tx.last_insert_rowid())
}
