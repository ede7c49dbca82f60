//! The few figures that stand above everything else.

use fivedesk_core::{Money, Timestamp};

use crate::{Open, OrderTimes, Period};

/// Orders and money of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Orders finished in the period.
    pub finished: u64,
    /// What those came to.
    pub revenue: Money,
    /// Orders still open when the period ended, or now.
    pub open: Open,
    /// The earliest order of all rows given; tells whether an earlier period can be compared with.
    pub earliest: Option<Timestamp>,
}

/// Counts and sums orders.
pub fn totals(orders: &[OrderTimes], period: &Period) -> Totals {
    let mut totals = Totals::default();
    for order in orders {
        if order.finished.is_some_and(|at| period.contains(at)) {
            totals.finished += 1;
            totals.revenue = totals.revenue + order.total;
        }
        if order.received < period.to() && order.ended().is_none_or(|at| at >= period.to()) {
            totals.open.add(order.received);
        }
        totals.earliest = Some(totals.earliest.map_or(order.received, |at| at.min(order.received)));
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use fivedesk_core::OrderId;

    #[test]
    fn an_order_counts_once_where_it_ended() {
        let order = |id, received, finished: Option<i64>, cancelled: Option<i64>| OrderTimes {
            order: OrderId(id),
            received: Timestamp(received),
            finished: finished.map(Timestamp),
            delivered: None,
            ended_otherwise: cancelled.map(Timestamp),
            total: Money(100),
        };
        let orders = [
            order(1, 0, Some(10), None),
            order(2, 3, Some(20), None),
            order(3, 5, None, None),
            order(4, 6, None, Some(12)),
            order(5, 19, None, None),
            order(6, 20, None, None),
        ];
        let period = Period::new(Timestamp(10), Timestamp(20), Tz::UTC).unwrap();
        let got = totals(&orders, &period);
        assert_eq!(
            (got.finished, got.revenue),
            (1, Money(100)),
            "finished at the very end is the next one's"
        );
        assert_eq!(got.open, Open { n: 3, oldest: Some(Timestamp(3)) }, "orders 2, 3 and 5");
        assert_eq!(got.earliest, Some(Timestamp(0)));
    }
}
