//! A run of orders by their row numbers, their lines in columns. Whoever reads keeps a chunk as it was while a changed
//! one takes its place.

use std::ops::Range;

use fivedesk_core::{CustomerId, Money, OrderId, Quantity, Timestamp};

use super::narrow::Narrow;

/// Row numbers of one chunk.
pub(super) const SPAN: i64 = 8_192;

/// An order's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) order: OrderId,
    pub(super) customer: Option<CustomerId>,
    pub(super) received: Timestamp,
    pub(super) ended: Ended,
    pub(super) total: Money,
}

/// How an order left the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It did not yet.
    Open,
    /// It was finished.
    Finished(Timestamp),
    /// It was rejected or cancelled.
    Dropped,
}

/// A line of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// The product's place in [`Sales::products`](super::Sales::products).
    pub(super) product: u32,
    pub(super) quantity: Quantity,
    pub(super) worth: Money,
    /// Its demand was taken back by a return.
    pub(super) undone: bool,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    received: Timestamp,
    /// When it was finished; `OPEN` and `DROPPED` stand for no time.
    finished: i64,
    /// 0 where unknown: rows are numbered from 1.
    customer: CustomerId,
    /// Where its lines begin; they end where the next order's do.
    start: u32,
    /// The order's row number from the chunk's first on.
    place: u16,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Chunk {
    base: i64,
    entries: Vec<Entry>,
    totals: Narrow,
    product: Vec<u32>,
    quantity: Narrow,
    worth: Narrow,
    undone: Vec<bool>,
}

const OPEN: i64 = i64::MAX;
const DROPPED: i64 = i64::MIN;

/// The first row number of the chunk that an order belongs to.
pub(super) const fn base_of(order: OrderId) -> i64 {
    order.0.div_euclid(SPAN) * SPAN
}

impl Chunk {
    pub(super) fn new(base: i64) -> Self {
        Self { base, ..Self::default() }
    }

    /// Takes an order in, in place of what it was before.
    pub(super) fn put(&mut self, head: &Head, lines: &[Line]) {
        let place = u16::try_from(head.order.0 - self.base).unwrap_or(u16::MAX);
        if self.entries.last().is_none_or(|last| last.place < place) {
            return self.push(head, lines);
        }
        let old = std::mem::replace(self, Self::new(self.base));
        let mut put = false;
        for (other, range) in old.orders() {
            if !put && other.order >= head.order {
                self.push(head, lines);
                put = true;
            }
            if other.order != head.order {
                let kept: Vec<Line> = range.map(|place| old.line(place)).collect();
                self.push(&other, &kept);
            }
        }
        self.shrink();
    }

    fn push(&mut self, head: &Head, lines: &[Line]) {
        self.entries.push(Entry {
            received: head.received,
            finished: match head.ended {
                Ended::Open => OPEN,
                Ended::Finished(at) => at.0,
                Ended::Dropped => DROPPED,
            },
            customer: head.customer.unwrap_or(CustomerId(0)),
            start: u32::try_from(self.product.len()).unwrap_or(u32::MAX),
            place: u16::try_from(head.order.0 - self.base).unwrap_or(u16::MAX),
        });
        self.totals.push(head.total.0);
        for line in lines {
            self.product.push(line.product);
            self.quantity.push(line.quantity.0);
            self.worth.push(line.worth.0);
            self.undone.push(line.undone);
        }
    }

    /// The orders in the order of their numbers, each with the places of its lines.
    pub(super) fn orders(&self) -> impl Iterator<Item = (Head, Range<usize>)> + '_ {
        let ends = self.entries.iter().skip(1).map(|next| next.start as usize);
        let entries = self.entries.iter().enumerate().zip(ends.chain([self.product.len()]));
        entries.map(|((place, entry), end)| (self.head_at(place, entry), entry.start as usize..end))
    }

    fn head_at(&self, place: usize, entry: &Entry) -> Head {
        Head {
            order: OrderId(self.base + i64::from(entry.place)),
            customer: (entry.customer.0 != 0).then_some(entry.customer),
            received: entry.received,
            ended: match entry.finished {
                OPEN => Ended::Open,
                DROPPED => Ended::Dropped,
                at => Ended::Finished(Timestamp(at)),
            },
            total: Money(self.totals.get(place)),
        }
    }

    /// What an order's head is.
    pub(super) fn head(&self, order: OrderId) -> Option<Head> {
        let place = u16::try_from(order.0 - self.base).ok()?;
        let place = self.entries.binary_search_by_key(&place, |entry| entry.place).ok()?;
        Some(self.head_at(place, self.entries.get(place)?))
    }

    pub(super) fn line(&self, place: usize) -> Line {
        Line {
            product: self.product.get(place).copied().unwrap_or(u32::MAX),
            quantity: Quantity(self.quantity.get(place)),
            worth: Money(self.worth.get(place)),
            undone: self.undone.get(place).copied().unwrap_or_default(),
        }
    }

    pub(super) fn set_undone(&mut self, place: usize, undone: bool) {
        if let Some(cell) = self.undone.get_mut(place) {
            *cell = undone;
        }
    }

    /// Gives back the room that growing took ahead.
    pub(super) fn shrink(&mut self) {
        self.entries.shrink_to_fit();
        self.totals.shrink();
        self.product.shrink_to_fit();
        self.quantity.shrink();
        self.worth.shrink();
        self.undone.shrink_to_fit();
    }

    /// About how much memory it takes.
    pub(super) fn bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>()
            + self.totals.bytes()
            + self.product.capacity() * size_of::<u32>()
            + self.quantity.bytes()
            + self.worth.bytes()
            + self.undone.capacity()
    }
}
