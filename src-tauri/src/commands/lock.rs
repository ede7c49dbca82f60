//! The window's lock.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::lock::{self, SetLock};
use fivedesk_engine::views::LockView;

/// Sets, changes or takes away the window's password.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lock_set(host: Shared<'_>, request: SetLock) -> Answer<LockView> {
    act(&host, move |engine, call| lock::set(engine, call, &request)).await
}

/// Tries a password.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lock_open(host: Shared<'_>, password: String) -> Answer<()> {
    ask(&host, move |engine| lock::unlock(engine, &password)).await
}
