//! The order in which a file writes day, month and year, decided over all its dates and never by one alone.

use crate::ReadError;
use crate::time::parse::{Date, Figures};

/// The order of day, month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// 31/12/2010.
    DayMonthYear,
    /// 12/31/2010.
    MonthDayYear,
    /// 10/12/31. A year of four digits in front is known without being told.
    YearMonthDay,
}

impl DateStyle {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::DayMonthYear, Self::MonthDayYear, Self::YearMonthDay];

    /// The word that `--dates` takes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DayMonthYear => "dmy",
            Self::MonthDayYear => "mdy",
            Self::YearMonthDay => "ymd",
        }
    }

    /// The one that `word` names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.word() == word)
    }
}

/// What the dates seen so far say about their style.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// By style: the first line it does not fit.
    against: [Option<u64>; 3],
    /// By pair of styles that both fit some date and read it differently: the first such date.
    differ: [Option<(u64, String)>; 3],
    seen: bool,
}

/// The pairs of places in `DateStyle::ALL`.
const PAIRS: [(usize, usize); 3] = [(0, 1), (0, 2), (1, 2)];

impl Evidence {
    /// Takes a date that fits at least one style into account. Both slices follow `DateStyle::ALL`.
    pub(crate) fn add(&mut self, figures: Figures, line: u64, text: &str) {
        self.seen = true;
        let readings: [Option<Date>; 3] = DateStyle::ALL.map(|style| figures.date(style));
        for (against, reading) in self.against.iter_mut().zip(readings) {
            if reading.is_none() {
                against.get_or_insert(line);
            }
        }
        for (differ, (one, other)) in self.differ.iter_mut().zip(PAIRS) {
            let pair = readings.get(one).copied().flatten().zip(readings.get(other).copied().flatten());
            if pair.is_some_and(|(one, other)| one != other) {
                differ.get_or_insert_with(|| (line, text.to_owned()));
            }
        }
    }

    /// The style that fits every date; `None` when no date needs one.
    ///
    /// Errors: `DatesAmbiguous` when two styles fit them all and read some differently; `DatesMixed` when
    /// none fits them all.
    pub(crate) fn decide(&self) -> Result<Option<DateStyle>, ReadError> {
        if !self.seen {
            return Ok(None);
        }
        let fits = |place: usize| matches!(self.against.get(place), Some(None));
        for ((one, other), differ) in PAIRS.into_iter().zip(&self.differ) {
            if let (true, true, Some((line, example))) = (fits(one), fits(other), differ) {
                return Err(ReadError::DatesAmbiguous { line: *line, example: example.clone() });
            }
        }
        let fitting = DateStyle::ALL.into_iter().enumerate().find(|(place, _)| fits(*place));
        match fitting {
            Some((_, style)) => Ok(Some(style)),
            None => {
                let mut lines: Vec<u64> = self.against.iter().flatten().copied().collect();
                lines.sort_unstable();
                let first = lines.first().copied().unwrap_or_default();
                let second = lines.iter().copied().find(|line| *line != first).unwrap_or(first);
                Err(ReadError::DatesMixed { first, second })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse::{Parsed, parse};

    fn decide(dates: &[&str]) -> Result<Option<DateStyle>, ReadError> {
        let mut evidence = Evidence::default();
        for (line, date) in (2..).zip(dates) {
            if let Parsed::Unsettled { figures, .. } = parse(date).unwrap() {
                evidence.add(figures, line, date);
            }
        }
        evidence.decide()
    }

    #[test]
    fn one_date_that_fits_one_style_alone_decides_the_column() {
        assert_eq!(decide(&["12/1/2010 8:26", "12/13/2010"]).unwrap(), Some(DateStyle::MonthDayYear));
        assert_eq!(decide(&["1.12.2010", "13.12.2010"]).unwrap(), Some(DateStyle::DayMonthYear));
        assert_eq!(decide(&["10/12/13", "10/12/31", "99/1/2"]).unwrap(), Some(DateStyle::YearMonthDay));
        assert_eq!(decide(&["2010-12-01", "2010-02-03"]).unwrap(), None, "a year in front says it all");
    }

    #[test]
    fn two_styles_that_read_differently_are_a_question() {
        let asked = decide(&["5/5/2011", "3/4/2011 10:00", "1/2/2011"]);
        assert!(
            matches!(&asked, Err(ReadError::DatesAmbiguous { line: 3, example }) if example == "3/4/2011 10:00"),
            "{asked:?}"
        );
        assert!(decide(&["5/5/2011", "6/6/2011"]).unwrap().is_some(), "both styles read these alike");
    }

    #[test]
    fn a_column_that_no_style_fits_is_named_with_the_lines() {
        let mixed = decide(&["13/12/2010", "12/1/2010", "12/14/2010"]);
        assert!(matches!(mixed, Err(ReadError::DatesMixed { first: 2, second: 4 })), "{mixed:?}");
    }
}
