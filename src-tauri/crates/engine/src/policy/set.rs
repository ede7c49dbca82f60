//! Puts a policy in force.

use fivedesk_core::{Desk, Message, Policy, TaskKind, Timestamp};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use super::form;
use crate::fault::Failure;
use crate::views::{PolicyForm, PolicyView};
use crate::{Actor, Answer, Call, Engine, agents};

/// Puts a policy in force as a new version, and has what waits looked at again by it. Going back to a former
/// policy is such a new version too. One that says the same as the policy in force changes nothing.
///
/// Terms of payment hold for orders that come in from now on.
///
/// Errors: `invalid_input` with the field, for a figure or word that cannot be.
pub fn set(engine: &Engine, call: &Call, request: &PolicyForm) -> Answer<PolicyView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    let policy = form::read(request, engine.currency()).map_err(|refusal| engine.fault(refusal))?;
    engine.act(
        call,
        "policy.set",
        request,
        move |tx| put(tx, &policy, &actor, now),
        |engine, ()| super::show(engine),
    )
}

/// Puts it in force inside a transaction, and tells it.
pub(crate) fn put(tx: &Tx<'_>, policy: &Policy, actor: &Actor, now: Timestamp) -> Result<(), Failure> {
    let before = table::policies::current(tx)?;
    let Some(version) = in_force(tx, policy, actor, now)? else { return Ok(()) };
    let changed = form::together(form::changes(&before, policy));
    let said = Message::new("event-policy_set")
        .with("version", version)
        .with("changed", changed.unwrap_or_else(|| Message::new("policy-same-words")));
    record_book(tx, &NewEvent { at: now, desk: Desk::Approval, actor, said: &said, text: None })?;
    Ok(())
}

/// Puts it in force as a new version, and has what waits looked at again by it; `None` where it is in force already.
pub(crate) fn in_force(
    tx: &Tx<'_>,
    policy: &Policy,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<i64>, Failure> {
    let before = table::policies::current(tx)?;
    if before == *policy {
        return Ok(None);
    }
    let version = table::policies::set(tx, policy, actor, now)?;
    table::tasks::look_again(tx, TaskKind::Decide)?;
    if before.reserve != policy.reserve {
        table::tasks::look_again(tx, TaskKind::Reserve)?;
    }
    if before.auto_deliver_after != policy.auto_deliver_after {
        agents::expect_all(tx, policy)?;
    }
    Ok(Some(version))
}
