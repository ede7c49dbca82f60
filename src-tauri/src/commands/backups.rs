//! Backups: taken, listed, put back, and what to do about a damaged book.

use super::Shared;
use crate::call::{act, aside, ask, owner};
use crate::host::clock;
use fivedesk_engine::Answer;
use fivedesk_engine::backups::{self, RestoreFile};
use fivedesk_engine::views::{BackupView, BackupsView, RestoreView, SalvageView};
use std::path::Path;

/// The backups there are, and how the last ones went.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup_list(host: Shared<'_>) -> Answer<BackupsView> {
    ask(&host, backups::list).await
}

/// Takes a backup into the owner's folder and proves it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup_take(host: Shared<'_>) -> Answer<BackupView> {
    act(&host, |engine, _| backups::take(engine, None)).await
}

/// Chooses where backups go; `None` is the folder beside the book.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup_folder(host: Shared<'_>, folder: Option<String>) -> Answer<BackupsView> {
    act(&host, move |engine, call| backups::set_folder(engine, call, folder.as_deref().map(Path::new))).await
}

/// Encrypts backups from now on under a passphrase; `None` leaves them in the clear.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup_encrypt(host: Shared<'_>, passphrase: Option<String>) -> Answer<BackupsView> {
    act(&host, move |engine, call| backups::encrypt(engine, call, passphrase.as_deref())).await
}

/// Tells what a restore would lose; changes nothing. Also where the book is damaged.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_preview(host: Shared<'_>, request: RestoreFile) -> Answer<RestoreView> {
    let place = host.path().await;
    aside(move || backups::recover_preview(&place, clock(), &request)).await
}

/// Puts a backup in the place of the book, which is kept beside it. Also where the book is damaged.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_run(host: Shared<'_>, request: RestoreFile) -> Answer<RestoreView> {
    let place = host.path().await;
    let recover = move || backups::recover(&place, clock(), &owner(), &request);
    let (engine, view) = aside(recover).await?;
    host.change_to(engine).await;
    Ok(view)
}

/// Undoes the last restore.
#[tauri::command]
#[specta::specta]
pub(crate) async fn restore_undo(host: Shared<'_>) -> Answer<RestoreView> {
    act(&host, backups::undo).await
}

/// Reads what can be read of a damaged book into a new one beside it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn book_salvage(host: Shared<'_>) -> Answer<SalvageView> {
    let place = host.path().await;
    aside(move || backups::salvage_beside(&place, clock(), &owner())).await
}
