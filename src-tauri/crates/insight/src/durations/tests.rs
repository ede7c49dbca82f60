//! Time in stage against a count by hand and by brute force.

use super::*;
use crate::{HOUR, Moment};
use chrono_tz::Tz;
use fivedesk_core::{EventSeq, Money};
use proptest::prelude::*;

fn visit(order: i64, entered: i64, left: Option<(i64, i64)>) -> Visit {
    let moment = |at, seq| Moment { at: Timestamp(at * HOUR), seq: EventSeq(seq) };
    Visit {
        order: OrderId(order),
        stage: Status::AwaitingDelivery,
        entered: moment(entered, 10),
        left: left.map(|(at, seq)| moment(at, seq)),
    }
}

fn period(from: i64, to: i64) -> Period {
    Period::new(Timestamp(from * HOUR), Timestamp(to * HOUR), Tz::UTC).unwrap()
}

fn of_delivery(visits: &[Visit], period: &Period) -> Durations {
    let stages = time_in_stage(visits, period);
    assert_eq!(
        stages.iter().map(|s| s.stage).collect::<Vec<_>>(),
        STAGES,
        "every stage, in the order of the flow"
    );
    stages.into_iter().find(|s| s.stage == Status::AwaitingDelivery).unwrap().durations
}

#[test]
fn visits_count_by_the_time_they_left() {
    let visits = [
        visit(1, 0, Some((10, 11))),  // left as the period begins
        visit(2, 12, Some((14, 11))), // inside
        visit(3, 5, Some((20, 11))),  // leaves as it ends: open by then
        visit(4, 3, Some((9, 11))),   // an earlier period's
        visit(5, 15, None),
        visit(6, 20, None), // enters after it
    ];
    let got = of_delivery(&visits, &period(10, 20));
    let spread = got.spread.unwrap();
    assert_eq!((spread.n, spread.mean, spread.max), (2, 6.0 * HOUR as f64, 10.0 * HOUR as f64));
    assert_eq!(got.open, Open { n: 2, oldest: Some(Timestamp(5 * HOUR)) });
    assert!(got.faults.is_empty());
}

#[test]
fn times_that_run_backwards_are_listed_and_left_out() {
    let visits = [
        visit(1, 12, Some((11, 11))),
        visit(2, 12, Some((12, 9))),
        visit(3, 12, Some((12, 11))),
        visit(4, 30, Some((12, 11))),
    ];
    let got = of_delivery(&visits, &period(10, 20));
    assert_eq!(got.faults, [OrderId(1), OrderId(2), OrderId(4)]);
    assert_eq!(
        got.spread.unwrap().n,
        1,
        "an equal time with a later place in the log is a visit of no length"
    );
    assert_eq!(got.spread.unwrap().max, 0.0);
    assert_eq!(got.open.n, 0);
}

#[test]
fn an_order_with_one_time_only_has_no_lead_time_and_is_said_so() {
    let order =
        |id, received, finished: Option<i64>, delivered: Option<i64>, cancelled: Option<i64>| OrderTimes {
            order: OrderId(id),
            received: Timestamp(received),
            finished: finished.map(Timestamp),
            delivered: delivered.map(Timestamp),
            ended_otherwise: cancelled.map(Timestamp),
            total: Money::ZERO,
        };
    let orders = [
        order(1, 100, Some(150), Some(150), None),
        order(2, 120, Some(120), None, None), // imported with one time
        order(3, 130, None, None, None),
        order(4, 140, None, None, Some(160)),
        order(5, 190, Some(170), Some(170), None), // delivered before it was received
        order(6, 10, None, None, Some(250)),       // cancelled later: open by then
        order(7, 20, Some(250), None, None),       // shipped later
    ];
    let got = lead_time(&orders, &Period::new(Timestamp(100), Timestamp(200), Tz::UTC).unwrap());
    assert_eq!((got.spread.unwrap().n, got.spread.unwrap().mean), (1, 50.0));
    assert_eq!(got.unknown, 1);
    assert_eq!(got.faults, [OrderId(5)]);
    assert_eq!(got.open, Open { n: 3, oldest: Some(Timestamp(10)) });
}

proptest! {
    #[test]
    fn every_visit_is_measured_open_faulty_or_of_another_period(
        rows in prop::collection::vec((0..40_i64, prop::option::of((0..40_i64, 0..20_i64))), 0..60),
        (from, to) in (0..40_i64, 0..40_i64),
    ) {
        let period = period(from.min(to), from.max(to));
        let visits: Vec<_> = rows.iter().zip(1..).map(|((entered, left), id)| visit(id, *entered, *left)).collect();
        let got = of_delivery(&visits, &period);
        let (mut lasted, mut faults, mut open) = (Vec::new(), 0, 0);
        for v in &visits {
            let ended_by = |t: Timestamp| v.left.is_some_and(|l| l.at < t);
            if ended_by(period.from()) { continue; }
            if ended_by(period.to()) {
                let left = v.left.unwrap();
                if (left.at, left.seq) < (v.entered.at, v.entered.seq) { faults += 1 } else { lasted.push(left.at.0 - v.entered.at.0) }
            } else if v.entered.at < period.to() { open += 1 }
        }
        prop_assert_eq!(got.faults.len(), faults);
        prop_assert_eq!(got.open.n, open);
        prop_assert_eq!(got.spread.map_or(0, |s| s.n), lasted.len() as u64);
        if let Some(spread) = got.spread {
            let mean = lasted.iter().sum::<i64>() as f64 / lasted.len() as f64;
            prop_assert!((spread.mean - mean).abs() < 1.0);
        }
    }
}
