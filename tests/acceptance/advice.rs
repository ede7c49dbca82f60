//! Recommendations: each kind planted and found with its evidence, applied, undone, dismissed, put off, looked at again.

use std::fmt::Write;

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

/// A Monday.
pub(crate) const NOW: &str = "2026-04-27T12:00:00Z";
const HEAD: &str = "order_ref,customer,product,sku,quantity,unit_price,currency,status,received_at,approved_at,\
                    paid_at,shipped_at,delivered_at\n";

fn all(shop: &Shop, now: &str) -> Vec<Value> {
    shop.ask(&["oversight", "recommendations", "--all", "--now", now]).as_array().unwrap().clone()
}

fn open(shop: &Shop, now: &str) -> Vec<String> {
    let found = shop.ask(&["oversight", "recommendations", "--now", now]);
    found.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// The one of a name, whatever became of it.
#[track_caller]
fn one(shop: &Shop, id: &str, now: &str) -> Value {
    let all = all(shop, now);
    all.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}: {all:?}")).clone()
}

fn act(shop: &Shop, verb: &str, id: &str, now: &str) -> Value {
    shop.ask(&["oversight", verb, id, "--now", now])
}

/// An instant some hours after the beginning of March 2026, the second of which is a Monday.
pub(crate) fn hour(hours: i64) -> String {
    let at = 1_772_323_200 + hours * 3600;
    let day = at / 86_400;
    // March has 31 days and begins at day 20,513 of the epoch; April follows, then May.
    let (month, day) = match day - 20_513 {
        ago @ 0..31 => (3, ago + 1),
        ago @ 31..61 => (4, ago - 30),
        ago => (5, ago - 60),
    };
    format!("2026-{month:02}-{day:02}T{:02}:00:00Z", at / 3600 % 24)
}

/// Eight weeks of four orders a day of five customers, with the hours that approval and packing took.
pub(crate) fn history(approval: impl Fn(i64, i64) -> i64, packing: impl Fn(i64, i64) -> i64) -> String {
    let mut file = HEAD.to_owned();
    for day in 1..56 {
        for nth in 0..4 {
            let received = day * 24 + 8;
            let approved = received + approval(day, nth);
            let shipped = approved + packing(day, nth);
            let customer =
                ["Ada", "Ben", "Cleo", "Dan", "Eve"][usize::try_from((day * 4 + nth) % 5).unwrap()];
            let times: Vec<String> =
                [received, approved, approved, shipped, shipped + 20 + day % 3].map(hour).into();
            writeln!(
                file,
                "S/{day}-{nth},{customer},Headphones,HEA-1,1,99.99,EUR,delivered,{}",
                times.join(",")
            )
            .unwrap();
        }
    }
    file
}

pub(crate) fn with_history(file: &str) -> Shop {
    let shop = Shop::stocked();
    let file = shop.write("orders.csv", file);
    shop.ask(&["import", &file, "--now", NOW]);
    shop
}

#[test]
fn a_recommendation_shows_every_field_that_scripts_rely_on() {
    let shop = Shop::stocked();
    shop.submit("Laptop:12");
    let found = one(&shop, "reorder:1", "2026-12-01T08:00:00Z");
    let names = [
        "id",
        "desk",
        "finding",
        "evidence",
        "effect",
        "compared",
        "strength",
        "orders",
        "products",
        "customer",
        "action",
        "value",
        "label",
        "review_days",
        "state",
        "decided_at",
        "until",
        "review",
        "drafts",
    ];
    fields(&found, &names);
    fields(&found["effect"], &["unit", "value", "low", "high", "n", "now", "before", "sentence"]);
    assert_eq!(
        (&found["state"], &found["orders"], &found["products"]),
        (&json!("open"), &json!([1]), &json!([1]))
    );
}

#[test]
fn with_nothing_to_say_the_list_is_empty() {
    assert_eq!(Shop::empty().ask(&["oversight", "recommendations", "--all"]), json!([]));
    let shop = with_history(&history(|day, nth| 3 + (day + nth) % 4, |day, nth| 5 + (day + nth) % 4));
    assert_eq!(open(&shop, NOW), Vec::<String>::new(), "eight quiet weeks");
}

#[test]
fn a_reorder_is_noted_by_one_click_and_called_off_by_one() {
    let shop = Shop::stocked();
    let now = "2026-12-01T08:00:00Z";
    shop.ask(&["order", "submit", "Laptop:12", "--now", now]);
    let applied = act(&shop, "apply", "reorder:1", now);
    assert_eq!((&applied["state"], &applied["value"]), (&json!("applied"), &json!("2")));
    assert_eq!(applied["until"], "2026-12-15T08:00:00Z", "when its lead time is over: {applied}");
    let noted = shop.ask(&["purchase", "list"]);
    assert_eq!(
        (&noted[0]["lines"][0]["product"], &noted[0]["lines"][0]["due_in"]),
        (&json!("Laptop"), &json!(2))
    );
    assert_eq!(open(&shop, now), Vec::<String>::new(), "what is due in covers it");
    assert_eq!(act(&shop, "undo", "reorder:1", now)["state"], "undone");
    assert_eq!(shop.ask(&["purchase", "list"]), json!([]));
    assert_eq!(open(&shop, now), ["reorder:1"]);
    shop.refused(3, "refused", &["oversight", "undo", "reorder:1", "--now", now]);
    shop.refused(5, "not_found", &["oversight", "apply", "reorder:3", "--now", now]);
    shop.refused(5, "not_found", &["oversight", "undo", "nothing"]);
    shop.assert_healthy();
}

#[test]
fn a_key_applies_once_and_the_windows_undo_takes_it_back() {
    let shop = Shop::stocked();
    shop.submit("Laptop:12");
    let twice = ["oversight", "apply", "reorder:1", "--key", "click"];
    let first = shop.ask(&twice);
    assert_eq!(shop.ask(&twice), first);
    assert_eq!(shop.ask(&["purchase", "list"]).as_array().unwrap().len(), 1);
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["purchase", "list"]), json!([]));
    assert_eq!(one(&shop, "reorder:1", NOW)["state"], "open");
}

#[test]
fn a_reorder_that_came_worked_and_one_that_did_not_is_told_so() {
    for (comes, verdict) in [(true, "worked"), (false, "did_not")] {
        let shop = Shop::stocked();
        shop.ask(&["product", "edit", "LAP-1", "--low", "1"]);
        shop.ask(&["order", "submit", "Laptop:12", "--now", "2026-03-01T08:00:00Z"]);
        act(&shop, "apply", "reorder:1", "2026-03-02T08:00:00Z");
        if comes {
            shop.ask(&["order", "approve", "1", "--now", "2026-03-03T08:00:00Z"]);
            shop.ask(&["purchase", "receive", "1", "Laptop:9", "--now", "2026-03-03T08:00:00Z"]);
        }
        assert_eq!(one(&shop, "reorder:1", "2026-03-15T08:00:00Z")["state"], "applied", "not due yet");
        let reviewed = one(&shop, "reorder:1", "2026-03-16T08:00:00Z");
        assert_eq!(reviewed["review"]["verdict"], verdict, "{reviewed}");
        let log = shop.ask(&["log", "--kind", "advice_reviewed"]);
        assert_eq!((&log["total"], &log["items"][0]["actor_kind"]), (&json!(1), &json!("agent")), "{log}");
        shop.assert_healthy();
    }
}

#[test]
fn late_payments_are_chased_with_a_reminder_for_each() {
    let shop = Shop::stocked();
    for (id, day) in [("1", "02"), ("2", "03")] {
        shop.ask(&[
            "order",
            "submit",
            "Headphones:1",
            "--customer",
            "Ada",
            "--now",
            &format!("2026-03-{day}T08:00:00Z"),
        ]);
        shop.ask(&["order", "approve", id, "--now", &format!("2026-03-{day}T09:00:00Z")]);
    }
    let now = "2026-03-12T08:00:00Z";
    let found = one(&shop, "chase", now);
    assert_eq!(
        (&found["orders"], &found["strength"]),
        (&json!([1, 2]), &json!("watch")),
        "two are few: {found}"
    );
    assert!(found["finding"].as_str().unwrap().contains("199.98"), "what is due: {found}");
    let applied = act(&shop, "apply", "chase", now);
    let drafts = applied["drafts"].as_array().unwrap();
    assert_eq!(drafts.len(), 2);
    assert!(drafts[0]["text"].as_str().unwrap().starts_with("Dear Ada,"), "{applied}");
    assert_eq!(open(&shop, now), Vec::<String>::new());
    shop.refused(3, "refused", &["oversight", "apply", "chase", "--now", now]);
    shop.ask(&["order", "pay", "1", "--now", now]);
    assert_eq!(one(&shop, "chase", now)["drafts"].as_array().unwrap().len(), 1, "who paid is not reminded");
    shop.ask(&["order", "submit", "Headphones:2", "--now", now]);
    shop.ask(&["order", "approve", "3", "--now", now]);
    assert_eq!(open(&shop, "2026-03-20T08:00:00Z"), ["chase"], "a new one is late");
    let log = shop.run(&["log"]).out;
    assert!(!log.contains("Dear Ada"), "no words of a person go into the log");
}

#[test]
fn what_is_dismissed_comes_back_when_it_is_half_as_large_again() {
    let shop = Shop::stocked();
    shop.submit("Laptop:14");
    assert_eq!(act(&shop, "dismiss", "reorder:1", NOW)["state"], "dismissed");
    assert_eq!(open(&shop, NOW), Vec::<String>::new());
    shop.submit("Laptop:1");
    assert_eq!(open(&shop, NOW), Vec::<String>::new(), "5 missing are not half as much again as 4");
    shop.refused(3, "refused", &["oversight", "dismiss", "reorder:1", "--now", NOW]);
    shop.submit("Laptop:1");
    assert_eq!(open(&shop, NOW), ["reorder:1"], "6 are");
    act(&shop, "dismiss", "reorder:1", NOW);
    act(&shop, "undo", "reorder:1", NOW);
    assert_eq!(open(&shop, NOW), ["reorder:1"], "it was not to be dismissed");
}

#[test]
fn what_is_put_off_comes_back_on_its_day() {
    let shop = Shop::stocked();
    shop.submit("Laptop:14");
    let snoozed = shop.ask(&["oversight", "snooze", "reorder:1", "--until", "2026-05-04", "--now", NOW]);
    assert_eq!((&snoozed["state"], &snoozed["until"]), (&json!("snoozed"), &json!("2026-05-03T22:00:00Z")));
    assert_eq!(open(&shop, "2026-05-03T20:00:00Z"), Vec::<String>::new());
    assert_eq!(open(&shop, "2026-05-03T23:00:00Z"), ["reorder:1"], "the day begins where the owner lives");
    for until in ["2026-04-26", "soon"] {
        shop.refused(
            4,
            "invalid_input",
            &["oversight", "snooze", "reorder:1", "--until", until, "--now", NOW],
        );
    }
}

#[test]
fn packing_that_is_slow_on_mondays_is_named_and_shipped_by_one_click() {
    let slow = |day: i64, nth: i64| 4 + (day + nth) % 3 + if day % 7 == 1 { 24 } else { 0 };
    let shop = with_history(&history(|day, nth| 2 + (day + nth) % 2, slow));
    let found = one(&shop, "weekday:1", NOW);
    assert_eq!((&found["strength"], &found["action"]), (&json!("act"), &json!("follow")));
    assert!(found["finding"].as_str().unwrap().contains("on Mondays"), "{found}");
    let bound = |end: &str| found["effect"][end].as_str().unwrap().parse::<f64>().unwrap();
    assert!(bound("low") <= 24.0 && 24.0 <= bound("high"), "the planted 24 h are covered: {found}");
    assert!(found["effect"]["n"].as_i64().unwrap() >= 20, "{found}");

    shop.ask(&["order", "submit", "Smartphone:1", "--now", NOW]);
    let order = shop.ask(&["order", "list"])["items"][0]["id"].to_string();
    shop.ask(&["order", "approve", &order, "--now", NOW]);
    shop.ask(&["order", "pay", &order, "--now", NOW]);
    let applied = act(&shop, "apply", "weekday:1", NOW);
    assert_eq!(applied["action"], "ship");
    let id = order.parse().unwrap();
    assert_eq!(shop.order(id)["status"], "in_transit");
    assert_eq!(shop.stock("Smartphone"), (14, 0));
    act(&shop, "undo", "weekday:1", NOW);
    assert_eq!(
        (shop.order(id)["status"].clone(), shop.stock("Smartphone")),
        (json!("awaiting_delivery"), (15, 1))
    );
    shop.assert_healthy();
}

#[test]
fn a_customer_whose_orders_stall_at_approval_is_named_approved_and_taken_back() {
    let stalls = |day: i64, nth: i64| 2 + (day + nth) % 3 + if (day * 4 + nth) % 5 == 2 { 30 } else { 0 };
    let shop = with_history(&history(stalls, |day, nth| 4 + (day + nth) % 3));
    let waits = shop.ask(&["order", "submit", "Laptop:1", "--customer", "Cleo", "--now", NOW]);
    let id = waits["id"].as_i64().unwrap();
    let found = all(&shop, NOW);
    let found = found.iter().find(|one| one["customer"].is_number()).unwrap_or_else(|| panic!("{found:?}"));
    assert!(found["finding"].as_str().unwrap().contains("Cleo"), "{found}");
    assert_eq!((&found["strength"], &found["orders"]), (&json!("act"), &json!([id])));
    let name = found["id"].as_str().unwrap();
    assert_eq!(act(&shop, "apply", name, NOW)["action"], "approve");
    assert_eq!(shop.order(id)["status"], "awaiting_payment");
    act(&shop, "undo", name, NOW);
    assert_eq!(shop.order(id)["status"], "awaiting_approval");
    let rows = fivedesk_tests::book::everything(&shop.book());
    let of_advice = format!("{rows:?}");
    assert!(of_advice.contains("stalls:"), "the decision is kept");
    shop.assert_healthy();
}

#[test]
fn a_product_whose_orders_take_longer_is_followed_and_reviewed() {
    let grows = |day: i64, nth: i64| 4 + (day + nth) % 3 + if day > 28 { 30 } else { 0 };
    let shop = with_history(&history(|day, nth| 2 + (day + nth) % 2, grows));
    let found = one(&shop, "grown:3", NOW);
    assert_eq!((&found["strength"], &found["products"]), (&json!("act"), &json!([3])));
    assert!(found["compared"].as_str().unwrap().contains("the four before"), "{found}");
    let applied = act(&shop, "apply", "grown:3", NOW);
    assert_eq!((&applied["action"], &applied["until"]), (&json!("follow"), &json!("2026-05-25T12:00:00Z")));
    let later = one(&shop, "grown:3", "2026-05-26T12:00:00Z");
    assert_eq!((&later["state"], &later["review"]["verdict"]), (&json!("reviewed"), &json!("cannot_tell")));
    assert!(
        later["review"]["sentence"].as_str().unwrap().contains("n = 4"),
        "four were delivered since: {later}"
    );
}

#[test]
fn counts_that_differ_again_and_again_start_a_count() {
    let shop = Shop::empty();
    for nth in 1..=24 {
        shop.ask(&[
            "product",
            "add",
            &format!("Part {nth}"),
            "--price",
            "5",
            "--cost",
            "2",
            "--sku",
            &format!("P-{nth}"),
        ]);
    }
    let lines = |on_hand: i64| {
        (1..=24).map(|nth| format!("P-{nth}:{}", on_hand + nth % 3)).collect::<Vec<_>>().join(", ")
    };
    shop.ask(&["stock", "set", &lines(20), "--now", "2026-04-01T08:00:00Z"]);
    shop.ask(&["count", "start", "--now", "2026-04-10T08:00:00Z"]);
    shop.ask(&["count", "enter", "1", &lines(17), "--now", "2026-04-10T08:00:00Z"]);
    shop.ask(&["count", "post", "1", "--now", "2026-04-10T09:00:00Z"]);
    assert_eq!(open(&shop, "2026-04-11T08:00:00Z"), Vec::<String>::new(), "it was counted yesterday");
    let found = one(&shop, "drift", NOW);
    assert_eq!((&found["strength"], found["products"].as_array().unwrap().len()), (&json!("act"), 24));
    assert_eq!(found["effect"]["value"], "144.00", "24 products x 3 x 2.00");
    act(&shop, "apply", "drift", NOW);
    assert_eq!(shop.ask(&["count", "list"])[0]["state"], "open");
    act(&shop, "undo", "drift", NOW);
    assert_eq!(shop.ask(&["count", "list"])[0]["state"], "dropped");
}

#[test]
fn purchases_that_take_longer_raise_what_counts_as_low() {
    let shop = Shop::stocked();
    for nth in 0..24 {
        let noted = hour(nth * 48);
        let came = hour(nth * 48 + 20 + nth % 3 + if nth >= 12 { 96 } else { 0 });
        let id = (nth + 1).to_string();
        shop.ask(&["purchase", "add", "Headphones:1", "--now", &noted]);
        shop.ask(&["purchase", "receive", &id, "--now", &came]);
        shop.ask(&["order", "submit", "Headphones:3", "--now", &noted]);
    }
    let found = one(&shop, "supply:3", NOW);
    assert_eq!((&found["action"], &found["strength"]), (&json!("raise_low"), &json!("watch")), "{found}");
    let low = || shop.ask(&["product", "show", "HEA-1"])["low_at"].clone();
    let set = found["value"].as_str().unwrap().parse::<i64>().unwrap();
    act(&shop, "apply", "supply:3", NOW);
    assert_eq!(low(), json!(set));
    act(&shop, "undo", "supply:3", NOW);
    assert_eq!(low(), Value::Null);
}

#[test]
fn a_limit_is_raised_by_one_click_and_lowered_by_one() {
    let shop = Shop::stocked();
    for nth in 0..20 {
        let (came, decided) = (hour(nth * 24 + 8), hour(nth * 24 + 11 + nth % 3));
        shop.ask(&["order", "submit", "Headphones:1", "--now", &came]);
        shop.ask(&["order", "approve", &(nth + 1).to_string(), "--now", &decided]);
    }
    let now = hour(21 * 24);
    let found = one(&shop, "raise_limit", &now);
    assert_eq!((&found["strength"], &found["value"]), (&json!("act"), &json!("100.00")), "{found}");
    assert_eq!((&found["effect"]["unit"], &found["effect"]["n"]), (&json!("hours"), &json!(20)));
    let limit = || shop.ask(&["policy", "show"])["form"]["approve_up_to"].clone();
    act(&shop, "apply", "raise_limit", &now);
    assert_eq!(limit(), "100.00");
    assert!(!open(&shop, &now).contains(&"raise_limit".to_owned()));
    act(&shop, "undo", "raise_limit", &now);
    assert_eq!(limit(), Value::Null);
    act(&shop, "apply", "raise_limit", &now);
    shop.ask(&["policy", "set", "--approve-up-to", "50"]);
    shop.refused(3, "refused", &["oversight", "undo", "raise_limit", "--now", &now]);
}
