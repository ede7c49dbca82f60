//! Takes the window's lock away without its password: from the terminal, where the book can be read anyway.

use fivedesk_core::{Desk, Message};
use fivedesk_store::table::window_lock::{self, WindowLock};
use fivedesk_store::{NewEvent, record_book};

use super::show;
use crate::views::LockView;
use crate::{Answer, Call, Engine};

/// Takes the lock away, for an owner who forgot the password. The log tells of it.
pub fn remove(engine: &Engine, call: &Call) -> Answer<LockView> {
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "lock.remove",
        &(),
        move |tx| {
            if window_lock::get(tx)?.hash.is_some() {
                window_lock::set(tx, &WindowLock::default())?;
                let said = Message::new("event-lock_removed");
                let event =
                    NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
                record_book(tx, &event)?;
            }
            Ok(())
        },
        |engine, ()| show(engine),
    )
}
