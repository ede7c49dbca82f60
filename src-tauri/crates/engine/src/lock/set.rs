//! Sets the window's password.

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_store::table::window_lock::{self, WindowLock};
use fivedesk_store::{NewEvent, record_book};

use super::{hash, show, unlock};
use crate::views::LockView;
use crate::{Answer, Call, Engine};

/// The shortest password that is taken.
const LETTERS: usize = 4;
/// The longest time until the window locks itself: a day.
const MOST_MINUTES: u32 = 24 * 60;

/// A lock to set.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SetLock {
    /// The password so far, where there is one.
    pub before: Option<String>,
    /// The new one; `None` takes the lock away.
    pub password: Option<String>,
    /// Minutes without a hand on the window after which it locks itself, 1 to 1440; never unless given.
    pub idle_minutes: Option<u32>,
}

/// Sets, changes or takes away the password. It is kept as a hash alone.
///
/// Errors: `invalid_input` for a password that is too short or a time out of bounds; `refused` for a wrong password
/// so far.
pub fn set(engine: &Engine, call: &Call, request: &SetLock) -> Answer<LockView> {
    let invalid = |message: Message, field: &str| {
        engine.fault(Refusal::invalid(message).about(serde_json::json!({ "field": field })))
    };
    if request.password.as_ref().is_some_and(|password| password.chars().count() < LETTERS) {
        return Err(invalid(Message::new("lock-password-short").with("letters", LETTERS), "password"));
    }
    if request.idle_minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes)) {
        let message = Message::new("lock-minutes-invalid").with("most", i64::from(MOST_MINUTES));
        return Err(invalid(message, "idle_minutes"));
    }
    if show(engine)?.on {
        unlock(engine, request.before.as_deref().unwrap_or_default())?;
    }
    let hash = request.password.as_deref().map(hash::hash).transpose();
    let lock = WindowLock {
        hash: hash.map_err(|failure| engine.fault(failure))?,
        idle_minutes: request.password.as_ref().and(request.idle_minutes),
        ..WindowLock::default()
    };
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "lock.set",
        // Not the password: what a key remembers of a request could be tried against it.
        &(request.password.is_some(), request.idle_minutes),
        move |tx| {
            let said = match (&lock.hash, window_lock::get(tx)?.hash) {
                (None, None) => return Ok(()),
                (None, Some(_)) => Message::new("event-lock_removed"),
                (Some(_), _) => Message::new("event-lock_set"),
            };
            window_lock::set(tx, &lock)?;
            let event = NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
            record_book(tx, &event)?;
            Ok(())
        },
        |engine, ()| show(engine),
    )
}
