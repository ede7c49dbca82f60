//! Figures that count open orders in.

use fivedesk_core::Timestamp;

use super::Seen;
use super::fold::each_of;
use super::segment::NEVER;
use super::tally::COUNT;
use crate::survival::End;
use crate::{Aged, Aging, Little, Reached};

impl Seen<'_> {
    /// How long visits last of orders that entered each stage in the period, those that last counted in.
    pub fn stage_survival(&self) -> [Reached; COUNT] {
        let (from, to, horizon) = self.span();
        let clock = &self.lens.clock;
        let found = self.fold(
            from..to,
            Default::default,
            |found: &mut [Vec<(i64, End)>; COUNT], way| {
                for (stage, stay) in way.visits() {
                    if stage.is_backwards() || stay.entered < from || stay.entered >= to.min(horizon) {
                        continue;
                    }
                    let end = if stay.left < horizon { End::Reached } else { End::Open };
                    let lasted = clock.at(stay.left.min(horizon)) - clock.at(stay.entered);
                    found.get_mut(stage.place()).into_iter().for_each(|found| found.push((lasted, end)));
                }
            },
            |found, more| found.iter_mut().zip(more).for_each(|(one, more)| one.extend(more)),
        );
        let reached = each_of(found.into(), self.is_large(), Reached::of);
        std::array::from_fn(|place| reached.get(place).copied().unwrap_or_default())
    }

    /// How long orders received in the period take to be delivered: open ones are counted in, cancelled ones never are.
    ///
    /// One whose delivery nobody knows was on its way at least until it was shipped.
    pub fn incidence(&self) -> Reached {
        let (from, to, horizon) = self.span();
        let clock = &self.lens.clock;
        let found = self.fold(
            from..to,
            Vec::new,
            |found, way| {
                let order = way.order;
                if order.ran_backwards() || order.received < from || order.received >= to.min(horizon) {
                    return;
                }
                let (at, end) = match (order.delivered, order.finished, order.otherwise) {
                    (NEVER, NEVER, NEVER) => (horizon, End::Open),
                    (NEVER, NEVER, cancelled) => (cancelled, End::Otherwise),
                    (NEVER, shipped, _) => (shipped, End::Open),
                    (delivered, ..) => (delivered, End::Reached),
                };
                let end = if at < horizon { end } else { End::Open };
                found.push((clock.at(at.min(horizon)) - clock.at(order.received), end));
            },
            |found, more| found.extend(more),
        );
        Reached::of(found)
    }

    /// Open orders against how old others were when they left the same stage in the period.
    pub fn aging(&self) -> Aging {
        let clock = &self.lens.clock;
        let now = clock.at(self.lens.now.0);
        let mut open: Vec<(usize, Timestamp, Aged)> = self
            .open_visits()
            .filter_map(|visit| {
                let received = self.flow.times(visit.order)?.received;
                let aged = Aged {
                    order: visit.order,
                    stage: visit.stage,
                    age: now - clock.at(received.0),
                    standing: now - clock.at(visit.entered.at.0),
                };
                Some((crate::rows::place(visit.stage)?, received, aged))
            })
            .collect();
        open.sort_by_key(|(place, received, aged)| (*place, *received, aged.order));
        Aging {
            open: open.into_iter().map(|(_, _, aged)| aged).collect(),
            bands: self.ages().into_iter().flatten().collect(),
        }
    }

    /// Little's law over the part of the period that is past; `None` where none is.
    pub fn little(&self) -> Option<Little> {
        let (tally, slots) = (self.tally(), self.counting());
        let (mut inside, mut time, mut length, mut exits, mut lasted) = (tally.inside, 0, 0, 0, 0);
        for (place, counts) in tally.slots.iter().enumerate() {
            let long = slots.length(place);
            let (stood, left) = counts.whole.stood(inside, long);
            (inside, time, length) = (left, time + stood, length + long);
            (exits, lasted) = (exits + counts.whole.went, lasted + counts.whole.lasted);
        }
        Little::of(time, length, exits, lasted, (tally.inside, inside))
    }

    /// The period, and where time ends in it.
    fn span(&self) -> (i64, i64, i64) {
        (self.lens.period.from().0, self.lens.period.to().0, self.lens.horizon())
    }
}
