//! Throughput against a naive count that asks the calendar anew for every row, over clock changes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use fivedesk_core::{Money, OrderId, Timestamp};
use fivedesk_insight::{Every, OrderTimes, Period, throughput};
use proptest::prelude::*;

const ZONES: [Tz; 3] = [Tz::Europe__London, Tz::America__New_York, Tz::Pacific__Auckland];

fn finished(at: i64) -> OrderTimes {
    let at = Timestamp(at);
    OrderTimes {
        order: OrderId(1),
        received: at,
        finished: Some(at),
        delivered: None,
        ended_otherwise: None,
        total: Money::ZERO,
    }
}

fn at(text: &str) -> i64 {
    Timestamp::parse(text).unwrap().0
}

fn naive_label(at: i64, every: Every, zone: Tz) -> String {
    let date = Timestamp(at).to_utc().unwrap().with_timezone(&zone).date_naive();
    match every {
        Every::Day => format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
        Every::Week => format!("{:04}-W{:02}", date.iso_week().year(), date.iso_week().week()),
        Every::Month => format!("{:04}-{:02}", date.year(), date.month()),
    }
}

proptest! {
    #[test]
    fn every_row_falls_where_the_calendar_puts_it(
        // Two years with all clock changes, in steps of half an hour so that rows hit the borders.
        rows in prop::collection::vec(0..35_088_i64, 0..80),
        (start, length) in (0..20_000_i64, 1..15_000_i64),
        zone in prop::sample::select(ZONES.to_vec()),
        every in prop::sample::select(Every::ALL.to_vec()),
    ) {
        let half_hour = |n: i64| at("2025-01-01T00:00:00Z") + n * 1_800_000_000;
        let period = Period::new(Timestamp(half_hour(start)), Timestamp(half_hour(start + length)), zone).unwrap();
        let orders: Vec<_> = rows.iter().map(|n| finished(half_hour(*n))).collect();
        let mut naive: BTreeMap<String, u64> = BTreeMap::new();
        for hour in start..start + length {
            naive.entry(naive_label(half_hour(hour), every, zone)).or_default();
        }
        for n in rows.iter().filter(|n| (start..start + length).contains(n)) {
            *naive.get_mut(&naive_label(half_hour(*n), every, zone)).unwrap() += 1;
        }
        let got: BTreeMap<String, u64> =
            throughput(&orders, &period, every, period.to()).iter().map(|b| (b.label(), b.count)).collect();
        prop_assert_eq!(got, naive);
    }
}

#[test]
fn the_week_of_a_clock_change_holds_its_last_hour_and_not_the_next() {
    // In New York the week of 2 November 2026 begins at 05:00 UTC, the one before began at 04:00 UTC.
    let zone = Tz::America__New_York;
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let period = Period::of_days(day("2026-10-26"), day("2026-11-09"), zone).unwrap();
    let orders = [
        "2026-10-26T03:59:59.999999Z",
        "2026-10-26T04:00:00Z",
        "2026-11-02T04:59:59Z",
        "2026-11-02T05:00:00Z",
    ]
    .map(|text| finished(at(text)));
    let weeks = throughput(&orders, &period, Every::Week, Timestamp(at("2026-11-05T00:00:00Z")));
    let got: Vec<_> = weeks.iter().map(|w| (w.label(), w.count, w.complete)).collect();
    assert_eq!(got, [("2026-W44".to_owned(), 2, true), ("2026-W45".to_owned(), 1, false)]);
    assert_eq!(weeks[0].to.since(weeks[0].from), 169 * fivedesk_insight::HOUR);
}

#[test]
fn empty_days_are_there_as_zero_and_a_day_is_complete_when_it_is_over() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let zone = Tz::Pacific__Auckland;
    let period = Period::of_days(day("2026-09-26"), day("2026-09-29"), zone).unwrap();
    let now = Timestamp(at("2026-09-27T11:00:00Z"));
    let days = throughput(&[finished(at("2026-09-26T12:00:00Z"))], &period, Every::Day, now);
    let got: Vec<_> = days.iter().map(|d| (d.label(), d.count, d.complete)).collect();
    assert_eq!(
        got,
        [
            ("2026-09-26".to_owned(), 0, true),
            ("2026-09-27".to_owned(), 1, true),
            ("2026-09-28".to_owned(), 0, false),
        ],
        "the 27th has 23 hours and ends at 11:00 UTC, just now"
    );
}
