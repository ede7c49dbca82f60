//! Orders: entered, read and taken on.

use super::Shared;
use crate::call::{act, act_once, ask};
use fivedesk_engine::orders::{self, LineAnswer, OrderQuery, SubmitText};
use fivedesk_engine::views::{OrderRow, OrderView, Page, ReadingView, StatusCount};
use fivedesk_engine::{Answer, OrderId};

/// An order as a person wrote it, under a key if it has one.
#[derive(Debug, Clone, serde::Deserialize, specta::Type)]
pub(crate) struct SubmitRequest {
    #[serde(flatten)]
    order: SubmitText,
    /// The same request under the same key counts once.
    key: Option<String>,
}

/// What Mail would understand of a text. Writes nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_read(host: Shared<'_>, text: String) -> Answer<ReadingView> {
    ask(&host, move |engine| orders::read(engine, &text)).await
}

/// Enters an order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_submit(host: Shared<'_>, request: SubmitRequest) -> Answer<OrderView> {
    act_once(&host, request.key, move |engine, call| orders::submit(engine, call, &request.order)).await
}

/// A page of orders, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_list(host: Shared<'_>, query: OrderQuery) -> Answer<Page<OrderRow>> {
    ask(&host, move |engine| orders::list(engine, &query)).await
}

/// How many orders have each status.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_counts(host: Shared<'_>) -> Answer<Vec<StatusCount>> {
    ask(&host, orders::counts).await
}

/// One order, with its story.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_show(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    ask(&host, move |engine| orders::show(engine, OrderId(id))).await
}

/// Answers what Mail could not read.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_clarify(host: Shared<'_>, id: i64, answers: Vec<LineAnswer>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::clarify(engine, call, OrderId(id), &answers)).await
}

/// Approves an order as it stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_approve(host: Shared<'_>, id: i64, reason: Option<String>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::approve(engine, call, OrderId(id), reason.as_deref())).await
}

/// Rejects an order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_reject(host: Shared<'_>, id: i64, reason: Option<String>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::reject(engine, call, OrderId(id), reason.as_deref())).await
}

/// Books a payment: all that is due, or an amount.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_pay(host: Shared<'_>, id: i64, amount: Option<String>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::pay(engine, call, OrderId(id), amount.as_deref(), None)).await
}

/// Ships what is reserved and covered.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_fulfil(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::fulfil(engine, call, OrderId(id), None)).await
}

/// Confirms that what was shipped has arrived.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_deliver(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::deliver(engine, call, OrderId(id), None)).await
}
