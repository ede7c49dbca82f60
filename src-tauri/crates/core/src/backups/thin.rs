//! Which backups are kept: near ones densely, far ones sparsely.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, FixedOffset};

/// The newest backup of so many days is kept.
pub const DAYS: usize = 7;
/// Of so many weeks, which begin on Monday.
pub const WEEKS: usize = 4;
/// Of so many months.
pub const MONTHS: usize = 12;
/// And of the newest day so many, since what goes wrong is mostly seen the same day.
const OF_THE_DAY: usize = 5;

/// The places of those kept among backups taken at these times.
///
/// Counted are the days, weeks and months that have a backup: a shop that was closed for a month keeps what it had.
/// The newest always stays.
pub fn kept(taken: &[DateTime<FixedOffset>]) -> BTreeSet<usize> {
    let mut newest_first: Vec<usize> = (0..taken.len()).collect();
    newest_first.sort_by_key(|place| std::cmp::Reverse(taken.get(*place)));
    let mut kept = BTreeSet::new();
    for (spans, of) in [(DAYS, day as fn(_) -> _), (WEEKS, week), (MONTHS, month)] {
        let mut seen = BTreeSet::new();
        for (place, at) in newest_first.iter().filter_map(|place| Some((*place, *taken.get(*place)?))) {
            if seen.len() < spans && seen.insert(of(at)) {
                kept.insert(place);
            }
        }
    }
    let days = newest_first.iter().filter_map(|place| Some((*place, day(*taken.get(*place)?))));
    let newest_day = days.clone().next().map(|(_, day)| day);
    kept.extend(days.filter(|(_, day)| Some(*day) == newest_day).map(|(place, _)| place).take(OF_THE_DAY));
    kept
}

fn day(at: DateTime<FixedOffset>) -> (i32, u32) {
    (at.year(), at.ordinal())
}

fn week(at: DateTime<FixedOffset>) -> (i32, u32) {
    let week = at.iso_week();
    (week.year(), week.week())
}

fn month(at: DateTime<FixedOffset>) -> (i32, u32) {
    (at.year(), at.month())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn left(taken: &[DateTime<FixedOffset>]) -> Vec<String> {
        kept(taken).into_iter().map(|place| taken[place].format("%m-%d").to_string()).collect()
    }

    #[test]
    fn one_a_day_for_two_years_leaves_days_weeks_and_months() {
        let mut folder: Vec<DateTime<FixedOffset>> = Vec::new();
        for day in 0..730 {
            folder.push(at("2024-11-26T18:00:00+01:00") + TimeDelta::days(day));
            let kept = kept(&folder);
            assert!(kept.contains(&(folder.len() - 1)), "the newest stays");
            assert!(kept.len() <= DAYS + WEEKS + MONTHS, "{}", kept.len());
            folder = kept.into_iter().map(|place| folder[place]).collect();
        }
        // The last seven days, the Sundays of the three weeks before, the ends of the eleven months before.
        let expected = [
            "12-31", "01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30",
            "10-31", "11-08", "11-15", "11-19", "11-20", "11-21", "11-22", "11-23", "11-24", "11-25",
        ];
        assert_eq!(left(&folder), expected);
    }

    #[test]
    fn a_shop_that_was_closed_keeps_what_it_had() {
        let taken = [at("2026-01-05T10:00:00Z"), at("2026-01-06T10:00:00Z"), at("2026-09-01T10:00:00Z")];
        assert_eq!(kept(&taken).len(), 3);
    }

    #[test]
    fn of_the_newest_day_the_five_newest_stay_and_of_days_before_the_newest() {
        let mut taken: Vec<_> =
            (0..8).map(|hour| at("2026-11-25T08:00:00Z") + TimeDelta::hours(hour)).collect();
        taken.extend((0..8).map(|hour| at("2026-11-24T08:00:00Z") + TimeDelta::hours(hour)));
        assert_eq!(kept(&taken).into_iter().collect::<Vec<_>>(), [3, 4, 5, 6, 7, 15]);
    }

    #[test]
    fn the_order_in_which_they_are_named_is_nothing() {
        let taken = [at("2026-11-25T08:00:00Z"), at("2026-11-23T08:00:00Z"), at("2026-11-24T08:00:00Z")];
        assert_eq!(kept(&taken).len(), 3);
        assert_eq!(kept(&[]).len(), 0);
    }

    #[test]
    fn days_are_the_owners() {
        let taken = [at("2026-11-24T23:30:00+01:00"), at("2026-11-25T00:30:00+01:00")];
        assert_eq!(kept(&taken).len(), 2, "two days in Berlin, though one in London");
    }
}
