//! A policy tried on the orders that came in: what it would have said to each when it came.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};

use fivedesk_core::agents::{Approval, Ask, Evidence, Known, Rule, approval};
use fivedesk_core::{
    CustomerId, Hold, Line, Message, Money, Order, OrderId, Policy, ProductId, Quantity, Status, Timestamp,
    UnusualQuantity,
};
use fivedesk_store::table::orders::OrderRow;
use fivedesk_store::{Connection, table};

use crate::agents::{customer_hold, known};
use crate::fault::Failure;

/// An order a policy was tried on.
pub(crate) struct Tried {
    pub(crate) id: OrderId,
    pub(crate) number: i64,
    pub(crate) received: Timestamp,
    pub(crate) total: Money,
    /// The owner rejected it.
    pub(crate) rejected: bool,
    /// What each policy would have said, in their order.
    pub(crate) said: Vec<Approval>,
}

/// Tries policies on the newest `limit` orders that came in at or after `since`, oldest first, and tells whether
/// more came in. An order that was never read whole has nothing to decide on and is left out. Each is taken as it
/// came in, against the orders before it and today's catalogue.
pub(crate) fn replay(
    c: &Connection,
    since: Timestamp,
    limit: u32,
    policies: &[&Policy],
) -> Result<(Vec<Tried>, bool), Failure> {
    let mut memory = Memory::default();
    let mut tried = Vec::new();
    let rows = table::evidence::received_since(c, since, limit)?;
    let cut = rows.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
    for row in rows {
        let order = as_it_came(&row.order);
        let whole = (row.order.read || row.order.hold == Some(Hold::Duplicate))
            && !order.lines.is_empty()
            && !row.order.withdrawn;
        if whole {
            let evidence = memory.evidence(c, &order)?;
            let said = policies
                .iter()
                .map(|policy| match memory.twin(&row, &order, policy) {
                    Some(ask) => Approval::Ask(vec![ask]),
                    None => approval(&order, policy, &evidence),
                })
                .collect();
            tried.push(Tried {
                id: order.id,
                number: row.number,
                received: row.received_at,
                total: order.total().unwrap_or_default(),
                rejected: row.status == Status::Rejected,
                said,
            });
        }
        memory.remember(c, &row, &order)?;
    }
    Ok((tried, cut))
}

/// Whether the policy at a place would have approved it.
pub(crate) fn is_approved(tried: &Tried, policy: usize) -> bool {
    matches!(tried.said.get(policy), Some(Approval::Approve(_)))
}

/// The order before anything was done to it.
fn as_it_came(order: &Order) -> Order {
    let lines = order
        .lines
        .iter()
        .map(|line| Line {
            discount: line.discount,
            tax_rate: line.tax_rate,
            ..Line::new(line.position, line.product, line.ordered, line.unit_price)
        })
        .collect();
    Order { lines, approved: None, rejected: false, hold: None, ..order.clone() }
}

/// An order that came in before: when, and what it took of each product.
type Came = (Timestamp, i64, BTreeMap<ProductId, Quantity>);

/// A product, and what the latest orders took of it, the newest first, and whether they were approved.
type Past = (Known, VecDeque<(Quantity, bool)>);

/// What came in before the order at hand, so that nothing is read twice.
#[derive(Default)]
struct Memory {
    taken: HashMap<ProductId, Past>,
    came: HashMap<CustomerId, Vec<Came>>,
}

impl Memory {
    fn evidence(&mut self, c: &Connection, order: &Order) -> Result<Evidence, Failure> {
        let mut evidence = Evidence { customer_hold: customer_hold(c, order)?, ..Evidence::default() };
        for product in order.by_product(Line::wanted).into_keys() {
            let (known, taken) = self.past(c, product, order.id)?;
            let past =
                taken.iter().filter(|(_, approved)| *approved).map(|(quantity, _)| *quantity).collect();
            evidence.products.insert(product, Known { past, ..known.clone() });
        }
        Ok(evidence)
    }

    fn past(&mut self, c: &Connection, product: ProductId, order: OrderId) -> Result<&mut Past, Failure> {
        Ok(match self.taken.entry(product) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let taken = table::evidence::taken(c, product, order, UnusualQuantity::LOOKED_AT, |_| false)?;
                entry.insert((known(c, product, Vec::new())?, taken.into()))
            }
        })
    }

    /// The rule that holds it as a duplicate, if it looks like one.
    fn twin(&self, row: &OrderRow, order: &Order, policy: &Policy) -> Option<Ask> {
        let since = policy.duplicates_since(row.received_at)?;
        let before = self.came.get(&order.customer?).filter(|_| row.reference.is_none())?;
        let wanted = order.by_product(Line::wanted);
        let (_, number, _) = before.iter().rev().find(|(at, _, came)| *at >= since && *came == wanted)?;
        Some(Ask { rule: Rule::Duplicate, said: Message::new("policy-twin").with("order", *number) })
    }

    fn remember(&mut self, c: &Connection, row: &OrderRow, order: &Order) -> Result<(), Failure> {
        let approved = !matches!(
            row.status,
            Status::Received | Status::AwaitingApproval | Status::Rejected | Status::Cancelled
        );
        let sums = order.by_product(Line::wanted);
        for (product, quantity) in &sums {
            let (_, taken) = self.past(c, *product, order.id)?;
            taken.push_front((*quantity, approved));
            taken.truncate(usize::from(UnusualQuantity::LOOKED_AT));
        }
        if let Some(customer) = order.customer
            && !matches!(row.status, Status::Rejected | Status::Cancelled)
        {
            self.came.entry(customer).or_default().push((row.received_at, row.number, sums));
        }
        Ok(())
    }
}
