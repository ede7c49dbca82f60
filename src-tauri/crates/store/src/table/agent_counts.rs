//! How much each agent has done, kept with every step.

use std::collections::BTreeMap;

use fivedesk_core::Desk;
use rusqlite::Connection;

use crate::sql::Word;
use crate::{Store, Tx};

/// One agent's figures.
#[derive(Debug, Clone, Copy, Default)]
pub struct AgentRow {
    /// Steps taken by the agent.
    pub steps: i64,
    /// Their time, in microseconds.
    pub total_us: i64,
    /// Tasks finished at its desk, by whomever.
    pub done: i64,
    /// Of those, the ones that needed no person.
    pub untouched: i64,
    /// Steps that failed.
    pub failures: i64,
}

/// All desks that did something.
pub fn all(connection: &Connection) -> Store<BTreeMap<Desk, AgentRow>> {
    let mut statement = connection
        .prepare_cached("SELECT desk, steps, total_us, done, untouched, failures FROM agent_counts")?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get::<_, Word<Desk>>(0)?.0,
            AgentRow {
                steps: row.get(1)?,
                total_us: row.get(2)?,
                done: row.get(3)?,
                untouched: row.get(4)?,
                failures: row.get(5)?,
            },
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds to an agent's figures.
pub fn add(tx: &Tx<'_>, desk: Desk, more: AgentRow) -> Store<()> {
    tx.prepare_cached(
        "INSERT INTO agent_counts (desk, steps, total_us, done, untouched, failures)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (desk) DO UPDATE SET steps = steps + excluded.steps,
             total_us = total_us + excluded.total_us, done = done + excluded.done,
             untouched = untouched + excluded.untouched, failures = failures + excluded.failures",
    )?
    .execute((desk.word(), more.steps, more.total_us, more.done, more.untouched, more.failures))?;
    Ok(())
}
