//! What is counted and summed over the days, weeks or months of a period.

use fivedesk_core::{OrderId, Timestamp};

use super::segment::{NEVER, Order, Way};
use super::sums::{Passed, Sums};
use super::{Clock, Flow, Lens, Seen};
use crate::{DAY, Open, STAGES, Slot};

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
    /// Finished, and nobody knows when they were delivered.
    pub(super) unknown: u64,
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
    /// Which slot each 24 hours from the first one's beginning on begin in.
    by_day: Vec<usize>,
    /// The clock at each slot's end, or at the horizon.
    closes: Vec<i64>,
    clock: &'a Clock,
    horizon: i64,
}

impl<'a> Slots<'a> {
    pub(super) fn new(slots: &'a [Slot], lens: &'a Lens) -> Self {
        let horizon = lens.horizon();
        let ends: Vec<i64> = slots.iter().map(|slot| slot.to.0).collect();
        let (from, to) = (lens.period.from().0, lens.period.to().0);
        let days = (0..=(to - from) / DAY).map(|day| from + day * DAY);
        Self {
            slots,
            by_day: days.map(|day| ends.partition_point(|end| *end <= day)).collect(),
            ends,
            closes: slots.iter().map(|slot| lens.clock.at(slot.to.0.min(horizon))).collect(),
            clock: &lens.clock,
            horizon,
        }
    }

    /// The slot an instant of the period lies in.
    pub(super) fn place(&self, at: i64) -> usize {
        let from = self.slots.first().map_or(at, |slot| slot.from.0);
        let day = usize::try_from((at - from) / DAY).unwrap_or_default();
        let mut place = self.by_day.get(day).copied().unwrap_or_default();
        // A slot is a day of 23 hours at the least, but for the first.
        while self.ends.get(place).is_some_and(|end| *end <= at) {
            place += 1;
        }
        place
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

impl Passage {
    /// What days' sums come to in a slot that ends as the clock shows `close`.
    fn of(passed: &Passed, close: i64) -> Self {
        let rest = |n: i64, at: i128| i128::from(close) * i128::from(n) - at;
        Self {
            came: whole(passed.came),
            went: whole(passed.went),
            came_rest: rest(passed.came, passed.came_at),
            went_rest: rest(passed.went, passed.went_at),
            lasted: passed.lasted,
        }
    }
}

/// A count, which is never below 0.
fn whole(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

impl Counts {
    /// What days' sums come to in a slot that ends as the clock shows `close`.
    fn of(sums: &Sums, close: i64) -> Self {
        Self {
            stages: sums.stages.map(|passed| Passage::of(&passed, close)),
            whole: Passage::of(&sums.whole, close),
            arrived: whole(sums.arrived),
            finished: whole(sums.finished),
            cancelled: whole(sums.cancelled),
            unknown: whole(sums.unknown),
            revenue: sums.revenue,
            reached: sums.reached.map(whole),
        }
    }

    fn add(&mut self, other: &Self) {
        self.stages.iter_mut().zip(&other.stages).for_each(|(one, more)| one.add(more));
        self.whole.add(&other.whole);
        self.arrived += other.arrived;
        self.finished += other.finished;
        self.cancelled += other.cancelled;
        self.unknown += other.unknown;
        self.revenue += other.revenue;
        self.reached.iter_mut().zip(&other.reached).for_each(|(one, more)| *one += more);
    }
}

impl Tally {
    /// Counts every order in sight.
    pub(super) fn of(seen: &Seen<'_>, slots: &Slots<'_>) -> Self {
        let lens = seen.lens;
        let begin = || Self { slots: vec![Counts::default(); slots.slots.len()], ..Self::default() };
        seen.fold(i64::MIN..i64::MAX, begin, |tally, way| tally.count(way, lens, slots), Self::add)
    }

    /// The same from days' sums: those before the period, and those of each slot. What stands at its end and what ran
    /// backwards is found by the segments.
    pub(super) fn of_sums(flow: &Flow, lens: &Lens, slots: &Slots<'_>, before: &Sums, each: &[Sums]) -> Self {
        let (from, to) = (lens.period.from().0, lens.period.to().0);
        let counts = each.iter().zip(&slots.closes).map(|(sums, close)| Counts::of(sums, *close));
        let standing = |passed: &Passed| whole(passed.came - passed.went);
        let mut tally = Self {
            slots: counts.collect(),
            standing: before.stages.each_ref().map(standing),
            inside: standing(&before.whole),
            reached: before.reached.map(whole),
            ..Self::default()
        };
        let stands = |before: u64, all: &dyn Fn(&Sums) -> i64| {
            let change: i64 = each.iter().map(all).sum();
            before.saturating_add_signed(change)
        };
        let last = flow.standing_at(to);
        for (place, (open, oldest)) in tally.open.iter_mut().zip(last.stages).enumerate() {
            let before = tally.standing.get(place).copied().unwrap_or_default();
            let change = |sums: &Sums| sums.stages.get(place).map_or(0, |passed| passed.came - passed.went);
            let n = stands(before, &change);
            *open = Open { n, oldest: oldest.filter(|_| n > 0) };
        }
        let n = stands(tally.inside, &|sums| sums.whole.came - sums.whole.went);
        tally.open_orders = Open { n, oldest: last.orders.filter(|_| n > 0) };
        for segment in flow.segments.values() {
            tally.earliest = [tally.earliest, segment.earliest().map(Timestamp)].into_iter().flatten().min();
            segment.odd().for_each(|way| tally.fault(way, from, to));
        }
        tally
    }

    fn count(&mut self, way: Way<'_>, lens: &Lens, slots: &Slots<'_>) {
        let (from, to) = (lens.period.from().0, lens.period.to().0);
        let received = Timestamp(way.order.received);
        self.earliest = Some(self.earliest.map_or(received, |earliest| earliest.min(received)));
        self.count_order(way, from, to, slots);
        if way.order.backwards {
            self.fault(way, from, to);
        }
        for (stage, stay) in way.visits() {
            let place = stage.place();
            if stage.is_backwards() || stay.entered >= to || stay.left < from {
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
        if !order.ran_backwards() && ended >= from && order.received < to {
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
        if !order.backwards {
            self.reach(way, from, to, slots);
        }
    }

    /// Notes where an order's times run backwards.
    pub(super) fn fault(&mut self, way: Way<'_>, from: i64, to: i64) {
        let order = way.order;
        self.backwards.extend((order.received < to).then_some(way.id));
        self.ended_early
            .extend((order.ran_backwards() && (from..to).contains(&order.ended())).then_some(way.id));
        for (stage, stay) in way.visits().filter(|(stage, _)| stage.is_backwards()) {
            let faults = self.faults.get_mut(stage.place()).filter(|_| (from..to).contains(&stay.left));
            faults.into_iter().for_each(|faults| faults.push(way.id));
        }
    }

    fn reach(&mut self, way: Way<'_>, from: i64, to: i64, slots: &Slots<'_>) {
        for (place, at) in reached(way).into_iter().enumerate() {
            let counts = if at < from {
                Some(&mut self.reached)
            } else if at < to {
                self.slots.get_mut(slots.place(at)).map(|counts| &mut counts.reached)
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

/// When an order first came to each stage or a later one, and left the flow, which is the last.
pub(super) fn reached(way: Way<'_>) -> [i64; COUNT + 1] {
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
    for at in reached.iter_mut().rev() {
        next = next.min(*at);
        *at = next;
    }
    reached
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
                self.unknown += u64::from(order.delivered == NEVER);
                self.revenue += i128::from(order.total);
            }
        }
    }
}
