//! Takes a restore back: the book that was kept before it is restored, and the present one is kept in turn.

use fivedesk_core::{Message, Refusal};
use fivedesk_store::table::settings;

use super::restore::{RestoreFile, restore};
use crate::views::RestoreView;
use crate::{Answer, Call, Engine};

/// Undoes the last restore. Doing it twice comes back to what was restored.
///
/// Errors: `refused` when there was no restore, or what was kept is gone; as [`restore`].
pub fn undo(engine: &Engine, call: &Call) -> Answer<RestoreView> {
    let kept = engine.read(|c| Ok(settings::get(c)?.kept))?;
    match kept.filter(|kept| std::path::Path::new(kept).exists()) {
        Some(file) => restore(engine, call, &RestoreFile { file, passphrase: None }),
        None => Err(engine.fault(Refusal::refused(Message::new("restore-nothing-kept")))),
    }
}
