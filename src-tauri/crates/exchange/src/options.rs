//! What the owner may say about a file before it is read, and how far the reading is.

use chrono_tz::Tz;
use fivedesk_core::Currency;

use crate::{DateStyle, Format};

/// What is known about a file before it is read; whatever is `None` is found in the file.
#[derive(Debug, Clone)]
pub struct Options {
    /// The format; `None` detects it from the header.
    pub format: Option<Format>,
    /// Where times without an offset were written; `None` takes the format's own zone, else `book_zone`.
    pub time_zone: Option<Tz>,
    /// The book's time zone.
    pub book_zone: Tz,
    /// The order of day, month and year; `None` detects it over the whole file.
    pub dates: Option<DateStyle>,
    /// The currency; `None` takes the file's.
    pub currency: Option<Currency>,
}

impl Options {
    /// Nothing known but the book's zone.
    pub const fn new(book_zone: Tz) -> Self {
        Self { format: None, time_zone: None, book_zone, dates: None, currency: None }
    }
}

/// How far a pass has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub read: u64,
    /// Bytes there were when the pass began.
    pub of: u64,
    /// Lines of data read.
    pub lines: u64,
}
