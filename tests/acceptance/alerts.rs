//! Alerts: each planted and raised, once until it changes, and taken back when it is gone.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

use crate::advice::{NOW, history, hour, with_history};

fn alerts(shop: &Shop, now: &str) -> Vec<Value> {
    shop.ask(&["oversight", "alerts", "--now", now]).as_array().unwrap().clone()
}

fn kinds(shop: &Shop, now: &str) -> Vec<String> {
    alerts(shop, now).iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}

/// How often the log tells of alerts.
fn told(shop: &Shop, kind: &str) -> i64 {
    shop.ask(&["log", "--kind", kind])["total"].as_i64().unwrap()
}

#[test]
fn a_low_shelf_is_warned_of_once_and_no_longer_when_it_is_filled() {
    let shop = Shop::stocked();
    assert_eq!(alerts(&shop, NOW), Vec::<Value>::new());
    shop.ask(&["product", "edit", "LAP-1", "--low", "12"]);
    let raised = alerts(&shop, NOW);
    fields(&raised[0], &["kind", "subject", "since", "sentence", "orders", "products"]);
    assert_eq!((&raised[0]["kind"], &raised[0]["products"]), (&json!("low_stock"), &json!([1])));
    assert_eq!(raised[0]["since"], NOW);
    assert!(raised[0]["sentence"].as_str().unwrap().contains("Laptop"), "{raised:?}");
    assert_eq!(alerts(&shop, &hour(24 * 80)), raised, "it stands as it was raised");
    assert_eq!(told(&shop, "low_stock"), 1, "it is told once");
    shop.ask(&["stock", "receive", "Laptop:9"]);
    assert_eq!(alerts(&shop, NOW), Vec::<Value>::new());
    shop.ask(&["stock", "set", "Laptop:3"]);
    assert_eq!(kinds(&shop, NOW), ["low_stock"]);
    assert_eq!(told(&shop, "low_stock"), 2, "it came again");
}

#[test]
fn a_shelf_that_will_be_empty_before_more_is_here_is_warned_of() {
    let shop = Shop::stocked();
    for day in 0..20 {
        shop.ask(&["order", "submit", "Headphones:1", "--now", &hour(day * 24 + 8)]);
    }
    assert_eq!(kinds(&shop, &hour(20 * 24)), Vec::<String>::new(), "30 last for weeks");
    shop.ask(&["stock", "set", "Headphones:1"]);
    let raised = alerts(&shop, &hour(20 * 24 + 1));
    assert_eq!(
        (raised.len(), &raised[0]["kind"], &raised[0]["products"]),
        (1, &json!("stock_out"), &json!([3]))
    );
    shop.ask(&["purchase", "add", "Headphones:40", "--now", &hour(20 * 24 + 2)]);
    assert_eq!(kinds(&shop, &hour(20 * 24 + 3)), Vec::<String>::new(), "what is due in lasts");
}

#[test]
fn an_order_that_stands_longer_than_95_of_100_did_is_warned_of_until_it_goes_on() {
    let shop = with_history(&history(|day, nth| 2 + (day + nth) % 3, |day, nth| 4 + (day + nth) % 3));
    shop.ask(&["stock", "set", "Headphones:500"]);
    shop.ask(&["order", "submit", "Smartphone:1", "--now", NOW]);
    assert_eq!(kinds(&shop, "2026-04-27T15:00:00Z"), Vec::<String>::new(), "three hours are usual");
    let late = alerts(&shop, "2026-04-27T17:00:00Z");
    assert_eq!((late.len(), &late[0]["kind"]), (1, &json!("late")), "{late:?}");
    let id = late[0]["orders"][0].as_i64().unwrap();
    assert!(late[0]["sentence"].as_str().unwrap().contains("n = 2"), "what it rests on: {late:?}");
    assert_eq!(alerts(&shop, "2026-04-27T18:00:00Z"), late);
    assert_eq!(told(&shop, "alert_raised"), 1, "it is told once");
    shop.ask(&["order", "approve", &id.to_string(), "--now", "2026-04-27T18:30:00Z"]);
    assert_eq!(kinds(&shop, "2026-04-27T19:00:00Z"), Vec::<String>::new());
}

#[test]
fn few_orders_are_no_measure_of_lateness() {
    let shop = Shop::stocked();
    for nth in 0..19 {
        shop.ask(&["order", "submit", "Headphones:1", "--now", &hour(nth * 24)]);
        shop.ask(&["order", "approve", &(nth + 1).to_string(), "--now", &hour(nth * 24 + 1)]);
    }
    shop.ask(&["order", "submit", "Laptop:1", "--now", &hour(20 * 24)]);
    assert!(!kinds(&shop, &hour(21 * 24)).contains(&"late".to_owned()));
}

#[test]
fn a_week_out_of_the_ordinary_is_a_signal() {
    let usual = history(|_, _| 2, |_, _| 4);
    let crowd = |nth: i64| {
        let times = [nth, nth + 2, nth + 2, nth + 6, nth + 20].map(|h| hour(50 * 24 + h)).join(",");
        format!("C/{nth},Ada,Headphones,HEA-1,1,99.99,EUR,delivered,{times}\n")
    };
    let shop = with_history(&(usual + &(0..60).map(crowd).collect::<String>()));
    let raised = alerts(&shop, NOW);
    let signal = raised.iter().find(|one| one["kind"] == "signal_throughput");
    let signal = signal.unwrap_or_else(|| panic!("a week of 60 more: {raised:?}"));
    assert!(signal["sentence"].as_str().unwrap().contains("2026-W17"), "{signal}");
    assert_eq!(alerts(&shop, "2026-04-28T12:00:00Z"), raised, "it is raised once");
}

#[test]
fn with_nothing_changed_nothing_is_written() {
    let shop = Shop::stocked();
    shop.ask(&["product", "edit", "LAP-1", "--low", "12"]);
    alerts(&shop, NOW);
    let before = fivedesk_tests::book::everything(&shop.book());
    alerts(&shop, NOW);
    assert_eq!(fivedesk_tests::book::everything(&shop.book()), before);
}
