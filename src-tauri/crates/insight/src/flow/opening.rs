//! Opening times as people write them: `mon-fri 09:00-12:30, 13:30-17:00; sat 09:00-12:00`.

use std::fmt::Write;

use super::Opening;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Opening {
    /// Reads opening times, in order, those that touch or overlap joined. Weekdays are their first three letters or more.
    ///
    /// Errors: the piece that is none.
    pub fn read(text: &str) -> Result<Vec<Self>, String> {
        let mut all = Vec::new();
        for part in text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let (mut days, mut times) = (Vec::new(), Vec::new());
            let dashed = part.replace(['–', '—'], "-").to_lowercase();
            for word in dashed.split([',', ' ', '\t']).filter(|word| !word.is_empty()) {
                let read = if word.starts_with(|c: char| c.is_ascii_digit()) {
                    time_span(word).map(|span| times.push(span))
                } else {
                    day_span(word).map(|span| days.extend(span))
                };
                read.ok_or_else(|| word.to_owned())?;
            }
            if days.is_empty() || times.is_empty() {
                return Err(part.to_owned());
            }
            for weekday in days {
                all.extend(times.iter().map(|(from, to)| Self { weekday, from: *from, to: *to }));
            }
        }
        Ok(Self::joined(all))
    }

    fn joined(mut all: Vec<Self>) -> Vec<Self> {
        all.sort_unstable();
        let mut joined: Vec<Self> = Vec::new();
        for opening in all {
            match joined.last_mut() {
                Some(last) if last.weekday == opening.weekday && opening.from <= last.to => {
                    last.to = last.to.max(opening.to);
                }
                _ => joined.push(opening),
            }
        }
        joined
    }

    /// Writes opening times so that they read again, weekdays in a row that are alike together.
    pub fn write(openings: &[Self]) -> String {
        let times = |weekday: u8| {
            let todays = openings.iter().filter(|opening| opening.weekday == weekday);
            let written: Vec<String> =
                todays.map(|opening| format!("{}-{}", clock(opening.from), clock(opening.to))).collect();
            written.join(", ")
        };
        let mut text = String::new();
        let mut days = (0_u8..).zip(DAYS).map(|(weekday, name)| (name, times(weekday))).peekable();
        while let Some((first, times)) = days.next() {
            let mut last = first;
            while let Some((name, _)) = days.next_if(|(_, next)| *next == times) {
                last = name;
            }
            if times.is_empty() {
                continue;
            }
            let between = if text.is_empty() { "" } else { "; " };
            let until = if last == first { String::new() } else { format!("-{last}") };
            let _ = write!(text, "{between}{first}{until} {times}");
        }
        text
    }
}

/// `mon`, `mon-fri`, and around the weekend `sat-mon`.
fn day_span(word: &str) -> Option<Vec<u8>> {
    let day = |name: &str| {
        let short = name.get(..3)?;
        (0_u8..).zip(DAYS).find(|(_, day)| *day == short).map(|(weekday, _)| weekday)
    };
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (first, last) = (day(first)?, day(last)?);
    Some((0..7).map(|more| (first + more) % 7).take(usize::from((last + 7 - first) % 7 + 1)).collect())
}

/// `09:00-17:00` or `9-17`, in minutes from midnight.
fn time_span(word: &str) -> Option<(u16, u16)> {
    let time = |text: &str| {
        let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes).filter(|minutes| *minutes <= 1440)
    };
    let (from, to) = word.split_once('-')?;
    let (from, to) = (time(from)?, time(to)?);
    (from < to).then_some((from, to))
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_read_and_written_back_in_one_form() {
        for (text, written) in [
            ("mon-fri 09:00-17:00; sat 09:00-12:00", "mon-fri 09:00-17:00; sat 09:00-12:00"),
            ("Monday–Friday 9-12:30, 13.30-17", "mon-fri 09:00-12:30, 13:30-17:00"),
            ("mon, wed 8-12\nwed 11-13", "mon 08:00-12:00; wed 08:00-13:00"),
            ("sat-mon 0-24", "mon 00:00-24:00; sat-sun 00:00-24:00"),
            ("", ""),
        ] {
            let read = Opening::read(text).unwrap();
            assert_eq!(Opening::write(&read), written);
            assert_eq!(Opening::read(written).unwrap(), read);
        }
    }

    #[test]
    fn what_is_no_opening_time_is_named() {
        for (text, piece) in [
            ("mon-fri 17:00-09:00", "17:00-09:00"),
            ("mon 9-25", "9-25"),
            ("moonday 9-17", "moonday"),
            ("mon-fri", "mon-fri"),
            ("9-17", "9-17"),
            ("mo 9-17", "mo"),
            ("mön 9-17", "mön"),
        ] {
            assert_eq!(Opening::read(text), Err(piece.to_owned()));
        }
    }
}
