//! Orders named by their rows, as a list shows them: those behind a finding, a figure or a point of a chart.

use fivedesk_core::OrderId;
use fivedesk_store::table;
use fivedesk_store::table::listed_orders::ListedOrder;

use crate::views::OrderRow;
use crate::{Answer, Engine};

/// So many are shown at most.
const MOST: usize = 200;

/// These orders, in the order asked and 200 at most; one that is not in the book is left out.
pub fn some(engine: &Engine, ids: &[i64]) -> Answer<Vec<OrderRow>> {
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let mut rows = Vec::with_capacity(ids.len().min(MOST));
        for id in ids.iter().take(MOST) {
            let Some(row) = table::orders::get(connection, OrderId(*id))? else { continue };
            let customer = row.order.customer;
            let listed = ListedOrder {
                id: row.order.id,
                number: row.number,
                status: row.status,
                hold: row.order.hold,
                customer: customer.map(|id| table::customers::name(connection, id)).transpose()?.flatten(),
                total: row.order.total().unwrap_or_default(),
                received_at: row.received_at,
                since: row.since,
            };
            rows.push(engine.row_view(connection, currency, &listed)?);
        }
        Ok(rows)
    })
}
