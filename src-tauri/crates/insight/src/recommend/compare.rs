//! What takes longer than the rest: on one day of the week, for one customer, with one product, from one supplier.

use std::collections::BTreeMap;

use chrono::Datelike;
use chrono_tz::Tz;
use fivedesk_core::{CustomerId, Message, ProductId, Status, Timestamp};

use super::bootstrap::{Interval, difference};
use super::effect::{Effect, Unit, What};
use super::sample::{Evidence, Measure, Sample, Span};
use super::{FEW, PERIOD};
use crate::{DAY, HOUR};

/// Wrong in so many of all cases, shared among everything that is compared: of thirty shops where nothing is the
/// matter, one may be told otherwise.
pub(super) const ERROR: f64 = 0.03;
/// Customers, and products, that are looked at: those with the most orders, chosen without a look at their times.
const MOST: usize = 10;
/// What orders wait less than this longer for is not worth a word.
const WORTH: f64 = HOUR as f64;
/// Nor is a share less than this of what the rest take.
const WORTH_SHARE: f64 = 0.2;
/// Receipts are few, so they are looked back on further.
pub const LOOKED_BACK: i64 = 180 * DAY;

/// Something that takes longer than the rest, beyond chance.
#[derive(Debug, Clone, PartialEq)]
pub struct Longer {
    /// What is measured.
    pub measure: Measure,
    /// How much longer, and how sure.
    pub effect: Effect,
    /// How long it takes.
    pub takes: f64,
    /// How long the rest take.
    pub rest: f64,
}

impl Longer {
    /// In one sentence. The names of a product and a customer are put in by who knows them.
    pub fn finding(&self) -> Message {
        let key = match self.measure {
            Measure::Stage { weekday: Some(_), .. } => "advice-weekday",
            Measure::Stage { .. } => "advice-stalls",
            Measure::Supply(_) => "advice-supply",
            _ => "advice-grown",
        };
        let said = Message::new(key)
            .with("takes", Unit::Time.figure(self.takes))
            .with("rest", Unit::Time.figure(self.rest));
        match self.measure {
            Measure::Stage { weekday: Some(day), .. } => said.with("weekday", i64::from(day)),
            _ => said,
        }
    }
}

/// What may take longer, and what it is held against.
struct Candidate {
    measure: Measure,
    ours: Sample,
    rest: Sample,
    /// The figure in this period and the one before.
    periods: [Option<f64>; 2],
}

/// Everything that takes longer than the rest, beyond chance and by enough to matter.
pub fn longer(evidence: &Evidence, zone: Tz, now: Timestamp) -> Vec<Longer> {
    let looking = Looking { evidence, zone, now };
    let mut all = looking.weekdays();
    all.extend(looking.customers());
    all.extend(looking.products());
    all.extend(looking.supplies());
    let error = ERROR / (all.len() + STANDING) as f64;
    all.iter().filter_map(|one| judged(one, error)).collect()
}

/// Stages whose standing orders are compared too.
pub(super) const STANDING: usize = 5;

fn judged(one: &Candidate, error: f64) -> Option<Longer> {
    let (rest, n) = (one.rest.mean()?, one.ours.n.min(one.rest.n));
    let more = one.ours.mean()? - rest;
    if n < FEW || more < WORTH || more < rest * WORTH_SHARE {
        return None;
    }
    let found: Interval = difference(&one.ours.days, &one.rest.days, error)?;
    let [now, before] = one.periods;
    (found.low > 0.0).then_some(Longer {
        measure: one.measure,
        effect: Effect::of(What::Longer, found, n).against(now, before),
        takes: one.ours.mean()?,
        rest,
    })
}

struct Looking<'a> {
    evidence: &'a Evidence,
    zone: Tz,
    now: Timestamp,
}

impl Looking<'_> {
    fn back(&self, from: i64, to: i64) -> Span {
        (Timestamp(self.now.0.saturating_sub(from)), Timestamp(self.now.0.saturating_sub(to)))
    }

    fn sample(&self, measure: Measure, (from, to): Span) -> Sample {
        self.evidence.sample(measure, from, to, self.zone)
    }

    /// The figure in this period and the one before.
    fn periods(&self, measure: Measure) -> [Option<f64>; 2] {
        [(PERIOD, 0), (2 * PERIOD, PERIOD)].map(|(from, to)| self.sample(measure, self.back(from, to)).mean())
    }

    /// Each day of the week at packing against the others.
    fn weekdays(&self) -> Vec<Candidate> {
        let stage = Status::AwaitingDelivery;
        let whole = self.back(2 * PERIOD, 0);
        let of = |number: u32| {
            let measure = Measure::Stage { stage, customer: None, weekday: Some(number) };
            let other = |day: chrono::NaiveDate| day.weekday().number_from_monday() != number;
            Candidate {
                measure,
                ours: self.sample(measure, whole),
                rest: self.evidence.stays(whole, self.zone, |stay, day| stay.stage == stage && other(day)),
                periods: self.periods(measure),
            }
        };
        (1..=7).map(of).collect()
    }

    /// The customers with the most orders at approval, each against all others.
    fn customers(&self) -> Vec<Candidate> {
        let stage = Status::AwaitingApproval;
        let whole = self.back(2 * PERIOD, 0);
        let at = self.evidence.stays.iter().filter(|stay| stay.stage == stage);
        let of = |customer: CustomerId| {
            let measure = Measure::Stage { stage, customer: Some(customer), weekday: None };
            let rest = self
                .evidence
                .stays(whole, self.zone, |stay, _| stay.stage == stage && stay.customer != Some(customer));
            Candidate { measure, ours: self.sample(measure, whole), rest, periods: self.periods(measure) }
        };
        most(at.filter_map(|stay| stay.customer)).into_iter().map(of).collect()
    }

    /// The products in the most orders, each now against the period before.
    fn products(&self) -> Vec<Candidate> {
        let all = self.evidence.ways.iter().flat_map(|way| way.products.iter().copied());
        let of = |product: ProductId| {
            let measure = Measure::LeadTime(product);
            Candidate {
                measure,
                ours: self.sample(measure, self.back(PERIOD, 0)),
                rest: self.sample(measure, self.back(2 * PERIOD, PERIOD)),
                periods: self.periods(measure),
            }
        };
        most(all).into_iter().map(of).collect()
    }

    /// The products bought most often, the later half of their receipts against the earlier.
    fn supplies(&self) -> Vec<Candidate> {
        let of = |product: ProductId| {
            let measure = Measure::Supply(product);
            let mut times: Vec<Timestamp> = self
                .evidence
                .supplies
                .iter()
                .filter(|one| one.product == product)
                .map(|one| one.received)
                .collect();
            times.sort_unstable();
            let middle = *times.get(times.len() / 2)?;
            let (from, to) = self.back(LOOKED_BACK, 0);
            let (ours, rest) = (self.sample(measure, (middle, to)), self.sample(measure, (from, middle)));
            let periods = [ours.mean(), rest.mean()];
            Some(Candidate { measure, ours, rest, periods })
        };
        most(self.evidence.supplies.iter().map(|one| one.product)).into_iter().filter_map(of).collect()
    }
}

/// Those that come most often, ties by their row.
fn most<T: Ord + Copy>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(one, count)| (std::cmp::Reverse(*count), *one));
    counts.into_iter().take(MOST).map(|(one, _)| one).collect()
}
