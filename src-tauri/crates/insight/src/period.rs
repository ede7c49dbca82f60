//! Periods in a time zone, and their division into days, ISO weeks and months.

use chrono::{Datelike, Days, Months, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::Timestamp;

use crate::calendar::{day_of, day_start};

/// How a period is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Calendar days.
    Day,
    /// ISO weeks, Monday to Sunday.
    Week,
    /// Calendar months.
    Month,
}

impl Every {
    /// Every one, finest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The word used in commands, JSON and the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The one that `word` names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|every| every.word() == word)
    }

    /// `2011-11-14`, `2011-W46` or `2011-11`, for the division that begins on `first`.
    pub fn label(self, first: NaiveDate) -> String {
        match self {
            Self::Day => first.format("%Y-%m-%d").to_string(),
            Self::Week => first.format("%G-W%V").to_string(),
            Self::Month => first.format("%Y-%m").to_string(),
        }
    }

    fn first_day(self, of: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day => Some(of),
            Self::Week => of.checked_sub_days(Days::new(u64::from(of.weekday().num_days_from_monday()))),
            Self::Month => of.with_day(1),
        }
    }

    fn forward(self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => from.checked_add_days(Days::new(u64::from(count))),
            Self::Week => from.checked_add_days(Days::new(7 * u64::from(count))),
            Self::Month => from.checked_add_months(Months::new(count)),
        }
    }

    fn back(self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => from.checked_sub_days(Days::new(u64::from(count))),
            Self::Week => from.checked_sub_days(Days::new(7 * u64::from(count))),
            Self::Month => from.checked_sub_months(Months::new(count)),
        }
    }
}

/// A stretch of time, its end not in it, with the time zone of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: Timestamp,
    to: Timestamp,
    zone: Tz,
}

impl Period {
    /// From one instant to another. `None` when it runs backwards or leaves the years 1 to 9999.
    pub fn new(from: Timestamp, to: Timestamp, zone: Tz) -> Option<Self> {
        day_start(day_of(from, zone)?, zone)?;
        day_start(day_of(to, zone)?, zone)?;
        (from <= to).then_some(Self { from, to, zone })
    }

    /// From the beginning of one day to the beginning of another. `None` as for [`Period::new`].
    pub fn of_days(first: NaiveDate, end: NaiveDate, zone: Tz) -> Option<Self> {
        Self::new(day_start(first, zone)?, day_start(end, zone)?, zone)
    }

    /// The running day, week or month and the `count - 1` before it, to the running one's end.
    pub fn last(count: u32, every: Every, now: Timestamp, zone: Tz) -> Option<Self> {
        let running = every.first_day(day_of(now, zone)?)?;
        let first = every.back(running, count.checked_sub(1)?)?;
        Self::of_days(first, every.forward(running, 1)?, zone)
    }

    /// The period of the same length before: as many days where both ends are beginnings of days.
    pub fn before(&self) -> Option<Self> {
        let (first, end) = (day_of(self.from, self.zone)?, day_of(self.to, self.zone)?);
        let whole =
            day_start(first, self.zone) == Some(self.from) && day_start(end, self.zone) == Some(self.to);
        if whole {
            let days = u64::try_from((end - first).num_days()).ok()?;
            return Self::of_days(first.checked_sub_days(Days::new(days))?, first, self.zone);
        }
        let length = self.to.since(self.from);
        Self::new(Timestamp(self.from.0.checked_sub(length)?), self.from, self.zone)
    }

    /// The first instant in it.
    pub const fn from(&self) -> Timestamp {
        self.from
    }

    /// The first instant after it.
    pub const fn to(&self) -> Timestamp {
        self.to
    }

    /// The time zone of its days.
    pub const fn zone(&self) -> Tz {
        self.zone
    }

    /// Whether an instant lies in it.
    pub fn contains(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.to
    }

    /// Its days, weeks or months in order, clipped to it; they share no instant and leave none out.
    pub fn slots(&self, every: Every, now: Timestamp) -> Vec<crate::Slot> {
        let slot = |part: Part| crate::Slot {
            every,
            first: part.first,
            from: part.from,
            to: part.to,
            complete: part.whole && part.to <= now,
        };
        self.divide(every).into_iter().map(slot).collect()
    }

    pub(crate) fn divide(&self, every: Every) -> Vec<Part> {
        self.parts(every).unwrap_or_default()
    }

    fn parts(&self, every: Every) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        let mut first = every.first_day(day_of(self.from, self.zone)?)?;
        let mut begins = day_start(first, self.zone)?;
        while begins < self.to {
            let next = every.forward(first, 1)?;
            // The last day of the year 9999 has no next one: the period ends with it.
            let ends = day_start(next, self.zone).unwrap_or(self.to);
            let part = Part {
                first,
                from: begins.max(self.from),
                to: ends.min(self.to),
                whole: self.from <= begins && ends <= self.to,
            };
            // A day that a country left out when it changed its zone has no length and is no day.
            if part.from < part.to {
                parts.push(part);
            }
            (first, begins) = (next, ends);
        }
        Some(parts)
    }
}

/// One day, week or month of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// The calendar day it begins on, be it in the period or not.
    pub(crate) first: NaiveDate,
    pub(crate) from: Timestamp,
    pub(crate) to: Timestamp,
    /// Whether all of it lies in the period.
    pub(crate) whole: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(from: &str, to: &str, every: Every, zone: Tz) -> Vec<String> {
        let at = |text| Timestamp::parse(text).unwrap();
        let period = Period::new(at(from), at(to), zone).unwrap();
        period.divide(every).iter().map(|p| every.label(p.first)).collect()
    }

    #[test]
    fn iso_weeks_cross_the_year_by_their_thursday() {
        let weeks = labels("2020-12-28T00:00:00Z", "2021-01-12T00:00:00Z", Every::Week, Tz::Europe__London);
        assert_eq!(weeks, ["2020-W53", "2021-W01", "2021-W02"]);
        let days = labels("2018-12-31T00:00:00Z", "2019-01-01T00:00:00Z", Every::Week, Tz::UTC);
        assert_eq!(days, ["2019-W01"], "31 December 2018 lies in the first week of 2019");
    }

    #[test]
    fn parts_meet_without_gap_and_say_whether_they_are_whole() {
        let at = |text| Timestamp::parse(text).unwrap();
        let period =
            Period::new(at("2026-10-21T10:00:00Z"), at("2026-11-02T00:00:00Z"), Tz::Europe__London).unwrap();
        let weeks = period.divide(Every::Week);
        assert_eq!(weeks.iter().map(|w| w.whole).collect::<Vec<_>>(), [false, true]);
        assert_eq!((weeks[0].from, weeks[0].to), (period.from(), weeks[1].from));
        assert_eq!(weeks[1].to.since(weeks[1].from), 7 * crate::DAY, "winter time on both ends");
        assert_eq!(weeks[0].to.rfc3339(), "2026-10-26T00:00:00Z");
    }

    #[test]
    fn the_skipped_day_of_samoa_is_no_day() {
        let days = labels("2011-12-29T10:00:00Z", "2011-12-31T10:00:00Z", Every::Day, Tz::Pacific__Apia);
        assert_eq!(days, ["2011-12-29", "2011-12-31"]);
    }

    #[test]
    fn the_period_before_has_as_many_days_over_a_clock_change() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let week = Period::of_days(day("2026-10-26"), day("2026-11-02"), Tz::Europe__London).unwrap();
        let before = week.before().unwrap();
        assert_eq!(before.from().rfc3339(), "2026-10-18T23:00:00Z");
        assert_eq!(before.to(), week.from());
        assert_eq!(before.to().since(before.from()), 169 * crate::HOUR);
    }

    #[test]
    fn the_last_weeks_hold_the_running_one() {
        let now = Timestamp::parse("2026-11-20T12:00:00Z").unwrap();
        let period = Period::last(26, Every::Week, now, Tz::America__New_York).unwrap();
        assert_eq!(period.from().rfc3339(), "2026-05-25T04:00:00Z");
        assert_eq!(period.to().rfc3339(), "2026-11-23T05:00:00Z");
        assert_eq!(period.divide(Every::Week).len(), 26);
        assert_eq!(Period::last(0, Every::Week, now, Tz::UTC), None);
        assert_eq!(Period::last(u32::MAX, Every::Month, now, Tz::UTC), None);
    }

    #[test]
    fn nonsense_is_no_period() {
        assert_eq!(Period::new(Timestamp(1), Timestamp(0), Tz::UTC), None);
        assert_eq!(Period::new(Timestamp(0), Timestamp(i64::MAX), Tz::UTC), None);
        assert_eq!(Period::new(Timestamp(i64::MIN), Timestamp(0), Tz::UTC), None);
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();
        let end = Period::of_days(last.pred_opt().unwrap(), last, Tz::UTC).unwrap();
        assert_eq!(end.divide(Every::Month).len(), 1);
    }
}
