//! A book that another program holds: `busy` after a while, nothing changed, and readers go on.

use std::sync::{Arc, Mutex};

use fivedesk_engine::{Call, Clock, Engine, Timestamp, orders};
use fivedesk_tests::{Shop, book};

#[test]
fn a_book_locked_for_long_is_busy_and_then_works_again() {
    let shop = Shop::stocked();
    shop.submit("Laptop:1");
    let before = book::everything(&shop.book());
    let other = book::raw(&shop.book());
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let calls =
        [&["order", "submit", "Laptop:2"][..], &["order", "approve", "1"], &["stock", "receive", "Laptop:2"]];
    std::thread::scope(|scope| {
        for words in calls {
            let shop = &shop;
            scope.spawn(move || {
                let error = shop.run(words).error(6, "busy");
                assert!(error["message"].as_str().unwrap().contains("Try again"), "what to do: {error}");
            });
        }
        // Readers are not held up.
        assert_eq!(shop.order(1)["status"], "awaiting_approval");
        assert_eq!(shop.stock("Laptop"), (10, 0));
    });
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    assert_eq!(book::everything(&shop.book()), before, "what was refused as busy left something behind");
    assert_eq!(shop.step("approve", 1)["status"], "awaiting_payment", "it works again at once");
    shop.assert_healthy();
}

#[test]
fn a_lock_of_a_moment_is_waited_for() {
    let shop = Shop::stocked();
    let other = book::raw(&shop.book());
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|scope| {
        let submitted = scope.spawn(|| shop.submit("Laptop:2"));
        std::thread::sleep(std::time::Duration::from_millis(700));
        other.execute_batch("COMMIT").unwrap();
        assert_eq!(submitted.join().unwrap(), 1, "another's short transaction is no reason to refuse");
    });
    shop.assert_healthy();
}

#[test]
fn an_act_that_stands_is_answered_though_the_agents_are_kept_waiting() {
    let shop = Shop::stocked();
    // The engine asks for the time before the agents work. As soon as the order is there, another program takes
    // the lock.
    let lock = Arc::new(Mutex::new(book::raw(&shop.book())));
    let held = Arc::clone(&lock);
    let clock: Clock = Arc::new(move || {
        let other = held.lock().unwrap();
        let orders: i64 = other.query_row("SELECT count(*) FROM orders", [], |row| row.get(0)).unwrap();
        if orders > 0 && other.is_autocommit() {
            other.execute_batch("BEGIN IMMEDIATE").unwrap();
        }
        Timestamp::parse("2026-03-02T09:00:00Z").unwrap()
    });
    let engine = Engine::open(&shop.book(), clock).unwrap();
    let call = Call { key: Some("once".to_owned()), ..Call::by("owner") };
    let request = orders::SubmitText { text: "Laptop:2".to_owned(), customer: None, address: None };
    let order = orders::submit(&engine, &call, &request)
        .expect("the order is in the book; to call that a failure makes its sender send it again");
    assert_eq!(order.status, "received", "the agents could not work on it yet");
    drop(engine);
    lock.lock().unwrap().execute_batch("ROLLBACK").unwrap();
    let again = shop.ask(&["order", "submit", "Laptop:3"]);
    assert_eq!(again["id"], order.id + 1, "the first order stands");
    assert_eq!(shop.order(order.id)["status"], "awaiting_approval", "whoever came next did the agents' work");
    shop.assert_healthy();
}
