//! The rows comparisons rest on, and the figure a recommendation is about, taken from them for any time.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::{CustomerId, Money, OrderId, ProductId, Status, Timestamp};

use crate::calendar::day_of;

/// A stay that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The order.
    pub order: OrderId,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// Where it stood.
    pub stage: Status,
    /// Since when.
    pub entered: Timestamp,
    /// Until when.
    pub left: Timestamp,
}

/// The whole way of an order that was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What it holds.
    pub products: Vec<ProductId>,
    /// When it came in.
    pub received: Timestamp,
    /// When it arrived.
    pub delivered: Timestamp,
}

/// A product of a purchase that was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supply {
    /// What.
    pub product: ProductId,
    /// When it was ordered.
    pub noted: Timestamp,
    /// When it came.
    pub received: Timestamp,
}

/// A product of a count that was posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// What.
    pub product: ProductId,
    /// When it was posted.
    pub at: Timestamp,
    /// What was there less what the book said, at cost.
    pub difference: Money,
    /// Whether they differed.
    pub differs: bool,
}

/// What was read to compare.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Stays that ended.
    pub stays: Vec<Stay>,
    /// Orders that were delivered.
    pub ways: Vec<Way>,
    /// Products of purchases that were received.
    pub supplies: Vec<Supply>,
    /// Products that were counted.
    pub counted: Vec<Counted>,
}

/// The figure a recommendation is about: what is measured again to see whether it worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Time in a stage.
    Stage {
        /// Which.
        stage: Status,
        /// Of one customer's orders alone.
        customer: Option<CustomerId>,
        /// Of those that entered on this day of the week alone, 1 for Monday.
        weekday: Option<u32>,
    },
    /// From receipt to delivery of orders with a product.
    LeadTime(ProductId),
    /// From a purchase to its receipt, of a product.
    Supply(ProductId),
    /// What orders wait for of a product.
    Shortage(ProductId),
    /// What counted stock differed by, at cost, whichever way.
    Drift,
}

impl Measure {
    /// Time in a stage, of all orders.
    pub(super) const fn stage(stage: Status) -> Self {
        Self::Stage { stage, customer: None, weekday: None }
    }
}

/// Values by day: visits of one day share their fate, so it is days that are drawn and not visits.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Sample {
    /// The mean of each day that has any.
    pub days: Vec<f64>,
    /// How many values they are the means of.
    pub n: u64,
}

impl Sample {
    pub(super) fn of(values: impl Iterator<Item = (NaiveDate, f64)>) -> Self {
        let mut days: BTreeMap<NaiveDate, (f64, u64)> = BTreeMap::new();
        for (day, value) in values {
            let (sum, n) = days.entry(day).or_default();
            (*sum, *n) = (*sum + value, *n + 1);
        }
        let n = days.values().map(|(_, n)| n).sum();
        Self { days: days.into_values().map(|(sum, n)| sum / n as f64).collect(), n }
    }

    /// Lengths of time, by the day each began on; those that run backwards are left out.
    pub fn of_lengths(times: impl Iterator<Item = (Timestamp, Timestamp)>, zone: Tz) -> Self {
        Self::of(times.filter_map(|(from, to)| lasted(from, to, zone)))
    }

    /// The mean of its days; `None` of none.
    pub fn mean(&self) -> Option<f64> {
        (!self.days.is_empty()).then(|| self.days.iter().sum::<f64>() / self.days.len() as f64)
    }
}

/// A time, the end not in it.
pub(super) type Span = (Timestamp, Timestamp);

pub(super) fn within(at: Timestamp, (from, to): Span) -> bool {
    from <= at && at < to
}

/// A length of time that ended, by the day it began on; `None` where it runs backwards.
pub(super) fn lasted(from: Timestamp, to: Timestamp, zone: Tz) -> Option<(NaiveDate, f64)> {
    let length = to.since(from);
    (length >= 0).then(|| day_of(from, zone).map(|day| (day, length as f64)))?
}

impl Evidence {
    /// The figure over what ended in `[from, to)`. Nothing is known of a shortage: it is a state, not a history.
    pub fn sample(&self, measure: Measure, from: Timestamp, to: Timestamp, zone: Tz) -> Sample {
        let span = (from, to);
        match measure {
            Measure::Stage { stage, customer, weekday } => self.stays(span, zone, |stay, day| {
                stay.stage == stage
                    && customer.is_none_or(|id| stay.customer == Some(id))
                    && weekday.is_none_or(|number| day.weekday().number_from_monday() == number)
            }),
            Measure::LeadTime(product) => {
                let of = self.ways.iter().filter(|way| way.products.contains(&product));
                let of = of.filter(|way| within(way.delivered, span));
                Sample::of(of.filter_map(|way| lasted(way.received, way.delivered, zone)))
            }
            Measure::Supply(product) => {
                let of = self.supplies.iter().filter(|one| one.product == product);
                let of = of.filter(|one| within(one.received, span));
                Sample::of(of.filter_map(|one| lasted(one.noted, one.received, zone)))
            }
            Measure::Shortage(_) => Sample::default(),
            Measure::Drift => {
                let of = self.counted.iter().filter(|one| within(one.at, span));
                // A count is one event of many products, each with an error of its own.
                let days: Vec<f64> = of.map(|one| one.difference.0.saturating_abs() as f64).collect();
                Sample { n: days.len().try_into().unwrap_or(u64::MAX), days }
            }
        }
    }

    /// Stays that ended in a time and pass the test, by the day they began on.
    pub(super) fn stays(&self, span: Span, zone: Tz, test: impl Fn(&Stay, NaiveDate) -> bool) -> Sample {
        let of = self.stays.iter().filter(|stay| within(stay.left, span));
        Sample::of(of.filter_map(|stay| {
            let (day, length) = lasted(stay.entered, stay.left, zone)?;
            test(stay, day).then_some((day, length))
        }))
    }
}
