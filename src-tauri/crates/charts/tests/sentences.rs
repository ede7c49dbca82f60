//! Every sentence insight can ask for stands in the catalogue and gets all its figures.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use fivedesk_core::{Message, Money, OrderId, ProductId, Quantity, Status, Timestamp};
use fivedesk_insight::recommend::{Action, Findings, LowStock, Patience, Raise, recommend};
use fivedesk_insight::{
    Bottleneck, Every, HOUR, STAGES, Visit, stages_takeaway, throughput_takeaway, time_in_stage,
};
use support::{buckets, measured, say, visit};

fn said(message: &Message) -> String {
    let sentence = say(message);
    assert_ne!(sentence, message.key, "the catalogue lacks it");
    assert!(!sentence.contains(['{', '}']), "a figure is missing: {sentence}");
    assert!(!sentence.contains("_"), "a word of the book is told as it is: {sentence}");
    sentence
}

#[test]
fn takeaways_are_said_for_every_division_and_trend() {
    let rising = [10, 10, 10, 10, 30, 30, 30, 30, 1];
    let falling = [30, 30, 30, 30, 10, 10, 10, 10, 1];
    let steady = [10; 9];
    for every in Every::ALL {
        let told: Vec<String> = [&rising[..], &falling, &steady, &[3], &[0], &[]]
            .map(|counts| said(&throughput_takeaway(&buckets(every, counts))))
            .to_vec();
        assert_eq!(told[0], format!("30 orders a {}, and rising", every.word()));
        assert_eq!(told[1], format!("10 orders a {}, and falling", every.word()));
        assert_eq!(told[2], format!("10 orders a {}, and steady", every.word()));
        assert_eq!(told[3], "3 orders finished");
        assert_eq!(told[4], "No order was finished in this period.");
    }
    assert_eq!(said(&throughput_takeaway(&buckets(Every::Day, &[1]))), "1 order finished");
}

#[test]
fn every_stage_has_its_own_sentences() {
    let mut seen = std::collections::BTreeSet::new();
    for stage in STAGES {
        let even = measured(&[visit(1, stage, 0, Some(HOUR))]);
        let uneven = measured(&[1, 1, 9].map(|hours| visit(1, stage, 0, Some(hours * HOUR))));
        let found = Bottleneck { stage, share: 0.58, spread: None, constraint: None, now: vec![OrderId(1)] };
        assert!(said(&found.sentence()).contains("58 %"));
        said(&found.evidence());
        for message in [stages_takeaway(&even), stages_takeaway(&uneven), found.sentence()] {
            assert!(seen.insert(said(&message)), "two stages are told the same: {message:?}");
        }
    }
    said(&stages_takeaway(&[]));
}

#[test]
fn every_recommendation_is_said_with_its_evidence_and_its_button() {
    let mut visits: Vec<Visit> = Vec::new();
    for stage in STAGES {
        visits.extend((0..30).map(|id| visit(id, stage, id * HOUR, Some((id + 2) * HOUR))));
        visits.extend([visit(90, stage, 44 * HOUR, None), visit(91, stage, 45 * HOUR, None)]);
    }
    let now = Timestamp(900 * HOUR);
    let stages = measured(&visits);
    let low = |waiting, orders: &[i64]| LowStock {
        product: ProductId(waiting),
        name: "Laptop".into(),
        available: Quantity::units(1),
        low_at: Quantity::units(5),
        due_in: Quantity::ZERO,
        waiting: Quantity(waiting),
        orders: orders.iter().copied().map(OrderId).collect(),
    };
    let low_stock = [low(0, &[]), low(2_500, &[4]), low(9_000, &[4, 5])];
    let raise = Raise { limit: Money(20_000), covered: 17, by_hand: 20, days: 90, would: 41, of: 60 };
    for stage in STAGES {
        let found = Bottleneck { stage, share: 0.5, spread: None, constraint: None, now: Vec::new() };
        let all = recommend(&Findings {
            low_stock: &low_stock,
            bottleneck: Some(&found),
            stages: &stages,
            visits: &visits,
            patience: Patience::default(),
            raise: Some(raise),
            now,
        });
        let always = 3 + 2 + 1;
        let more = matches!(stage, Status::Received | Status::AwaitingDelivery | Status::InTransit);
        assert_eq!(all.len(), always + usize::from(more), "{stage}");
        for one in &all {
            said(&one.finding);
            said(&one.evidence);
            said(&one.action.label());
        }
    }
    let label = |action: Action| said(&action.label());
    assert_eq!(label(Action::Reorder(ProductId(1), Quantity(2_500))), "Reorder 2.5");
}

#[test]
fn one_order_is_told_as_one() {
    let visits = [visit(1, Status::AwaitingPayment, 0, None)];
    let stages = time_in_stage(
        &visits,
        &fivedesk_insight::Period::new(Timestamp(0), Timestamp(1), chrono_tz::Tz::UTC).unwrap(),
    );
    let findings = Findings {
        low_stock: &[],
        bottleneck: None,
        stages: &stages,
        visits: &visits,
        patience: Patience::default(),
        raise: None,
        now: Timestamp(240 * HOUR),
    };
    let finding = said(&recommend(&findings).first().unwrap().finding);
    assert_eq!(finding, "Ask for this payment: it has been due for 10 d.");
}
