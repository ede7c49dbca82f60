//! The owner's policy.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::policy::{self, Preview};
use fivedesk_engine::views::{PolicyForm, PolicyPreview, PolicyVersion, PolicyView};

/// The policy in force.
#[tauri::command]
#[specta::specta]
pub(crate) async fn policy_show(host: Shared<'_>) -> Answer<PolicyView> {
    ask(&host, policy::show).await
}

/// What a policy would have decided on past orders.
#[tauri::command]
#[specta::specta]
pub(crate) async fn policy_preview(host: Shared<'_>, request: Preview) -> Answer<PolicyPreview> {
    ask(&host, move |engine| policy::preview(engine, &request)).await
}

/// Puts a policy in force.
#[tauri::command]
#[specta::specta]
pub(crate) async fn policy_set(host: Shared<'_>, form: PolicyForm) -> Answer<PolicyView> {
    act(&host, move |engine, call| policy::set(engine, call, &form)).await
}

/// The versions the policy has had.
#[tauri::command]
#[specta::specta]
pub(crate) async fn policy_history(host: Shared<'_>) -> Answer<Vec<PolicyVersion>> {
    ask(&host, policy::history).await
}
