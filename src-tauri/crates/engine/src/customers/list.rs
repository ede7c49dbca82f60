//! Lists customers, page by page.

use fivedesk_core::{CustomerId, Message, Terms, Timestamp};
use fivedesk_store::Connection;
use fivedesk_store::table::{self, customers::CustomerRow};

use super::fields::{PAY_FIRST, POLICY, unknown};
use crate::call::count;
use crate::fault::Failure;
use crate::views::{AddressView, CustomerView, MergedView, OrderRow, Page};
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

/// A page of customers, by name; without duplicates that were merged and those that were erased.
///
/// Errors: `invalid_input` for a page outside the bounds.
pub fn list(engine: &Engine, query: &CustomerQuery) -> Answer<Page<CustomerView>> {
    let (limit, offset) = PageQuery { page: query.page, per_page: query.per_page }.window(engine)?;
    engine.read(|connection| {
        let (rows, total) = table::customers::list(connection, query.search.as_deref(), limit, offset)?;
        let items = rows.iter().map(|row| view(connection, row)).collect::<Result<_, _>>()?;
        Ok(Page::of(items, query.page, query.per_page, count(total)))
    })
}

/// One customer.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: i64) -> Answer<CustomerView> {
    engine.read(|connection| {
        let mut customer = whole(connection, CustomerId(id))?.ok_or_else(|| unknown(id))?;
        if customer.erased {
            let currency = table::book::get(connection)?.currency;
            customer.name =
                engine.say(currency, &Message::new("customer-erased").with("customer", id.to_string()));
        }
        Ok(customer)
    })
}

/// A page of a customer's orders, newest first.
///
/// Errors: `not_found`; `invalid_input` for a page outside the bounds.
pub fn orders(engine: &Engine, id: i64, page: PageQuery) -> Answer<Page<OrderRow>> {
    let (limit, offset) = page.window(engine)?;
    engine.read(|connection| {
        table::customers::get(connection, CustomerId(id))?.ok_or_else(|| unknown(id))?;
        let currency = table::book::get(connection)?.currency;
        let (rows, total) = table::customers::orders_of(connection, CustomerId(id), limit, offset)?;
        let items =
            rows.iter().map(|row| engine.row_view(connection, currency, row)).collect::<Result<_, _>>()?;
        Ok(Page::of(items, page.page, page.per_page, count(total)))
    })
}

/// A customer with what stands in other tables; `None` where there is none.
pub(super) fn whole(connection: &Connection, id: CustomerId) -> Result<Option<CustomerView>, Failure> {
    table::customers::get(connection, id)?.map(|row| view(connection, &row)).transpose()
}

fn view(connection: &Connection, row: &CustomerRow) -> Result<CustomerView, Failure> {
    let currency = table::book::get(connection)?.currency;
    let addresses = table::addresses::of_customer(connection, row.id)?
        .into_iter()
        .filter(|address| !address.body.is_empty())
        .map(|address| AddressView {
            id: address.id.0,
            text: address.body,
            default: address.default,
            retired: address.retired_at.is_some(),
        })
        .collect();
    let merged = table::customer_merges::into(connection, row.id)?
        .into_iter()
        .map(|merged| MergedView {
            id: merged.id.0,
            name: merged.name,
            email: merged.email,
            phone: merged.phone,
            merged_at: merged.at.rfc3339(),
        })
        .collect();
    let (terms, days_to_pay) = match row.terms {
        None => (POLICY, None),
        Some(Terms::PayFirst) => (PAY_FIRST, None),
        Some(Terms::OnAccount(days)) => ("on_account", Some(days)),
    };
    Ok(CustomerView {
        id: row.id.0,
        name: row.name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        address: row.address.clone().filter(|body| !body.is_empty()),
        orders: count(row.orders),
        last_order_at: row.last_order_at.map(Timestamp::rfc3339),
        total: row.total.decimal(currency),
        balance: row.balance.decimal(currency),
        notes: row.notes.clone(),
        credit_hold: row.credit_hold,
        terms: terms.to_owned(),
        days_to_pay,
        addresses,
        merged,
        merged_into: row.merged_into.map(|id| id.0),
        erased: row.erased_at.is_some(),
    })
}
