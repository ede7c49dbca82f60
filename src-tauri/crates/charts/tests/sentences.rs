//! Every sentence insight can ask for stands in the catalogue and gets all its figures.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use std::collections::BTreeMap;

use fivedesk_core::{Message, Money, OrderId, ProductId, Quantity, Status, Timestamp};
use fivedesk_insight::demand::{LeadSource, LeadTime};
use fivedesk_insight::recommend::{
    Action, Evidence, Findings, Late, LowStock, Patience, Raise, Recommendation, Sample, Standing, Stay,
    recommend,
};
use fivedesk_insight::{Bottleneck, Every, HOUR, STAGES, stages_takeaway, throughput_takeaway};
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
        assert!(said(&found.sentence()).contains("58\u{a0}%"));
        said(&found.evidence());
        for message in [stages_takeaway(&even), stages_takeaway(&uneven), found.sentence()] {
            assert!(seen.insert(said(&message)), "two stages are told the same: {message:?}");
        }
    }
    said(&stages_takeaway(&[]));
}

/// Stays of 2 to 4 hours in every stage, one after the other.
fn history() -> Evidence {
    let stay = |stage, id: i64| Stay {
        order: OrderId(id),
        customer: None,
        stage,
        entered: Timestamp(id * HOUR),
        left: Timestamp((id + 2 + id % 3) * HOUR),
    };
    let stays = STAGES.iter().flat_map(|stage| (0..40).map(|id| stay(*stage, id))).collect();
    Evidence { stays, ..Evidence::default() }
}

fn stands(order: i64, stage: Status, since: i64) -> Standing {
    Standing { order: OrderId(order), customer: None, stage, since: Timestamp(since * HOUR) }
}

struct Given {
    late: Late,
    low: Vec<LowStock>,
    evidence: Evidence,
    standing: Vec<Standing>,
    raise: Option<Raise>,
}

impl Given {
    fn at(&self, hour: i64) -> Vec<Recommendation> {
        recommend(&Findings {
            low_stock: &self.low,
            evidence: &self.evidence,
            longer: &[],
            lows: &BTreeMap::new(),
            standing: &self.standing,
            late: &self.late,
            patience: Patience::default(),
            raise: self.raise.as_ref(),
            zone: chrono_tz::Tz::UTC,
            now: Timestamp(hour * HOUR),
        })
    }
}

#[test]
fn every_recommendation_is_said_with_its_evidence_and_its_button() {
    let low = |waiting, orders: &[i64]| LowStock {
        product: ProductId(waiting),
        name: "Laptop".into(),
        available: Quantity::units(1),
        low_at: Quantity::units(5),
        due_in: Quantity::ZERO,
        waiting: Quantity(waiting),
        orders: orders.iter().copied().map(OrderId).collect(),
        lead: LeadTime::set(7, LeadSource::Book),
        price: 100.0,
        demand: None,
        suggested: Quantity::units(9),
    };
    let looked_at = STAGES.iter().filter(|stage| **stage != Status::Approved);
    let standing: Vec<Standing> =
        looked_at.flat_map(|stage| [stands(90, *stage, 44), stands(91, *stage, 45)]).collect();
    let given = Given {
        late: Late::default(),
        low: vec![low(0, &[]), low(2_500, &[4]), low(9_000, &[4, 5])],
        evidence: history(),
        standing,
        raise: Some(Raise {
            limit: Money(20_000),
            covered: 17,
            by_hand: 20,
            days: 90,
            would: 41,
            of: 60,
            waits: Sample::default(),
            periods: [None, None],
        }),
    };
    let all = given.at(900);
    assert_eq!(all.len(), 3 + (STAGES.len() - 1) + 1, "{all:?}");
    for one in &all {
        said(&one.finding);
        said(&one.evidence);
        said(&one.said);
        said(&one.action.label());
    }
    let label = |action: Action| said(&action.label());
    assert_eq!(label(Action::Reorder(ProductId(1), Quantity(2_500))), "Note a purchase of 2.5");
}

#[test]
fn one_order_is_told_as_one() {
    let standing = vec![stands(1, Status::AwaitingPayment, 0)];
    let late = Late { due: vec![(OrderId(1), Money(2_000))], ..Late::default() };
    let given = Given { late, low: Vec::new(), evidence: Evidence::default(), standing, raise: None };
    let finding = said(&given.at(240).first().unwrap().finding);
    assert_eq!(finding, "Chase this late payment of 20.00 EUR: it has been open for 10 d.");
}
