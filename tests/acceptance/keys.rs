//! Idempotency: the same request under a key counts once, another request under it is a conflict.

use fivedesk_tests::{Shop, book};

#[test]
fn the_same_request_under_a_key_gives_the_first_answer_and_no_second_effect() {
    let shop = Shop::stocked();
    let steps: [&[&str]; 8] = [
        &["order", "submit", "Laptop:2", "--customer", "Ada"],
        &["order", "approve", "1", "--reason", "fine"],
        &["order", "pay", "1", "--amount", "1999.98"],
        &["order", "fulfil", "1"],
        &["order", "deliver", "1"],
        &["stock", "receive", "Laptop:5"],
        &["product", "add", "Cable", "--price", "3"],
        &["customer", "add", "Ben", "--email", "ben@example.org"],
    ];
    for (place, words) in steps.into_iter().enumerate() {
        let key = format!("key-{place}");
        let keyed: Vec<&str> = words.iter().copied().chain(["--key", &key]).collect();
        let first = shop.ask(&keyed);
        let stands = book::everything(&shop.book());
        for again in 0..2 {
            assert_eq!(shop.ask(&keyed), first, "{words:?} under its key, answer {again}");
            assert_eq!(book::everything(&shop.book()), stands, "{words:?} had a second effect under its key");
        }
    }
    assert_eq!(shop.stock("Laptop"), (13, 0), "10 less 2 shipped and 5 received, each once");
}

#[test]
fn the_first_answer_is_given_even_after_the_order_went_on() {
    let shop = Shop::stocked();
    let first = shop.ask(&["order", "submit", "Laptop:2", "--key", "mail-1"]);
    shop.step("approve", 1);
    assert_eq!(shop.ask(&["order", "submit", "Laptop:2", "--key", "mail-1"]), first);
    assert_eq!(shop.order(1)["status"], "awaiting_payment", "asking again took nothing back");
}

#[test]
fn another_request_under_a_key_is_a_conflict() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2", "--key", "k"]);
    for words in [
        &["order", "submit", "Laptop:3", "--key", "k"][..],
        &["order", "submit", "Laptop:2", "--customer", "Ada", "--key", "k"],
        &["order", "approve", "1", "--key", "k"],
        &["stock", "receive", "Laptop:2", "--key", "k"],
    ] {
        let error = shop.refused(3, "conflict", words);
        assert!(error["message"].as_str().unwrap().contains("key k"), "which key: {error}");
    }
    // Two orders may be approved by the same words, so that the order belongs to the request.
    shop.submit("Laptop:1");
    shop.ask(&["order", "approve", "1", "--key", "a"]);
    shop.refused(3, "conflict", &["order", "approve", "2", "--key", "a"]);
}

#[test]
fn a_refusal_is_not_remembered() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2", "--no-agents"]);
    shop.refused(3, "refused", &["order", "approve", "1", "--key", "k"]);
    shop.ask(&["agents", "run", "--until-idle"]);
    let order = shop.ask(&["order", "approve", "1", "--key", "k"]);
    assert_eq!(
        order["status"], "awaiting_payment",
        "a key remembers a success; the refusal did not use it up"
    );
}

#[test]
fn a_file_of_orders_counts_once_under_its_key() {
    let shop = Shop::stocked();
    let file = shop.write(
        "orders.json",
        r#"[{"products":[{"name":"Laptop","quantity":1}]},{"products":[{"name":"Smartphone","quantity":2}]}]"#,
    );
    let first = shop.ask(&["order", "submit", "--file", &file, "--key", "batch"]);
    let stands = book::everything(&shop.book());
    assert_eq!(shop.ask(&["order", "submit", "--file", &file, "--key", "batch"]), first);
    assert_eq!(book::everything(&shop.book()), stands, "the file's orders were entered twice");
    assert_eq!(shop.ask(&["order", "list"])["total"], 2);
}
