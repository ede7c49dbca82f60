//! Oversight's agent: sees what an order leaves on the shelf, and warns once when that is low.

use fivedesk_core::{Desk, Line, Message, TaskKind};
use fivedesk_store::{NewEvent, record_book, table};

use super::step::Work;
use crate::fault::Failure;

/// Warns of each product of the order that is at or below its limit and was not warned of yet.
pub(crate) fn watch(work: &Work<'_, '_>) -> Result<(), Failure> {
    for id in work.row.order.by_product(Line::wanted).into_keys() {
        let Some(product) = table::products::get(work.tx, id)? else { continue };
        let Some(low_at) = product.low_at else { continue };
        let available = product.stock.available();
        if available > low_at {
            table::alerts::clear_low_stock(work.tx, id)?;
        } else if table::alerts::raise_low_stock(work.tx, id, work.now)? {
            let said = Message::new("event-low_stock")
                .with("product", product.name)
                .with("available", available)
                .with("low", low_at);
            let agent = work.agent();
            let event =
                NewEvent { at: work.now, desk: Desk::Oversight, actor: &agent, said: &said, text: None };
            record_book(work.tx, &event)?;
        }
    }
    Ok(table::tasks::finish(work.tx, TaskKind::Watch, work.task.order, false, work.now)?)
}
