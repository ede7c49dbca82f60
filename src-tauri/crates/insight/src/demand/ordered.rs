//! What was ordered on each day: the calendar of demand.

use fivedesk_core::{Money, Timestamp};

use crate::{DemandDay, Every, Period};

/// Orders that came in on each day of a period, and what they came to, from when each came and its worth. Orders
/// that were rejected or cancelled are no demand: leave them out.
pub fn ordered(orders: impl IntoIterator<Item = (Timestamp, Money)>, period: &Period) -> Vec<DemandDay> {
    let parts = period.divide(Every::Day);
    let ends: Vec<i64> = parts.iter().map(|part| part.to.0).collect();
    let mut days: Vec<DemandDay> =
        parts.iter().map(|part| DemandDay { day: part.first, orders: 0, value: Money::ZERO }).collect();
    for (received, worth) in orders.into_iter().filter(|(at, _)| period.contains(*at)) {
        if let Some(day) = days.get_mut(ends.partition_point(|end| *end <= received.0)) {
            day.orders += 1;
            day.value = day.value + worth;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    #[test]
    fn each_order_counts_on_the_owners_day_it_came() {
        let at = |text| Timestamp::parse(text).unwrap();
        let day = |text: &str| text.parse().unwrap();
        let period = Period::of_days(day("2026-07-01"), day("2026-07-04"), Tz::America__New_York).unwrap();
        let found = ordered(
            [
                (at("2026-07-01T03:59:59Z"), Money(1)),
                (at("2026-07-01T04:00:00Z"), Money(10)),
                (at("2026-07-03T12:00:00Z"), Money(100)),
                (at("2026-07-04T03:59:59Z"), Money(1_000)),
            ],
            &period,
        );
        let found: Vec<_> = found.iter().map(|d| (d.day.to_string(), d.orders, d.value.0)).collect();
        let row = |day: &str, orders, value| (day.to_owned(), orders, value);
        assert_eq!(found, [row("2026-07-01", 1, 10), row("2026-07-02", 0, 0), row("2026-07-03", 2, 1_100)]);
    }
}
