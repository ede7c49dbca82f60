//! The book's flow in memory: every order's times and visits in columns, renewed order by order.

mod active;
mod behind;
mod clock;
mod fold;
mod lens;
mod only;
mod opening;
mod order_set;
mod seen;
mod seen_open;
mod segment;
mod tally;

pub use active::ActiveShare;
pub use behind::Behind;
pub use clock::{Clock, Hours, Opening, Openings};
pub use lens::Lens;
pub use only::Only;
pub use order_set::OrderSet;
pub use seen::Seen;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fivedesk_core::{CustomerId, OrderId};

use crate::{OrderTimes, Visit};
use segment::Segment;

/// An order's times and all its visits, as the book holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRows {
    /// Its times.
    pub times: OrderTimes,
    /// Who ordered, where that is known.
    pub customer: Option<CustomerId>,
    /// Where it came from.
    pub source: Arc<str>,
    /// Its visits, in any order; those to other statuses than [`crate::STAGES`] are left aside.
    pub visits: Vec<Visit>,
}

/// Every order's times and visits. A copy shares what has not changed since, so that one who reads keeps what was.
///
/// Orders stand in segments by their row numbers. A changed order costs its segment anew, and no other.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    segments: BTreeMap<i64, Arc<Segment>>,
    /// Where orders came from.
    sources: Vec<Arc<str>>,
}

impl Flow {
    /// Takes orders in, each in the place of what was known of it.
    pub fn renew(&mut self, orders: impl IntoIterator<Item = OrderRows>) {
        let mut by_segment: BTreeMap<i64, Vec<(OrderRows, u16)>> = BTreeMap::new();
        for rows in orders {
            let source = self.source(&rows.source);
            by_segment.entry(Segment::of(rows.times.order)).or_default().push((rows, source));
        }
        for (number, rows) in by_segment {
            let known = self.segments.entry(number).or_insert_with(|| Arc::new(Segment::new(number)));
            *known = Arc::new(known.with(rows));
        }
    }

    /// Leaves orders out that never were: their entry was taken back.
    pub fn forget(&mut self, orders: &BTreeSet<OrderId>) {
        let segments: BTreeSet<i64> = orders.iter().map(|order| Segment::of(*order)).collect();
        for number in segments {
            if let Some(known) = self.segments.get_mut(&number) {
                *known = Arc::new(known.without(orders));
            }
        }
    }

    /// A source's place in the list. A book of more sources than the list has places for takes the rest as one.
    fn source(&mut self, source: &Arc<str>) -> u16 {
        let known = self.sources.iter().position(|known| known == source);
        let place = known.unwrap_or_else(|| {
            if self.sources.len() < usize::from(u16::MAX) {
                self.sources.push(Arc::clone(source));
            }
            self.sources.len() - 1
        });
        u16::try_from(place).unwrap_or(u16::MAX)
    }

    /// What is seen of it through a lens.
    pub fn through<'a>(&'a self, lens: &'a Lens) -> Seen<'a> {
        Seen::new(self, lens)
    }

    /// How many orders it holds.
    pub fn len(&self) -> usize {
        self.segments.values().map(|segment| segment.len()).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What it holds of an order's times.
    pub fn times(&self, order: OrderId) -> Option<OrderTimes> {
        Some(self.segments.get(&Segment::of(order))?.way(order)?.times())
    }

    /// The bytes it takes.
    pub fn bytes(&self) -> usize {
        self.segments.values().map(|segment| segment.bytes()).sum()
    }
}

#[cfg(test)]
mod tests;
