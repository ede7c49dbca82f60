//! Takes a written time apart: `12/1/2010 8:26`, `31.12.10 08:26:05 PM`, `2023-05-31 23:06:05 -0700`, RFC 3339.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use fivedesk_core::{Message, Timestamp};

use super::DateStyle;
use crate::reason;

/// A time of a file: an instant, or one that waits for the file's date style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// Known.
    At(Timestamp),
    /// Its figures in the order they are written, and the time of day.
    Waiting(Figures, NaiveTime),
}

/// A date's three figures as they stand, none of them a year of four digits in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figures {
    first: u8,
    second: u8,
    last: u16,
    /// How many digits the first and the last are written with.
    digits: (u8, u8),
}

/// A day of the calendar.
pub(crate) type Date = NaiveDate;

/// A time taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parsed {
    /// With its offset from UTC.
    Instant(Timestamp),
    /// Of some clock on the wall.
    Local(NaiveDateTime),
    /// Of some clock on the wall, on a day that depends on the date style.
    Unsettled { figures: Figures, time: NaiveTime },
}

impl Figures {
    /// The day they mean in a style; `None` where there is no such day. Two digits of a year mean 1970 to 2069.
    pub(crate) fn date(self, style: DateStyle) -> Option<Date> {
        let (first, second) = (u32::from(self.first), u32::from(self.second));
        let last = u32::from(self.last);
        let (year, digits, month, day) = match style {
            DateStyle::DayMonthYear => (self.last, self.digits.1, second, first),
            DateStyle::MonthDayYear => (self.last, self.digits.1, first, second),
            DateStyle::YearMonthDay => (u16::from(self.first), self.digits.0, second, last),
        };
        let year = match (digits, year) {
            (4, year) => year,
            (2, year @ 0..70) => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        day_of(year, month, day)
    }
}

/// Years outside of these are slips of the keyboard, not orders.
fn day_of(year: u16, month: u32, day: u32) -> Option<Date> {
    (1900..2200).contains(&year).then(|| NaiveDate::from_ymd_opt(i32::from(year), month, day)).flatten()
}

/// Takes a trimmed time apart. The error is the reason it is none.
pub(crate) fn parse(text: &str) -> Result<Parsed, Message> {
    let unreadable = || reason::time_unreadable(text);
    let (first, rest) = figure(text).ok_or_else(unreadable)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.')).ok_or_else(unreadable)?;
    let (second, rest) = rest.strip_prefix(separator).and_then(figure).ok_or_else(unreadable)?;
    let (last, rest) = rest.strip_prefix(separator).and_then(figure).ok_or_else(unreadable)?;
    if !rest.is_empty() && !rest.starts_with(['T', 't', ' ']) {
        return Err(unreadable());
    }
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim_start();
    let (time, rest) = if rest.is_empty() { (NaiveTime::MIN, rest) } else { clock(rest, text)? };
    let offset = offset(rest.trim_start()).ok_or_else(unreadable)?;
    let no_such_day = || reason::no_such_day(text);
    if first.digits == 4 {
        let day = u32::from(last.value);
        let date = day_of(first.value, u32::from(second.value), day).ok_or_else(no_such_day)?;
        let local = date.and_time(time);
        return Ok(match offset {
            Some(minutes) => Parsed::Instant(shifted(local, minutes)),
            None => Parsed::Local(local),
        });
    }
    if offset.is_some() {
        return Err(unreadable());
    }
    let narrow = |figure: Figure| u8::try_from(figure.value).map_err(|_| unreadable());
    let figures = Figures {
        first: narrow(first)?,
        second: narrow(second)?,
        last: last.value,
        digits: (first.digits, last.digits),
    };
    if DateStyle::ALL.iter().all(|style| figures.date(*style).is_none()) {
        return Err(no_such_day());
    }
    Ok(Parsed::Unsettled { figures, time })
}

#[derive(Clone, Copy)]
struct Figure {
    value: u16,
    digits: u8,
}

/// The one, two or four digits that a text begins with, and what follows them.
fn figure(text: &str) -> Option<(Figure, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    let count = u8::try_from(length).ok().filter(|count| matches!(count, 1 | 2 | 4))?;
    Some((Figure { value: digits.parse().ok()?, digits: count }, rest))
}

/// `8:26`, `08:26:05`, `08:26:05.125`, each also with AM or PM.
fn clock<'a>(text: &'a str, whole: &str) -> Result<(NaiveTime, &'a str), Message> {
    let unreadable = || reason::time_unreadable(whole);
    let (hour, rest) = figure(text).ok_or_else(unreadable)?;
    let (minute, mut rest) = rest.strip_prefix(':').and_then(figure).ok_or_else(unreadable)?;
    let (mut second, mut micros) = (0, 0);
    if let Some(seconds) = rest.strip_prefix(':') {
        let (figure, after) = figure(seconds).ok_or_else(unreadable)?;
        (second, rest) = (figure.value, after);
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            (micros, rest) = microseconds(fraction).ok_or_else(unreadable)?;
        }
    }
    let (hour, rest) = half_day(hour.value, rest).ok_or_else(|| reason::no_such_time(whole))?;
    let time =
        NaiveTime::from_hms_micro_opt(u32::from(hour), u32::from(minute.value), u32::from(second), micros);
    Ok((time.ok_or_else(|| reason::no_such_time(whole))?, rest))
}

fn microseconds(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    let kept = digits.get(..length.min(6)).filter(|kept| !kept.is_empty())?;
    let scale = 10_u32.checked_pow(6 - u32::try_from(kept.len()).ok()?)?;
    Some((kept.parse::<u32>().ok()? * scale, rest))
}

/// The hour of the day, with AM and PM taken into account; `None` for one that no such clock shows.
fn half_day(hour: u16, rest: &str) -> Option<(u16, &str)> {
    let tail = rest.trim_start();
    let is = |word: &str| tail.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let after = tail.get(2..).unwrap_or_default();
    match (is("am"), is("pm"), hour) {
        (false, false, _) => Some((hour, rest)),
        (true, _, 1..=12) => Some((hour % 12, after)),
        (_, true, 1..=12) => Some((hour % 12 + 12, after)),
        _ => None,
    }
}

/// Minutes east of UTC, `Some(None)` where none are written, `None` where it is no offset.
fn offset(text: &str) -> Option<Option<i32>> {
    if text.is_empty() {
        return Some(None);
    }
    if ["z", "utc", "gmt"].iter().any(|utc| text.eq_ignore_ascii_case(utc)) {
        return Some(Some(0));
    }
    let (sign, digits) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':').or_else(|| digits.split_at_checked(2))?;
    let count = |part: &str| match part.len() {
        0 => Some(0),
        2 if part.bytes().all(|b| b.is_ascii_digit()) => part.parse::<i32>().ok(),
        _ => None,
    };
    let (hours, minutes) = (count(hours)?, count(minutes)?);
    (hours < 19 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
}

fn shifted(local: NaiveDateTime, minutes: i32) -> Timestamp {
    Timestamp(local.and_utc().timestamp_micros() - i64::from(minutes) * 60_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> String {
        match parse(text) {
            Ok(Parsed::Instant(at)) => at.rfc3339(),
            Ok(Parsed::Local(local)) => local.to_string(),
            Ok(Parsed::Unsettled { figures, time }) => {
                let days = DateStyle::ALL.map(|s| figures.date(s).map_or("-".to_owned(), |d| d.to_string()));
                format!("{} {time}", days.join("|"))
            }
            Err(reason) => reason.key.into_owned(),
        }
    }

    #[test]
    fn the_forms_that_programs_write_are_read() {
        for (written, meant) in [
            ("2023-05-31 23:06:05 -0700", "2023-06-01T06:06:05Z"),
            ("2011-12-09T12:50:00.125+01:00", "2011-12-09T11:50:00.125Z"),
            ("2011-12-09t12:50:00.123456789z", "2011-12-09T12:50:00.123456Z"),
            ("2010-12-01 08:26:00", "2010-12-01 08:26:00"),
            ("2010/12/1", "2010-12-01 00:00:00"),
            ("2012-02-29 00:00", "2012-02-29 00:00:00"),
            ("12/1/2010 8:26", "2010-01-12|2010-12-01|- 08:26:00"),
            ("31.12.2010 08:26:05 PM", "2010-12-31|-|- 20:26:05"),
            ("12/31/10 12:05 am", "-|2010-12-31|- 00:05:00"),
            ("01-02-03", "2003-02-01|2003-01-02|2001-02-03 00:00:00"),
            ("1/2/70", "1970-02-01|1970-01-02|- 00:00:00"),
        ] {
            assert_eq!(at(written), meant, "{written}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused_with_the_reason() {
        for (written, reason) in [
            ("2011-02-29", "import-day-impossible"),
            ("29/2/2011 10:00", "import-day-impossible"),
            ("13/13/2011", "import-day-impossible"),
            ("0011-02-03", "import-day-impossible"),
            ("2010-12-01 24:00", "import-time-impossible"),
            ("2010-12-01 23:60", "import-time-impossible"),
            ("2010-12-01 23:59:60", "import-time-impossible"),
            ("12/1/2010 13:00 PM", "import-time-impossible"),
            ("40513.35", "import-time-unreadable"),
            ("1/2/003", "import-time-unreadable"),
            ("1/2/3 4", "import-time-unreadable"),
            ("2010-12/01", "import-time-unreadable"),
            ("2010-12-01 08:26 CEST", "import-time-unreadable"),
            ("2010-12-01 08:26 +25:00", "import-time-unreadable"),
            ("yesterday", "import-time-unreadable"),
            ("12/1/2010 8:26 +0100é", "import-time-unreadable"),
        ] {
            assert_eq!(at(written), reason, "{written}");
        }
    }
}
