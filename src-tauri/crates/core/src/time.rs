//! Instants: UTC microseconds, handed in from outside.

use chrono::{DateTime, SecondsFormat, Utc};

/// An instant in UTC, in microseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Reads RFC 3339, any offset.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text.trim()).ok().map(|t| Self(t.timestamp_micros()))
    }

    /// RFC 3339 in UTC, with as many digits of the second as the instant needs.
    pub fn rfc3339(self) -> String {
        DateTime::<Utc>::from_timestamp_micros(self.0)
            .map(|t| t.to_rfc3339_opts(SecondsFormat::AutoSi, true))
            .unwrap_or_else(|| format!("{}us", self.0))
    }

    /// As a `chrono` instant; `None` outside the years chrono knows.
    pub fn to_utc(self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp_micros(self.0)
    }

    /// Microseconds from `earlier` to `self`, negative when the clock ran back.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl From<Timestamp> for String {
    fn from(value: Timestamp) -> Self {
        value.rfc3339()
    }
}

impl TryFrom<String> for Timestamp {
    type Error = String;

    fn try_from(value: String) -> Result<Self, Self::Error> {
        Self::parse(&value).ok_or_else(|| format!("{value} is no RFC 3339 time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trips_through_rfc3339_in_utc() {
        let t = Timestamp::parse("2011-12-09T12:50:00+01:00").unwrap();
        assert_eq!(t.rfc3339(), "2011-12-09T11:50:00Z");
        let fine = Timestamp(t.0 + 125_000);
        assert_eq!(fine.rfc3339(), "2011-12-09T11:50:00.125Z");
        assert_eq!(Timestamp::parse(&fine.rfc3339()), Some(fine));
    }

    #[test]
    fn an_instant_beyond_the_calendar_prints_and_never_panics() {
        assert_eq!(Timestamp(i64::MAX).rfc3339(), format!("{}us", i64::MAX));
    }
}
