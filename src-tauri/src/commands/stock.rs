//! Stock and its ledger.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::stock::{self, LooseReturn, MovementQuery};
use fivedesk_engine::views::{MovementView, Page, StockChangeView, StockView};

/// Every product's stock.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stock_list(host: Shared<'_>) -> Answer<Vec<StockView>> {
    ask(&host, stock::list).await
}

/// Sets what a count found.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stock_set(host: Shared<'_>, text: String) -> Answer<StockChangeView> {
    act(&host, move |engine, call| stock::set(engine, call, &text)).await
}

/// Receives goods.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stock_receive(host: Shared<'_>, text: String) -> Answer<StockChangeView> {
    act(&host, move |engine, call| stock::receive(engine, call, &text)).await
}

/// Takes back what belongs to no order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stock_return(host: Shared<'_>, back: LooseReturn) -> Answer<StockChangeView> {
    act(&host, move |engine, call| stock::come_back(engine, call, &back)).await
}

/// A page of the ledger, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stock_history(host: Shared<'_>, query: MovementQuery) -> Answer<Page<MovementView>> {
    ask(&host, move |engine| stock::history(engine, &query)).await
}
