//! Letters: e-mail in, and what was kept aside of it.

use std::path::PathBuf;

use super::Shared;
use crate::call::{act, act_once, ask};
use fivedesk_engine::letters::{self, LettersQuery, TakeLetters};
use fivedesk_engine::views::{LetterFolderView, LetterView, LettersTaken, OrderView, Page};
use fivedesk_engine::{Answer, LetterId, OrderId, files};

/// A page of letters, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_list(host: Shared<'_>, query: LettersQuery) -> Answer<Page<LetterView>> {
    ask(&host, move |engine| letters::list(engine, query)).await
}

/// The letter an order was made of.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_of_order(host: Shared<'_>, order: i64) -> Answer<Option<LetterView>> {
    ask(&host, move |engine| letters::of_order(engine, OrderId(order))).await
}

/// Takes in the letters of a file or a paste. What is in the book already counts once.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_take(host: Shared<'_>, request: TakeLetters) -> Answer<LettersTaken> {
    act(&host, move |engine, call| letters::take(engine, call, &request)).await
}

/// Makes an order of a letter that was kept aside.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_enter(host: Shared<'_>, id: i64, key: Option<String>) -> Answer<OrderView> {
    act_once(&host, key, move |engine, call| letters::enter(engine, call, LetterId(id))).await
}

/// Is done with a letter that was kept aside.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_settle(host: Shared<'_>, id: i64) -> Answer<LetterView> {
    act(&host, move |engine, call| letters::settle(engine, call, LetterId(id))).await
}

/// Writes a letter into a file as it came.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_save(host: Shared<'_>, id: i64, path: PathBuf) -> Answer<()> {
    ask(&host, move |engine| {
        let bytes = letters::original(engine, LetterId(id))?;
        files::write(engine, &path, &bytes)
    })
    .await
}

/// The folder that is watched for letters.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_folder(host: Shared<'_>) -> Answer<LetterFolderView> {
    ask(&host, letters::folder).await
}

/// Chooses the folder, or none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_folder_set(host: Shared<'_>, folder: Option<PathBuf>) -> Answer<LetterFolderView> {
    act(&host, move |engine, call| letters::set_folder(engine, call, folder.as_deref())).await
}
