//! Durations as a lens shows them where every order in sight is looked at: gathered once, in order.

use fivedesk_core::Status;

use super::Seen;
use super::fold::each_of;
use super::segment::NEVER;
use super::tally::COUNT;
use crate::{AgeBands, Durations, STAGES};

impl Seen<'_> {
    /// How old orders were, by the lens's clock, when they left each stage in the period.
    pub(super) fn ages(&self) -> Vec<Option<AgeBands>> {
        if let Some(indexed) = self.indexed {
            return indexed.ages();
        }
        let ages = STAGES.into_iter().zip(self.ages_left()).collect();
        each_of(ages, self.is_large(), |(stage, mut ages): (Status, Vec<i64>)| {
            ages.sort_unstable();
            AgeBands::of(stage, ages.as_slice())
        })
    }

    /// Whether a second thread pays.
    pub(super) fn is_large(&self) -> bool {
        self.flow.len() > 32_768
    }

    fn ages_left(&self) -> [Vec<i64>; COUNT] {
        let (from, to) = (self.lens.period.from().0, self.lens.period.to().0);
        let clock = &self.lens.clock;
        self.fold(
            from..to,
            Default::default,
            |found: &mut [Vec<i64>; COUNT], way| {
                let received = clock.at(way.order.received);
                for (stage, stay) in way.visits().filter(|(_, stay)| (from..to).contains(&stay.left)) {
                    if !stage.is_backwards()
                        && let Some(found) = found.get_mut(stage.place())
                    {
                        found.push(clock.at(stay.left) - received);
                    }
                }
            },
            |found, more| found.iter_mut().zip(more).for_each(|(one, more)| one.extend(more)),
        )
    }

    /// Lead times in order, and what was left out of them.
    pub(super) fn lead_times(&self) -> &(Vec<i64>, Durations) {
        self.leads.get_or_init(|| {
            let (mut lasted, measured) = self.read_lead_times();
            lasted.sort_unstable();
            (lasted, measured)
        })
    }

    fn read_lead_times(&self) -> (Vec<i64>, Durations) {
        let period = self.lens.period.from().0..self.lens.period.to().0;
        let clock = &self.lens.clock;
        self.fold(
            period.clone(),
            Default::default,
            |(lasted, measured): &mut (Vec<i64>, Durations), way| {
                let order = way.order;
                if period.contains(&order.delivered) {
                    if order.delivered < order.received {
                        measured.faults.push(way.id);
                    } else {
                        lasted.push(clock.at(order.delivered) - clock.at(order.received));
                    }
                }
                let unknown = order.delivered == NEVER && period.contains(&order.finished);
                measured.unknown += u64::from(unknown);
            },
            |(lasted, measured), (more, other)| {
                lasted.extend(more);
                measured.faults.extend(other.faults);
                measured.unknown += other.unknown;
            },
        )
    }

    /// How long the visits that left each stage in each slot lasted, slot by slot, in order.
    pub(super) fn lasted(&self) -> &[[Vec<i64>; COUNT]] {
        self.lasted.get_or_init(|| {
            let (from, to) = (self.lens.period.from().0, self.lens.period.to().0);
            let (clock, counting) = (&self.lens.clock, self.counting());
            let lasted = self.fold(
                from..to,
                || vec![<[Vec<i64>; COUNT]>::default(); self.slots().len()],
                |found, way| {
                    for (stage, stay) in way.visits().filter(|(_, stay)| (from..to).contains(&stay.left)) {
                        let slot = found.get_mut(counting.place(stay.left));
                        if !stage.is_backwards()
                            && let Some(lasted) = slot.and_then(|stages| stages.get_mut(stage.place()))
                        {
                            lasted.push(clock.at(stay.left) - clock.at(stay.entered));
                        }
                    }
                },
                |found, more| {
                    for (slot, more) in found.iter_mut().zip(more) {
                        slot.iter_mut().zip(more).for_each(|(one, more)| one.extend(more));
                    }
                },
            );
            each_of(lasted, self.is_large(), |mut stages| {
                stages.iter_mut().for_each(|lasted| lasted.sort_unstable());
                stages
            })
        })
    }
}
