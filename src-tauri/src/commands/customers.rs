//! Customers.

use super::Shared;
use crate::call::ask;
use fivedesk_engine::Answer;
use fivedesk_engine::customers::{self, CustomerQuery};
use fivedesk_engine::views::{CustomerView, Page};

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
