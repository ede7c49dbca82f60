//! Which findings become recommendations, how sure, and about what.

use super::*;
use crate::HOUR;
use crate::demand::{LeadSource, LeadTime};
use fivedesk_core::Figure;

fn low(available: i64, low_at: i64, due_in: i64, waiting: i64) -> LowStock {
    LowStock {
        product: ProductId(7),
        name: "Laptop".into(),
        available: Quantity::units(available),
        low_at: Quantity::units(low_at),
        due_in: Quantity::units(due_in),
        waiting: Quantity::units(waiting),
        orders: if waiting > 0 { vec![OrderId(3)] } else { Vec::new() },
        lead: LeadTime::set(10, LeadSource::Product),
        price: 200.0,
        demand: None,
        suggested: Quantity::units((waiting + low_at - available - due_in).max(0)),
    }
}

fn stay(order: i64, stage: Status, entered: i64, left: i64) -> Stay {
    let (entered, left) = (Timestamp(entered * HOUR), Timestamp(left * HOUR));
    Stay { order: OrderId(order), customer: None, stage, entered, left }
}

fn stands(order: i64, stage: Status, since: i64) -> Standing {
    Standing { order: OrderId(order), customer: None, stage, since: Timestamp(since * HOUR) }
}

#[derive(Default)]
struct Given {
    low: Vec<LowStock>,
    evidence: Evidence,
    standing: Vec<Standing>,
    late: Late,
    raise: Option<Raise>,
    lows: BTreeMap<ProductId, Quantity>,
}

impl Given {
    fn at(&self, hour: i64) -> Vec<Recommendation> {
        let (now, zone) = (Timestamp(hour * HOUR), Tz::UTC);
        recommend(&Findings {
            low_stock: &self.low,
            evidence: &self.evidence,
            longer: &longer(&self.evidence, zone, now),
            lows: &self.lows,
            standing: &self.standing,
            late: &self.late,
            patience: Patience::default(),
            raise: self.raise.as_ref(),
            zone,
            now,
        })
    }

    fn stocked(low: impl Into<Vec<LowStock>>) -> Vec<Recommendation> {
        Self { low: low.into(), ..Self::default() }.at(5)
    }
}

fn ids(all: &[Recommendation]) -> Vec<&str> {
    all.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn with_nothing_to_say_it_says_nothing() {
    assert_eq!(Given::stocked([]), []);
    assert_eq!(Given::stocked([low(5, 5, 0, 0)]), [], "at the limit exactly nothing is missing");
    assert_eq!(Given::stocked([low(0, 5, 9, 3)]), [], "what is due in is enough");
}

#[test]
fn a_reorder_covers_what_waits_and_the_limit() {
    let got = Given::stocked([low(1, 5, 2, 10)]);
    assert_eq!(ids(&got), ["reorder:7"]);
    assert_eq!(got[0].action, Action::Reorder(ProductId(7), Quantity::units(12)), "10 waiting + 5 - 1 - 2");
    assert_eq!(got[0].finding.key, "oversight-reorder-waiting");
    assert_eq!((got[0].orders.as_slice(), got[0].strength), ([OrderId(3)].as_slice(), Strength::Watch));
    assert_eq!(Given::stocked([low(1, 5, 0, 0)])[0].finding.key, "oversight-reorder-low");
}

#[test]
fn a_reorder_is_to_act_on_when_what_sells_until_it_comes_is_surely_more_than_there_is() {
    let demand = |demands| Demand { daily: vec![Quantity::units(3); 90], demands, today: 1 };
    let with = |available, demands| {
        let suggested = Quantity::units(60);
        Given::stocked([LowStock { demand: Some(demand(demands)), suggested, ..low(available, 40, 0, 0) }])
    };
    let got = with(10, 60);
    assert_eq!(got[0].strength, Strength::Act);
    assert_eq!((got[0].effect.value, got[0].effect.sure), (4_000.0, Some((4_000.0, 4_000.0))), "20 x 2.00");
    assert_eq!((got[0].effect.now, got[0].effect.before), (Some(16_800.0), Some(16_800.0)));
    assert_eq!(
        got[0].action,
        Action::Reorder(ProductId(7), Quantity::units(60)),
        "what the purchase list says"
    );
    assert_eq!(with(35, 60)[0].strength, Strength::Watch, "35 last for ten days of 3");
    assert_eq!(with(10, 19)[0].strength, Strength::Watch, "19 are too few");
}

#[test]
fn orders_that_stand_far_beyond_the_usual_are_to_be_shipped_first() {
    let stage = Status::AwaitingDelivery;
    let stays = (0..40).map(|id| stay(id, stage, id, id + 2 + id % 3)).collect();
    let evidence = Evidence { stays, ..Evidence::default() };
    let standing = vec![stands(90, stage, 4), stands(91, stage, 0), stands(92, stage, 99)];
    let got = Given { evidence, standing, ..Given::default() }.at(100);
    assert_eq!(ids(&got), ["standing:awaiting_delivery"]);
    assert_eq!(got[0].orders, [OrderId(91), OrderId(90)], "oldest first; the third stands within p90");
    assert_eq!((got[0].strength, got[0].action), (Strength::Act, Action::Ship));
    assert_eq!(got[0].finding.figures.get("longer"), Some(&Figure::Span(4 * HOUR)));
    assert!(got[0].effect.sure.unwrap().0 > 90.0 * HOUR as f64, "{:?}", got[0].effect);
}

#[test]
fn orders_that_stand_as_long_as_chance_has_it_are_left_alone() {
    let stage = Status::AwaitingDelivery;
    let stays = (0..40).map(|id| stay(id, stage, id, id + 2 + id % 3)).collect();
    let evidence = Evidence { stays, ..Evidence::default() };
    let got = Given { evidence, standing: vec![stands(90, stage, 97)], ..Given::default() }.at(100);
    assert_eq!(got, []);
}

#[test]
fn payments_and_approvals_are_late_after_the_owners_patience_without_any_history() {
    let standing = vec![stands(1, Status::AwaitingPayment, 0), stands(2, Status::AwaitingApproval, 140)];
    let given = Given { standing, ..Given::default() };
    assert_eq!(given.at(160), [], "160 h and 20 h");
    let got = given.at(169);
    assert_eq!(ids(&got), ["standing:awaiting_approval", "chase"]);
    assert!(got.iter().all(|one| one.strength == Strength::Watch), "nothing to compare with: {got:?}");
    assert_eq!((got[0].action, got[1].action), (Action::Approve, Action::Chase));
    assert_eq!(got[0].evidence.key, "oversight-evidence-none");
}

#[test]
fn payments_late_by_their_terms_are_chased_with_what_is_due() {
    let late = Late {
        orders: vec![OrderId(4)],
        since: Some(Timestamp(0)),
        due: vec![(OrderId(4), Money(1_250)), (OrderId(5), Money(99))],
    };
    let got = Given { late, ..Given::default() }.at(50);
    assert_eq!((ids(&got), got[0].orders.as_slice()), (vec!["chase"], [OrderId(4)].as_slice()));
    assert_eq!(got[0].finding.figures.get("due"), Some(&Figure::Money(Money(1_250))));
    assert_eq!(got[0].finding.figures.get("oldest"), Some(&Figure::Span(50 * HOUR)));
}

/// Stays at a stage over eight weeks, `takes` hours by day of the year and order.
fn eight_weeks(stage: Status, customers: i64, takes: impl Fn(i64, i64) -> i64) -> Vec<Stay> {
    let days = 4..60;
    days.flat_map(|day| {
        let takes = &takes;
        (0..4).map(move |one| {
            let order = day * 10 + one;
            let hours = takes(day, one);
            let entered = day * 24 + 8;
            let customer = (customers > 0).then(|| CustomerId(1 + order % customers));
            Stay { customer, ..stay(order, stage, entered, entered + hours) }
        })
    })
    .collect()
}

#[test]
fn a_slow_day_of_the_week_is_named() {
    // The first of January 1970 was a Thursday: day 4 is a Monday.
    let stays = eight_weeks(Status::AwaitingDelivery, 0, |day, one| {
        3 + one + day % 3 + if day % 7 == 4 { 20 } else { 0 }
    });
    let evidence = Evidence { stays, ..Evidence::default() };
    let mut given = Given { evidence, ..Given::default() };
    let got = given.at(61 * 24);
    assert_eq!(ids(&got), ["weekday:1"]);
    assert_eq!((got[0].strength, got[0].action), (Strength::Act, Action::Follow));
    let (low, high) = got[0].effect.sure.unwrap();
    assert!(
        low <= 20.0 * HOUR as f64 && 20.0 * HOUR as f64 <= high,
        "what was planted is covered: {low} {high}"
    );
    assert!(got[0].effect.compared().is_some());
    given.standing = vec![stands(900, Status::AwaitingDelivery, 61 * 24 - 1)];
    assert_eq!(given.at(61 * 24)[0].action, Action::Ship, "those that stand there can be shipped");
}

#[test]
fn a_customer_whose_orders_stall_at_approval_is_named() {
    let stays = eight_weeks(Status::AwaitingApproval, 5, |day, one| {
        2 + (day + one) % 4 + if (day * 10 + one) % 5 == 2 { 30 } else { 0 }
    });
    let evidence = Evidence { stays, ..Evidence::default() };
    let got = Given { evidence, ..Given::default() }.at(61 * 24);
    assert_eq!(ids(&got), ["stalls:3"]);
    assert_eq!((got[0].customer, got[0].strength), (Some(CustomerId(3)), Strength::Act));
}

fn ways(product: i64, takes: impl Fn(i64) -> i64) -> Vec<Way> {
    let one = |day: i64| {
        let received = Timestamp(day * 24 * HOUR);
        let delivered = Timestamp(received.0 + takes(day) * HOUR);
        Way { products: vec![ProductId(product)], received, delivered }
    };
    (4..58).map(one).collect()
}

#[test]
fn a_product_whose_lead_time_grew_is_named_against_the_period_before() {
    let mut ways_ = ways(6, |day| 20 + day % 5 + if day >= 32 { 24 } else { 0 });
    ways_.extend(ways(8, |day| 20 + day % 5));
    let evidence = Evidence { ways: ways_, ..Evidence::default() };
    let got = Given { evidence, ..Given::default() }.at(60 * 24);
    assert_eq!(ids(&got), ["grown:6"]);
    assert_eq!((got[0].products.as_slice(), got[0].strength), ([ProductId(6)].as_slice(), Strength::Act));
}

#[test]
fn a_product_that_takes_longer_to_come_counts_as_low_earlier() {
    let supply = |day: i64| Supply {
        product: ProductId(6),
        noted: Timestamp(day * DAY),
        received: Timestamp(day * DAY + (72 + day % 4 + if day >= 98 { 120 } else { 0 }) * HOUR),
    };
    let supplies = (20..180).step_by(6).map(supply).collect();
    let evidence = Evidence { supplies, ..Evidence::default() };
    let lows = BTreeMap::from([(ProductId(6), Quantity::units(40))]);
    let got = Given { evidence, lows, ..Given::default() }.at(190 * 24);
    assert_eq!(ids(&got), ["supply:6"]);
    assert_eq!(got[0].action, Action::RaiseLow(ProductId(6), Quantity::units(40)));
    assert_eq!(got[0].strength, Strength::Watch, "14 receipts on a side are few");
}

#[test]
fn counts_that_lose_stock_again_and_again_are_drift() {
    let counted = |id: i64, lost: i64| Counted {
        product: ProductId(id),
        at: Timestamp(0),
        difference: Money(-lost),
        differs: lost != 0,
    };
    let losing = (1..=24).map(|id| counted(id, 100 + id)).collect();
    let given = |counted| Given { evidence: Evidence { counted, ..Evidence::default() }, ..Given::default() };
    let got = given(losing).at(24 * 10);
    assert_eq!((ids(&got), got[0].strength), (vec!["drift"], Strength::Act));
    assert_eq!((got[0].action, got[0].products.len()), (Action::Count, 24));
    let both = (1..=24).map(|id| counted(id, if id % 2 == 0 { 100 } else { -100 })).collect();
    assert_eq!(given(both).at(24 * 10)[0].strength, Strength::Watch, "nothing is lost on the whole");
    let sound = (1..=24).map(|id| counted(id, i64::from(id == 1))).collect();
    assert_eq!(given(sound).at(24 * 10), [], "one of 24 is no drift");
}

#[test]
fn a_limit_to_raise_comes_with_its_replay_and_last() {
    let waits = Sample { days: (0..20).map(|day| ((4 + day % 3) * HOUR) as f64).collect(), n: 20 };
    let raise = Raise {
        limit: Money(20_000),
        covered: 17,
        by_hand: 20,
        days: 90,
        would: 41,
        of: 60,
        waits,
        periods: [None, None],
    };
    let got = Given { low: vec![low(1, 5, 2, 10)], raise: Some(raise), ..Given::default() }.at(0);
    assert_eq!(ids(&got), ["reorder:7", "raise_limit"]);
    assert_eq!((got[1].action, got[1].strength), (Action::RaiseLimit(Money(20_000)), Strength::Act));
    assert_eq!(got[1].evidence.figures.get("would"), Some(&Figure::Number(41)));
}

#[test]
fn what_was_dismissed_comes_back_when_it_is_half_as_large_again() {
    let one = |waiting| Given::stocked([low(0, 0, 0, waiting)]).remove(0);
    let was = one(10);
    assert!(!one(14).changed_since(Strength::Watch, was.weight));
    assert!(one(15).changed_since(Strength::Watch, was.weight));
    let acting = Recommendation { strength: Strength::Act, ..one(10) };
    assert!(acting.changed_since(Strength::Watch, was.weight));
    assert!(!acting.changed_since(Strength::Act, was.weight));
}
