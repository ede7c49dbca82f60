//! A lens's figures from the index by days, where its period is whole days of the index and nothing narrows it.

use super::fold::each_of;
use super::index::{Index, Kept};
use super::sums::Sums;
use super::tally::{COUNT, Slots, Tally};
use super::{Clock, Flow, Lens};
use crate::ranked::Union;
use crate::{AgeBands, Durations, STAGES, Slot, Spread, StageDurations, StageTrend};

/// The index over the days of a period.
#[derive(Clone, Copy)]
pub(super) struct Indexed<'a> {
    flow: &'a Flow,
    lens: &'a Lens,
    index: &'a Index,
    /// The numbers of the first day and of the one after the last.
    days: (i32, i32),
}

/// Orders below which a second thread costs more than it brings.
const MANY: usize = 32_768;

impl<'a> Indexed<'a> {
    /// `None` where orders must be looked at one by one: some are left out, time is counted in opening hours, the period is
    /// no whole days, or something is told to happen after the present.
    pub(super) fn of(flow: &'a Flow, lens: &'a Lens) -> Option<Self> {
        let past = lens.period.to() <= lens.now || !flow.goes_beyond(lens.now.0);
        if *lens.clock != Clock::Elapsed || !flow.sighted(&lens.only).is_all() || !past {
            return None;
        }
        let index = flow.index(lens.period.zone())?;
        let days = (index.beginning(lens.period.from().0)?, index.beginning(lens.period.to().0)?);
        Some(Self { flow, lens, index, days })
    }

    /// The period's counts.
    pub(super) fn tally(self, slots: &Slots<'_>) -> Option<Tally> {
        let (mut before, mut each) = (Sums::default(), vec![Sums::default(); slots.slots.len()]);
        let ends = self.ends(slots.slots)?;
        for (day, sums) in self.index.days_before(self.days.1) {
            if day < self.days.0 {
                before.add(sums);
            } else if let Some(slot) = each.get_mut(ends.partition_point(|end| *end <= day)) {
                slot.add(sums);
            }
        }
        Some(Tally::of_sums(self.flow, self.lens, slots, &before, &each))
    }

    /// The number of the day after each slot.
    fn ends(self, slots: &[Slot]) -> Option<Vec<i32>> {
        slots.iter().map(|slot| self.index.beginning(slot.to.0)).collect()
    }

    fn ranked(self, kept: Kept) -> Union<'a> {
        self.index.ranked(kept, self.days.0, self.days.1)
    }

    /// Time in each stage, with what the tally found beside it.
    pub(super) fn time_in_stage(self, tally: &Tally) -> Vec<StageDurations> {
        let stage = |(place, stage)| StageDurations {
            stage,
            durations: Durations {
                spread: Spread::of_ranked(&self.ranked(Kept::Lasted(place))),
                open: tally.open.get(place).copied().unwrap_or_default(),
                faults: tally.faults.get(place).cloned().unwrap_or_default(),
                unknown: 0,
            },
        };
        STAGES.into_iter().enumerate().map(stage).collect()
    }

    /// How old orders were that left each stage.
    pub(super) fn ages(self) -> Vec<Option<AgeBands>> {
        let of = |(place, stage)| AgeBands::of(stage, &self.ranked(Kept::Age(place)));
        STAGES.into_iter().enumerate().map(of).collect()
    }

    /// From received to delivered.
    pub(super) fn leads(self) -> Union<'a> {
        self.ranked(Kept::Lead)
    }

    /// Lead time, with what the tally found beside it.
    pub(super) fn lead_time(self, tally: &Tally) -> Durations {
        let (from, to) = (self.lens.period.from().0, self.lens.period.to().0);
        let odd = self.flow.segments.values().flat_map(|segment| segment.odd());
        let early = odd.filter(|way| {
            (from..to).contains(&way.order.delivered) && way.order.delivered < way.order.received
        });
        Durations {
            spread: Spread::of_ranked(&self.leads()),
            open: tally.open_orders,
            faults: early.map(|way| way.id).collect(),
            unknown: tally.slots.iter().map(|counts| counts.unknown).sum(),
        }
    }

    /// Time in each stage over the visits that left it in each slot, slot by slot.
    pub(super) fn stage_trend(self, slots: &[Slot]) -> Option<Vec<StageTrend>> {
        let ends = self.ends(slots)?;
        let spreads = |place: usize| -> Vec<Option<Spread>> {
            let mut lasted = vec![Vec::new(); slots.len()];
            self.index.each(Kept::Lasted(place), self.days.0, self.days.1, |day, value| {
                let slot = lasted.get_mut(ends.partition_point(|end| *end <= day));
                slot.into_iter().for_each(|slot| slot.push(value));
            });
            let spread = |mut lasted: Vec<i64>| {
                // A few runs that ascend, one a block: a stable sort puts them together.
                lasted.sort();
                Spread::of_ranked(lasted.as_slice())
            };
            lasted.into_iter().map(spread).collect()
        };
        let many = self.flow.len() > MANY;
        let stages = each_of((0..COUNT).collect(), many, spreads);
        let row = |(place, slot): (usize, &Slot)| {
            let spread = |stage: &Vec<Option<Spread>>| stage.get(place).copied().flatten();
            STAGES
                .into_iter()
                .zip(&stages)
                .map(|(stage, found)| StageTrend { slot: *slot, stage, spread: spread(found) })
                .collect::<Vec<_>>()
        };
        Some(slots.iter().enumerate().flat_map(row).collect())
    }
}
