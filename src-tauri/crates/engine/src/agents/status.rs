//! What each agent has done and has before it.

use fivedesk_core::{Desk, TaskState};
use fivedesk_store::{Connection, table};

use crate::call::count;
use crate::fault::Failure;
use crate::views::{AgentStatus, AgentsView};
use crate::{Answer, Engine};

/// The five agents, in the order of the flow.
pub fn status(engine: &Engine) -> Answer<AgentsView> {
    engine.read(|connection| Ok(AgentsView { agents: all(connection)? }))
}

pub(crate) fn all(connection: &Connection) -> Result<Vec<AgentStatus>, Failure> {
    let open = table::tasks::open_counts(connection)?;
    let done = table::agent_counts::all(connection)?;
    let of = |desk: Desk, state: TaskState| count(open.get(&(desk, state)).copied().unwrap_or_default());
    Ok(Desk::ALL
        .iter()
        .map(|desk| {
            let row = done.get(desk).copied().unwrap_or_default();
            AgentStatus {
                agent: desk.word().to_owned(),
                ready: of(*desk, TaskState::Ready),
                waiting: of(*desk, TaskState::Waiting),
                done: count(row.done),
                failed: of(*desk, TaskState::Failed),
                mean_ms: (row.steps > 0).then(|| row.total_us as f64 / row.steps as f64 / 1000.0),
                untouched_share: (row.done > 0).then(|| row.untouched as f64 / row.done as f64),
            }
        })
        .collect())
}
