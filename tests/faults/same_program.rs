//! One program that opens the same book twice, while another comes and goes.

use std::sync::Arc;

use fivedesk_engine::{Call, Clock, Engine, Timestamp, books, orders};
use fivedesk_tests::Shop;

fn open(shop: &Shop) -> Engine {
    let clock: Clock = Arc::new(|| Timestamp::parse("2026-03-02T09:00:00Z").unwrap());
    Engine::open(&shop.book(), clock).unwrap()
}

fn submit(engine: &Engine) -> i64 {
    let request = orders::SubmitText { text: "Laptop:1".to_owned(), customer: None, address: None };
    orders::submit(engine, &Call::by("owner"), &request).unwrap().id
}

/// On POSIX systems a program loses its locks on a file as soon as it closes any handle to it. Another program
/// must not then take itself for the last one and remove the journal that the first still writes to.
#[test]
fn opening_a_book_a_second_time_does_not_cost_the_first_its_locks() {
    let shop = Shop::stocked();
    let first = open(&shop);
    submit(&first);
    drop(open(&shop));
    shop.submit("Laptop:1");
    assert_eq!(submit(&first), 3, "the first sees what the other program wrote");
    assert_eq!(shop.ask(&["order", "list"])["total"], 3, "an order went into a journal that nobody reads");
    drop(first);
    assert_eq!(shop.ask(&["order", "list"])["total"], 3, "an order was lost when the book was closed");
    shop.assert_healthy();
}

#[test]
fn a_book_that_is_closed_is_one_file() {
    let shop = Shop::stocked();
    let engine = open(&shop);
    submit(&engine);
    assert!(books::doctor(&engine).unwrap().healthy);
    drop(engine);
    let files: Vec<_> = std::fs::read_dir(shop.folder()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(files, ["shop.fivedesk"], "its owner copies one file and has the whole book");
    let copy = Shop::without_book();
    std::fs::copy(shop.book(), copy.book()).unwrap();
    assert_eq!(copy.ask(&["order", "list"])["total"], 1);
    copy.assert_healthy();
}
