//! How the report puts its figures into words.

use fivedesk_core::{Currency, Message, Money, Quantity, Timestamp};

use crate::Engine;

/// Microseconds in an hour.
const HOUR: f64 = 3_600_000_000.0;

/// The engine's words in the book's currency.
pub(super) struct Say<'a> {
    pub(super) engine: &'a Engine,
    pub(super) currency: Currency,
}

impl Say<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        self.engine.say(self.currency, message)
    }

    pub(super) fn number(&self, n: u32) -> String {
        self.say(&Message::new("report-number").with("n", i64::from(n)))
    }

    pub(super) fn quantity(&self, quantity: Quantity) -> String {
        self.say(&Message::new("report-decimal").with("n", quantity))
    }

    pub(super) fn money(&self, amount: Money) -> String {
        self.say(&Message::new("report-money").with("amount", amount))
    }

    /// Hours, where they are known.
    pub(super) fn hours(&self, hours: Option<f64>) -> String {
        match hours {
            Some(hours) => self.say(&Message::new("report-span").with("span", span(hours))),
            None => self.say(&Message::new("report-unknown")),
        }
    }

    /// A part of a whole, 0 to 1.
    pub(super) fn share(&self, share: f64) -> String {
        self.say(&Message::new("report-share").with("share", ten_thousandths(share)))
    }

    pub(super) fn stage(&self, word: &str) -> String {
        self.say(&Message::new("chart-stage").with("stage", word))
    }

    pub(super) fn heading(&self, part: &str) -> String {
        self.say(&Message::new("report-heading").with("part", part))
    }

    pub(super) fn column(&self, column: &str) -> String {
        self.say(&Message::new("report-column").with("column", column))
    }

    /// A day of the owner's calendar.
    pub(super) fn day(&self, at: Timestamp, zone: chrono_tz::Tz) -> String {
        fivedesk_words::day(at.0, zone)
    }
}

/// Hours as a length of time.
pub(super) fn span(hours: f64) -> fivedesk_core::Figure {
    fivedesk_core::Figure::Span((hours * HOUR).round() as i64)
}

/// A part of a whole as sentences take it.
pub(super) fn ten_thousandths(share: f64) -> fivedesk_core::Figure {
    fivedesk_core::Figure::Share((share * 10_000.0).round() as i64)
}
