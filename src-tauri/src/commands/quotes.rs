//! Quotes: made, accepted as orders, declined.

use super::Shared;
use crate::call::{act, act_once, ask};
use fivedesk_engine::quotes::{self, NewQuote};
use fivedesk_engine::views::{OrderView, Page, QuoteView};
use fivedesk_engine::{Answer, PageQuery, QuoteId};

/// A page of quotes, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn quote_list(host: Shared<'_>, page: PageQuery) -> Answer<Page<QuoteView>> {
    ask(&host, move |engine| quotes::list(engine, page)).await
}

/// Makes a quote. The same request under the same key counts once.
#[tauri::command]
#[specta::specta]
pub(crate) async fn quote_add(host: Shared<'_>, quote: NewQuote, key: Option<String>) -> Answer<QuoteView> {
    act_once(&host, key, move |engine, call| quotes::add(engine, call, &quote)).await
}

/// Makes an order of a quote.
#[tauri::command]
#[specta::specta]
pub(crate) async fn quote_accept(host: Shared<'_>, id: i64) -> Answer<OrderView> {
    act(&host, move |engine, call| quotes::accept(engine, call, QuoteId(id))).await
}

/// Declines a quote.
#[tauri::command]
#[specta::specta]
pub(crate) async fn quote_decline(host: Shared<'_>, id: i64) -> Answer<QuoteView> {
    act(&host, move |engine, call| quotes::decline(engine, call, QuoteId(id))).await
}

/// Opens a declined quote again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn quote_reopen(host: Shared<'_>, id: i64) -> Answer<QuoteView> {
    act(&host, move |engine, call| quotes::reopen(engine, call, QuoteId(id))).await
}
