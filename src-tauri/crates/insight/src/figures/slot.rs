//! One day, week or month that a figure belongs to.

use chrono::NaiveDate;
use fivedesk_core::Timestamp;

use crate::Every;

/// One day, week or month of a period, clipped to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Whether it is a day, a week or a month.
    pub every: Every,
    /// The calendar day it begins on, be it in the period or not.
    pub first: NaiveDate,
    /// Its first instant in the period.
    pub from: Timestamp,
    /// The first instant after it, or the period's end.
    pub to: Timestamp,
    /// Whether all of it lies in the period and is over.
    pub complete: bool,
}

impl Slot {
    /// `2011-11-14`, `2011-W46` or `2011-11`.
    pub fn label(&self) -> String {
        self.every.label(self.first)
    }
}
