//! Times that lists are narrowed to: instants, or whole days where the owner lives.

use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use fivedesk_core::{Message, Refusal, Timestamp};

use crate::{Answer, Engine};

/// The day of an instant in a zone; `None` for an instant that no calendar has.
pub(crate) fn day_of(at: Timestamp, zone: Tz) -> Option<NaiveDate> {
    Some(at.to_utc()?.with_timezone(&zone).date_naive())
}

impl Engine {
    /// The day it is in the owner's zone.
    pub(crate) fn today(&self) -> NaiveDate {
        day_of(self.now(), self.zone()).unwrap_or_default()
    }

    /// From one time to another, which is not in it; a day named as the end is in it whole. `None` where neither is
    /// given.
    ///
    /// Errors: `invalid_input` for what is neither an RFC 3339 time nor a day such as 2026-11-16.
    pub(crate) fn times(
        &self,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Answer<Option<(Timestamp, Timestamp)>> {
        let given =
            |text: Option<&str>, days| text.filter(|text| !text.is_empty()).map(|text| self.time(text, days));
        let (from, to) = (given(from, 0).transpose()?, given(to, 1).transpose()?);
        Ok((from.is_some() || to.is_some())
            .then(|| (from.unwrap_or(Timestamp(i64::MIN)), to.unwrap_or(Timestamp(i64::MAX)))))
    }

    /// An instant, or the beginning of the day so many days after the one named.
    fn time(&self, text: &str, days: u64) -> Answer<Timestamp> {
        let day = || {
            let day = text.parse::<NaiveDate>().ok()?.checked_add_days(Days::new(days))?;
            let midnight = self.zone().from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()?;
            Some(Timestamp(midnight.timestamp_micros()))
        };
        Timestamp::parse(text).or_else(day).ok_or_else(|| {
            self.fault(Refusal::invalid(Message::new("day-or-time-invalid").with("text", text)))
        })
    }
}
