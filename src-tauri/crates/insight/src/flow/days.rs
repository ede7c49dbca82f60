//! Which day of a time zone an instant belongs to, as a number.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::Timestamp;

use crate::calendar::{day_of, day_start};

/// Days of a table at the most; instants beyond them are looked up one by one.
const MOST: i64 = 366 * 200;

/// The days of a time zone, numbered as chrono numbers them from the year 1 on.
#[derive(Debug, Clone)]
pub(super) struct Days {
    zone: Tz,
    /// The number of the first day of the table.
    first: i32,
    /// When each day of the table begins; the last only ends the one before.
    starts: Vec<i64>,
}

impl Days {
    /// With a table over a span of instants.
    pub(super) fn over(zone: Tz, from: i64, to: i64) -> Self {
        let none = Self { zone, first: 0, starts: Vec::new() };
        let (Some(first), Some(last)) = (day_of(Timestamp(from), zone), day_of(Timestamp(to), zone)) else {
            return none;
        };
        if !(0..MOST).contains(&(last - first).num_days()) {
            return none;
        }
        let end = last.succ_opt().unwrap_or(last);
        let starts: Option<Vec<i64>> = first
            .iter_days()
            .take_while(|day| *day <= end)
            .map(|day| day_start(day, zone).map(|at| at.0))
            .collect();
        Self { zone, first: first.num_days_from_ce(), starts: starts.unwrap_or_default() }
    }

    /// Whose days they are.
    pub(super) const fn zone(&self) -> Tz {
        self.zone
    }

    /// The number of the day an instant belongs to. Instants that no calendar shows belong to one before or after all.
    pub(super) fn number(&self, at: i64) -> i32 {
        self.listed(at).unwrap_or_else(|| {
            let beyond = if at < 0 { i32::MIN } else { i32::MAX };
            day_of(Timestamp(at), self.zone).map_or(beyond, |day| day.num_days_from_ce())
        })
    }

    /// The number of the day that begins at an instant; `None` where none does.
    pub(super) fn beginning(&self, at: i64) -> Option<i32> {
        let number = self.number(at);
        let day = NaiveDate::from_num_days_from_ce_opt(number)?;
        (day_start(day, self.zone)?.0 == at).then_some(number)
    }

    fn listed(&self, at: i64) -> Option<i32> {
        let (first, last) = (*self.starts.first()?, *self.starts.last()?);
        if at < first || at >= last {
            return None;
        }
        // Clocks change by hours, so that a day of 24 hours each is off by one or two at the most.
        let mut place = usize::try_from((at - first) / crate::DAY).ok()?.min(self.starts.len() - 1);
        while *self.starts.get(place)? > at {
            place -= 1;
        }
        while *self.starts.get(place + 1)? <= at {
            place += 1;
        }
        Some(self.first + i32::try_from(place).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DAY, HOUR};

    #[test]
    fn the_table_says_what_the_calendar_says() {
        for zone in
            [Tz::UTC, Tz::Europe__Berlin, Tz::Asia__Kolkata, Tz::Pacific__Apia, Tz::America__Sao_Paulo]
        {
            // Apia left out a day at the end of 2011, São Paulo's summer days begin at one o'clock.
            let from = Timestamp::parse("2011-09-01T00:00:00Z").unwrap().0;
            let days = Days::over(zone, from, from + 500 * DAY);
            for hour in -50..24 * 505 {
                for at in [from + hour * HOUR, from + hour * HOUR - 1] {
                    let day = day_of(Timestamp(at), zone).unwrap();
                    assert_eq!(days.number(at), day.num_days_from_ce(), "{zone} {at}");
                    let begins = day_start(day, zone).unwrap().0 == at;
                    assert_eq!(days.beginning(at).is_some(), begins, "{zone} {at}");
                }
            }
        }
    }

    #[test]
    fn instants_beyond_any_calendar_have_a_day_of_their_own() {
        let days = Days::over(Tz::UTC, i64::MIN, i64::MAX);
        assert_eq!((days.number(i64::MIN), days.number(i64::MAX)), (i32::MIN, i32::MAX));
        assert_eq!(days.beginning(i64::MAX), None);
    }
}
