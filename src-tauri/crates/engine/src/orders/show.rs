//! Shows one order, whole.

use fivedesk_core::{Message, OrderId, Refusal};
use fivedesk_store::table;

use super::step::{order_for, unknown};
use crate::views::OrderView;
use crate::{Answer, Engine};

/// An order with its lines, payments and story.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: OrderId) -> Answer<OrderView> {
    engine.read(|connection| {
        let row = order_for(connection, id)?;
        engine.order_view(connection, &row)
    })
}

/// The order a person names: its row's number, or `#` and the number people say.
///
/// Errors: `not_found`.
pub fn find(engine: &Engine, name: &str) -> Answer<OrderId> {
    let id = engine.read(|connection| Ok(table::orders::by_name(connection, name)?))?;
    id.ok_or_else(|| {
        let refusal = match name.trim().trim_start_matches('#').parse() {
            Ok(number) => unknown(OrderId(number)),
            Err(_) => Refusal::not_found(Message::new("order-not-found").with("order", name)),
        };
        engine.fault(refusal)
    })
}
