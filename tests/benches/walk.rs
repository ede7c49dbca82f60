//! One order's whole walk, each step its own durable commit, against as many raw commits of the same rows.

use fivedesk_engine::orders::{self, Parcel, Payment, SubmitText};
use fivedesk_engine::{Call, Engine, OrderId};

use crate::timed::{Bound, Times, time};
use crate::{raw, shop};

const ROUNDS: u64 = 25;
const WALKS: u32 = 20;

pub(crate) fn run() -> Vec<Bound> {
    let folder = shop::folder();
    let engine = shop::stocked(&shop::book(&folder, "engine"));
    let bare = shop::book(&folder, "raw");
    drop(shop::stocked(&bare));
    let connection = raw::connect(&bare);
    same_rows(&engine, &connection);

    // In turn, so that a machine that slows down slows both.
    let (ours, theirs) = (Times::default(), Times::default());
    for _ in 0..ROUNDS {
        ours.each(1, || time(|| (0..WALKS).for_each(|_| walk(&engine))));
        theirs.each(1, || time(|| (0..WALKS).for_each(|_| raw::walk(&connection))));
    }
    let each = |times: &Times| times.median() / f64::from(WALKS) * 1e3;
    println!("walk: {:.2} ms, raw {:.2} ms", each(&ours), each(&theirs));
    let ratio = Times::ratios([&ours, &theirs], |[ours, theirs]| ours / theirs);
    vec![Bound::at_most("walk: engine / raw commits of the same rows", ratio, 1.5)]
}

fn walk(engine: &Engine) {
    let call = Call::by("bench");
    let request = SubmitText { text: shop::ORDER.into(), customer: None, address: None };
    let id = OrderId(orders::submit(engine, &call, &request).unwrap().id);
    orders::approve(engine, &call, id, None).unwrap();
    orders::pay(engine, &call, id, &Payment::default()).unwrap();
    orders::fulfil(engine, &call, id, &Parcel::default()).unwrap();
    let order = orders::deliver(engine, &call, id, None).unwrap();
    assert_eq!(order.status, "delivered");
}

/// The comparison is fair only while both sides commit as often and write as many rows.
fn same_rows(engine: &Engine, connection: &rusqlite::Connection) {
    let ours = rusqlite::Connection::open(engine.path()).unwrap();
    let before = (raw::rows(&ours), raw::rows(connection), engine.write_stats().commits);
    walk(engine);
    raw::walk(connection);
    let commits = engine.write_stats().commits - before.2;
    assert_eq!(commits, raw::WALK.len() as u64, "the engine commits another number of times than raw does");
    for (at, (table, rows)) in raw::rows(&ours).into_iter().enumerate() {
        let (wrote, raw_wrote) = (rows - before.0[at].1, raw::rows(connection)[at].1 - before.1[at].1);
        assert_eq!(wrote, raw_wrote, "{table}: the engine wrote {wrote} rows, raw {raw_wrote}");
    }
}
