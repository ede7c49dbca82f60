//! One step of whichever agent has the next task, and the loop over them.

use std::sync::Arc;
use std::time::Instant;

use fivedesk_core::{Actor, Code, EventSeq, Hold, Message, Order, TaskKind, Timestamp};
use fivedesk_store::table::agent_counts::{self, AgentRow};
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::table::tasks::{self, TaskRow};
use fivedesk_store::{Connection, NewEvent, Tx, record};

use super::{approval, delivery, mail, oversight, warehouse};
use crate::catalogue::Catalogues;
use crate::fault::Failure;
use crate::orders::{self, order_for};
use crate::{Answer, Engine};

/// A step is tried so often before it is parked for a person.
const TRIES: i64 = 5;
/// The first pause after a try in vain; each further one is four times as long.
const PAUSE_US: i64 = 1_000_000;

/// What a desk's agent has at hand during a step.
pub(crate) struct Work<'a, 'c> {
    pub(crate) tx: &'a Tx<'c>,
    pub(crate) task: &'a TaskRow,
    pub(crate) row: OrderRow,
    pub(crate) now: Timestamp,
    pub(crate) catalogues: &'a Arc<Catalogues>,
}

impl Work<'_, '_> {
    /// Records what the order is now.
    pub(crate) fn record(
        &self,
        after: &Order,
        actor: &Actor,
        said: &fivedesk_core::Message,
    ) -> Result<EventSeq, Failure> {
        let event = NewEvent { at: self.now, desk: self.task.kind.desk(), actor, said, text: None };
        Ok(record(self.tx, &self.row, after, &event)?)
    }

    /// The desk's agent.
    pub(crate) fn agent(&self) -> Actor {
        Actor::agent(self.task.kind.desk())
    }

    /// Closes this task and opens the next desk's.
    pub(crate) fn hand_on(
        &self,
        next: TaskKind,
        question: Option<&fivedesk_core::Message>,
    ) -> Result<(), Failure> {
        tasks::finish(self.tx, self.task.kind, self.task.order, false, self.now)?;
        Ok(tasks::open(self.tx, next, self.task.order, question, self.now)?)
    }

    /// Closes this task and opens those the order needs now.
    pub(crate) fn follow(&self, after: &Order) -> Result<(), Failure> {
        tasks::finish(self.tx, self.task.kind, self.task.order, false, self.now)?;
        orders::follow(self.tx, after, self.now)
    }

    /// Lets this task wait with its question.
    pub(crate) fn wait(&self, question: &fivedesk_core::Message) -> Result<(), Failure> {
        Ok(tasks::wait(self.tx, self.task.id, question)?)
    }
}

/// Lets the agents work until nothing is due, and tells how many steps they took.
///
/// Errors: the store's; a step that fails by itself is put off and does not stop the others.
pub fn work(engine: &Engine) -> Answer<u32> {
    if is_due(engine)? { work_on(engine) } else { Ok(0) }
}

/// As [`work`], where something is known to be due.
pub(crate) fn work_on(engine: &Engine) -> Answer<u32> {
    let mut steps = 1;
    while step(engine)? {
        steps += 1;
    }
    Ok(steps)
}

/// Lets the agent with the next task take one step; `false` when nothing is due.
///
/// Errors: the store's.
pub fn run_once(engine: &Engine) -> Answer<bool> {
    if !is_due(engine)? {
        return Ok(false);
    }
    step(engine)?;
    Ok(true)
}

/// Looks through a reader: the common case, nothing due, takes no lock.
fn is_due(engine: &Engine) -> Answer<bool> {
    let now = engine.now();
    engine.read(|connection| Ok(next(connection, now)?.is_some()))
}

/// A step that failed, and on which task.
struct Failed {
    task: Option<Box<TaskRow>>,
    failure: Failure,
}

impl From<fivedesk_store::StoreError> for Failed {
    fn from(error: fivedesk_store::StoreError) -> Self {
        Self { task: None, failure: error.into() }
    }
}

/// Takes one step; `true` when more is due.
fn step(engine: &Engine) -> Answer<bool> {
    let now = engine.now();
    let catalogues = engine.catalogues();
    let stepped = engine.book().write_awake(move |tx| {
        let Some(task) = next(tx, now)? else { return Ok(false) };
        step_on(tx, &task, now, &catalogues).map_err(|failure| Failed { task: Some(Box::new(task)), failure })
    });
    let (task, failure) = match stepped {
        Ok(more) => return Ok(more),
        Err(Failed { task, failure }) => (task, failure),
    };
    let refusal = failure.refusal();
    match task {
        Some(task)
            if !matches!(refusal.code, Code::Busy | Code::Io | Code::DamagedBook | Code::NewerBook) =>
        {
            let kind = task.kind.word();
            tracing::warn!(task = task.id.0, kind, key = %refusal.message.key, "a step failed");
            put_off(engine, &task, refusal.message.key.into_owned())?;
            is_due(engine)
        }
        // The book, not the task, is in the way.
        _ => Err(engine.fault(refusal)),
    }
}

fn step_on(
    tx: &Tx<'_>,
    task: &TaskRow,
    now: Timestamp,
    catalogues: &Arc<Catalogues>,
) -> Result<bool, Failure> {
    let started = Instant::now();
    take(&Work { tx, row: order_for(tx, task.order)?, task, now, catalogues })?;
    let total_us = i64::try_from(started.elapsed().as_micros()).unwrap_or(i64::MAX);
    agent_counts::add(tx, task.kind.desk(), AgentRow { steps: 1, total_us, ..AgentRow::default() })?;
    Ok(next(tx, now)?.is_some())
}

/// What an agent can take: a task that is ready or, after those, one whose time has come.
fn next(connection: &Connection, now: Timestamp) -> Result<Option<TaskRow>, fivedesk_store::StoreError> {
    match tasks::next_ready(connection, now)? {
        Some(task) => Ok(Some(task)),
        None => tasks::next_due(connection, now),
    }
}

fn take(work: &Work<'_, '_>) -> Result<(), Failure> {
    // What the owner put aside, or took back, no agent touches.
    if work.row.order.hold == Some(Hold::Manual) && work.task.kind != TaskKind::Watch {
        return work.wait(&Message::new("agent-stands-aside"));
    }
    match work.task.kind {
        TaskKind::Read => mail::read(work),
        TaskKind::Decide => approval::decide(work),
        TaskKind::Reserve => warehouse::reserve(work),
        TaskKind::Collect => delivery::collect(work),
        TaskKind::Watch => oversight::watch(work),
        // Opened waiting and done by the owner's hand.
        TaskKind::Ship => work.wait(&delivery::pack(&work.row.order)),
        TaskKind::Deliver => delivery::arrive(work),
    }
}

fn put_off(engine: &Engine, task: &TaskRow, error: String) -> Answer<()> {
    let (id, kind, attempts) = (task.id, task.kind, task.attempts);
    let factor = 4_i64.saturating_pow(u32::try_from(attempts).unwrap_or(u32::MAX));
    let due = Timestamp(engine.now().0.saturating_add(PAUSE_US.saturating_mul(factor)));
    engine
        .write(move |tx| {
            tasks::put_off(tx, id, due, attempts + 1 >= TRIES, &error)?;
            Ok(agent_counts::add(tx, kind.desk(), AgentRow { failures: 1, ..AgentRow::default() })?)
        })
        .map_err(|failure| engine.fault(failure))
}
