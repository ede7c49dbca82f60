//! Customers.

use super::Shared;
use crate::call::{act, ask};
use fivedesk_engine::customers::{self, AddCustomer, CustomerQuery, EditCustomer};
use fivedesk_engine::views::{CustomerView, OrderRow, Page};
use fivedesk_engine::{Answer, PageQuery};
use std::path::PathBuf;

/// A page of customers, by name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_list(host: Shared<'_>, query: CustomerQuery) -> Answer<Page<CustomerView>> {
    ask(&host, move |engine| customers::list(engine, &query)).await
}

/// One customer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_show(host: Shared<'_>, id: i64) -> Answer<CustomerView> {
    ask(&host, move |engine| customers::show(engine, id)).await
}

/// A page of a customer's orders, newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_orders(host: Shared<'_>, id: i64, page: PageQuery) -> Answer<Page<OrderRow>> {
    ask(&host, move |engine| customers::orders(engine, id, page)).await
}

/// Adds a customer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_add(host: Shared<'_>, request: AddCustomer) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::add(engine, call, &request)).await
}

/// Changes what is given of a customer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_edit(host: Shared<'_>, id: i64, request: EditCustomer) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::edit(engine, call, id, &request)).await
}

/// Adds an address.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_add_address(
    host: Shared<'_>,
    id: i64,
    text: String,
    chosen: bool,
) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::add_address(engine, call, id, &text, chosen)).await
}

/// Lets new orders go to an address.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_use_address(host: Shared<'_>, id: i64, address: i64) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::use_address(engine, call, id, address)).await
}

/// Offers an address no longer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_retire_address(host: Shared<'_>, id: i64, address: i64) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::retire_address(engine, call, id, address)).await
}

/// Merges a duplicate into the customer it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_merge(host: Shared<'_>, kept: i64, duplicate: i64) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::merge(engine, call, kept, duplicate)).await
}

/// Takes a merge back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_unmerge(host: Shared<'_>, duplicate: i64) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::unmerge(engine, call, duplicate)).await
}

/// Writes everything the book holds of a customer to a file.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_export(host: Shared<'_>, id: i64, path: PathBuf) -> Answer<()> {
    ask(&host, move |engine| customers::export_to(engine, id, &path)).await
}

/// Erases a customer's personal data for good.
#[tauri::command]
#[specta::specta]
pub(crate) async fn customer_erase(host: Shared<'_>, id: i64) -> Answer<CustomerView> {
    act(&host, move |engine, call| customers::erase(engine, call, id)).await
}
