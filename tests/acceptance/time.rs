//! Whose hand, what time, and whether the agents work: `--as`, `--now`, `--no-agents`.

use fivedesk_tests::Shop;
use serde_json::{Value, json};

#[test]
fn the_name_given_stands_in_the_story_the_log_and_the_ledger() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2", "--as", "mira"]);
    let order = shop.ask(&["order", "approve", "1", "--as", "josé"]);
    let by = |kind: &str| {
        let events = order["events"].as_array().unwrap();
        events.iter().find(|event| event["kind"] == kind).map(|event| event["actor"].clone()).unwrap()
    };
    assert_eq!((by("submitted"), by("approved")), (json!("mira"), json!("josé")));
    assert_eq!(by("read"), "mail", "what an agent does stands under its own name");
    shop.ask(&["stock", "receive", "Laptop:1", "--as", "noor"]);
    assert_eq!(shop.ask(&["log"])["items"][0]["actor"], "noor");
    assert_eq!(shop.ask(&["stock", "history"])["items"][0]["actor"], "noor");
}

#[test]
fn the_owner_acts_unless_told() {
    let shop = Shop::stocked();
    shop.submit("Laptop:2");
    assert_eq!(shop.order(1)["events"][0]["actor"], "owner");
}

#[test]
fn history_is_replayed_at_the_times_told() {
    let shop = Shop::stocked();
    let at = |now: &str, words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().chain(["--now", now]).collect();
        shop.ask(&words)
    };
    at("2026-03-02T09:00:00+01:00", &["order", "submit", "Laptop:2"]);
    at("2026-03-02T10:00:00Z", &["order", "approve", "1"]);
    at("2026-03-03T10:00:00Z", &["order", "pay", "1"]);
    at("2026-03-03T16:00:00Z", &["order", "fulfil", "1"]);
    let order = at("2026-03-06T08:00:00.250Z", &["order", "deliver", "1"]);
    assert_eq!(order["received_at"], "2026-03-02T08:00:00Z", "any offset is taken, UTC is shown");
    assert_eq!(order["delivered_at"], "2026-03-06T08:00:00.250Z");
    let summary = shop.ask(&[
        "oversight",
        "summary",
        "--from",
        "2026-03-02",
        "--to",
        "2026-03-08",
        "--by",
        "week",
        "--tz",
        "UTC",
        "--now",
        "2026-03-09T00:00:00Z",
    ]);
    assert_eq!(summary["throughput"], json!([{"period": "2026-W10", "delivered": 1, "complete": true}]));
    let stage = |word: &str| {
        let stages = summary["stages"].as_array().unwrap();
        stages.iter().find(|stage| stage["stage"] == word).cloned().unwrap_or(Value::Null)
    };
    assert_eq!(stage("awaiting_approval")["median_hours"], 2.0);
    assert_eq!(stage("awaiting_payment")["median_hours"], 24.0);
    assert_eq!(stage("awaiting_delivery")["median_hours"], 6.0);
    let way = stage("in_transit")["median_hours"].as_f64().unwrap();
    assert!((way - 64.0).abs() < 1e-3, "16:00 on the 3rd to 08:00:00.25 on the 6th: {way}");
    assert_eq!(summary["bottleneck"]["stage"], "in_transit", "64 of 96 hours");
    shop.assert_healthy();
}

#[test]
fn a_time_that_is_none_is_a_usage_error() {
    let shop = Shop::stocked();
    for now in ["yesterday", "2026-03-02", "2026-13-02T09:00:00Z", "2026-03-02T09:00:00", ""] {
        shop.run(&["order", "list", "--now", now]).error(2, "usage");
    }
}

#[test]
fn without_agents_the_work_is_left_to_others() {
    let shop = Shop::stocked();
    let order = shop.ask(&["order", "submit", "Laptop:2", "--no-agents"]);
    assert_eq!((&order["status"], &order["lines"]), (&json!("received"), &json!([])), "Mail has not read it");
    let ready = shop.ask(&["agents", "status"])["agents"][0]["ready"].clone();
    assert_eq!(ready, 1, "the work is in the book, for whoever does it");

    assert_eq!(shop.ask(&["agents", "run"])["steps"], 1, "one step: Mail reads");
    assert_eq!(shop.order(1)["events"].as_array().unwrap().last().unwrap()["kind"], "read");
    assert_eq!(shop.ask(&["agents", "run", "--until-idle"])["steps"], 1, "Approval asks");
    assert_eq!(shop.order(1)["status"], "awaiting_approval");
    assert_eq!(shop.ask(&["agents", "run", "--until-idle"])["steps"], 0, "nothing is due");

    let order = shop.ask(&["order", "approve", "1", "--no-agents"]);
    assert_eq!(order["status"], "approved", "approved, and nobody has set stock aside yet");
    assert_eq!(shop.stock("Laptop"), (10, 0));
    let steps = shop.ask(&["agents", "run", "--until-idle"])["steps"].as_i64().unwrap();
    assert!(steps >= 2, "Warehouse reserves, Delivery asks for the payment: {steps} steps");
    assert_eq!((shop.order(1)["status"].clone(), shop.stock("Laptop")), (json!("awaiting_payment"), (10, 2)));
    shop.assert_healthy();
}
