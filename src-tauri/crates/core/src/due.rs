//! The day something is due, as people write it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day that words name, seen from `today` in the owner's calendar: `2026-11-28`, `Friday`, `fri`, `today`,
/// `tomorrow`. A weekday is the next one, never today.
pub fn due_day(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words = words.trim().trim_end_matches('.').to_lowercase();
    match words.as_str() {
        "today" => return Some(today),
        "tomorrow" => return today.checked_add_days(Days::new(1)),
        _ => {}
    }
    if let Ok(day) = NaiveDate::parse_from_str(&words, "%Y-%m-%d") {
        return Some(day);
    }
    let wanted: Weekday = words.strip_prefix("next ").unwrap_or(&words).parse().ok()?;
    let ahead = (7 + wanted.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(if ahead == 0 { 7 } else { u64::from(ahead) }))
}

/// Cuts `Laptop: 200 due Friday` into what is bought and the words for the day, where its end names one.
pub fn split_due(text: &str, today: NaiveDate) -> (&str, Option<NaiveDate>) {
    let parted =
        text.trim_end().rsplit_once(|c: char| c.is_whitespace() || c == ',').and_then(|(rest, last)| {
            let rest = rest.trim_end();
            let (before, marker) = rest.rsplit_once(char::is_whitespace)?;
            marker.eq_ignore_ascii_case("due").then_some((before.trim_end_matches([',', ' ']), last))
        });
    match parted.and_then(|(before, last)| Some((before, due_day(last, today)?))) {
        Some((before, day)) => (before, Some(day)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    #[test]
    fn a_weekday_is_the_next_one_and_never_today() {
        // A Wednesday.
        let today = day("2026-11-25");
        for (words, due) in [
            ("Friday", "2026-11-27"),
            ("fri", "2026-11-27"),
            ("next Monday", "2026-11-30"),
            ("WEDNESDAY", "2026-12-02"),
            ("tuesday.", "2026-12-01"),
            ("today", "2026-11-25"),
            ("tomorrow", "2026-11-26"),
            ("2026-12-24", "2026-12-24"),
        ] {
            assert_eq!(due_day(words, today), Some(day(due)), "{words}");
        }
        for words in ["", "someday", "24.12.2026", "2026-02-30", "f"] {
            assert_eq!(due_day(words, today), None, "{words} names no day");
        }
    }

    #[test]
    fn the_day_is_cut_off_a_note_where_its_end_names_one() {
        let today = day("2026-11-25");
        assert_eq!(split_due("Laptop: 200 due Friday", today), ("Laptop: 200", Some(day("2026-11-27"))));
        assert_eq!(
            split_due("Laptop: 200, due 2026-12-01 ", today),
            ("Laptop: 200", Some(day("2026-12-01")))
        );
        for whole in ["Laptop: 200", "Overdue Friday", "Laptop due soon", "due Friday", ""] {
            assert_eq!(split_due(whole, today), (whole, None));
        }
    }
}
