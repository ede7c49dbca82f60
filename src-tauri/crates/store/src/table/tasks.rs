//! Tasks: the agents' work, in the book itself, so that it goes on after a crash.

use std::collections::BTreeMap;

use fivedesk_core::{Desk, Message, OrderId, ProductId, TaskId, TaskKind, TaskState, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

use super::agent_counts::{self, AgentRow};
use crate::sql::Word;
use crate::{Store, StoreError, Tx};

/// A task.
#[derive(Debug, Clone)]
pub struct TaskRow {
    /// Which.
    pub id: TaskId,
    /// What is to be done.
    pub kind: TaskKind,
    /// On which order.
    pub order: OrderId,
    /// How far it has come.
    pub state: TaskState,
    /// What the owner is asked.
    pub question: Option<Message>,
    /// How often it was tried in vain.
    pub attempts: i64,
    /// A person had a hand in it.
    pub touched: bool,
}

const COLUMNS: &str = "id, kind, order_id, state, question, attempts, touched FROM tasks";

fn read(row: &Row<'_>) -> rusqlite::Result<(TaskRow, Option<String>)> {
    Ok((
        TaskRow {
            id: TaskId(row.get(0)?),
            kind: row.get::<_, Word<TaskKind>>(1)?.0,
            order: OrderId(row.get(2)?),
            state: row.get::<_, Word<TaskState>>(3)?.0,
            question: None,
            attempts: row.get(5)?,
            touched: row.get(6)?,
        },
        row.get(4)?,
    ))
}

fn with_question((mut task, question): (TaskRow, Option<String>)) -> Store<TaskRow> {
    task.question = question
        .map(|json| {
            serde_json::from_str(&json)
                .map_err(|e| StoreError::Damaged(format!("a task's question does not read: {e}")))
        })
        .transpose()?;
    Ok(task)
}

/// The next task an agent can take: the oldest order's first.
pub fn next_ready(connection: &Connection, now: Timestamp) -> Store<Option<TaskRow>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} WHERE state = 'ready' AND (due_at IS NULL OR due_at <= ?1)
             ORDER BY order_id, id LIMIT 1"
        ))?
        .query_row([now.0], read)
        .optional()?
        .map(with_question)
        .transpose()
}

/// The task that waited for a time which has come, the longest due first.
pub fn next_due(connection: &Connection, now: Timestamp) -> Store<Option<TaskRow>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} WHERE state = 'waiting' AND due_at IS NOT NULL AND due_at <= ?1
             ORDER BY due_at LIMIT 1"
        ))?
        .query_row([now.0], read)
        .optional()?
        .map(with_question)
        .transpose()
}

/// A task as it stands.
pub fn get(connection: &Connection, id: TaskId) -> Store<Option<TaskRow>> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE id = ?1"))?
        .query_row([id.0], read)
        .optional()?
        .map(with_question)
        .transpose()
}

/// The order's open tasks.
pub fn open_of(connection: &Connection, order: OrderId) -> Store<Vec<TaskRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE order_id = ?1 AND state IN ('ready', 'waiting', 'failed') ORDER BY id"
    ))?;
    let rows: Vec<_> = statement.query_map([order.0], read)?.collect::<Result<_, _>>()?;
    rows.into_iter().map(with_question).collect()
}

/// Opens a task; one that is open already is made ready or given the new question.
pub fn open(
    tx: &Tx<'_>,
    kind: TaskKind,
    order: OrderId,
    question: Option<&Message>,
    at: Timestamp,
) -> Store<()> {
    let state = if kind.is_agents() { TaskState::Ready } else { TaskState::Waiting };
    tx.prepare_cached(
        "INSERT INTO tasks (desk, kind, order_id, state, question, opened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (order_id, kind, ifnull(shipment_id, 0)) WHERE state IN ('ready', 'waiting', 'failed')
         DO UPDATE SET state = excluded.state, question = excluded.question, due_at = NULL",
    )?
    .execute((kind.desk().word(), kind.word(), order.0, state.word(), json(question)?, at.0))?;
    Ok(())
}

fn json(question: Option<&Message>) -> Store<Option<String>> {
    question
        .map(|message| serde_json::to_string(message).map_err(|e| StoreError::Fault(e.to_string())))
        .transpose()
}

/// Lets a task wait for the owner or for stock, with its question, and for no time any more.
pub fn wait(tx: &Tx<'_>, id: TaskId, question: &Message) -> Store<()> {
    tx.prepare_cached("UPDATE tasks SET state = 'waiting', question = ?2, due_at = NULL WHERE id = ?1")?
        .execute((id.0, json(Some(question))?))?;
    Ok(())
}

/// Closes a task of an order as done, if it is open. `touched` when a person did it.
pub fn finish(tx: &Tx<'_>, kind: TaskKind, order: OrderId, touched: bool, at: Timestamp) -> Store<()> {
    let was: Option<bool> = tx
        .prepare_cached(
            "UPDATE tasks SET state = 'done', touched = max(touched, ?3), closed_at = ?4, question = NULL
             WHERE order_id = ?1 AND kind = ?2 AND state IN ('ready', 'waiting', 'failed')
             RETURNING touched",
        )?
        .query_row((order.0, kind.word(), touched, at.0), |row| row.get(0))
        .optional()?;
    match was {
        Some(touched) => agent_counts::add(
            tx,
            kind.desk(),
            AgentRow { done: 1, untouched: i64::from(!touched), ..AgentRow::default() },
        ),
        None => Ok(()),
    }
}

/// Drops a task that is no longer needed.
pub fn drop(tx: &Tx<'_>, id: TaskId, at: Timestamp) -> Store<()> {
    tx.prepare_cached("UPDATE tasks SET state = 'dropped', closed_at = ?2 WHERE id = ?1")?
        .execute((id.0, at.0))?;
    Ok(())
}

/// Drops all open tasks of an order that has ended.
pub fn drop_all(tx: &Tx<'_>, order: OrderId, at: Timestamp) -> Store<()> {
    tx.prepare_cached(
        "UPDATE tasks SET state = 'dropped', closed_at = ?2
         WHERE order_id = ?1 AND state IN ('ready', 'waiting', 'failed')",
    )?
    .execute((order.0, at.0))?;
    Ok(())
}

/// Wakes the Warehouse's tasks that wait for a product.
pub fn wake_waiting_for(tx: &Tx<'_>, product: ProductId) -> Store<Vec<OrderId>> {
    let mut statement = tx.prepare_cached(
        "UPDATE tasks SET state = 'ready' WHERE kind = 'reserve' AND state = 'waiting' AND order_id IN
             (SELECT l.order_id FROM order_lines l INDEXED BY order_lines_waiting JOIN orders o ON o.id = l.order_id
              WHERE l.product_id = ?1 AND l.ordered - l.cancelled - l.shipped - l.reserved > 0
                AND o.hold IS NOT 'manual')
         RETURNING order_id",
    )?;
    let rows = statement.query_map([product.0], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Lets an order's open task of a kind wait for a time besides. Opening it again takes that back.
pub fn due(tx: &Tx<'_>, kind: TaskKind, order: OrderId, at: Timestamp) -> Store<()> {
    tx.prepare_cached(
        "UPDATE tasks SET due_at = ?3
         WHERE order_id = ?1 AND kind = ?2 AND state IN ('ready', 'waiting', 'failed')",
    )?
    .execute((order.0, kind.word(), at.0))?;
    Ok(())
}

/// Makes the waiting tasks of a kind ready, so that a new policy is applied to them; orders that the owner
/// put aside stay so. Gives how many.
pub fn look_again(tx: &Tx<'_>, kind: TaskKind) -> Store<usize> {
    let woken = tx
        .prepare_cached(
            "UPDATE tasks INDEXED BY tasks_open SET state = 'ready'
             WHERE state IN ('ready', 'waiting', 'failed') AND state = 'waiting' AND kind = ?1
               AND order_id NOT IN (SELECT id FROM orders WHERE hold = 'manual'
                   AND status IN ('received', 'awaiting_approval', 'approved', 'awaiting_payment',
                                  'awaiting_delivery', 'in_transit'))",
        )?
        .execute([kind.word()])?;
    Ok(woken)
}

/// Orders with a task of a kind that waits, oldest first.
pub fn waiting(connection: &Connection, kind: TaskKind) -> Store<Vec<OrderId>> {
    let mut statement = connection.prepare_cached(
        "SELECT order_id FROM tasks INDEXED BY tasks_open
         WHERE state IN ('ready', 'waiting', 'failed') AND state = 'waiting' AND kind = ?1 ORDER BY order_id",
    )?;
    let rows = statement.query_map([kind.word()], |row| row.get(0).map(OrderId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts a task off after a try in vain, or parks it for a person when `parked`.
pub fn put_off(tx: &Tx<'_>, id: TaskId, due: Timestamp, parked: bool, error: &str) -> Store<()> {
    tx.prepare_cached(
        "UPDATE tasks SET attempts = attempts + 1, due_at = ?2, error = ?3,
             state = CASE WHEN ?4 THEN 'failed' ELSE state END
         WHERE id = ?1 AND (state = 'ready' OR (state = 'waiting' AND due_at IS NOT NULL))",
    )?
    .execute((id.0, due.0, error, parked))?;
    Ok(())
}

/// Open tasks by desk and state.
pub fn open_counts(connection: &Connection) -> Store<BTreeMap<(Desk, TaskState), i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT desk, state, count(*) FROM tasks INDEXED BY tasks_open
         WHERE state IN ('ready', 'waiting', 'failed') GROUP BY desk, state",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(((row.get::<_, Word<Desk>>(0)?.0, row.get::<_, Word<TaskState>>(1)?.0), row.get(2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Tasks each desk finished without a person since `from`.
pub fn finished_since(connection: &Connection, from: Timestamp) -> Store<BTreeMap<Desk, i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT desk, count(*) FROM tasks WHERE closed_at >= ?1 AND state = 'done' AND touched = 0
         GROUP BY desk",
    )?;
    let rows = statement.query_map([from.0], |row| Ok((row.get::<_, Word<Desk>>(0)?.0, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
