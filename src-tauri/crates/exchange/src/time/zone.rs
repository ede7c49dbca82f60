//! Local times as instants.

use chrono::{Duration, LocalResult, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;
use fivedesk_core::Timestamp;

/// The instant a clock on the wall meant.
///
/// Where clocks go back and a time comes twice, it is the first. Where they go forward and skip a time, it is
/// read with the offset before, as if the clock had not been changed yet: 01:30 in London on 27 March 2011 is
/// 02:30 summer time. This is the rule RFC 5545 gives calendars.
pub(super) fn instant(local: NaiveDateTime, zone: Tz) -> Timestamp {
    let utc = match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.naive_utc(),
        LocalResult::None => {
            // No zone skips more than a day.
            let before = zone.offset_from_utc_datetime(&(local - Duration::days(1)));
            local - before.fix()
        }
    };
    Timestamp(utc.and_utc().timestamp_micros())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london(text: &str) -> String {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        instant(local, chrono_tz::Europe::London).rfc3339()
    }

    #[test]
    fn summer_time_counts() {
        assert_eq!(london("2010-12-01 08:26"), "2010-12-01T08:26:00Z");
        assert_eq!(london("2011-07-26 10:13"), "2011-07-26T09:13:00Z");
    }

    #[test]
    fn a_time_that_clocks_skip_is_read_with_the_offset_before() {
        assert_eq!(london("2011-03-27 00:59"), "2011-03-27T00:59:00Z");
        assert_eq!(london("2011-03-27 01:30"), "2011-03-27T01:30:00Z", "02:30 summer time");
        assert_eq!(london("2011-03-27 02:30"), "2011-03-27T01:30:00Z");
        let samoa = NaiveDateTime::parse_from_str("2011-12-30 12:00", "%Y-%m-%d %H:%M").unwrap();
        assert_eq!(
            instant(samoa, chrono_tz::Pacific::Apia).rfc3339(),
            "2011-12-30T22:00:00Z",
            "a skipped day"
        );
    }

    #[test]
    fn a_time_that_comes_twice_is_its_first() {
        assert_eq!(london("2011-10-30 01:30"), "2011-10-30T00:30:00Z");
        assert_eq!(london("2011-10-30 02:00"), "2011-10-30T02:00:00Z");
    }
}
