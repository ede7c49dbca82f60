//! The catalogue.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::products::{self, AddProduct};
use fivedesk_engine::views::ProductView;

/// The products whose name or SKU holds the words, or all.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_list(host: Shared<'_>, search: Option<String>) -> Answer<Vec<ProductView>> {
    ask(&host, move |engine| products::list(engine, search.as_deref())).await
}

/// Adds a product.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_add(host: Shared<'_>, request: AddProduct) -> Answer<ProductView> {
    act(&host, move |engine, call| products::add(engine, call, &request)).await
}
