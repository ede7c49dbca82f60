//! Money taken and given back, slot by slot.

use fivedesk_core::{Money, Timestamp};

use crate::{Every, OrderTimes, Period, Revenue, Slot};

/// When a return came and what it came to.
pub type Returned = (Timestamp, Money);

/// Revenue of orders by when they were finished, returns by when they came. Slots without any are there, as nothing.
pub fn revenue<'a>(
    orders: impl IntoIterator<Item = &'a OrderTimes>,
    returns: impl IntoIterator<Item = Returned>,
    period: &Period,
    every: Every,
    now: Timestamp,
) -> Vec<Revenue> {
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
    for order in orders {
        if let Some(row) = order.finished.and_then(place).and_then(|place| rows.get_mut(place)) {
            row.revenue = row.revenue + order.total;
        }
    }
    for (at, total) in returns {
        if let Some(row) = place(at).and_then(|place| rows.get_mut(place)) {
            row.returned = row.returned + total;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use fivedesk_core::OrderId;

    #[test]
    fn orders_count_when_finished_and_returns_when_they_came() {
        let at = |text: &str| Timestamp::parse(text).unwrap();
        let order = |finished: Option<&str>, total| OrderTimes {
            order: OrderId(1),
            received: at("2026-01-05T00:00:00Z"),
            finished: finished.map(at),
            delivered: None,
            ended_otherwise: None,
            total: Money(total),
        };
        let orders = [
            order(Some("2026-01-31T23:59:59Z"), 100),
            order(Some("2026-02-01T00:00:00Z"), 20),
            order(None, 5_000),
            order(Some("2026-03-01T00:00:00Z"), 7),
        ];
        let returns = [(at("2026-02-10T00:00:00Z"), Money(3)), (at("2025-12-31T00:00:00Z"), Money(9))];
        let day = |text: &str| text.parse().unwrap();
        let period = Period::of_days(day("2026-01-01"), day("2026-03-01"), Tz::UTC).unwrap();
        let rows = revenue(&orders, returns, &period, Every::Month, at("2026-02-20T00:00:00Z"));
        let rows: Vec<_> =
            rows.iter().map(|r| (r.slot.label(), r.revenue.0, r.returned.0, r.slot.complete)).collect();
        assert_eq!(rows, [("2026-01".to_owned(), 100, 0, true), ("2026-02".to_owned(), 20, 3, false)]);
    }
}
