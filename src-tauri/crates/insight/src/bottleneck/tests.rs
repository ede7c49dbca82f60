//! Shares and the bottleneck against integration by the hour.

use super::*;
use crate::{HOUR, Moment, Period, STAGES, shares, time_in_stage};
use chrono_tz::Tz;
use fivedesk_core::{EventSeq, Timestamp};
use proptest::prelude::*;

fn visit(order: i64, stage: Status, entered: i64, left: Option<i64>) -> Visit {
    let moment = |at, seq| Moment { at: Timestamp(at * HOUR), seq: EventSeq(seq) };
    Visit {
        order: OrderId(order),
        stage,
        entered: moment(entered, order),
        left: left.map(|at| moment(at, order + 1000)),
    }
}

fn period(from: i64, to: i64) -> Period {
    Period::new(Timestamp(from * HOUR), Timestamp(to * HOUR), Tz::UTC).unwrap()
}

fn find(visits: &[Visit], period: &Period, now: i64) -> Option<Bottleneck> {
    bottleneck(&shares(visits, period, Timestamp(now * HOUR)), &time_in_stage(visits, period), visits)
}

#[test]
fn names_the_largest_share_and_beside_it_the_constraint() {
    let visits = [
        visit(1, Status::Received, 0, Some(1)),
        visit(1, Status::Approved, 1, Some(7)),
        visit(2, Status::AwaitingApproval, 0, Some(2)),
        visit(3, Status::Approved, 9, None),
        visit(4, Status::Approved, 8, None),
    ];
    let got = find(&visits, &period(0, 100), 10).unwrap();
    assert_eq!(got.stage, Status::Approved);
    assert_eq!(got.share, 9.0 / 12.0, "6 h, and 1 and 2 h of the open ones, of 12 h");
    assert_eq!(got.constraint, Some((Status::AwaitingApproval, 2.0 / 12.0)));
    assert_eq!(got.now, [OrderId(4), OrderId(3)], "oldest first");
    assert_eq!(got.spread.unwrap().n, 1);
}

#[test]
fn of_equal_shares_the_earlier_stage_is_meant() {
    let visits = [visit(1, Status::InTransit, 0, Some(5)), visit(2, Status::AwaitingApproval, 0, Some(5))];
    assert_eq!(find(&visits, &period(0, 5), 9).unwrap().stage, Status::AwaitingApproval);
    let flipped = [visits[1], visits[0]];
    assert_eq!(find(&flipped, &period(0, 5), 9).unwrap().stage, Status::AwaitingApproval);
}

#[test]
fn without_a_worked_stage_there_is_no_constraint_and_without_time_no_bottleneck() {
    let moving = [visit(1, Status::InTransit, 0, Some(5))];
    assert_eq!(find(&moving, &period(0, 9), 9).unwrap().constraint, None);
    assert_eq!(find(&moving, &period(6, 9), 9), None, "it ended before the period");
    assert_eq!(find(&[], &period(0, 9), 9), None);
    let faulty = [visit(1, Status::InTransit, 5, Some(3))];
    assert_eq!(find(&faulty, &period(0, 9), 9), None, "backward times are no time");
    assert_eq!(shares(&faulty, &period(0, 9), Timestamp(0))[5].faults, [OrderId(1)]);
}

proptest! {
    #[test]
    fn shares_are_what_counting_heads_every_hour_gives(
        rows in prop::collection::vec((0..6_usize, 0..48_i64, prop::option::of(0..48_i64)), 0..40),
        (from, to, now) in (0..48_i64, 0..48_i64, 0..60_i64),
    ) {
        let period = period(from.min(to), from.max(to));
        let visits: Vec<_> = rows.iter().zip(1..)
            .map(|((stage, entered, left), id)| visit(id, STAGES[*stage], *entered, *left)).collect();
        let got = shares(&visits, &period, Timestamp(now * HOUR));
        for share in &got {
            let mut heads = 0_i128;
            for hour in from.min(to)..from.max(to).min(now) {
                heads += visits.iter().filter(|v| {
                    v.stage == share.stage && v.entered.at.0 <= hour * HOUR && v.left.is_none_or(|l| l.at.0 > hour * HOUR)
                }).count() as i128;
            }
            prop_assert_eq!(share.time, heads * i128::from(HOUR));
        }
        let sum: f64 = got.iter().map(|s| s.share).sum();
        prop_assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-12);
    }
}
