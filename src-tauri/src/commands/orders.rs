//! Orders: entered, read and taken on.

use super::Shared;
use crate::call::{act, act_once, ask};
use fivedesk_engine::orders::{
    self, ComesBack, Edit, LineAnswer, LinePart, OrderQuery, Parcel, Payment, SubmitForm, SubmitText,
};
use fivedesk_engine::views::{LateView, OrderRow, OrderView, Page, ReadingView, StatusCount, UndoView};
use fivedesk_engine::{Answer, EventSeq, OrderId, ProductId, undo};

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

/// Enters an order by its lines. The same request under the same key counts once.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_submit_form(
    host: Shared<'_>,
    form: SubmitForm,
    key: Option<String>,
) -> Answer<OrderView> {
    act_once(&host, key, move |engine, call| orders::submit_form(engine, call, &form)).await
}

/// A page of orders, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_list(host: Shared<'_>, query: OrderQuery) -> Answer<Page<OrderRow>> {
    ask(&host, move |engine| orders::list(engine, &query)).await
}

/// The orders of these rows, as a list shows them.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_some(host: Shared<'_>, ids: Vec<i64>) -> Answer<Vec<OrderRow>> {
    ask(&host, move |engine| orders::some(engine, &ids)).await
}

/// The ways orders came in, to choose from.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_sources(host: Shared<'_>) -> Answer<Vec<String>> {
    ask(&host, orders::sources).await
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

/// Lets an order go on that was held as a duplicate.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_not_duplicate(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::not_duplicate(engine, call, OrderId(id), None)).await
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

/// Books a payment.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_pay(host: Shared<'_>, id: i64, payment: Payment) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::pay(engine, call, OrderId(id), &payment)).await
}

/// Pays money back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_refund(
    host: Shared<'_>,
    id: i64,
    amount: Option<String>,
    method: Option<String>,
    reason: Option<String>,
) -> Answer<OrderView> {
    let words = (amount, method, reason);
    act(&host, move |engine, call| {
        let (amount, method, reason) = (words.0.as_deref(), words.1.as_deref(), words.2.as_deref());
        orders::refund(engine, call, OrderId(id), amount, method, reason)
    })
    .await
}

/// Ships what is reserved and covered, or a part of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_fulfil(host: Shared<'_>, id: i64, parcel: Parcel) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::fulfil(engine, call, OrderId(id), &parcel)).await
}

/// Confirms that what was shipped has arrived.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_deliver(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::deliver(engine, call, OrderId(id), None)).await
}

/// Notes carrier and tracking number of the last parcel.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_track(
    host: Shared<'_>,
    id: i64,
    carrier: Option<String>,
    tracking: Option<String>,
) -> Answer<OrderView> {
    act(&host, move |engine, call| {
        orders::track(engine, call, OrderId(id), carrier.as_deref(), tracking.as_deref())
    })
    .await
}

/// Gives up what was lost on the way.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_lost(
    host: Shared<'_>,
    id: i64,
    lines: Option<Vec<LinePart>>,
    reason: Option<String>,
) -> Answer<OrderView> {
    act(&host, move |engine, call| {
        orders::lost(engine, call, OrderId(id), lines.as_deref(), reason.as_deref())
    })
    .await
}

/// Takes goods of an order back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_return(host: Shared<'_>, id: i64, back: ComesBack) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::take_back(engine, call, OrderId(id), &back)).await
}

/// Changes an order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_edit(host: Shared<'_>, id: i64, edit: Edit) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::edit(engine, call, OrderId(id), &edit)).await
}

/// Puts another product into a line.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_substitute(
    host: Shared<'_>,
    id: i64,
    line: u32,
    product_id: i64,
    reason: Option<String>,
) -> Answer<OrderView> {
    act(&host, move |engine, call| {
        orders::substitute(engine, call, OrderId(id), line, ProductId(product_id), reason.as_deref())
    })
    .await
}

/// Takes off what has not shipped.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_cancel(
    host: Shared<'_>,
    id: i64,
    lines: Option<Vec<LinePart>>,
    reason: Option<String>,
) -> Answer<OrderView> {
    act(&host, move |engine, call| {
        orders::cancel(engine, call, OrderId(id), lines.as_deref(), reason.as_deref())
    })
    .await
}

/// Lets an order that is short ship in parts: what there is of it is set aside, the rest waits.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_part(host: Shared<'_>, id: i64, reason: Option<String>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::part(engine, call, OrderId(id), reason.as_deref())).await
}

/// Payments on account that are late, the oldest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_late(host: Shared<'_>) -> Answer<Vec<LateView>> {
    ask(&host, orders::late).await
}

/// Puts an order aside.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_hold(host: Shared<'_>, id: i64, reason: Option<String>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::hold(engine, call, OrderId(id), reason.as_deref())).await
}

/// Takes an order up again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_resume(host: Shared<'_>, id: i64, reason: Option<String>) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::resume(engine, call, OrderId(id), reason.as_deref())).await
}

/// Enters an order like another.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_copy(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    act(&host, move |engine, call| orders::copy(engine, call, OrderId(id))).await
}

/// What taking back the last step on an order would do.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_undo_preview(host: Shared<'_>, id: i64) -> Answer<UndoView> {
    ask(&host, move |engine| undo::preview_order(engine, OrderId(id), None)).await
}

/// Takes back a step on an order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn order_undo(
    host: Shared<'_>,
    id: i64,
    event: i64,
    reason: Option<String>,
) -> Answer<OrderView> {
    act(&host, move |engine, call| {
        undo::undo_order(engine, call, OrderId(id), Some(EventSeq(event)), reason.as_deref())
    })
    .await
}

/// What taking back the last thing the owner did would do.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_preview(host: Shared<'_>) -> Answer<UndoView> {
    ask(&host, undo::preview).await
}

/// Takes back the last thing the owner did.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_last(host: Shared<'_>, event: i64) -> Answer<UndoView> {
    act(&host, move |engine, call| undo::undo(engine, call, EventSeq(event))).await
}
