//! Which orders are looked at.

use std::sync::Arc;

use fivedesk_core::{CustomerId, Money, OrderId, Status};

use super::segment::{Segment, Way};
use super::{Flow, OrderSet};
use crate::rows::place;

/// Narrows figures to some orders: those that every condition given holds for. None given: all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only {
    /// One of these orders.
    pub orders: Option<Arc<OrderSet>>,
    /// Ordered by this customer.
    pub customer: Option<CustomerId>,
    /// Come from this source.
    pub source: Option<String>,
    /// Stood in one of these stages, be it long ago or now; passing without stopping is no standing.
    pub stages: Option<Vec<Status>>,
    /// Come to at least this.
    pub from_total: Option<Money>,
    /// Come to at most this.
    pub to_total: Option<Money>,
}

/// The same, as it applies to one flow.
#[derive(Clone, Copy)]
pub(super) struct Sighted<'a> {
    only: &'a Only,
    all: bool,
    /// The source's place in the flow's list, which none has that the list does not hold.
    source: Option<u16>,
    /// A bit for each place in [`crate::STAGES`].
    stages: u8,
}

impl Flow {
    /// The orders that conditions hold for, by their numbers.
    pub fn all(&self, only: &Only) -> Vec<OrderId> {
        self.ways_of(only).map(|way| way.id).collect()
    }

    /// The same as a set.
    pub fn orders(&self, only: &Only) -> OrderSet {
        self.ways_of(only).map(|way| way.id).collect()
    }

    pub(super) fn ways_of<'a>(&'a self, only: &'a Only) -> impl Iterator<Item = Way<'a>> {
        let sighted = self.sighted(only);
        let ways = self.segments.values().flat_map(|segment| segment.ways());
        ways.filter(move |way| sighted.shows(*way))
    }

    pub(super) fn sighted<'a>(&self, only: &'a Only) -> Sighted<'a> {
        let source = |name: &String| {
            let known = self.sources.iter().position(|known| **known == **name);
            known.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX)
        };
        let places = only.stages.iter().flatten().filter_map(|stage| place(*stage));
        Sighted {
            only,
            all: *only == Only::default(),
            source: only.source.as_ref().map(source),
            stages: places.fold(0, |bits, place| bits | 1 << place),
        }
    }
}

impl Sighted<'_> {
    /// Whether nothing is left out.
    pub(super) const fn is_all(self) -> bool {
        self.all
    }

    /// The places of those that a segment holds.
    pub(super) fn places(self, segment: &Segment) -> Vec<u16> {
        let shown = |(place, way): (u16, Way<'_>)| self.shows(way).then_some(place);
        match &self.only.orders {
            Some(orders) => segment.those(orders).filter_map(shown).collect(),
            None => (0_u16..).zip(segment.ways()).filter_map(shown).collect(),
        }
    }

    /// Whether an order is one of them.
    pub(super) fn shows(self, way: Way<'_>) -> bool {
        if self.all {
            return true;
        }
        let (only, order) = (self.only, way.order);
        only.customer.is_none_or(|customer| order.is_of(customer))
            && self.source.is_none_or(|source| order.source == source)
            && only.from_total.is_none_or(|least| order.total >= least.0)
            && only.to_total.is_none_or(|most| order.total <= most.0)
            && only.orders.as_ref().is_none_or(|orders| orders.contains(way.id))
            && (only.stages.is_none()
                || way
                    .visits()
                    .any(|(stage, stay)| stay.left != stay.entered && self.stages & 1 << stage.place() != 0))
    }
}
