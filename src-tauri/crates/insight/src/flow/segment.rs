//! A few thousand orders in columns.

mod draft;

use std::collections::BTreeSet;
use std::mem::size_of_val;

use fivedesk_core::{CustomerId, Money, OrderId, Timestamp};

use super::whole::Whole;
use super::{OrderRows, OrderSet};
use crate::{OrderTimes, Visit};
use draft::Draft;

/// Row numbers that differ in these bits alone share a segment: 8,192 orders.
const BITS: u32 = 13;

/// A time that has not come.
pub(super) const NEVER: i64 = i64::MAX;

/// One order's times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) received: i64,
    pub(super) finished: i64,
    pub(super) delivered: i64,
    pub(super) otherwise: i64,
    pub(super) total: i64,
    /// 0 where nobody is known to have ordered, as no row has that number.
    customer: u32,
    /// Its source's place in the flow's list.
    pub(super) source: u16,
    /// Where its visits end; they begin where those of the order before end.
    end: u32,
    /// Its row number within the segment.
    number: u16,
    /// Whether any of its times runs backwards.
    pub(super) backwards: bool,
}

impl Order {
    fn new(rows: &OrderRows, source: u16) -> Self {
        let times = &rows.times;
        let time = |at: Option<Timestamp>| at.map_or(NEVER, |at| at.0);
        Self {
            received: times.received.0,
            finished: time(times.finished),
            delivered: time(times.delivered),
            otherwise: time(times.ended_otherwise),
            total: times.total.0,
            customer: rows.customer.map_or(0, row_of),
            source,
            end: 0,
            number: u16::try_from(times.order.0 & ((1 << BITS) - 1)).unwrap_or_default(),
            backwards: times.ended().is_some_and(|ended| ended < times.received),
        }
    }

    /// When it left the flow, by whichever exit.
    pub(super) const fn ended(&self) -> i64 {
        match (self.delivered, self.finished) {
            (NEVER, NEVER) => self.otherwise,
            (NEVER, finished) => finished,
            (delivered, _) => delivered,
        }
    }

    /// Whether it left before it came.
    pub(super) const fn ran_backwards(&self) -> bool {
        self.ended() < self.received
    }

    /// Whether a customer ordered it.
    pub(super) fn is_of(&self, customer: CustomerId) -> bool {
        self.customer == row_of(customer)
    }

    fn times(&self, id: OrderId) -> OrderTimes {
        let time = |at: i64| (at != NEVER).then_some(Timestamp(at));
        OrderTimes {
            order: id,
            received: Timestamp(self.received),
            finished: time(self.finished),
            delivered: time(self.delivered),
            ended_otherwise: time(self.otherwise),
            total: Money(self.total),
        }
    }
}

fn row_of(customer: CustomerId) -> u32 {
    u32::try_from(customer.0).unwrap_or_default()
}

/// One visit's times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stay {
    pub(super) entered: i64,
    /// [`NEVER`] while it lasts.
    pub(super) left: i64,
}

/// Where a visit was, in [`crate::STAGES`], and whether its times run backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stage(u8);

impl Stage {
    const BACKWARDS: u8 = 0x80;

    pub(super) fn place(self) -> usize {
        usize::from(self.0 & !Self::BACKWARDS)
    }

    pub(super) const fn is_backwards(self) -> bool {
        self.0 & Self::BACKWARDS != 0
    }
}

/// Orders whose row numbers lie together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Segment {
    first: i64,
    orders: Box<[Order]>,
    stays: Box<[Stay]>,
    stages: Box<[Stage]>,
    /// Visits that last, by order.
    open: Box<[Visit]>,
    /// What is known of all of them together.
    pub(super) whole: Whole,
}

/// An order with its visits, in the order they were entered.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) id: OrderId,
    pub(super) order: &'a Order,
    stays: &'a [Stay],
    stages: &'a [Stage],
}

impl<'a> Way<'a> {
    pub(super) fn times(self) -> OrderTimes {
        self.order.times(self.id)
    }

    pub(super) fn visits(self) -> impl DoubleEndedIterator<Item = (Stage, Stay)> + ExactSizeIterator + 'a {
        self.stages.iter().copied().zip(self.stays.iter().copied())
    }
}

impl Segment {
    /// The segment an order belongs to.
    pub(super) const fn of(order: OrderId) -> i64 {
        order.0 >> BITS
    }

    /// One that holds nothing yet.
    pub(super) fn new(number: i64) -> Self {
        Self {
            first: number << BITS,
            orders: [].into(),
            stays: [].into(),
            stages: [].into(),
            open: [].into(),
            whole: Whole::none(),
        }
    }

    /// The same with orders added, each in the place of what was known of it. Of an order told twice the last holds.
    /// Each comes with its source's place in the flow's list.
    pub(super) fn with(&self, mut rows: Vec<(OrderRows, u16)>) -> Self {
        rows.sort_by_key(|(rows, _)| rows.times.order);
        let mut draft = Draft::default();
        let mut known = self.ways().peekable();
        for (place, (one, source)) in rows.iter().enumerate() {
            let id = one.times.order;
            if rows.get(place + 1).is_some_and(|(next, _)| next.times.order == id) {
                continue;
            }
            while let Some(way) = known.next_if(|way| way.id < id) {
                draft.keep(way);
            }
            known.next_if(|way| way.id == id);
            draft.add(one, *source);
        }
        known.for_each(|way| draft.keep(way));
        let replaced =
            |order: OrderId| rows.binary_search_by_key(&order, |(rows, _)| rows.times.order).is_ok();
        draft.open.extend(self.open.iter().filter(|visit| !replaced(visit.order)));
        draft.open.sort_by_key(|visit| (visit.order, visit.entered));
        draft.done(self.first)
    }

    /// The same without some orders.
    pub(super) fn without(&self, orders: &BTreeSet<OrderId>) -> Self {
        let mut draft = Draft::default();
        self.ways().filter(|way| !orders.contains(&way.id)).for_each(|way| draft.keep(way));
        draft.open.extend(self.open.iter().filter(|visit| !orders.contains(&visit.order)));
        draft.done(self.first)
    }

    pub(super) const fn len(&self) -> usize {
        self.orders.len()
    }

    /// Visits that last.
    pub(super) const fn open(&self) -> &[Visit] {
        &self.open
    }

    pub(super) fn bytes(&self) -> usize {
        size_of_val(self)
            + size_of_val(&*self.orders)
            + size_of_val(&*self.stays)
            + size_of_val(&*self.stages)
            + size_of_val(&*self.open)
            + self.whole.bytes()
    }

    /// Its orders, by row number.
    pub(super) fn ways(&self) -> impl Iterator<Item = Way<'_>> {
        let mut began = 0;
        self.orders.iter().map(move |order| self.from(order, std::mem::replace(&mut began, order.end)))
    }

    /// Some of its orders, by their places.
    pub(super) fn some<'a>(&'a self, places: &'a [u16]) -> impl Iterator<Item = Way<'a>> {
        places.iter().filter_map(|place| self.at(usize::from(*place)))
    }

    /// Those of some orders that it holds, with their places.
    pub(super) fn those<'a>(&'a self, orders: &'a OrderSet) -> impl Iterator<Item = (u16, Way<'a>)> {
        orders.among(OrderId(self.first), 1 << BITS).filter_map(|number| {
            let place = self.place(number)?;
            Some((u16::try_from(place).ok()?, self.at(place)?))
        })
    }

    fn from<'a>(&'a self, order: &'a Order, began: u32) -> Way<'a> {
        let range = began as usize..order.end as usize;
        Way {
            id: OrderId(self.first + i64::from(order.number)),
            order,
            stays: self.stays.get(range.clone()).unwrap_or_default(),
            stages: self.stages.get(range).unwrap_or_default(),
        }
    }

    /// One of its orders.
    pub(super) fn way(&self, id: OrderId) -> Option<Way<'_>> {
        let number = u16::try_from(id.0.checked_sub(self.first)?).ok()?;
        self.at(self.place(number)?)
    }

    fn place(&self, number: u16) -> Option<usize> {
        // Few numbers are missing, so that most orders stand where their number or the one before says.
        let near =
            |place: usize| self.orders.get(place).filter(|order| order.number == number).map(|_| place);
        let guess = usize::from(number);
        near(guess)
            .or_else(|| near(guess.checked_sub(1)?))
            .or_else(|| self.orders.binary_search_by_key(&number, |order| order.number).ok())
    }

    fn at(&self, place: usize) -> Option<Way<'_>> {
        let began =
            place.checked_sub(1).and_then(|before| self.orders.get(before)).map_or(0, |order| order.end);
        self.orders.get(place).map(|order| self.from(order, began))
    }
}
