//! Instants on the owner's wall clock.

use chrono::{DateTime, NaiveDate, Utc};

/// An instant, in microseconds since 1970, as day and minute in `zone`.
pub fn local(micros: i64, zone: chrono_tz::Tz) -> String {
    DateTime::<Utc>::from_timestamp_micros(micros)
        .map(|instant| instant.with_timezone(&zone).format("%-d %b %Y, %H:%M").to_string())
        .unwrap_or_default()
}

/// The day of an instant in `zone`.
pub fn day(micros: i64, zone: chrono_tz::Tz) -> String {
    DateTime::<Utc>::from_timestamp_micros(micros)
        .map(|instant| instant.with_timezone(&zone).format("%-d %b %Y").to_string())
        .unwrap_or_default()
}

/// A day of the calendar, given as 2026-11-28, with its weekday; as it was given where it is none.
pub fn calendar_day(day: &str) -> String {
    day.parse::<NaiveDate>().map_or_else(|_| day.to_owned(), |day| day.format("%a %-d %b").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_with_its_weekday() {
        assert_eq!(calendar_day("2026-11-28"), "Sat 28 Nov");
        assert_eq!(calendar_day("soon"), "soon");
    }

    #[test]
    fn summer_time_shifts_the_hour() {
        let noon_utc = 1_752_580_800_000_000;
        assert_eq!(local(noon_utc, chrono_tz::Europe::London), "15 Jul 2025, 13:00");
    }
}
