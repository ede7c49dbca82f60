//! Reads the times of a file, column by column. Most lines repeat the time of the line before.

use chrono_tz::Tz;
use fivedesk_core::{Message, Timestamp};

use super::parse::{Parsed, parse};
use super::{DateStyle, Evidence, Written, zone};
use crate::reason;

/// Reads times, and gathers evidence of the date style while none is known.
pub(crate) struct TimeReader {
    zone: Tz,
    style: Option<DateStyle>,
    evidence: Evidence,
    /// By column: the text read last, and what it meant.
    last: Vec<(String, Result<Written, Message>)>,
}

impl TimeReader {
    /// For so many columns; with `style`, or with evidence to be gathered for one.
    pub(crate) fn new(columns: usize, zone: Tz, style: Option<DateStyle>) -> Self {
        let last = vec![(String::new(), Err(reason::blank())); columns];
        Self { zone, style, evidence: Evidence::default(), last }
    }

    /// What the dates read so far say about their style.
    pub(crate) const fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// Reads a cell that is not blank.
    pub(crate) fn read(&mut self, column: usize, text: &str, line: u64) -> Result<Written, Message> {
        if let Some((last, read)) = self.last.get(column)
            && last == text
        {
            return read.clone();
        }
        let read = self.read_anew(text, line);
        if let Some((last, kept)) = self.last.get_mut(column) {
            text.clone_into(last);
            kept.clone_from(&read);
        }
        read
    }

    fn read_anew(&mut self, text: &str, line: u64) -> Result<Written, Message> {
        match (parse(text)?, self.style) {
            (Parsed::Instant(at), _) => Ok(Written::At(at)),
            (Parsed::Local(local), _) => Ok(Written::At(zone::instant(local, self.zone))),
            (Parsed::Unsettled { figures, time }, Some(style)) => {
                let date = figures.date(style).ok_or_else(|| reason::no_such_day(text))?;
                Ok(Written::At(zone::instant(date.and_time(time), self.zone)))
            }
            (Parsed::Unsettled { figures, time }, None) => {
                self.evidence.add(figures, line, text);
                Ok(Written::Waiting(figures, time))
            }
        }
    }
}

impl Written {
    /// The earlier of two; `None` while that depends on the date style.
    pub(crate) fn earlier(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::At(one), Self::At(two)) => Some(Self::At(one.min(two))),
            (Self::Waiting(day, one), Self::Waiting(same, two)) if day == same => {
                Some(Self::Waiting(day, one.min(two)))
            }
            _ => None,
        }
    }

    /// The instant it means, once the style is known; `None` for a date that the style does not fit.
    pub(crate) fn settled(self, style: Option<DateStyle>, zone: Tz) -> Option<Timestamp> {
        match self {
            Self::At(at) => Some(at),
            Self::Waiting(figures, time) => {
                let date = figures.date(style?)?;
                Some(zone::instant(date.and_time(time), zone))
            }
        }
    }
}
