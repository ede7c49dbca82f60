//! Money taken and given back, slot by slot.

use fivedesk_core::{Money, Timestamp};

use super::{Ended, Sales, Shown};
use crate::{Every, Period, Revenue, Slot};

/// Revenue of orders by when they were finished, returns by when they came. Slots without any are there, as nothing.
pub fn revenue(sales: &Sales, shown: &Shown, period: &Period, every: Every, now: Timestamp) -> Vec<Revenue> {
    let parts = period.divide(every);
    let ends: Vec<i64> = parts.iter().map(|part| part.to.0).collect();
    let mut rows: Vec<Revenue> = parts
        .iter()
        .map(|part| Revenue {
            slot: Slot {
                every,
                first: part.first,
                from: part.from,
                to: part.to,
                complete: part.whole && part.to <= now,
            },
            revenue: Money::ZERO,
            returned: Money::ZERO,
        })
        .collect();
    let place = |at: Timestamp| period.contains(at).then(|| ends.partition_point(|end| *end <= at.0));
    for head in sales.heads().filter(|head| shown.order(head.order)) {
        let Ended::Finished(at) = head.ended else { continue };
        if let Some(row) = place(at).and_then(|place| rows.get_mut(place)) {
            row.revenue = row.revenue + head.total;
        }
    }
    for came in sales.returns().filter(|came| shown.came(came)) {
        if let Some(row) = place(came.at).and_then(|place| rows.get_mut(place)) {
            row.returned = row.returned + came.total;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::super::{CameBack, SoldOrder};
    use super::*;
    use chrono_tz::Tz;
    use fivedesk_core::OrderId;

    #[test]
    fn orders_count_when_finished_and_returns_when_they_came() {
        let at = |text: &str| Timestamp::parse(text).unwrap();
        let mut sales = Sales::default();
        for (id, ended, total) in [
            (1, Ended::Finished(at("2026-01-31T23:59:59Z")), 100),
            (2, Ended::Finished(at("2026-02-01T00:00:00Z")), 20),
            (3, Ended::Open, 5_000),
            (4, Ended::Finished(at("2026-03-01T00:00:00Z")), 7),
        ] {
            let (order, total, received) = (OrderId(id), Money(total), at("2026-01-05T00:00:00Z"));
            sales.put_order(&SoldOrder { order, customer: None, received, ended, total, lines: &[] });
        }
        for (row, came, total) in [(1, "2026-02-10T00:00:00Z", 3), (2, "2025-12-31T00:00:00Z", 9)] {
            let (at, total, lines) = (at(came), Money(total), Vec::new());
            sales.put_return(row, CameBack { order: None, customer: None, at, total, lines });
        }
        let day = |text: &str| text.parse().unwrap();
        let period = Period::of_days(day("2026-01-01"), day("2026-03-01"), Tz::UTC).unwrap();
        let rows = revenue(&sales, &Shown::default(), &period, Every::Month, at("2026-02-20T00:00:00Z"));
        let rows: Vec<_> =
            rows.iter().map(|r| (r.slot.label(), r.revenue.0, r.returned.0, r.slot.complete)).collect();
        assert_eq!(rows, [("2026-01".to_owned(), 100, 0, true), ("2026-02".to_owned(), 20, 3, false)]);
    }
}
