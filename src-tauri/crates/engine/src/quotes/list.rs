//! Shows quotes.

use fivedesk_core::{Hold, Line, Message, Order, OrderId, Quantity, QuoteId, Refusal, Terms, Timestamp};
use fivedesk_store::table::quotes::{self, QuoteRow};
use fivedesk_store::{Connection, table};

use super::{quote_for, standing};
use crate::call::count;
use crate::fault::Failure;
use crate::show::product_name;
use crate::views::{Page, QuoteLineView, QuoteView};
use crate::{Answer, Engine, PageQuery};

/// A page of quotes, newest first.
///
/// Errors: `invalid_input` for a page outside the bounds.
pub fn list(engine: &Engine, page: PageQuery) -> Answer<Page<QuoteView>> {
    let (limit, offset) = page.window(engine)?;
    engine.read(|connection| {
        let (rows, total) = quotes::list(connection, limit, offset)?;
        let items = rows.iter().map(|row| view(engine, connection, row)).collect::<Result<_, _>>()?;
        Ok(Page::of(items, page.page, page.per_page, count(total)))
    })
}

/// One quote, whole.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: QuoteId) -> Answer<QuoteView> {
    engine.read(|connection| view(engine, connection, &quote_for(connection, id)?))
}

/// The quote a person names: its number, with or without `Q-`.
///
/// Errors: `not_found`.
pub fn find(engine: &Engine, name: &str) -> Answer<QuoteId> {
    let digits = name.trim().trim_start_matches(['Q', 'q']).trim_start_matches('-');
    let id = digits.parse().map(QuoteId).map_err(|_| {
        engine.fault(Refusal::not_found(Message::new("quote-not-found").with("quote", name.trim())))
    })?;
    engine.read(|connection| quote_for(connection, id).map(|row| row.id))
}

/// A quote's figures are those an order of its lines would have.
fn as_order(connection: &Connection, row: &QuoteRow) -> Result<Order, Failure> {
    Ok(Order {
        id: OrderId(0),
        currency: table::book::get(connection)?.currency,
        customer: row.customer,
        address: row.address,
        terms: Terms::default(),
        hold: None::<Hold>,
        read: true,
        approved: None,
        rejected: false,
        lines: quotes::lines(connection, row.id)?,
        discount: row.discount,
        shipping: row.shipping,
        tax_included: row.tax_included,
        due_at: None,
        note: None,
        withdrawn: false,
        paid: fivedesk_core::Money::ZERO,
        refunded: fivedesk_core::Money::ZERO,
    })
}

pub(crate) fn view(engine: &Engine, connection: &Connection, row: &QuoteRow) -> Result<QuoteView, Failure> {
    let order = as_order(connection, row)?;
    let money = |amount: fivedesk_core::Money| amount.decimal(order.currency);
    let mut lines = Vec::with_capacity(order.lines.len());
    for line in &order.lines {
        lines.push(line_view(connection, &order, line)?);
    }
    Ok(QuoteView {
        id: row.id.0,
        number: format!("Q-{}", row.id),
        status: standing(row, engine.now()).word().to_owned(),
        customer: row.customer.map(|id| table::customers::name(connection, id)).transpose()?.flatten(),
        address: row.address.map(|id| table::customers::address_body(connection, id)).transpose()?.flatten(),
        text: row.text.clone(),
        made_at: row.at.rfc3339(),
        valid_until: row.valid_until.map(Timestamp::rfc3339),
        currency: order.currency.code().to_owned(),
        discount: money(row.discount),
        shipping: money(row.shipping),
        total: money(order.total().unwrap_or_default()),
        order: row.order.map(|id| id.0),
        lines,
    })
}

fn line_view(connection: &Connection, order: &Order, line: &Line) -> Result<QuoteLineView, Failure> {
    let quantity: Quantity = line.ordered;
    Ok(QuoteLineView {
        product_id: line.product.0,
        product: product_name(connection, line.product)?,
        quantity: quantity.into(),
        unit_price: line.unit_price.decimal(),
        total: line.worth(quantity, order.currency).unwrap_or_default().decimal(order.currency),
    })
}
