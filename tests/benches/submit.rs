//! Sixteen threads submitting: jobs that wait together share a commit.

use std::sync::Arc;
use std::time::Duration;

use criterion::Criterion;
use fivedesk_engine::orders::{self, SubmitText};
use fivedesk_engine::{Call, Engine};

use crate::timed::{Bound, Times, time};
use crate::{raw, shop, syncs};

const THREADS: usize = 16;
const ORDERS: usize = 320;

pub(crate) fn run(criterion: &mut Criterion) -> Vec<Bound> {
    let folder = shop::folder();
    // The agents' work is left out on both sides: what is compared is the submitting.
    let engine = shop::stocked(&shop::book(&folder, "engine")).without_agents();
    let bare = shop::book(&folder, "raw");
    drop(shop::stocked(&bare));
    let connection = raw::connect(&bare);

    let mut times: [Times; 4] = Default::default();
    let [alone, together, single, grouped] = &mut times;
    let (mut syncs_alone, mut syncs_together) = (0, 0);
    let mut group = criterion.benchmark_group("submit");
    group.bench_function("engine, one thread", |b| {
        b.iter_custom(|n| alone.each(n, || counted(&mut syncs_alone, || submit(&engine, 1))));
    });
    group.bench_function("engine, sixteen threads", |b| {
        b.iter_custom(|n| together.each(n, || counted(&mut syncs_together, || submit(&engine, THREADS))));
    });
    group.bench_function("raw, a commit each", |b| {
        b.iter_custom(|n| single.each(n, || time(|| insert(&connection, 1))));
    });
    group.bench_function("raw, sixteen a commit", |b| {
        b.iter_custom(|n| grouped.each(n, || time(|| insert(&connection, THREADS))));
    });
    group.finish();
    let (gain, raw_gain) = (alone.median() / together.median(), single.median() / grouped.median());
    println!("submit: sixteen threads gain {gain:.1} times, raw grouping {raw_gain:.1} times");
    println!("submit: {ORDERS} orders took {syncs_alone} syncs alone, {syncs_together} together");
    vec![
        Bound::at_most(
            "submit: syncs of sixteen threads / syncs of one",
            syncs_together as f64 / syncs_alone as f64,
            0.25,
        ),
        Bound::at_least("submit: gain of sixteen threads / gain of raw grouping", gain / raw_gain, 0.8),
    ]
}

/// Runs and keeps how many syncs it took.
fn counted(syncs: &mut u64, run: impl FnOnce()) -> Duration {
    let before = syncs::so_far();
    let took = time(run);
    *syncs = syncs::so_far() - before;
    took
}

fn submit(engine: &Engine, threads: usize) {
    let request = Arc::new(SubmitText { text: shop::ORDER.into(), customer: None, address: None });
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let request = Arc::clone(&request);
            scope.spawn(move || {
                for _ in 0..ORDERS / threads {
                    orders::submit(engine, &Call::by("bench"), &request).unwrap();
                }
            });
        }
    });
}

fn insert(connection: &rusqlite::Connection, together: usize) {
    for _ in 0..ORDERS / together {
        raw::begin(connection);
        for _ in 0..together {
            raw::write(connection, raw::Step::Submit, 0);
        }
        raw::commit(connection);
    }
}
