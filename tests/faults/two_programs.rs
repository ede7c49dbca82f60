//! Several programs at work on one book at once: nothing is lost, nothing fails, each sees the others' work.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use fivedesk_engine::{Call, Clock, Engine, Seen, Timestamp, orders};
use fivedesk_tests::Shop;

const PROGRAMS: usize = 4;
const ORDERS: usize = 6;

#[test]
fn four_programs_walk_orders_beside_an_open_window() {
    let shop = Shop::stocked();
    shop.ask(&["stock", "set", "Laptop:100"]);
    let clock: Clock = Arc::new(|| Timestamp::parse("2026-03-02T09:00:00Z").unwrap());
    let window = Engine::open(&shop.book(), clock).unwrap();
    let done = AtomicBool::new(false);
    let mut tags = BTreeSet::new();

    thread::scope(|scope| {
        let watcher = scope.spawn(|| watch(&window, &done));
        let walkers: Vec<_> = (0..PROGRAMS)
            .map(|program| {
                scope.spawn({
                    let shop = &shop;
                    move || walk(shop, program)
                })
            })
            .collect();
        for place in 0..ORDERS {
            let request = orders::SubmitText {
                text: format!("Headphones:{}", place + 1),
                customer: None,
                address: None,
            };
            orders::submit(&window, &Call::by("owner"), &request).expect("the window is not pushed aside");
        }
        for walker in walkers {
            walker.join().unwrap();
        }
        done.store(true, Ordering::SeqCst);
        tags.extend(watcher.join().unwrap());
    });

    let total = (PROGRAMS * ORDERS) as i64;
    let all = shop.ask(&["order", "list", "--per-page", "500"]);
    assert_eq!(all["total"], total + ORDERS as i64, "every order of every program is there");
    let delivered = shop.ask(&["order", "list", "--status", "delivered"])["total"].as_i64();
    assert_eq!(delivered, Some(total), "every order walked to its end");
    assert_eq!(shop.stock("Laptop"), (100 - total, 0), "each order's laptop left the house once");
    for order in 1..=total + ORDERS as i64 {
        assert!(tags.contains(&format!("order:{order}")), "the window was not told of order {order}");
    }
    shop.assert_healthy();
}

/// Submits orders and walks them, each step a program of its own.
fn walk(shop: &Shop, program: usize) {
    for _ in 0..ORDERS {
        let name = format!("program {program}");
        let order = shop.ask(&["order", "submit", "Laptop:1", "--as", &name]);
        let id = order["id"].as_i64().unwrap();
        for step in ["approve", "pay", "fulfil", "deliver"] {
            shop.step(step, id);
        }
    }
}

/// Collects the tags that a window would refetch by.
fn watch(window: &Engine, done: &AtomicBool) -> BTreeSet<String> {
    let (mut seen, mut tags) = (Seen::default(), BTreeSet::new());
    loop {
        let last = done.load(Ordering::SeqCst);
        tags.extend(window.changes(&mut seen).expect("looking for changes never fails"));
        if last {
            return tags;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn two_programs_that_take_the_same_step_take_it_once() {
    let shop = Shop::stocked();
    shop.submit("Laptop:2");
    for (step, status) in [
        ("approve", "awaiting_payment"),
        ("pay", "awaiting_delivery"),
        ("fulfil", "in_transit"),
        ("deliver", "delivered"),
    ] {
        let outcomes: Vec<_> = thread::scope(|scope| {
            let runs: Vec<_> =
                (0..PROGRAMS).map(|_| scope.spawn(|| shop.run(&["order", step, "1"]))).collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect()
        });
        let done = outcomes.iter().filter(|outcome| outcome.status == Some(0)).count();
        assert_eq!(done, 1, "{step} is possible once: {outcomes:?}");
        for refused in outcomes.iter().filter(|outcome| outcome.status != Some(0)) {
            refused.error(3, "refused");
        }
        assert_eq!(shop.order(1)["status"], status);
    }
    assert_eq!(shop.stock("Laptop"), (8, 0));
    shop.assert_healthy();
}

#[test]
fn several_agents_at_once_take_each_task_once() {
    let shop = Shop::stocked();
    for _ in 0..10 {
        shop.ask(&["order", "submit", "Laptop:1", "--no-agents"]);
    }
    thread::scope(|scope| {
        for _ in 0..PROGRAMS {
            scope.spawn(|| shop.ask(&["agents", "run", "--until-idle"]));
        }
    });
    for id in 1..=10 {
        let order = shop.order(id);
        assert_eq!(order["status"], "awaiting_approval");
        assert_eq!(
            order["events"].as_array().unwrap().len(),
            3,
            "submitted, read, asked, each once: {order}"
        );
    }
    let mail = &shop.ask(&["agents", "status"])["agents"][0];
    assert_eq!((&mail["done"], &mail["failed"]), (&10.into(), &0.into()));
    shop.assert_healthy();
}
