//! The catalogue.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::Answer;
use fivedesk_engine::products::{self, AddProduct, EditProduct};
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

/// The archived products, narrowed the same way.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_archived(host: Shared<'_>, search: Option<String>) -> Answer<Vec<ProductView>> {
    ask(&host, move |engine| products::archived(engine, search.as_deref())).await
}

/// One product, by its row.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_show(host: Shared<'_>, id: i64) -> Answer<ProductView> {
    ask(&host, move |engine| products::by_row(engine, id)).await
}

/// Changes what is given of a product.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_edit(host: Shared<'_>, id: i64, request: EditProduct) -> Answer<ProductView> {
    act(&host, move |engine, call| products::edit(engine, call, id, &request)).await
}

/// Offers a product no longer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_archive(host: Shared<'_>, id: i64) -> Answer<ProductView> {
    act(&host, move |engine, call| products::archive(engine, call, id)).await
}

/// Offers it again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_restore(host: Shared<'_>, id: i64) -> Answer<ProductView> {
    act(&host, move |engine, call| products::restore(engine, call, id)).await
}

/// Forgets a learned name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn product_forget_alias(host: Shared<'_>, id: i64, alias: String) -> Answer<ProductView> {
    act(&host, move |engine, call| products::forget_alias(engine, call, id, &alias)).await
}
