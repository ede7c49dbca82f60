//! What was ordered on each day: the calendar of demand.

use fivedesk_core::Money;

use super::{Ended, Sales, Shown};
use crate::{DemandDay, Every, Period};

/// Orders that came in on each day of a period, and what they came to. Orders that were rejected or cancelled are no
/// demand.
pub fn ordered(sales: &Sales, shown: &Shown, period: &Period) -> Vec<DemandDay> {
    let parts = period.divide(Every::Day);
    let ends: Vec<i64> = parts.iter().map(|part| part.to.0).collect();
    let mut days: Vec<DemandDay> =
        parts.iter().map(|part| DemandDay { day: part.first, orders: 0, value: Money::ZERO }).collect();
    let heads = sales.heads().filter(|head| shown.order(head.order) && head.ended != Ended::Dropped);
    for head in heads.filter(|head| period.contains(head.received)) {
        if let Some(day) = days.get_mut(ends.partition_point(|end| *end <= head.received.0)) {
            day.orders += 1;
            day.value = day.value + head.total;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::super::SoldOrder;
    use super::*;
    use chrono_tz::Tz;
    use fivedesk_core::{OrderId, Timestamp};

    #[test]
    fn each_order_counts_on_the_owners_day_it_came() {
        let mut sales = Sales::default();
        for (id, at, ended, total) in [
            (1, "2026-07-01T03:59:59Z", Ended::Open, 1),
            (2, "2026-07-01T04:00:00Z", Ended::Open, 10),
            (3, "2026-07-03T12:00:00Z", Ended::Finished(Timestamp(0)), 100),
            (4, "2026-07-04T03:59:59Z", Ended::Open, 1_000),
            (5, "2026-07-03T12:00:00Z", Ended::Dropped, 10_000),
        ] {
            let (received, total) = (Timestamp::parse(at).unwrap(), Money(total));
            let order = OrderId(id);
            sales.put_order(&SoldOrder { order, customer: None, received, ended, total, lines: &[] });
        }
        let day = |text: &str| text.parse().unwrap();
        let period = Period::of_days(day("2026-07-01"), day("2026-07-04"), Tz::America__New_York).unwrap();
        let found = ordered(&sales, &Shown::default(), &period);
        let found: Vec<_> = found.iter().map(|d| (d.day.to_string(), d.orders, d.value.0)).collect();
        let row = |day: &str, orders, value| (day.to_owned(), orders, value);
        assert_eq!(found, [row("2026-07-01", 1, 10), row("2026-07-02", 0, 0), row("2026-07-03", 2, 1_100)]);
    }
}
