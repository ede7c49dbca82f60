//! Whether backups are encrypted.

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_store::table::settings::{self, Settings};
use fivedesk_store::{NewEvent, backup, record_book};

use crate::views::BackupsView;
use crate::{Answer, Call, Engine};

/// The shortest passphrase that is taken.
const LETTERS: usize = 8;

/// Encrypts backups from now on under a passphrase, which is kept nowhere; `None` leaves them in the clear. Backups
/// that are there already stay as they are, each under the passphrase of its day.
///
/// Errors: `invalid_input` for a passphrase that is too short.
pub fn encrypt(engine: &Engine, call: &Call, passphrase: Option<&str>) -> Answer<BackupsView> {
    let keys = match passphrase {
        None => None,
        Some(short) if short.chars().count() < LETTERS => {
            let message = Message::new("backup-passphrase-short").with("letters", LETTERS);
            let refusal = Refusal::invalid(message).about(serde_json::json!({ "field": "passphrase" }));
            return Err(engine.fault(refusal));
        }
        Some(passphrase) => Some(backup::new_keys(passphrase).map_err(|error| engine.fault(error))?),
    };
    let (now, actor) = (engine.now(), call.actor.clone());
    engine.act(
        call,
        "backups.encrypt",
        // Not the passphrase: what a key remembers of a request could be tried against it.
        &passphrase.is_some(),
        move |tx| {
            let before = settings::get(tx)?;
            let said = match (&keys, &before.backup_keys) {
                (None, None) => return Ok(()),
                (None, Some(_)) => Message::new("event-backups_plain"),
                (Some(_), _) => Message::new("event-backups_encrypted"),
            };
            settings::set(tx, &Settings { backup_keys: keys.clone(), ..before })?;
            let event = NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
            record_book(tx, &event)?;
            Ok(())
        },
        |engine, ()| super::list(engine),
    )
}
