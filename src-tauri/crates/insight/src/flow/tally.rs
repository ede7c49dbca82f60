//! What is counted and summed over the days, weeks or months of a period.

use fivedesk_core::{OrderId, Timestamp};

use super::segment::{NEVER, Order, Way};
use super::{Clock, Flow, Lens};
use crate::{Open, STAGES, Slot};

/// How many stages there are.
pub(super) const COUNT: usize = STAGES.len();

/// What stood, came and went in one stage, or in the whole flow, in one slot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Passage {
    /// How many came.
    pub(super) came: u64,
    /// How many went.
    pub(super) went: u64,
    /// How long those that came would have stood by the slot's end, summed.
    came_rest: i128,
    /// How long those that went would have stood on until the slot's end, summed.
    went_rest: i128,
    /// How long those that went had been there, summed.
    pub(super) lasted: i128,
}

/// One slot's counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) stages: [Passage; COUNT],
    /// The whole flow, of orders whose times do not run backwards.
    pub(super) whole: Passage,
    pub(super) arrived: u64,
    pub(super) finished: u64,
    pub(super) cancelled: u64,
    pub(super) revenue: i128,
    /// Orders that came to each stage or a later one first in this slot, and that left.
    pub(super) reached: [u64; COUNT + 1],
}

/// A period's counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) slots: Vec<Counts>,
    /// How many stood in each stage when the period began.
    pub(super) standing: [u64; COUNT],
    /// How many were in the flow when it began.
    pub(super) inside: u64,
    /// How many had reached each stage, or left, before it began.
    pub(super) reached: [u64; COUNT + 1],
    /// What stood in each stage when it ended.
    pub(super) open: [Open; COUNT],
    /// Orders that were open when it ended.
    pub(super) open_orders: Open,
    /// The earliest order of all.
    pub(super) earliest: Option<Timestamp>,
    /// Visits that left in the period before they began.
    pub(super) faults: [Vec<OrderId>; COUNT],
    /// Orders received before the period's end with any time that runs backwards.
    pub(super) backwards: Vec<OrderId>,
    /// Orders that ended in the period before they were received.
    pub(super) ended_early: Vec<OrderId>,
}

/// The slots of a lens, to find an instant's by.
pub(super) struct Slots<'a> {
    pub(super) slots: &'a [Slot],
    ends: Vec<i64>,
    /// The clock at each slot's end, or at the horizon.
    closes: Vec<i64>,
    clock: &'a Clock,
    horizon: i64,
}

impl<'a> Slots<'a> {
    pub(super) fn new(slots: &'a [Slot], lens: &'a Lens) -> Self {
        let horizon = lens.horizon();
        Self {
            slots,
            ends: slots.iter().map(|slot| slot.to.0).collect(),
            closes: slots.iter().map(|slot| lens.clock.at(slot.to.0.min(horizon))).collect(),
            clock: &lens.clock,
            horizon,
        }
    }

    /// The slot an instant of the period lies in.
    pub(super) fn place(&self, at: i64) -> usize {
        self.ends.partition_point(|end| *end <= at)
    }

    /// How long a slot lasts by the clock, up to the horizon.
    pub(super) fn length(&self, place: usize) -> i128 {
        let (Some(slot), Some(close)) = (self.slots.get(place), self.closes.get(place)) else { return 0 };
        i128::from(close - self.clock.at(slot.from.0.min(self.horizon)))
    }

    /// From an instant to the end of its slot, by the clock.
    fn rest(&self, place: usize, at: i64) -> i128 {
        self.closes.get(place).map_or(0, |close| i128::from(close - self.clock.at(at.min(self.horizon))))
    }
}

impl Passage {
    fn came(&mut self, slots: &Slots<'_>, place: usize, at: i64) {
        self.came += 1;
        self.came_rest += slots.rest(place, at);
    }

    fn went(&mut self, slots: &Slots<'_>, place: usize, since: i64, at: i64) {
        self.went += 1;
        self.went_rest += slots.rest(place, at);
        self.lasted += i128::from(slots.clock.at(at) - slots.clock.at(since));
    }

    /// The time that all stood there within the slot, and how many stand there at its end.
    pub(super) fn stood(&self, before: u64, length: i128) -> (i128, u64) {
        let time = i128::from(before) * length + self.came_rest - self.went_rest;
        (time, (before + self.came).saturating_sub(self.went))
    }

    fn add(&mut self, other: &Self) {
        self.came += other.came;
        self.went += other.went;
        self.came_rest += other.came_rest;
        self.went_rest += other.went_rest;
        self.lasted += other.lasted;
    }
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.stages.iter_mut().zip(&other.stages).for_each(|(one, more)| one.add(more));
        self.whole.add(&other.whole);
        self.arrived += other.arrived;
        self.finished += other.finished;
        self.cancelled += other.cancelled;
        self.revenue += other.revenue;
        self.reached.iter_mut().zip(&other.reached).for_each(|(one, more)| *one += more);
    }
}

impl Tally {
    /// Counts every order in sight.
    pub(super) fn of(flow: &Flow, lens: &Lens, slots: &Slots<'_>) -> Self {
        let begin = || Self { slots: vec![Counts::default(); slots.slots.len()], ..Self::default() };
        flow.fold(lens, begin, |tally, way| tally.count(way, lens, slots), Self::add)
    }

    fn count(&mut self, way: Way<'_>, lens: &Lens, slots: &Slots<'_>) {
        let (from, to) = (lens.period.from().0, lens.period.to().0);
        let received = Timestamp(way.order.received);
        self.earliest = Some(self.earliest.map_or(received, |earliest| earliest.min(received)));
        if way.order.received < to || way.order.ran_backwards() {
            self.count_order(way, from, to, slots);
        }
        for (stage, stay) in way.visits() {
            let place = stage.place();
            if stage.is_backwards() {
                if (from..to).contains(&stay.left)
                    && let Some(faults) = self.faults.get_mut(place)
                {
                    faults.push(way.id);
                }
                continue;
            }
            if stay.entered >= to || stay.left < from {
                continue;
            }
            if stay.entered < from {
                self.standing.get_mut(place).into_iter().for_each(|standing| *standing += 1);
            } else if let Some(passage) = self.stage_at(slots.place(stay.entered), place) {
                passage.came(slots, slots.place(stay.entered), stay.entered);
            }
            if stay.left >= to {
                self.open.get_mut(place).into_iter().for_each(|open| open.add(Timestamp(stay.entered)));
            } else if let Some(passage) = self.stage_at(slots.place(stay.left), place) {
                passage.went(slots, slots.place(stay.left), stay.entered, stay.left);
            }
        }
    }

    fn stage_at(&mut self, slot: usize, stage: usize) -> Option<&mut Passage> {
        self.slots.get_mut(slot)?.stages.get_mut(stage)
    }

    fn count_order(&mut self, way: Way<'_>, from: i64, to: i64, slots: &Slots<'_>) {
        let (order, period) = (way.order, from..to);
        let ended = order.ended();
        for (at, is) in [
            (order.received, Fate::Arrived),
            (order.finished, Fate::Finished),
            (if order.finished == NEVER { order.otherwise } else { NEVER }, Fate::Cancelled),
        ] {
            if period.contains(&at)
                && let Some(counts) = self.slots.get_mut(slots.place(at))
            {
                counts.note(is, order);
            }
        }
        if order.ran_backwards() {
            self.ended_early.extend(period.contains(&ended).then_some(way.id));
        } else if ended >= from && order.received < to {
            if order.received < from {
                self.inside += 1;
            } else if let Some(counts) = self.slots.get_mut(slots.place(order.received)) {
                counts.whole.came(slots, slots.place(order.received), order.received);
            }
            if ended >= to {
                self.open_orders.add(Timestamp(order.received));
            } else if let Some(counts) = self.slots.get_mut(slots.place(ended)) {
                counts.whole.went(slots, slots.place(ended), order.received, ended);
            }
        }
        if order.backwards {
            self.backwards.extend((order.received < to).then_some(way.id));
        } else {
            self.reach(way, from, to, slots);
        }
    }

    /// When the order first came to each stage or a later one: leaving the flow is the last.
    fn reach(&mut self, way: Way<'_>, from: i64, to: i64, slots: &Slots<'_>) {
        let mut reached = [NEVER; COUNT + 1];
        for (stage, stay) in way.visits() {
            if let Some(first) = reached.get_mut(stage.place()) {
                *first = stay.entered.min(*first);
            }
        }
        if let Some(first) = reached.first_mut() {
            *first = way.order.received.min(*first);
        }
        let mut next = way.order.ended();
        for (place, at) in reached.iter().enumerate().rev() {
            next = next.min(*at);
            let counts = if next < from {
                Some(&mut self.reached)
            } else if next < to {
                self.slots.get_mut(slots.place(next)).map(|counts| &mut counts.reached)
            } else {
                None
            };
            counts.and_then(|counts| counts.get_mut(place)).into_iter().for_each(|count| *count += 1);
        }
    }

    fn add(&mut self, other: Self) {
        self.slots.iter_mut().zip(&other.slots).for_each(|(one, more)| one.add(more));
        self.standing.iter_mut().zip(other.standing).for_each(|(one, more)| *one += more);
        self.inside += other.inside;
        self.reached.iter_mut().zip(other.reached).for_each(|(one, more)| *one += more);
        self.open.iter_mut().zip(other.open).for_each(|(one, more)| one.join(more));
        self.open_orders.join(other.open_orders);
        self.earliest = [self.earliest, other.earliest].into_iter().flatten().min();
        self.faults.iter_mut().zip(other.faults).for_each(|(one, more)| one.extend(more));
        self.backwards.extend(other.backwards);
        self.ended_early.extend(other.ended_early);
    }
}

/// What became of an order at a time.
#[derive(Clone, Copy)]
enum Fate {
    Arrived,
    Finished,
    Cancelled,
}

impl Counts {
    fn note(&mut self, fate: Fate, order: &Order) {
        match fate {
            Fate::Arrived => self.arrived += 1,
            Fate::Cancelled => self.cancelled += 1,
            Fate::Finished => {
                self.finished += 1;
                self.revenue += i128::from(order.total);
            }
        }
    }
}
