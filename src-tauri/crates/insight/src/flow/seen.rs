//! The figures that a lens shows.

use std::sync::OnceLock;

use fivedesk_core::{Money, Status};

use super::fold::Picked;
use super::indexed::Indexed;
use super::segment::Way;
use super::tally::{COUNT, Slots, Tally};
use super::{Flow, Lens};
use crate::ranked::{Ranked, Union};
use crate::{
    Bucket, CumulativeFlow, Durations, Every, FlowDay, Histogram, InOut, STAGES, Slot, Spread,
    StageDurations, StageShare, StageTrend, Totals, Visit, WeekShares, WorkInProgress,
};

/// The flow, as a lens shows it. What several figures rest on is counted once.
pub struct Seen<'a> {
    pub(super) flow: &'a Flow,
    pub(super) lens: &'a Lens,
    slots: Vec<Slot>,
    /// The index, where it can tell what is asked.
    pub(super) indexed: Option<Indexed<'a>>,
    /// The orders in sight, where not all are.
    pub(super) picked: OnceLock<Picked>,
    tally: OnceLock<Tally>,
    stages: OnceLock<Vec<StageDurations>>,
    /// How long visits lasted, slot by slot.
    pub(super) lasted: OnceLock<Vec<[Vec<i64>; COUNT]>>,
    lead: OnceLock<Durations>,
    /// Lead times in order, and what was left out of them.
    pub(super) leads: OnceLock<(Vec<i64>, Durations)>,
}

impl<'a> Seen<'a> {
    pub(super) fn new(flow: &'a Flow, lens: &'a Lens) -> Self {
        Self { indexed: Indexed::of(flow, lens), ..Self::one_by_one(flow, lens) }
    }

    /// Looks at every order for every figure.
    pub(super) fn one_by_one(flow: &'a Flow, lens: &'a Lens) -> Self {
        Self {
            indexed: None,
            flow,
            lens,
            slots: lens.period.slots(lens.every, lens.now),
            picked: OnceLock::new(),
            tally: OnceLock::new(),
            stages: OnceLock::new(),
            lasted: OnceLock::new(),
            lead: OnceLock::new(),
            leads: OnceLock::new(),
        }
    }

    /// The lens.
    pub const fn lens(&self) -> &'a Lens {
        self.lens
    }

    /// The days, weeks or months.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    pub(super) fn tally(&self) -> &Tally {
        self.tally.get_or_init(|| {
            let slots = self.counting();
            let indexed = self.indexed.and_then(|indexed| indexed.tally(&slots));
            indexed.unwrap_or_else(|| Tally::of(self, &slots))
        })
    }

    pub(super) fn counting(&self) -> Slots<'_> {
        Slots::new(&self.slots, self.lens)
    }

    /// Orders and money.
    pub fn totals(&self) -> Totals {
        let tally = self.tally();
        let revenue: i128 = tally.slots.iter().map(|counts| counts.revenue).sum();
        Totals {
            finished: tally.slots.iter().map(|counts| counts.finished).sum(),
            revenue: Money(i64::try_from(revenue).unwrap_or(i64::MAX)),
            open: tally.open_orders,
            earliest: tally.earliest,
        }
    }

    /// How many orders were finished.
    pub fn finished(&self) -> u64 {
        if self.indexed.is_some() || self.tally.get().is_some() {
            return self.totals().finished;
        }
        let period = self.lens.period.from().0..self.lens.period.to().0;
        let count = |sum: &mut u64, way: Way<'_>| *sum += u64::from(period.contains(&way.order.finished));
        self.fold(period.clone(), || 0, count, |sum, more| *sum += more)
    }

    /// Orders finished in each slot.
    pub fn throughput(&self) -> Vec<Bucket> {
        let bucket = |(slot, arrived): (&Slot, &super::tally::Counts)| {
            let Slot { every, first, from, to, complete } = *slot;
            Bucket { every, first, from, to, count: arrived.finished, complete }
        };
        self.slots.iter().zip(&self.tally().slots).map(bucket).collect()
    }

    /// What came in and what left in each slot.
    pub fn in_out(&self) -> Vec<InOut> {
        let row = |(slot, counts): (&Slot, &super::tally::Counts)| InOut {
            slot: *slot,
            arrived: counts.arrived,
            finished: counts.finished,
            cancelled: counts.cancelled,
        };
        self.slots.iter().zip(&self.tally().slots).map(row).collect()
    }

    /// What stood where at the end of each slot that has begun. Visits and orders whose times run backwards are left out.
    pub fn work_in_progress(&self) -> Vec<WorkInProgress> {
        let tally = self.tally();
        let (mut stages, mut inside) = (tally.standing, tally.inside);
        let mut rows = Vec::new();
        for (slot, counts) in
            self.slots.iter().zip(&tally.slots).filter(|(slot, _)| slot.from <= self.lens.now)
        {
            for (standing, passage) in stages.iter_mut().zip(&counts.stages) {
                *standing = passage.stood(*standing, 0).1;
            }
            inside = counts.whole.stood(inside, 0).1;
            let elsewhere = inside.saturating_sub(stages.iter().sum());
            rows.push(WorkInProgress { slot: *slot, stages, elsewhere });
        }
        rows
    }

    /// Running counts of orders that came to each stage, or a later one, and that left.
    pub fn cumulative(&self) -> CumulativeFlow {
        let tally = self.tally();
        let mut reached = tally.reached;
        let mut days = Vec::new();
        for (slot, counts) in
            self.slots.iter().zip(&tally.slots).filter(|(slot, _)| slot.from <= self.lens.now)
        {
            reached.iter_mut().zip(counts.reached).for_each(|(sum, more)| *sum += more);
            let [entered @ .., left] = reached;
            days.push(FlowDay { slot: *slot, entered, left });
        }
        CumulativeFlow { days, faults: tally.backwards.clone() }
    }

    /// Time in each stage, over visits that left it in the period.
    pub fn time_in_stage(&self) -> &[StageDurations] {
        self.stages.get_or_init(|| {
            let tally = self.tally();
            if let Some(indexed) = self.indexed {
                return indexed.time_in_stage(tally);
            }
            let lasted: [Option<Spread>; COUNT] = std::array::from_fn(|place| {
                let lists = self.lasted().iter().filter_map(|stages| stages.get(place));
                let mut union = Union::of_values();
                lists.for_each(|list| union.push(list.into(), list.sum()));
                Spread::of_ranked(&union)
            });
            let stage = |(((stage, spread), open), faults): (((Status, _), _), &Vec<_>)| StageDurations {
                stage,
                durations: Durations { spread, open, faults: faults.clone(), unknown: 0 },
            };
            STAGES.into_iter().zip(lasted).zip(tally.open).zip(&tally.faults).map(stage).collect()
        })
    }

    /// From received to delivered, over orders delivered in the period.
    pub fn lead_time(&self) -> &Durations {
        self.lead.get_or_init(|| {
            if let Some(indexed) = self.indexed {
                return indexed.lead_time(self.tally());
            }
            let (lasted, measured) = self.lead_times();
            let spread = Spread::of_ranked(lasted.as_slice());
            Durations { spread, open: self.tally().open_orders, ..measured.clone() }
        })
    }

    /// How order-time in the period divides over the stages.
    pub fn shares(&self) -> Vec<StageShare> {
        let times = self.stage_times().into_iter().fold([0; COUNT], |mut sums, times| {
            sums.iter_mut().zip(times).for_each(|(sum, time)| *sum += time);
            sums
        });
        let parts = parts(times);
        let faults = &self.tally().faults;
        let share = |(((stage, time), share), faults): (((Status, i128), f64), &Vec<_>)| StageShare {
            stage,
            time,
            share,
            faults: faults.clone(),
        };
        STAGES.into_iter().zip(times).zip(parts).zip(faults).map(share).collect()
    }

    /// The time that orders stood in each stage, slot by slot.
    fn stage_times(&self) -> Vec<[i128; COUNT]> {
        let tally = self.tally();
        let slots = self.counting();
        let mut standing = tally.standing;
        let times = |(place, counts): (usize, &super::tally::Counts)| {
            let mut times = [0; COUNT];
            let length = slots.length(place);
            for ((time, standing), passage) in times.iter_mut().zip(&mut standing).zip(&counts.stages) {
                (*time, *standing) = passage.stood(*standing, length);
            }
            times
        };
        tally.slots.iter().enumerate().map(times).collect()
    }

    /// How order-time was shared in each week that has begun.
    pub fn week_shares(&self) -> Vec<WeekShares> {
        if self.lens.every != Every::Week {
            return self.flow.through(&self.lens.by(Every::Week)).week_shares();
        }
        let row = |(slot, times): (&Slot, [i128; COUNT])| {
            // Of equal shares the earlier stage is meant, and `max_by_key` would keep the last.
            let most = STAGES.into_iter().zip(times).rev().max_by_key(|(_, time)| *time);
            let bottleneck = most.filter(|(_, time)| *time > 0).map(|(stage, _)| stage);
            WeekShares { slot: *slot, shares: parts(times), bottleneck }
        };
        let begun = self.slots.iter().zip(self.stage_times());
        begun.filter(|(slot, _)| slot.from <= self.lens.now).map(row).collect()
    }

    /// Time in each stage over the visits that left it in each slot, slot by slot.
    pub fn stage_trend(&self) -> Vec<StageTrend> {
        if let Some(trend) = self.indexed.and_then(|indexed| indexed.stage_trend(&self.slots)) {
            return trend;
        }
        let spreads = self
            .lasted()
            .iter()
            .map(|stages| stages.each_ref().map(|lasted| Spread::of_ranked(lasted.as_slice())));
        let rows = self.slots.iter().zip(spreads).flat_map(|(slot, stages)| {
            STAGES.into_iter().zip(stages).map(|(stage, spread)| StageTrend { slot: *slot, stage, spread })
        });
        rows.collect()
    }

    /// How lead times spread, in at most `most` bins of one round width.
    pub fn histogram(&self, most: u32) -> Histogram {
        if let Some(indexed) = self.indexed {
            return Histogram::of_ranked(&indexed.leads(), most);
        }
        Histogram::of_ranked(self.lead_times().0.as_slice(), most)
    }

    /// What came to each stage in the period, and what left it.
    pub fn passages(&self) -> [(u64, u64); COUNT] {
        let mut sums = [(0, 0); COUNT];
        for counts in &self.tally().slots {
            for (sum, passage) in sums.iter_mut().zip(&counts.stages) {
                *sum = (sum.0 + passage.came, sum.1 + passage.went);
            }
        }
        sums
    }

    /// Visits of a stage that last, oldest first.
    pub fn standing_now(&self, stage: Status) -> Vec<Visit> {
        let mut standing: Vec<Visit> = self.open_visits().filter(|visit| visit.stage == stage).collect();
        standing.sort_by_key(|visit| (visit.entered, visit.order));
        standing
    }

    /// Every visit that lasts.
    pub fn open_visits(&self) -> impl Iterator<Item = Visit> + '_ {
        let only = self.flow.sighted(&self.lens.only);
        self.flow
            .segments
            .values()
            .flat_map(move |segment| {
                let all = only.is_all();
                segment
                    .open()
                    .iter()
                    .filter(move |visit| all || segment.way(visit.order).is_some_and(|way| only.shows(way)))
            })
            .copied()
    }
}

/// Each part of a whole, 0 to 1; all 0 of none.
fn parts(times: [i128; COUNT]) -> [f64; COUNT] {
    let whole: i128 = times.iter().sum();
    times.map(|time| if whole > 0 { time as f64 / whole as f64 } else { 0.0 })
}
