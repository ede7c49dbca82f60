//! What is known of a segment's orders together, so that most questions need not look at them one by one.

use std::mem::size_of_val;

use fivedesk_core::{OrderId, Timestamp};

use super::segment::{NEVER, Segment, Way};
use crate::STAGES;

/// What is known of a segment's orders together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Whole {
    /// The earliest instant of all, and the latest that has come.
    first: i64,
    last: i64,
    /// When the first order was received.
    earliest: i64,
    /// Since when the oldest visit to each stage lasts, and the oldest order is open.
    standing: Standing,
    /// Orders with times that run backwards, by row number.
    odd: Box<[OrderId]>,
}

/// Since when the oldest has stood in each stage, and in the flow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) stages: [Option<Timestamp>; STAGES.len()],
    pub(super) orders: Option<Timestamp>,
}

impl Standing {
    /// Takes an order in as it stood at an instant, without what runs backwards.
    fn add(&mut self, way: Way<'_>, at: i64) {
        let stood = |since: i64, until: i64| (since < at && until >= at).then_some(Timestamp(since));
        if !way.order.ran_backwards() {
            self.orders = earlier(self.orders, stood(way.order.received, way.order.ended()));
        }
        for (stage, stay) in way.visits().filter(|(stage, _)| !stage.is_backwards()) {
            let oldest = self.stages.get_mut(stage.place());
            oldest.into_iter().for_each(|oldest| *oldest = earlier(*oldest, stood(stay.entered, stay.left)));
        }
    }

    /// The oldest of both.
    pub(super) fn join(&mut self, other: &Self) {
        self.orders = earlier(self.orders, other.orders);
        self.stages.iter_mut().zip(other.stages).for_each(|(one, other)| *one = earlier(*one, other));
    }
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    [one, other].into_iter().flatten().min()
}

impl Whole {
    /// Of no orders.
    pub(super) fn none() -> Self {
        let standing = Standing::default();
        Self { first: NEVER, last: i64::MIN, earliest: NEVER, standing, odd: [].into() }
    }

    /// Of a segment's orders.
    pub(super) fn of(segment: &Segment) -> Self {
        let mut whole = Self::none();
        for way in segment.ways() {
            let order = way.order;
            whole.earliest = whole.earliest.min(order.received);
            for at in [order.received, order.finished, order.delivered, order.otherwise] {
                whole.tell(at);
            }
            for (_, stay) in way.visits() {
                whole.tell(stay.entered);
                whole.tell(stay.left);
            }
            whole.standing.add(way, NEVER);
        }
        whole.odd = segment.ways().filter(|way| way.order.backwards).map(|way| way.id).collect();
        whole
    }

    fn tell(&mut self, at: i64) {
        if at != NEVER {
            (self.first, self.last) = (self.first.min(at), self.last.max(at));
        }
    }

    /// The bytes it takes beside itself.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.odd)
    }
}

impl Segment {
    /// The earliest instant of all.
    pub(super) const fn first_instant(&self) -> i64 {
        self.whole.first
    }

    /// The latest instant that has come.
    pub(super) const fn last_instant(&self) -> i64 {
        self.whole.last
    }

    /// When the first order was received.
    pub(super) fn earliest(&self) -> Option<i64> {
        (self.len() > 0).then_some(self.whole.earliest)
    }

    /// Orders with times that run backwards, by row number.
    pub(super) fn odd(&self) -> impl Iterator<Item = Way<'_>> {
        self.whole.odd.iter().filter_map(|order| self.way(*order))
    }

    /// Since when the oldest stood at an instant. Orders are looked at one by one only where some stood then and left later.
    pub(super) fn standing_at(&self, at: i64) -> Standing {
        if self.whole.last < at {
            return self.whole.standing;
        }
        let mut standing = Standing::default();
        if self.whole.first < at {
            self.ways().for_each(|way| standing.add(way, at));
        }
        standing
    }
}
