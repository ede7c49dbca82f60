//! What the flow is looked at through.

use std::sync::Arc;

use fivedesk_core::Timestamp;

use super::{Clock, Only};
use crate::{Every, Period};

/// A period, how it is divided and how time is counted in it, and which orders are looked at.
#[derive(Debug, Clone)]
pub struct Lens {
    /// The period.
    pub period: Period,
    /// Its division.
    pub every: Every,
    /// The present: what is open has lasted until now.
    pub now: Timestamp,
    /// What lengths of time are counted in.
    pub clock: Arc<Clock>,
    /// The orders looked at.
    pub only: Only,
}

impl Lens {
    /// All orders, all time.
    pub fn new(period: Period, every: Every, now: Timestamp) -> Self {
        Self { period, every, now, clock: Arc::default(), only: Only::default() }
    }

    /// The same over the period before, of the same length; `None` where there is none.
    pub fn before(&self) -> Option<Self> {
        Some(Self { period: self.period.before()?, ..self.clone() })
    }

    /// The same, divided otherwise.
    #[must_use]
    pub fn by(&self, every: Every) -> Self {
        Self { every, ..self.clone() }
    }

    /// Where time ends: nothing lasts beyond the period or the present.
    pub(super) fn horizon(&self) -> i64 {
        self.period.to().min(self.now).0
    }
}
