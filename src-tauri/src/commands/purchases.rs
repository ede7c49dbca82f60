//! Suppliers and purchases.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::purchases::{self, NotePurchase};
use fivedesk_engine::suppliers;
use fivedesk_engine::views::{PurchaseView, ReceiptView, SupplierView};

/// Every supplier, by name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn supplier_list(host: Shared<'_>) -> Answer<Vec<SupplierView>> {
    ask(&host, suppliers::list).await
}

/// Purchases that are still to come; when asked, those that are closed too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchase_list(host: Shared<'_>, closed: bool) -> Answer<Vec<PurchaseView>> {
    ask(&host, move |engine| purchases::list(engine, closed)).await
}

/// Notes a purchase.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchase_note(host: Shared<'_>, request: NotePurchase) -> Answer<PurchaseView> {
    act(&host, move |engine, call| purchases::note(engine, call, &request)).await
}

/// Receives what a text says of a purchase, or all that is still to come.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchase_receive(host: Shared<'_>, id: i64, text: Option<String>) -> Answer<ReceiptView> {
    act(&host, move |engine, call| purchases::receive(engine, call, id, text.as_deref())).await
}

/// Cancels what is still to come of a purchase.
#[tauri::command]
#[specta::specta]
pub(crate) async fn purchase_cancel(host: Shared<'_>, id: i64) -> Answer<PurchaseView> {
    act(&host, move |engine, call| purchases::cancel(engine, call, id)).await
}
