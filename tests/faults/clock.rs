//! A clock that jumps back: the order of events follows the log, and only what is measured suffers.

use fivedesk_tests::Shop;
use serde_json::json;

#[test]
fn a_clock_that_jumps_back_stops_nothing() {
    let shop = Shop::stocked();
    let at = |now: &str, words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().chain(["--now", now]).collect();
        shop.ask(&words)
    };
    at("2026-03-10T09:00:00Z", &["order", "submit", "Laptop:2"]);
    at("2026-03-01T09:00:00Z", &["order", "approve", "1"]);
    at("2026-03-09T09:00:00Z", &["order", "pay", "1"]);
    at("2020-01-01T00:00:00Z", &["order", "fulfil", "1"]);
    let order = at("2019-06-01T00:00:00Z", &["order", "deliver", "1"]);
    assert_eq!(order["status"], "delivered");
    let kinds: Vec<_> =
        order["events"].as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
    assert_eq!(kinds.last().unwrap(), "delivered", "the story follows the log, not the clock: {kinds:?}");
    shop.assert_healthy();
}

#[test]
fn what_ran_backwards_is_left_out_of_the_measures_and_counted() {
    let shop = Shop::stocked();
    for (now, words) in [
        ("2026-03-02T09:00:00Z", &["order", "submit", "Laptop:2"][..]),
        ("2026-03-02T08:00:00Z", &["order", "approve", "1"]),
        ("2026-03-02T12:00:00Z", &["order", "pay", "1"]),
    ] {
        let words: Vec<&str> = words.iter().copied().chain(["--now", now]).collect();
        shop.ask(&words);
    }
    let summary = shop.ask(&[
        "oversight",
        "summary",
        "--from",
        "2026-03-01",
        "--to",
        "2026-03-03",
        "--now",
        "2026-03-03T00:00:00Z",
    ]);
    let stages = summary["stages"].as_array().unwrap();
    let approval = stages.iter().find(|stage| stage["stage"] == "awaiting_approval").unwrap();
    assert_eq!(
        (&approval["n"], &approval["faults"]),
        (&json!(0), &json!(1)),
        "never a negative time: {approval}"
    );
}

#[test]
fn oversight_and_charts_answer_when_now_lies_before_history() {
    let shop = Shop::stocked();
    for (now, words) in [
        ("2026-03-02T09:00:00Z", &["order", "submit", "Laptop:2"][..]),
        ("2026-03-02T10:00:00Z", &["order", "approve", "1"]),
        ("2026-03-02T11:00:00Z", &["order", "pay", "1"]),
        ("2026-03-02T12:00:00Z", &["order", "fulfil", "1"]),
        ("2026-03-02T13:00:00Z", &["order", "deliver", "1"]),
    ] {
        let words: Vec<&str> = words.iter().copied().chain(["--now", now]).collect();
        shop.ask(&words);
    }
    let before = "2026-01-01T00:00:00Z";
    shop.ask(&["oversight", "summary", "--now", before]);
    let file = shop.file("chart.svg");
    shop.ask(&["chart", "throughput", "--out", file.to_str().unwrap(), "--now", before]);
    shop.ask(&["oversight", "summary", "--to", "2025-12-31"]);
}

#[test]
fn work_goes_on_when_the_clock_stands_still_or_lies_far_off() {
    let shop = Shop::stocked();
    for now in ["0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "9999-12-31T23:59:59Z"] {
        let order = shop.ask(&["order", "submit", "Headphones:1", "--now", now]);
        assert_eq!(order["received_at"], now);
        shop.ask(&["oversight", "summary", "--now", now, "--from", "2026-03-01", "--to", "2026-03-02"]);
    }
    assert_eq!(shop.ask(&["agents", "run", "--until-idle", "--now", "1999-01-01T00:00:00Z"])["steps"], 0);
    shop.assert_healthy();
}
