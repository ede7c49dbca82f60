//! Sixteen threads submitting: jobs that wait together share a commit.

use std::sync::Arc;

use fivedesk_engine::orders::{self, SubmitText};
use fivedesk_engine::{Call, Engine};

use crate::timed::{Bound, Times, time};
use crate::{raw, shop, syncs};

const THREADS: usize = 16;
const ORDERS: usize = 960;
const ROUNDS: u64 = 15;

pub(crate) fn run() -> Vec<Bound> {
    let folder = shop::folder();
    // The agents' work is left out on both sides: what is compared is the submitting.
    let engine = shop::stocked(&shop::book(&folder, "engine")).without_agents();
    let bare = shop::book(&folder, "raw");
    drop(shop::stocked(&bare));
    let connection = raw::connect(&bare);

    // In rounds of all four, so that a machine that slows down slows them all.
    let [alone, together, single, grouped]: [Times; 4] = Default::default();
    let (mut syncs_alone, mut syncs_together) = (0, 0);
    for _ in 0..ROUNDS {
        alone.each(1, || counted(&mut syncs_alone, || submit(&engine, 1)));
        together.each(1, || counted(&mut syncs_together, || submit(&engine, THREADS)));
        single.each(1, || time(|| insert(&connection, 1)));
        grouped.each(1, || time(|| insert(&connection, THREADS)));
    }
    let ratios =
        Times::ratios([&alone, &together, &single, &grouped], |[alone, together, single, grouped]| {
            (alone / together) / (single / grouped)
        });
    let micros = |times: &Times| times.median() / ORDERS as f64 * 1e6;
    println!(
        "submit: an order takes {:.0} us alone, {:.0} us with sixteen threads; raw {:.0} us, grouped {:.0} us",
        micros(&alone),
        micros(&together),
        micros(&single),
        micros(&grouped)
    );
    println!("submit: {ORDERS} orders took {syncs_alone} syncs alone, {syncs_together} together");
    vec![
        Bound::at_most(
            "submit: syncs of sixteen threads / syncs of one",
            syncs_together as f64 / syncs_alone as f64,
            0.25,
        ),
        Bound::at_least("submit: gain of sixteen threads / gain of raw grouping", ratios, 0.8),
    ]
}

/// Runs and keeps how many syncs it took.
fn counted(syncs: &mut u64, run: impl FnOnce()) -> std::time::Duration {
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
