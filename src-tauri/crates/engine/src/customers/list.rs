//! Lists customers, page by page.

use fivedesk_core::{Currency, CustomerId, Message, Refusal, Timestamp};
use fivedesk_store::table::{self, customers::CustomerRow};

use crate::call::count;
use crate::views::{CustomerView, Page};
use crate::{Answer, Engine, PageQuery};

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CustomerQuery {
    /// Words in the name or e-mail address.
    pub search: Option<String>,
    /// From 1.
    pub page: u32,
    /// 1 to 500.
    pub per_page: u32,
}

/// A page of customers, by name.
///
/// Errors: `invalid_input` for a page outside the bounds.
pub fn list(engine: &Engine, query: &CustomerQuery) -> Answer<Page<CustomerView>> {
    let (limit, offset) = PageQuery { page: query.page, per_page: query.per_page }.window(engine)?;
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let (rows, total) = table::customers::list(connection, query.search.as_deref(), limit, offset)?;
        let items = rows.iter().map(|row| view(row, currency)).collect();
        Ok(Page::of(items, query.page, query.per_page, count(total)))
    })
}

/// One customer.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: i64) -> Answer<CustomerView> {
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        match table::customers::get(connection, CustomerId(id))? {
            Some(row) => Ok(view(&row, currency)),
            None => {
                Err(Refusal::not_found(Message::new("customer-not-found").with("customer", id.to_string()))
                    .into())
            }
        }
    })
}

fn view(row: &CustomerRow, currency: Currency) -> CustomerView {
    CustomerView {
        id: row.id.0,
        name: row.name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        address: row.address.clone(),
        orders: count(row.orders),
        last_order_at: row.last_order_at.map(Timestamp::rfc3339),
        total: row.total.decimal(currency),
    }
}
