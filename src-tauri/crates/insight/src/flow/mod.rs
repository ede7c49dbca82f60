//! The book's flow in memory: every order's times and visits in columns, renewed order by order.

mod active;
mod behind;
mod clock;
mod days;
mod fold;
mod index;
mod indexed;
mod lens;
mod only;
mod opening;
mod order_set;
mod seen;
mod seen_lasted;
mod seen_open;
mod segment;
mod sums;
mod tally;
mod whole;

pub use active::ActiveShare;
pub use behind::Behind;
pub use clock::{Clock, Hours, Opening, Openings};
pub use lens::Lens;
pub use only::Only;
pub use order_set::OrderSet;
pub use seen::Seen;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use fivedesk_core::{CustomerId, OrderId};

use crate::{OrderTimes, Visit};
use chrono_tz::Tz;
use index::Index;
use segment::Segment;
use whole::Standing;

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
/// Orders stand in segments by their row numbers. A changed order costs its segment anew, and no other, and in the index the
/// blocks of its days.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    segments: BTreeMap<i64, Arc<Segment>>,
    /// Where orders came from.
    sources: Vec<Arc<str>>,
    /// The same by days, made when first asked for, by the days of whoever asks first; `None` where it cannot be made.
    index: OnceLock<Option<Index>>,
}

/// Where one of so many orders or more changed at once, the index is made anew when it is next asked for.
const FEW: usize = 4;

impl Flow {
    /// Takes orders in, each in the place of what was known of it.
    pub fn renew(&mut self, orders: impl IntoIterator<Item = OrderRows>) {
        let mut by_segment: BTreeMap<i64, Vec<(OrderRows, u16)>> = BTreeMap::new();
        for rows in orders {
            let source = self.source(&rows.source);
            by_segment.entry(Segment::of(rows.times.order)).or_default().push((rows, source));
        }
        let changed: usize = by_segment.values().map(Vec::len).sum();
        let index = self.index.take().flatten().filter(|_| changed * FEW < self.len());
        let mut edits = index.as_ref().map(Index::edits);
        for (number, rows) in by_segment {
            let known = self.segments.entry(number).or_insert_with(|| Arc::new(Segment::new(number)));
            let mut ids: Vec<OrderId> = rows.iter().map(|(rows, _)| rows.times.order).collect();
            let renewed = Arc::new(known.with(rows));
            ids.sort_unstable();
            ids.dedup();
            if let Some(edits) = &mut edits {
                ids.iter().filter_map(|id| known.way(*id)).for_each(|way| edits.take(way));
                ids.iter().filter_map(|id| renewed.way(*id)).for_each(|way| edits.add(way));
            }
            *known = renewed;
        }
        if let Some((index, edits)) = index.zip(edits) {
            self.index = OnceLock::from(index.with(edits));
        }
    }

    /// The index by the days of a zone, where there is one or can be.
    fn index(&self, zone: Tz) -> Option<&Index> {
        let segments = self.segments.values().map(|segment| &**segment);
        let index = self.index.get_or_init(|| Index::of(zone, segments)).as_ref();
        index.filter(|index| index.zone() == zone)
    }

    /// Since when the oldest stood at an instant.
    fn standing_at(&self, at: i64) -> Standing {
        self.segments.values().fold(Standing::default(), |mut standing, segment| {
            standing.join(&segment.standing_at(at));
            standing
        })
    }

    /// Whether anything is told to have happened after an instant.
    fn goes_beyond(&self, at: i64) -> bool {
        self.segments.values().any(|segment| segment.last_instant() > at)
    }

    /// Leaves orders out that never were: their entry was taken back.
    pub fn forget(&mut self, orders: &BTreeSet<OrderId>) {
        let segments: BTreeSet<i64> = orders.iter().map(|order| Segment::of(*order)).collect();
        let index = self.index.take().flatten();
        let mut edits = index.as_ref().map(Index::edits);
        for number in segments {
            if let Some(known) = self.segments.get_mut(&number) {
                if let Some(edits) = &mut edits {
                    known.ways().filter(|way| orders.contains(&way.id)).for_each(|way| edits.take(way));
                }
                *known = Arc::new(known.without(orders));
            }
        }
        if let Some((index, edits)) = index.zip(edits) {
            self.index = OnceLock::from(index.with(edits));
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
        let segments: usize = self.segments.values().map(|segment| segment.bytes()).sum();
        segments + self.index.get().and_then(Option::as_ref).map_or(0, Index::bytes)
    }
}

#[cfg(test)]
mod tests;
