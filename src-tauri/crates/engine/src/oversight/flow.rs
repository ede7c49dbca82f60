//! The flow of orders, held in memory.

use std::collections::BTreeSet;
use std::sync::Arc;

use fivedesk_core::OrderId;
use fivedesk_insight::{Flow, Moment, OrderRows, OrderTimes, Visit};
use fivedesk_store::{Connection, table};

use super::held::{Held, Hold, Holds};
use crate::fault::Failure;

/// Orders read at a time.
const CHUNK: i64 = 8_192;
/// Changed orders above which all are read again in their turn, which is quicker than to look up each.
const MANY: usize = 20_000;

impl Hold for Flow {
    const OF_BOOK: bool = false;

    fn of(holds: &Holds) -> &Held<Self> {
        &holds.flow
    }

    fn read(connection: &Connection) -> Result<Self, Failure> {
        let mut flow = Self::default();
        let mut sources = BTreeSet::new();
        let Some((first, last)) = table::orders::ends(connection)? else { return Ok(flow) };
        let mut from = first.0;
        while from <= last.0 {
            let to = from.saturating_add(CHUNK - from.rem_euclid(CHUNK) - 1);
            flow.renew(rows(connection, OrderId(from), OrderId(to), &mut sources)?);
            from = to.saturating_add(1);
        }
        Ok(flow)
    }

    fn renew(&mut self, connection: &Connection, orders: &[OrderId]) -> Result<(), Failure> {
        if orders.len() > MANY {
            *self = Self::read(connection)?;
            return Ok(());
        }
        let mut sources = BTreeSet::new();
        let (mut all, mut gone) = (Vec::new(), BTreeSet::new());
        for order in orders {
            let rows = rows(connection, *order, *order, &mut sources)?;
            if rows.is_empty() {
                gone.insert(*order);
            }
            all.extend(rows);
        }
        Self::renew(self, all);
        self.forget(&gone);
        Ok(())
    }
}

/// The rows of the orders from one row number to another.
fn rows(
    connection: &Connection,
    first: OrderId,
    last: OrderId,
    sources: &mut BTreeSet<Arc<str>>,
) -> Result<Vec<OrderRows>, Failure> {
    let mut visits = table::stage_visits::of_orders(connection, first, last)?.into_iter().peekable();
    let mut all = Vec::new();
    for row in table::orders::timed(connection, first, last)? {
        let known = sources.get(row.source.as_str()).map(Arc::clone);
        let source = known.unwrap_or_else(|| {
            let source: Arc<str> = row.source.as_str().into();
            sources.insert(Arc::clone(&source));
            source
        });
        let mut ways = Vec::new();
        while let Some(visit) = visits.next_if(|visit| visit.order <= row.id) {
            if visit.order != row.id {
                continue;
            }
            ways.push(Visit {
                order: visit.order,
                stage: visit.stage,
                entered: Moment { at: visit.entered.0, seq: visit.entered.1 },
                left: visit.left.map(|(at, seq)| Moment { at, seq }),
            });
        }
        all.push(OrderRows {
            times: OrderTimes {
                order: row.id,
                received: row.received_at,
                finished: row.finished_at,
                delivered: row.delivered_at,
                // What was refused at the door comes back without having arrived: it has left too.
                ended_otherwise: (!row.status.is_open() && row.finished_at.is_none()).then_some(row.since),
                total: row.total,
            },
            customer: row.customer,
            source,
            visits: ways,
        });
    }
    Ok(all)
}
