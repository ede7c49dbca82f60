//! Many at once: sixteen threads submit to one book, and waiting jobs share a commit.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::thread;

use fivedesk_engine::{Call, Clock, Engine, Timestamp, books, orders, products, stock};

const THREADS: usize = 16;
const EACH: usize = 25;

fn clock() -> Clock {
    let start = Timestamp::parse("2026-03-02T09:00:00Z").unwrap();
    Arc::new(move || start)
}

fn shop(folder: &std::path::Path) -> Engine {
    let call = Call::by("owner");
    let new = books::NewBook {
        name: "Crowd".to_owned(),
        currency: "EUR".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    };
    let engine = books::create(&folder.join("crowd.fivedesk"), clock(), &call, &new).unwrap();
    let laptop = products::AddProduct {
        name: "Laptop".to_owned(),
        price: "999.99".to_owned(),
        ..products::AddProduct::default()
    };
    products::add(&engine, &call, &laptop).unwrap();
    stock::set(&engine, &call, "Laptop:1000000").unwrap();
    engine
}

#[test]
fn sixteen_threads_submit_and_every_order_is_there_once() {
    let folder = tempfile::tempdir().unwrap();
    let engine = shop(folder.path());
    let before = engine.write_stats();
    let threads: Vec<_> = (0..THREADS)
        .map(|thread| {
            let engine = engine.clone();
            thread::spawn(move || {
                (0..EACH)
                    .map(|place| {
                        let call = Call { key: Some(format!("{thread}-{place}")), ..Call::by("owner") };
                        let request = orders::SubmitText {
                            text: format!("Laptop:{}", thread * EACH + place + 1),
                            customer: None,
                            address: None,
                        };
                        orders::submit(&engine, &call, &request).unwrap().id
                    })
                    .collect::<Vec<i64>>()
            })
        })
        .collect();
    let answered: Vec<i64> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    let after = engine.write_stats();

    let distinct: BTreeSet<i64> = answered.iter().copied().collect();
    assert_eq!(distinct.len(), THREADS * EACH, "two answers named the same order");
    let query = orders::OrderQuery { page: 1, per_page: 500, ..orders::OrderQuery::default() };
    let page = orders::list(&engine, &query).unwrap();
    let listed: BTreeSet<i64> = page.items.iter().map(|order| order.id).collect();
    assert_eq!(listed, distinct, "the book holds the orders answered, each once and no other");
    let mut summaries: Vec<&str> = page.items.iter().map(|order| order.summary.as_str()).collect();
    summaries.sort_unstable();
    summaries.dedup();
    assert_eq!(summaries.len(), THREADS * EACH, "an order's text went to another order");
    assert!(
        page.items.iter().all(|order| order.status == "awaiting_approval"),
        "the agents served every order"
    );

    let (commits, jobs) = (after.commits - before.commits, after.jobs - before.jobs);
    println!("{jobs} jobs in {commits} commits");
    assert!(jobs >= (THREADS * EACH) as u64, "each submission is a job of its own: {jobs}");
    assert!(commits <= jobs / 2, "jobs that wait together share a commit: {commits} commits for {jobs} jobs");
    let report = books::doctor(&engine).unwrap();
    assert!(report.healthy, "{:?}", report.findings);
}

#[test]
fn one_key_from_sixteen_threads_is_one_order() {
    let folder = tempfile::tempdir().unwrap();
    let engine = shop(folder.path());
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let engine = engine.clone();
            thread::spawn(move || {
                let call = Call { key: Some("the one".to_owned()), ..Call::by("owner") };
                let request =
                    orders::SubmitText { text: "Laptop:2".to_owned(), customer: None, address: None };
                orders::submit(&engine, &call, &request).unwrap()
            })
        })
        .collect();
    let ids: BTreeSet<i64> = threads.into_iter().map(|thread| thread.join().unwrap().id).collect();
    assert_eq!(ids.len(), 1, "the same request under one key entered several orders: {ids:?}");
    assert_eq!(books::info(&engine).unwrap().orders, 1);
    assert!(books::doctor(&engine).unwrap().healthy);
}
