//! One product foretold, figure by figure.

use chrono_tz::Tz;
use fivedesk_core::{Money, OrderId, Timestamp};

use super::super::{Ended, LeadSource, Sales, Sold, SoldOrder, histories};
use super::*;
use crate::DAY;

const TODAY: &str = "2026-03-16";

fn days(count: u16) -> Days {
    Days::before(TODAY.parse().unwrap(), count, Tz::UTC).unwrap()
}

/// Demand of one product on the days until yesterday.
fn history(units: &[i64], days: &Days) -> History {
    let today = Timestamp::parse(&format!("{TODAY}T12:00:00Z")).unwrap();
    let mut sales = Sales::default();
    for (back, units) in (1_i64..).zip(units.iter().rev()) {
        let line = Sold { product: ProductId(1), quantity: Quantity::units(*units), worth: Money::ZERO };
        let received = Timestamp(today.0 - back * DAY);
        sales.put_order(&SoldOrder {
            order: OrderId(back),
            customer: None,
            received,
            ended: Ended::Open,
            total: Money::ZERO,
            lines: &[line],
        });
    }
    sales.settle();
    histories(&sales, days).remove(0)
}

fn standing(on_hand: i64) -> Standing {
    Standing {
        on_hand: Quantity::units(on_hand),
        reserved: Quantity::ZERO,
        waiting: Quantity::ZERO,
        counted: true,
        low_at: None,
        due: Vec::new(),
        step: Quantity::units(1),
        pack: None,
        lead: LeadTime::set(10, LeadSource::Book),
    }
}

const PLANNING: Planning = Planning { service: 0.95, order_days: 28, every: Every::Week };

fn told(units: &[i64], standing: &Standing) -> Forecast {
    let days = days(182);
    let history = history(units, &days);
    forecast(ProductId(1), Some(&history), &days, standing, &PLANNING)
}

#[test]
fn even_demand_is_told_to_the_day() {
    let found = told(&[2; 56], &standing(30));
    assert_eq!((found.days, found.demands, found.mean_daily), (56, 56, 2.0));
    assert_eq!(found.pattern.unwrap().class, Some(DemandClass::Smooth));
    assert_eq!((found.method, found.rate), (Some(Method::Ses), 2.0));
    assert_eq!(found.cover, Some(15.0));
    let out = found.out.unwrap();
    assert_eq!((out.p10, out.p90), ("2026-03-30".parse().unwrap(), Some("2026-03-30".parse().unwrap())));
    let reorder = found.reorder.unwrap();
    assert_eq!((reorder.point, reorder.safety), (Quantity::units(20), Quantity::ZERO), "nothing varies");
    assert!(!found.at_risk && found.suggested == Quantity::ZERO, "30 is above 20");
}

#[test]
fn what_is_ordered_lasts_and_fills_packs() {
    let mut low = standing(20);
    let found = told(&[2; 56], &low);
    assert!(found.at_risk);
    assert_eq!(found.suggested, Quantity::units(56), "28 days of 2 a day");
    low.pack = Some(Quantity::units(24));
    assert_eq!(told(&[2; 56], &low).suggested, Quantity::units(72));
    low.waiting = Quantity::units(20);
    assert_eq!(told(&[2; 56], &low).suggested, Quantity::units(96), "and what orders wait for");
}

#[test]
fn what_is_due_counts_when_it_comes_in_time() {
    let mut low = standing(10);
    let due =
        |day: Option<&str>| vec![Due { day: day.map(|d| d.parse().unwrap()), quantity: Quantity::units(30) }];
    low.due = due(Some("2026-03-26"));
    let found = told(&[2; 56], &low);
    assert_eq!((found.due_within, found.cover), (Quantity::units(30), Some(20.0)));
    assert!(!found.at_risk && found.suggested == Quantity::ZERO);
    low.due = due(Some("2026-03-27"));
    let found = told(&[2; 56], &low);
    assert_eq!((found.due_within, found.cover), (Quantity::ZERO, Some(5.0)), "a day too late");
    assert!(found.at_risk, "it is out before");
    assert_eq!(found.suggested, Quantity::ZERO, "but enough is ordered");
    low.due = due(None);
    assert_eq!(told(&[2; 56], &low).due_within, Quantity::units(30), "without a day, within the lead time");
    low.due = due(Some("2026-01-01"));
    assert_eq!(told(&[2; 56], &low).due_within, Quantity::units(30), "late, and still expected");
}

#[test]
fn classes_choose_the_method() {
    let every = |gap: usize, size: &dyn Fn(usize) -> i64| -> Vec<i64> {
        (0..182).map(|day| if day % gap == 0 { size(day) } else { 0 }).collect()
    };
    let method = |units: &[i64]| told(units, &standing(5)).method;
    assert_eq!(method(&every(1, &|_| 3)), Some(Method::Ses));
    assert_eq!(method(&every(21, &|_| 3)), Some(Method::Sba), "every third week");
    let mut ended = every(2, &|_| 3);
    ended[120..].fill(0);
    assert_eq!(method(&ended), Some(Method::Tsb), "nothing for nine weeks");
    let mut once = vec![0; 40];
    once[0] = 5;
    assert_eq!(method(&once), Some(Method::Mean));
}

#[test]
fn without_demand_the_owners_limit_stands_alone() {
    let mut never = standing(3);
    let none = |standing: &Standing| forecast(ProductId(1), None, &days(182), standing, &PLANNING);
    let found = none(&never);
    assert_eq!((found.cover, found.out, found.reorder, found.method), (None, None, None, None));
    assert!(!found.at_risk && found.suggested == Quantity::ZERO);
    never.low_at = Some(Quantity::units(5));
    let found = none(&never);
    assert_eq!((found.at_risk, found.suggested), (true, Quantity::units(2)));
    never.counted = false;
    assert!(!none(&never).at_risk, "what nobody counted is not known to be low");
    never.waiting = Quantity::units(1);
    assert!(none(&never).at_risk, "but an order waits for it");
}

#[test]
fn a_product_sold_since_last_week_has_a_mean_and_no_reorder_point() {
    let found = told(&[1, 0, 2], &standing(10));
    assert_eq!((found.method, found.mean_daily, found.rate), (Some(Method::Mean), 1.0, 1.0));
    assert_eq!((found.cover, found.reorder), (Some(10.0), None));
}

#[test]
fn a_few_days_of_demand_order_what_is_short_and_no_more() {
    let waits = Standing { waiting: Quantity::units(12), ..standing(10) };
    assert_eq!(told(&[9], &waits).suggested, Quantity::units(2));
}

#[test]
fn it_is_out_before_more_comes_where_a_tenth_of_what_may_come_takes_all_within_the_lead_time() {
    let of = |units: &[i64], on_hand, lead| {
        let lead = LeadTime::set(lead, LeadSource::Book);
        let standing = Standing { lead: lead.clone(), ..standing(on_hand) };
        let today = days(182).today;
        let out = told(units, &standing).out_before_more(&lead, today);
        out.map(|out| out.signed_duration_since(today).num_days())
    };
    assert_eq!(of(&[2; 90], 9, 7), Some(4), "the ninth is sold on the fifth day");
    assert_eq!(of(&[2; 90], 9, 3), None, "more is here before");
    assert_eq!(of(&[2; 90], 90, 7), None, "it lasts");
    let seldom: Vec<i64> = [9, 0, 0, 0, 0, 0, 0, 0, 0, 0].repeat(9);
    assert_eq!(of(&seldom, 1, 60), None, "nine days of demand tell too little");
}

#[test]
fn what_is_kept_is_given_again_until_anything_changes() {
    let days = days(182);
    let history = history(&[3, 0, 2, 1].repeat(14), &days);
    let mut memo = super::super::Memo::default();
    for (on_hand, planning, history) in [
        (30, PLANNING, Some(&history)),
        (30, PLANNING, Some(&history)),
        (20, PLANNING, Some(&history)),
        (20, Planning { service: 0.8, ..PLANNING }, Some(&history)),
        (20, PLANNING, None),
    ] {
        let standing = standing(on_hand);
        let made = forecast(ProductId(1), history, &days, &standing, &planning);
        assert_eq!(memo.forecast(ProductId(1), history, &days, &standing, &planning), made);
    }
}

proptest::proptest! {
    #[test]
    fn the_same_rows_give_the_same_answer_and_it_hangs_together(
        units in proptest::collection::vec(0_i64..12, 1..200),
        on_hand in 0_i64..300,
        lead in 0_u16..60,
        pack in 1_i64..30,
    ) {
        proptest::prop_assume!(units.iter().any(|one| *one > 0));
        let standing = Standing {
            pack: Some(Quantity::units(pack)),
            lead: LeadTime::set(lead, LeadSource::Book),
            ..standing(on_hand)
        };
        let found = told(&units, &standing);
        proptest::prop_assert_eq!(&found, &told(&units, &standing));
        proptest::prop_assert_eq!(found.suggested.0 % Quantity::units(pack).0, 0);
        proptest::prop_assert!(found.suggested == Quantity::ZERO || found.at_risk);
        if let Some(out) = found.out {
            proptest::prop_assert!(out.p50.is_none_or(|p50| out.p10 <= p50));
            proptest::prop_assert!(out.p90.is_none_or(|p90| out.p50.is_some_and(|p50| p50 <= p90)));
        }
        if let Some(reorder) = found.reorder {
            proptest::prop_assert!(reorder.safety <= reorder.point);
        }
    }
}
