//! How time is counted: all of it, or opening hours alone.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use fivedesk_core::Timestamp;

use crate::DAY;
use crate::calendar::day_of;

/// From when to when a shop is open on a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Opening {
    /// The weekday, 0 for Monday to 6 for Sunday.
    pub weekday: u8,
    /// Minutes from midnight, 0 to 1440.
    pub from: u16,
    /// Minutes from midnight, after `from`, up to 1440.
    pub to: u16,
}

/// A shop's opening times and the days it is closed all the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hours {
    /// When it is open. Times that overlap count once.
    pub openings: Vec<Opening>,
    /// Days it is closed.
    pub holidays: Vec<NaiveDate>,
}

/// What a length of time is counted in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Clock {
    /// All time.
    #[default]
    Elapsed,
    /// Opening hours.
    Business(Openings),
}

/// Opening times worked out over a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Openings {
    /// When each begins, ascending; none overlaps the next.
    begins: Vec<i64>,
    /// When each ends, and the open time before it began.
    ends: Vec<(i64, i64)>,
    /// For each 24 hours from the first beginning on, how many begin before them.
    by_day: Vec<usize>,
}

impl Clock {
    /// Opening hours from the earliest instant to the latest; beyond them the shop counts as closed.
    pub fn business(hours: &Hours, from: Timestamp, to: Timestamp, zone: Tz) -> Self {
        Self::Business(Openings::over(hours, from, to, zone).unwrap_or_default())
    }

    /// What had been counted by an instant; only differences mean anything.
    pub(crate) fn at(&self, instant: i64) -> i64 {
        match self {
            Self::Elapsed => instant,
            Self::Business(openings) => openings.at(instant),
        }
    }
}

impl Openings {
    fn over(hours: &Hours, from: Timestamp, to: Timestamp, zone: Tz) -> Option<Self> {
        let (mut day, last) = (day_of(from, zone)?, day_of(to, zone)?);
        let mut spans = Vec::new();
        while day <= last {
            if !hours.holidays.contains(&day) {
                let weekday = day.weekday().num_days_from_monday();
                let todays = hours.openings.iter().filter(|opening| u32::from(opening.weekday) == weekday);
                spans.extend(todays.filter_map(|opening| {
                    Some((instant(day, opening.from, zone)?, instant(day, opening.to, zone)?))
                }));
            }
            day = day.succ_opt()?;
        }
        spans.sort_unstable();
        let mut openings = Self::default();
        let (mut reached, mut open) = (i64::MIN, 0);
        for (from, to) in spans {
            let from = from.max(reached);
            if from < to {
                openings.begins.push(from);
                openings.ends.push((to, open));
                (reached, open) = (to, open + (to - from));
            }
        }
        let (first, last) = (openings.begins.first().copied(), openings.begins.last().copied());
        if let Some((first, last)) = first.zip(last) {
            let days = (0..=(last - first) / DAY).map(|day| first + day * DAY);
            openings.by_day = days.map(|day| openings.begins.partition_point(|begin| *begin < day)).collect();
        }
        Some(openings)
    }

    fn at(&self, instant: i64) -> i64 {
        let Some(since) = self.begins.first().map(|first| instant.saturating_sub(*first)) else { return 0 };
        if since < 0 {
            return 0;
        }
        // Few begin within 24 hours, so that a step or two leads to the last that began.
        let day = usize::try_from(since / DAY).unwrap_or(usize::MAX).min(self.by_day.len().saturating_sub(1));
        let mut place = self.by_day.get(day).copied().unwrap_or_default().saturating_sub(1);
        while self.begins.get(place + 1).is_some_and(|begin| *begin <= instant) {
            place += 1;
        }
        match (self.begins.get(place), self.ends.get(place)) {
            (Some(begin), Some((end, before))) => before + (instant.min(*end) - begin),
            _ => 0,
        }
    }
}

/// When a clock on the wall shows so many minutes from midnight; the first time of two, the time after a gap.
fn instant(day: NaiveDate, minutes: u16, zone: Tz) -> Option<i64> {
    let (day, minutes) = if minutes >= 1440 { (day.succ_opt()?, 0) } else { (day, minutes) };
    if minutes == 0 {
        return crate::day_start(day, zone).map(|at| at.0);
    }
    let time = NaiveTime::from_hms_opt(u32::from(minutes / 60), u32::from(minutes % 60), 0)?;
    let shown = day.and_time(time);
    // No gap is longer than a day.
    (0..=24 * 4).find_map(|quarter| {
        let at = zone.from_local_datetime(&(shown + chrono::Duration::minutes(15 * quarter))).earliest()?;
        Some(at.timestamp_micros())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::HOUR;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn week() -> Hours {
        let day = |weekday| Opening { weekday, from: 9 * 60, to: 17 * 60 };
        Hours {
            openings: (0..5).map(day).chain([Opening { weekday: 5, from: 9 * 60, to: 12 * 60 }]).collect(),
            holidays: vec!["2026-12-25".parse().unwrap()],
        }
    }

    #[test]
    fn each_instant_has_what_was_open_before_it() {
        let mut hours = week();
        // A long weekend, and a day of several openings.
        hours.holidays.extend((1..20).map(|day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap()));
        hours.openings.extend(
            [(6, 0, 60), (6, 120, 121), (6, 1_300, 1_440)].map(|(weekday, from, to)| Opening {
                weekday,
                from,
                to,
            }),
        );
        let (from, to) = (at("2026-02-01T00:00:00Z"), at("2026-05-01T00:00:00Z"));
        let openings = Openings::over(&hours, from, to, Tz::Europe__Berlin).unwrap();
        for instant in (from.0 - 3 * DAY..to.0 + 3 * DAY).step_by(7 * HOUR as usize / 13) {
            let spans = openings.begins.iter().zip(&openings.ends);
            let open: i64 = spans.map(|(begin, (end, _))| (instant.min(*end) - begin).max(0)).sum();
            assert_eq!(openings.at(instant), open);
        }
        assert_eq!(openings.at(i64::MIN), 0);
        assert_eq!(openings.at(i64::MAX), openings.at(to.0 + DAY));
    }

    fn open(hours: &Hours, from: &str, to: &str, zone: Tz) -> f64 {
        let clock = Clock::business(hours, at("2026-01-01T00:00:00Z"), at("2027-01-31T00:00:00Z"), zone);
        (clock.at(at(to).0) - clock.at(at(from).0)) as f64 / HOUR as f64
    }

    #[test]
    fn nights_sundays_and_holidays_do_not_count() {
        let hours = week();
        let open = |from, to| open(&hours, from, to, Tz::UTC);
        // Friday 15:00 to Monday 10:00: 2 on Friday, 3 on Saturday, 1 on Monday.
        assert_eq!(open("2026-11-20T15:00:00Z", "2026-11-23T10:00:00Z"), 6.0);
        assert_eq!(open("2026-11-20T18:00:00Z", "2026-11-20T23:00:00Z"), 0.0);
        assert_eq!(open("2026-12-24T16:00:00Z", "2026-12-26T10:00:00Z"), 2.0, "Christmas is a Friday");
        assert_eq!(open("2026-11-16T00:00:00Z", "2026-11-23T00:00:00Z"), 43.0);
    }

    #[test]
    fn hours_are_the_clocks_on_the_wall_and_a_night_shift_may_lose_or_gain_one() {
        let berlin = Tz::Europe__Berlin;
        let hours = week();
        assert_eq!(
            open(&hours, "2026-07-01T06:00:00Z", "2026-07-01T08:00:00Z", berlin),
            1.0,
            "9:00 is 7:00 UTC"
        );
        let always = Hours {
            openings: (0..7).map(|weekday| Opening { weekday, from: 0, to: 1440 }).collect(),
            holidays: Vec::new(),
        };
        let day = |from, to| open(&always, from, to, berlin);
        assert_eq!(day("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"), 23.0);
        assert_eq!(day("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"), 25.0);
    }

    #[test]
    fn openings_that_overlap_count_once() {
        let hours = Hours {
            openings: vec![
                Opening { weekday: 0, from: 540, to: 720 },
                Opening { weekday: 0, from: 600, to: 780 },
                Opening { weekday: 0, from: 610, to: 620 },
            ],
            holidays: Vec::new(),
        };
        assert_eq!(open(&hours, "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z", Tz::UTC), 4.0);
        assert_eq!(open(&Hours::default(), "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z", Tz::UTC), 0.0);
    }
}
