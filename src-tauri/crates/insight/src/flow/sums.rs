//! What one day's orders and visits come to. Every figure is a sum, so that an order can be counted out as it was counted in.

use super::segment::{NEVER, Way};
use super::tally::{COUNT, reached};

/// What came and went on one day, in one stage or the whole flow; instants and durations in microseconds, summed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Passed {
    pub(super) came: i64,
    pub(super) came_at: i128,
    pub(super) went: i64,
    pub(super) went_at: i128,
    pub(super) lasted: i128,
}

/// One day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) stages: [Passed; COUNT],
    pub(super) whole: Passed,
    pub(super) arrived: i64,
    pub(super) finished: i64,
    pub(super) cancelled: i64,
    /// Finished, and nobody knows when they were delivered.
    pub(super) unknown: i64,
    pub(super) revenue: i128,
    pub(super) reached: [i64; COUNT + 1],
}

/// A change to one day's sums.
pub(super) type Change<'a> = &'a dyn Fn(&mut Sums);

impl Passed {
    fn came(&mut self, at: i64, sign: i64) {
        self.came += sign;
        self.came_at += i128::from(at) * i128::from(sign);
    }

    fn went(&mut self, since: i64, at: i64, sign: i64) {
        self.went += sign;
        self.went_at += i128::from(at) * i128::from(sign);
        self.lasted += (i128::from(at) - i128::from(since)) * i128::from(sign);
    }

    /// Another day's on top.
    pub(super) fn add(&mut self, more: &Self) {
        self.came += more.came;
        self.came_at += more.came_at;
        self.went += more.went;
        self.went_at += more.went_at;
        self.lasted += more.lasted;
    }
}

impl Sums {
    /// What an order changes of which days: `sign` is 1 to count it in and -1 to count it out.
    pub(super) fn of(way: Way<'_>, sign: i64, mut change: impl FnMut(i64, Change<'_>)) {
        let order = way.order;
        let (received, ended) = (order.received, order.ended());
        change(received, &|day| day.arrived += sign);
        if order.finished != NEVER {
            change(order.finished, &|day| {
                day.finished += sign;
                day.revenue += i128::from(order.total) * i128::from(sign);
                day.unknown += if order.delivered == NEVER { sign } else { 0 };
            });
        } else if order.otherwise != NEVER {
            change(order.otherwise, &|day| day.cancelled += sign);
        }
        if !order.ran_backwards() {
            change(received, &|day| day.whole.came(received, sign));
            if ended != NEVER {
                change(ended, &|day| day.whole.went(received, ended, sign));
            }
        }
        if !order.backwards {
            for (place, at) in reached(way).into_iter().enumerate().filter(|(_, at)| *at != NEVER) {
                change(at, &|day| day.reached.get_mut(place).into_iter().for_each(|count| *count += sign));
            }
        }
        for (stage, stay) in way.visits().filter(|(stage, _)| !stage.is_backwards()) {
            let place = stage.place();
            change(stay.entered, &|day| {
                day.stages.get_mut(place).into_iter().for_each(|passed| passed.came(stay.entered, sign));
            });
            if stay.left != NEVER {
                change(stay.left, &|day| {
                    let passed = day.stages.get_mut(place);
                    passed.into_iter().for_each(|passed| passed.went(stay.entered, stay.left, sign));
                });
            }
        }
    }

    /// Another day's on top.
    pub(super) fn add(&mut self, more: &Self) {
        self.stages.iter_mut().zip(&more.stages).for_each(|(sum, more)| sum.add(more));
        self.whole.add(&more.whole);
        self.arrived += more.arrived;
        self.finished += more.finished;
        self.cancelled += more.cancelled;
        self.unknown += more.unknown;
        self.revenue += more.revenue;
        self.reached.iter_mut().zip(more.reached).for_each(|(sum, more)| *sum += more);
    }

    /// Both.
    pub(super) fn plus(&self, more: &Self) -> Self {
        let mut sum = *self;
        sum.add(more);
        sum
    }
}
