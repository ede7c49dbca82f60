//! How long a product takes from being ordered of a supplier to being received.

use super::Draw;

/// So many receipts make a history; fewer leave it to what the owner set.
const ENOUGH: usize = 3;

/// Where a lead time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadSource {
    /// Learned from purchases, noted to received.
    History,
    /// Set for the product.
    Product,
    /// Set for its supplier.
    Supplier,
    /// The book's, for everything else.
    Book,
}

impl LeadSource {
    /// The word used in JSON and the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::History => "history",
            Self::Product => "product",
            Self::Supplier => "supplier",
            Self::Book => "book",
        }
    }
}

/// A lead time in days.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadTime {
    /// Mean days.
    pub days: f64,
    /// How much they differ (standard deviation with n - 1); 0 where one figure was set.
    pub deviation: f64,
    /// Receipts it is learned from.
    pub n: usize,
    /// Where it comes from.
    pub source: LeadSource,
    /// Whole days to draw from.
    drawn: Vec<u16>,
}

impl LeadTime {
    /// Learned from how many days each receipt took; `None` from fewer than three.
    pub fn learned(days: &[f64]) -> Option<Self> {
        if days.len() < ENOUGH {
            return None;
        }
        let n = days.len() as f64;
        let mean = days.iter().sum::<f64>() / n;
        let squares: f64 = days.iter().map(|one| (one - mean).powi(2)).sum();
        let drawn = days.iter().map(|one| whole(*one)).collect();
        let deviation = (squares / (n - 1.0)).sqrt();
        Some(Self { days: mean, deviation, n: days.len(), source: LeadSource::History, drawn })
    }

    /// As somebody set it.
    pub fn set(days: u16, source: LeadSource) -> Self {
        let days = f64::from(days);
        Self { days, deviation: 0.0, n: 0, source, drawn: vec![whole(days)] }
    }

    /// The whole days within which an order made today is expected; at least 1.
    pub fn whole_days(&self) -> u16 {
        whole(self.days)
    }

    /// One that may happen, whole days.
    pub(super) fn draw(&self, draw: &mut Draw) -> u16 {
        draw.one(&self.drawn)
    }
}

/// Days rounded up: what comes in the afternoon was missing in the morning.
fn whole(days: f64) -> u16 {
    // A cast of a float saturates; negative days come of a clock that jumped.
    (days.ceil() as u16).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_receipts_make_a_history() {
        assert_eq!(LeadTime::learned(&[3.0, 4.0]), None);
        let learned = LeadTime::learned(&[3.0, 4.0, 8.0]).unwrap();
        assert_eq!((learned.days, learned.n, learned.source), (5.0, 3, LeadSource::History));
        assert!((learned.deviation - 7.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(learned.whole_days(), 5);
    }

    #[test]
    fn what_is_drawn_was_seen() {
        let mut draw = Draw::of(1, 1);
        let learned = LeadTime::learned(&[0.2, 4.0, 7.5]).unwrap();
        let mut seen: Vec<u16> = (0..200).map(|_| learned.draw(&mut draw)).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen, [1, 4, 8]);
        assert_eq!(LeadTime::set(0, LeadSource::Book).draw(&mut draw), 1);
    }
}
