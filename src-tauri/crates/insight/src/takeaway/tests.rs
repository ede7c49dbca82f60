//! Which sentence follows from which rows.

use super::*;
use crate::{Durations, Every, HOUR, STAGES};
use chrono::NaiveDate;
use fivedesk_core::{Figure, Status, Timestamp};

fn weeks(counts: &[u64]) -> Vec<Bucket> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let bucket = |(place, count): (usize, &u64)| Bucket {
        every: Every::Week,
        first,
        from: Timestamp(0),
        to: Timestamp(0),
        count: *count,
        complete: place + 1 < counts.len(),
    };
    counts.iter().enumerate().map(bucket).collect()
}

fn key(counts: &[u64]) -> String {
    throughput_takeaway(&weeks(counts)).key.into_owned()
}

#[test]
fn a_trend_is_named_only_when_chance_would_hardly_make_it() {
    assert_eq!(key(&[90, 95, 92, 99, 120, 118, 117, 117, 3]), "chart-throughput-rising");
    assert_eq!(key(&[120, 118, 117, 117, 90, 95, 92, 99, 3]), "chart-throughput-falling");
    assert_eq!(key(&[9, 10, 9, 10, 10, 11, 10, 11, 0]), "chart-throughput-steady");
    assert_eq!(
        key(&[10, 10, 10, 10, 10, 10, 10, 100]),
        "chart-throughput-total",
        "seven complete weeks are too few"
    );
    assert_eq!(key(&[1, 0, 0, 0, 1, 0, 2, 0, 0]), "chart-throughput-total", "four orders tell nothing");
    assert_eq!(key(&[0, 0]), "chart-throughput-none");
    assert_eq!(key(&[]), "chart-throughput-none");
}

#[test]
fn the_unfinished_week_counts_in_n_and_not_in_the_mean() {
    let message = throughput_takeaway(&weeks(&[90, 95, 92, 99, 120, 118, 117, 116, 30]));
    assert_eq!(message.figures.get("mean"), Some(&Figure::Number(118)), "471 in 4 weeks");
    assert_eq!(message.figures.get("n"), Some(&Figure::Number(877)));
}

#[test]
fn the_stage_that_took_most_time_is_named_and_whether_it_is_even() {
    let stages = |of: &dyn Fn(Status) -> Vec<i64>| -> Vec<StageDurations> {
        let durations = |stage| Durations { spread: Spread::of(of(stage)), ..Durations::default() };
        STAGES.into_iter().map(|stage| StageDurations { stage, durations: durations(stage) }).collect()
    };
    let uneven = stages(&|stage| match stage {
        Status::Approved => vec![HOUR, HOUR, 20 * HOUR],
        Status::Received => vec![2 * HOUR],
        _ => Vec::new(),
    });
    let message = stages_takeaway(&uneven);
    assert_eq!(message.key, "chart-stages-uneven");
    assert_eq!(message.figures.get("stage"), Some(&Figure::Text("approved".into())));
    assert_eq!(message.figures.get("median"), Some(&Figure::Span(HOUR)));
    assert_eq!(stages_takeaway(&stages(&|_| vec![HOUR, HOUR])).key, "chart-stages-even");
    assert_eq!(
        stages_takeaway(&stages(&|_| vec![0])).key,
        "chart-stages-even",
        "no time at all is not uneven"
    );
    assert_eq!(stages_takeaway(&stages(&|_| Vec::new())).key, "chart-stages-none");
}

#[test]
fn evidence_tells_of_those_that_waited_where_most_did_not() {
    let key = |durations: &[i64]| evidence(Spread::of(durations.to_vec()).as_ref()).key;
    let (hour, none) = (crate::HOUR, 0);
    assert_eq!(key(&[]), "oversight-evidence-none");
    assert_eq!(key(&[none, none]), "oversight-evidence-at-once");
    assert_eq!(key(&[none, hour]), "oversight-evidence-few", "half of them");
    assert_eq!(key(&[none, hour, hour]), "oversight-evidence");
    let few = evidence(Spread::of(vec![none, none, none, 2 * hour]).as_ref());
    assert_eq!(few.figures["share"], fivedesk_core::Figure::Share(2_500));
    assert_eq!(few.figures["median"], fivedesk_core::Figure::Span(2 * hour));
}
