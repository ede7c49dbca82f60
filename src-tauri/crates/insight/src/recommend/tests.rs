//! Which findings become recommendations, how sure, and about what.

use super::*;
use crate::{HOUR, Moment, OrderTimes, Period, STAGES, bottleneck, shares, time_in_stage};
use chrono_tz::Tz;
use fivedesk_core::{EventSeq, Figure, Status};

fn low(available: i64, low_at: i64, due_in: i64, waiting: i64) -> LowStock {
    LowStock {
        product: ProductId(7),
        name: "Laptop".into(),
        available: Quantity::units(available),
        low_at: Quantity::units(low_at),
        due_in: Quantity::units(due_in),
        waiting: Quantity::units(waiting),
        orders: if waiting > 0 { vec![OrderId(3)] } else { Vec::new() },
    }
}

fn visit(order: i64, stage: Status, entered: i64, left: Option<i64>) -> Visit {
    let moment = |at: i64| Moment { at: Timestamp(at * HOUR), seq: EventSeq(at) };
    Visit { order: OrderId(order), stage, entered: moment(entered), left: left.map(moment) }
}

fn run(low_stock: &[LowStock], visits: &[Visit], now: i64) -> Vec<Recommendation> {
    let now = Timestamp(now * HOUR);
    let period = Period::new(Timestamp(0), Timestamp(10_000 * HOUR), Tz::UTC).unwrap();
    let stages = time_in_stage(visits, &period);
    let found = bottleneck(&shares(visits, &period, now), &stages, visits);
    recommend(&Findings {
        low_stock,
        bottleneck: found.as_ref(),
        stages: &stages,
        visits,
        patience: Patience::default(),
        raise: None,
        now,
    })
}

fn quick_visits(stage: Status, n: i64) -> Vec<Visit> {
    (0..n).map(|id| visit(id, stage, id, Some(id + 2))).collect()
}

#[test]
fn with_nothing_to_say_it_says_nothing() {
    assert_eq!(run(&[], &[], 5), []);
    let period = Period::new(Timestamp(0), Timestamp(1), Tz::UTC).unwrap();
    assert_eq!(crate::lead_time(&[] as &[OrderTimes], &period).spread, None);
    assert_eq!(run(&[low(5, 5, 0, 0)], &[], 5), [], "at the limit exactly nothing is missing");
    assert_eq!(run(&[low(0, 5, 9, 3)], &[], 5), [], "what is due in is enough");
}

#[test]
fn waiting_orders_make_a_reorder_a_fact() {
    let got = run(&[low(1, 5, 2, 10)], &[], 5);
    assert_eq!(got.len(), 1);
    assert_eq!(got[0].id, "reorder:7");
    assert_eq!(got[0].strength, Strength::Act);
    assert_eq!(got[0].action, Action::Reorder(ProductId(7), Quantity::units(12)), "10 waiting + 5 - 1 - 2");
    assert_eq!(got[0].finding.key, "oversight-reorder-waiting");
    assert_eq!(got[0].orders, [OrderId(3)]);
    let shelf = run(&[low(1, 5, 0, 0)], &[], 5);
    assert_eq!(
        (shelf[0].strength, shelf[0].finding.key.as_ref()),
        (Strength::Watch, "oversight-reorder-low")
    );
}

#[test]
fn the_slowest_desk_is_told_which_orders_to_take_first() {
    let stage = Status::AwaitingDelivery;
    let mut visits = quick_visits(stage, 20);
    visits.extend([visit(90, stage, 44, None), visit(91, stage, 30, None), visit(92, stage, 49, None)]);
    let got = run(&[], &visits, 50);
    assert_eq!(got.len(), 1);
    assert_eq!((got[0].id.as_str(), got[0].desk), ("standing:awaiting_delivery", Desk::Delivery));
    assert_eq!(got[0].orders, [OrderId(91), OrderId(90)], "oldest first; the third stands within p90");
    assert_eq!((got[0].strength, got[0].action), (Strength::Act, Action::Ship));
    assert_eq!(got[0].finding.figures.get("longer"), Some(&Figure::Span(2 * HOUR)));
    assert_eq!(got[0].evidence.figures.get("n"), Some(&Figure::Number(20)));
}

#[test]
fn few_visits_mean_watch() {
    let stage = Status::AwaitingDelivery;
    let mut visits = quick_visits(stage, 19);
    visits.push(visit(90, stage, 30, None));
    assert_eq!(run(&[], &visits, 50)[0].strength, Strength::Watch);
}

#[test]
fn a_stage_that_is_neither_bottleneck_nor_constraint_is_left_alone() {
    let mut visits = quick_visits(Status::AwaitingDelivery, 20);
    visits.push(visit(90, Status::AwaitingDelivery, 44, None));
    visits.extend((100..140).map(|id| visit(id, Status::Received, 0, Some(40))));
    assert_eq!(run(&[], &visits, 50), []);
}

#[test]
fn payments_and_approvals_are_late_after_the_owners_patience_without_any_history() {
    let visits = [visit(1, Status::AwaitingPayment, 0, None), visit(2, Status::AwaitingApproval, 140, None)];
    assert_eq!(run(&[], &visits, 160), [], "160 h and 20 h");
    let got = run(&[], &visits, 169);
    let ids: Vec<_> = got.iter().map(|r| (r.id.as_str(), r.strength, r.action)).collect();
    assert_eq!(
        ids,
        [
            ("standing:awaiting_approval", Strength::Act, Action::Approve),
            ("standing:awaiting_payment", Strength::Act, Action::ReceivePayment),
        ]
    );
    assert_eq!(got[0].evidence.key, "oversight-evidence-none");
}

#[test]
fn nobody_is_hurried_about_minutes() {
    let stage = Status::AwaitingPayment;
    let mut visits: Vec<_> = (0..30).map(|id| visit(id, stage, id, Some(id))).collect();
    visits.push(visit(90, stage, 40, None));
    assert_eq!(run(&[], &visits, 60), [], "all others were paid at once, but it is not a day yet");
    assert_eq!(run(&[], &visits, 65).len(), 1);
}

#[test]
fn what_is_sure_comes_first_then_the_order_of_the_flow() {
    let visits = [visit(1, Status::AwaitingPayment, 0, None), visit(2, Status::AwaitingApproval, 0, None)];
    let got = run(&[low(1, 5, 0, 0), LowStock { product: ProductId(8), ..low(0, 0, 0, 4) }], &visits, 200);
    let ids: Vec<_> = got.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["standing:awaiting_approval", "reorder:8", "standing:awaiting_payment", "reorder:7"]);
    assert!(got.iter().all(|r| STAGES.iter().any(|s| s.desk() == Some(r.desk))));
}

#[test]
fn a_limit_to_raise_comes_with_its_replay_and_after_what_is_sure() {
    let raise = Raise { limit: Money(20_000), covered: 17, by_hand: 20, days: 90, would: 41, of: 60 };
    let got = recommend(&Findings {
        low_stock: &[low(1, 5, 2, 10)],
        bottleneck: None,
        stages: &[],
        visits: &[],
        patience: Patience::default(),
        raise: Some(raise),
        now: Timestamp(0),
    });
    let ids: Vec<_> = got.iter().map(|r| (r.id.as_str(), r.strength)).collect();
    assert_eq!(ids, [("reorder:7", Strength::Act), ("raise_limit", Strength::Watch)]);
    assert_eq!(got[1].action, Action::RaiseLimit(Money(20_000)));
    assert_eq!(got[1].evidence.figures.get("would"), Some(&Figure::Number(41)));
}
