//! The weeks and months that reports are written of by themselves.

use chrono::{Datelike, Days, Months, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::Timestamp;
use fivedesk_insight::day_start;

use crate::times::day_of;

/// How often a report is written by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Each {
    /// On its Monday.
    Week,
    /// On its 1st.
    Month,
}

impl Each {
    pub(super) const ALL: [Self; 2] = [Self::Week, Self::Month];

    /// As the book keeps it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The first day of the last whole one before a day, and the day after its last.
    pub(super) fn before(self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Week => {
                let end =
                    today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
                Some((end.checked_sub_days(Days::new(7))?, end))
            }
            Self::Month => {
                let end = today.with_day(1)?;
                Some((end.checked_sub_months(Months::new(1))?, end))
            }
        }
    }
}

/// A period whose report is due, by its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) each: Each,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

/// The last whole week or month before now; `None` where it ended before `since`.
pub(super) fn due(each: Each, now: Timestamp, since: Timestamp, zone: Tz) -> Option<Due> {
    let (first, end) = each.before(day_of(now, zone)?)?;
    (day_start(end, zone)? > since).then_some(Due { each, first, last: end.pred_opt()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn days(each: Each, now: &str, since: &str) -> Option<(String, String)> {
        let due = due(each, at(now), at(since), Tz::Europe__Berlin)?;
        Some((due.first.to_string(), due.last.to_string()))
    }

    #[test]
    fn a_week_is_due_from_its_monday_in_the_owners_zone_on() {
        let long_ago = "2026-01-01T00:00:00Z";
        let week = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
        assert_eq!(days(Each::Week, "2026-11-22T22:59:59Z", long_ago), week("2026-11-09", "2026-11-15"));
        assert_eq!(days(Each::Week, "2026-11-22T23:00:00Z", long_ago), week("2026-11-16", "2026-11-22"));
        assert_eq!(days(Each::Month, "2027-01-01T10:00:00Z", long_ago), week("2026-12-01", "2026-12-31"));
        assert_eq!(days(Each::Month, "2026-03-31T10:00:00Z", long_ago), week("2026-02-01", "2026-02-28"));
    }

    #[test]
    fn what_ended_before_the_schedule_is_never_due() {
        let set = "2026-11-25T10:00:00Z";
        assert_eq!(days(Each::Week, "2026-11-25T10:00:01Z", set), None);
        assert_eq!(days(Each::Week, "2026-11-30T10:00:00Z", set).unwrap().0, "2026-11-23");
        assert_eq!(days(Each::Month, "2026-11-30T10:00:00Z", set), None);
    }
}
