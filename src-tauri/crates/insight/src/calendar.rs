//! Calendar days in a time zone: which instant each begins at, clock changes included.

use chrono::{DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use fivedesk_core::Timestamp;

/// The instant `date` begins at in `zone`; `None` beyond the years an RFC 3339 time can hold.
///
/// Where midnight is skipped, the day begins when the clock jumps. Where midnight comes twice, it begins at the
/// first, unless the clock goes back into the day before after it.
pub fn day_start(date: NaiveDate, zone: Tz) -> Option<Timestamp> {
    if !(1..=9999).contains(&date.year()) {
        return None;
    }
    let midnight = date.and_time(NaiveTime::MIN);
    let start = match zone.from_local_datetime(&midnight) {
        LocalResult::Single(at) => at,
        LocalResult::Ambiguous(first, second) => {
            let before = second - chrono::Duration::microseconds(1);
            if before.date_naive() == date { first } else { second }
        }
        LocalResult::None => after_gap(date, zone)?,
    };
    Some(Timestamp(start.timestamp_micros()))
}

/// The first second whose local date is `date` or later, for a date whose midnight does not exist.
fn after_gap(date: NaiveDate, zone: Tz) -> Option<DateTime<Tz>> {
    // No offset is beyond a day either way, so the start lies within two days of UTC's midnight.
    let midnight = date.and_time(NaiveTime::MIN).and_utc();
    let mut early = midnight.timestamp() - 2 * 86_400;
    let mut late = midnight.timestamp() + 2 * 86_400;
    let reached =
        |second: i64| zone.timestamp_opt(second, 0).single().is_some_and(|at| at.date_naive() >= date);
    while early + 1 < late {
        let middle = early + (late - early) / 2;
        if reached(middle) { late = middle } else { early = middle }
    }
    zone.timestamp_opt(late, 0).single()
}

/// The calendar day an instant belongs to: the last one that has begun by then.
pub(crate) fn day_of(at: Timestamp, zone: Tz) -> Option<NaiveDate> {
    let date = at.to_utc()?.with_timezone(&zone).date_naive();
    // A clock set back over midnight shows tomorrow's date before tomorrow has begun for good.
    if day_start(date, zone)? > at { date.checked_sub_days(Days::new(1)) } else { Some(date) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(date: &str, zone: Tz) -> f64 {
        let date: NaiveDate = date.parse().unwrap();
        let next = date.succ_opt().unwrap();
        day_start(next, zone).unwrap().since(day_start(date, zone).unwrap()) as f64 / 3.6e9
    }

    #[test]
    fn days_of_clock_changes_last_23_or_25_hours() {
        assert_eq!(hours("2026-03-29", Tz::Europe__London), 23.0);
        assert_eq!(hours("2026-10-25", Tz::Europe__London), 25.0);
        assert_eq!(hours("2026-03-08", Tz::America__New_York), 23.0);
        assert_eq!(hours("2026-11-01", Tz::America__New_York), 25.0);
        assert_eq!(hours("2026-09-27", Tz::Pacific__Auckland), 23.0);
        assert_eq!(hours("2026-04-05", Tz::Pacific__Auckland), 25.0);
        assert_eq!(hours("2026-04-05", Tz::Australia__Lord_Howe), 24.5, "half an hour is a change too");
    }

    #[test]
    fn a_day_without_midnight_begins_when_the_clock_jumps() {
        let start = day_start("2018-11-04".parse().unwrap(), Tz::America__Sao_Paulo).unwrap();
        assert_eq!(start.rfc3339(), "2018-11-04T03:00:00Z", "00:00 to 00:59 were skipped");
        assert_eq!(hours("2018-11-04", Tz::America__Sao_Paulo), 23.0);
        let liberia = day_start("1972-01-07".parse().unwrap(), Tz::Africa__Monrovia).unwrap();
        assert_eq!(liberia.rfc3339(), "1972-01-07T00:44:30Z", "a jump of 44 minutes and 30 seconds");
    }

    #[test]
    fn a_day_that_a_country_left_out_has_no_length() {
        assert_eq!(hours("2011-12-30", Tz::Pacific__Apia), 0.0);
        assert_eq!(hours("2011-12-29", Tz::Pacific__Apia), 24.0);
    }

    #[test]
    fn a_midnight_that_comes_twice_splits_no_day_in_two() {
        // Havana: 01:00 back to 00:00. The day begins at the first midnight.
        let havana = day_start("2026-11-01".parse().unwrap(), Tz::America__Havana).unwrap();
        assert_eq!(havana.rfc3339(), "2026-11-01T04:00:00Z");
        // St. John's until 2011: 00:01 back to 23:01 the evening before. The second midnight is the lasting one.
        let zone = Tz::America__St_Johns;
        let date: NaiveDate = "2010-11-07".parse().unwrap();
        let start = day_start(date, zone).unwrap();
        assert_eq!(start.rfc3339(), "2010-11-07T03:30:00Z");
        assert_eq!(day_of(Timestamp(start.0 - 1), zone), date.pred_opt());
        assert_eq!(day_of(Timestamp(start.0 - 3_600_000_000), zone), date.pred_opt(), "the minute before");
        assert_eq!(day_of(start, zone), Some(date));
    }
}
