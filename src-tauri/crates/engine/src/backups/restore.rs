//! Puts an earlier state of the book in the place of the present one, which is kept beside it.

use std::path::Path;

use fivedesk_core::{Actor, Code, Desk, Message, Refusal, Timestamp};
use fivedesk_store::backup::{self, Looked, Present};
use fivedesk_store::table::settings::{self, Settings};
use fivedesk_store::{NewEvent, StoreError, Tx, record_book, table};

use super::preview::{looked, same_book, view};
use super::{kept, take};
use crate::engine::{hash_of, json};
use crate::fault::Failure;
use crate::views::RestoreView;
use crate::{Answer, Call, Engine};

/// A backup to restore.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RestoreFile {
    /// The file.
    pub file: String,
    /// Its passphrase, when it is encrypted.
    pub passphrase: Option<String>,
}

/// Restores a file under whoever has the book open. The present book is kept beside it, and order numbers it gave out
/// are not given out again. The owner's choices about backups and the lock stay as they are.
///
/// Errors: as [`super::preview`]; `busy` when others never pause in writing; `conflict` for a key that was used for
/// something else. Nothing is changed then.
pub fn restore(engine: &Engine, call: &Call, request: &RestoreFile) -> Answer<RestoreView> {
    let asked = hash_of("backups.restore", &request.file);
    if let Some(before) = answered(engine, call, &asked)? {
        return Ok(before);
    }
    let looked = looked(engine, request)?;
    let (file, now) = (Path::new(&request.file), engine.now());
    let beside = kept::free(engine.path(), "before restore", take::local(engine, now));
    let kept_as = beside.display().to_string();
    let last = |tx: &Tx<'_>, present: &Present| -> Result<RestoreView, Failure> {
        same_book(&present.difference, &looked)?;
        let mut told = view(engine.words(), file, &looked, &present.difference);
        told.kept = Some(kept_as.clone());
        settings::set(tx, &Settings { kept: told.kept.clone(), ..settings::get(tx)? })?;
        tell(tx, present, &looked, &call.actor, now, file)?;
        if let Some(key) = &call.key {
            table::keys::insert(tx, key, &asked, &json(&told)?, now)?;
        }
        Ok(told)
    };
    backup::restore(engine.book(), &looked, &beside, last).map_err(|failure: Failure| {
        // Kept for nothing: the present book goes on.
        let _ = std::fs::remove_file(&beside);
        engine.fault(failure)
    })
}

/// What a key answered before.
fn answered(engine: &Engine, call: &Call, asked: &[u8]) -> Answer<Option<RestoreView>> {
    let Some(key) = &call.key else { return Ok(None) };
    let known = engine.read(|c| Ok(table::keys::get(c, key)?))?;
    let conflict = || {
        let message = Message::new("key-used").with("key", key.as_str());
        engine.fault(Refusal::new(Code::Conflict, message))
    };
    match known {
        None => Ok(None),
        Some(known) if known.request != asked => Err(conflict()),
        Some(known) => serde_json::from_str(&known.answer).map(Some).map_err(|_| conflict()),
    }
}

/// Writes into the restored book that it was restored, and which numbers stay unused.
pub(super) fn tell(
    tx: &Tx<'_>,
    present: &Present,
    looked: &Looked,
    actor: &Actor,
    now: Timestamp,
    file: &Path,
) -> Result<(), StoreError> {
    let at = super::verify::taken_at(file).or(looked.census.last_at).unwrap_or(looked.book.created_at);
    let said = match present.difference.gap {
        None => Message::new("event-restored"),
        Some((first, last)) if first == last => {
            Message::new("event-restored_gap_one").with("first", format!("#{first}"))
        }
        Some((first, last)) => Message::new("event-restored_gap")
            .with("first", format!("#{first}"))
            .with("last", format!("#{last}")),
    };
    let said = said.with("at", at).with("orders", present.difference.lost.orders);
    let event = NewEvent { at: now, desk: Desk::Oversight, actor, said: &said, text: None };
    record_book(tx, &event).map(|_| ())
}
