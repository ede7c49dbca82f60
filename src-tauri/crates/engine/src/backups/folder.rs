//! Where backups go.

use std::path::{Path, PathBuf};

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_store::table::settings::{self, Settings};
use fivedesk_store::{NewEvent, record_book};

use crate::kept::Kept;
use crate::views::BackupsView;
use crate::{Answer, Call, Engine};

/// The owner's folder for backups; one beside the book unless another was chosen.
pub(super) fn folder_of(settings: &Settings, book: &Path) -> PathBuf {
    settings.backup_folder.as_ref().map_or_else(|| usual(book), PathBuf::from)
}

/// The folder that backups go to when the owner chose none.
pub(super) fn usual(book: &Path) -> PathBuf {
    book.with_file_name("backups")
}

/// Chooses the folder; `None` goes back to the one beside the book. Backups that are elsewhere stay there.
///
/// Errors: `invalid_input` for a folder that is not there or is named only in part.
pub fn set_folder(engine: &Engine, call: &Call, folder: Option<&Path>) -> Answer<BackupsView> {
    let chosen = folder.map(|folder| folder.display().to_string());
    if let Some(folder) = folder.filter(|folder| !folder.is_absolute() || !folder.is_dir()) {
        let message = Message::new("backup-folder-missing").with("folder", folder.display().to_string());
        let refusal = Refusal::invalid(message).about(serde_json::json!({ "field": "folder" }));
        return Err(engine.fault(refusal));
    }
    let (now, actor, usual) = (engine.now(), call.actor.clone(), usual(engine.path()));
    engine.act(
        call,
        "backups.set_folder",
        &chosen.clone(),
        move |tx| {
            let before = settings::get(tx)?;
            if before.backup_folder != chosen {
                let was = Kept::BackupFolder.now(tx, [])?;
                settings::set(tx, &Settings { backup_folder: chosen.clone(), ..before })?;
                let folder = chosen.clone().unwrap_or_else(|| usual.display().to_string());
                let said = Message::new("event-backup_folder_set").with("folder", folder);
                let event =
                    NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
                Kept::BackupFolder.remember(tx, record_book(tx, &event)?, Some(was))?;
            }
            Ok(())
        },
        |engine, ()| super::list(engine),
    )
}
