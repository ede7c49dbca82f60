//! The owner's policy: what it approves, asks, holds, refuses and closes, and what it would have done before it is set.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

fn set(shop: &Shop, words: &[&str]) -> Value {
    shop.ask(&[&["policy", "set"], words].concat())
}

fn submit(shop: &Shop, words: &[&str]) -> Value {
    shop.ask(&[&["order", "submit"], words].concat())
}

/// The sentences of an order's story.
fn story(order: &Value) -> Vec<String> {
    order["events"].as_array().unwrap().iter().map(|e| e["note"].as_str().unwrap().to_owned()).collect()
}

fn events(shop: &Shop) -> i64 {
    shop.ask(&["log"])["total"].as_i64().unwrap()
}

#[test]
fn the_default_asks_about_everything_and_shows_every_field_that_scripts_rely_on() {
    let shop = Shop::stocked();
    let policy = shop.ask(&["policy", "show"]);
    fields(&policy, &["version", "at", "actor", "currency", "form", "rules"]);
    assert_eq!((&policy["version"], &policy["form"]["approve_up_to"]), (&json!(0), &Value::Null));
    fields(
        &policy["form"],
        &[
            "approve_up_to",
            "unusual_quantity",
            "min_orders",
            "unusual_price",
            "duplicates_within",
            "short_stock",
            "reserve",
            "auto_deliver_after",
            "pay_first",
            "days_to_pay",
        ],
    );
    assert_eq!(submit(&shop, &["Headphones:1"])["status"], "awaiting_approval");
}

#[test]
fn an_order_within_the_limit_is_approved_by_the_rule_with_its_numbers() {
    let shop = Shop::stocked();
    set(&shop, &["--approve-up-to", "200"]);
    let small = submit(&shop, &["Headphones:2"]);
    assert_eq!(small["status"], "awaiting_payment");
    let approved = small["events"].as_array().unwrap().iter().find(|e| e["kind"] == "approved").unwrap();
    assert_eq!(approved["actor_kind"], "rule");
    let note = approved["note"].as_str().unwrap();
    assert!(note.contains("199.98") && note.contains("200.00"), "the rule with its numbers: {note}");
    let large = submit(&shop, &["Headphones:3"]);
    assert_eq!(large["status"], "awaiting_approval");
    let question = large["question"].as_str().unwrap();
    assert!(question.contains("299.97") && question.contains("over your limit"), "{question}");
    shop.assert_healthy();
}

#[test]
fn an_unusual_quantity_is_asked_about_once_there_is_a_usual() {
    let shop = Shop::stocked();
    set(&shop, &["--approve-up-to", "5000", "--min-orders", "5"]);
    assert_eq!(submit(&shop, &["Headphones:7"])["status"], "awaiting_payment", "nothing is usual yet");
    for _ in 0..5 {
        assert_eq!(submit(&shop, &["Headphones:2"])["status"], "awaiting_payment");
    }
    let order = submit(&shop, &["Headphones:22"]);
    assert_eq!(order["status"], "awaiting_approval", "more than 3 × 7");
    let question = order["question"].as_str().unwrap();
    assert!(question.contains("22 × Headphones") && question.contains("usual 7"), "{question}");
    assert!(question.contains("6 orders"), "what it rests on: {question}");
    let both = submit(&shop, &["Headphones:60"]);
    let question = both["question"].as_str().unwrap();
    assert!(question.contains("limit") && question.contains("usual"), "every rule that asks: {question}");
}

#[test]
fn what_looks_like_a_duplicate_is_held_and_goes_on_when_it_is_another_one() {
    let shop = Shop::stocked();
    let at = |now: &str, text: &str, customer: &str| {
        submit(&shop, &[text, "--customer", customer, "--now", now])["hold"].clone()
    };
    let duplicate = json!("duplicate");
    assert_eq!(at("2026-03-02T08:00:00Z", "Laptop:1, Headphones:2", "Ada"), Value::Null);
    assert_eq!(at("2026-03-02T08:30:00Z", "Headphones:2, Laptop:1", "Ada"), duplicate, "in any order");
    assert_eq!(at("2026-03-02T08:31:00Z", "Laptop:1, Headphones:2", "Ben"), Value::Null, "another customer");
    assert_eq!(at("2026-03-02T08:32:00Z", "Laptop:1, Headphones:3", "Ada"), Value::Null, "other lines");
    assert_eq!(
        at("2026-03-02T10:00:00Z", "Laptop:1, Headphones:2", "Ada"),
        Value::Null,
        "an hour has passed"
    );

    let held = shop.order(2);
    assert_eq!((&held["status"], &held["desk"]), (&json!("received"), &json!("mail")));
    assert!(held["question"].as_str().unwrap().contains("#1"), "which it looks like: {held}");
    assert_eq!(held["next"][0]["step"], "not_duplicate");
    shop.refused(3, "refused", &["order", "approve", "2"]);
    shop.refused(3, "refused", &["order", "not-duplicate", "1"]);
    let other = shop.ask(&["order", "not-duplicate", "2", "--reason", "they wanted two"]);
    assert_eq!((&other["status"], &other["hold"]), (&json!("awaiting_approval"), &Value::Null));
    assert!(story(&other).iter().any(|note| note.contains("they wanted two")), "{other}");

    assert_eq!(at("2026-03-02T10:10:00Z", "Laptop:1, Headphones:2", "Ada"), duplicate);
    assert_eq!(shop.step("reject", 6)["status"], "rejected");
    set(&shop, &["--duplicates-within", "off"]);
    assert_eq!(at("2026-03-02T10:20:00Z", "Laptop:1, Headphones:2", "Ada"), Value::Null);
    shop.assert_healthy();
}

#[test]
fn an_order_of_which_a_line_was_asked_is_looked_at_too() {
    let shop = Shop::stocked();
    submit(&shop, &["Laptop:1, Headphones:2", "--customer", "Ada"]);
    let unclear = submit(&shop, &["Laptop:1, Hedphones:2", "--customer", "Ada"]);
    assert_eq!(unclear["hold"], "unclear", "{unclear}");
    let answered = shop.ask(&["order", "clarify", "2", "--line", "1", "--product", "HEA-1"]);
    assert_eq!((&answered["status"], &answered["hold"]), (&json!("received"), &json!("duplicate")));
    assert_eq!(shop.step("not-duplicate", 2)["status"], "awaiting_approval");
    shop.assert_healthy();
}

#[test]
fn a_short_order_comes_in_and_says_so_or_is_refused() {
    let shop = Shop::stocked();
    let order = submit(&shop, &["Laptop:12"]);
    assert!(story(&order).iter().any(|note| note.contains("12 wanted, 10 free")), "{order}");
    set(&shop, &["--short-stock", "block"]);
    let error = shop.refused(3, "insufficient_stock", &["order", "submit", "Headphones:1, Laptop:11"]);
    let short = &error["details"]["short"];
    assert_eq!(
        (&short[0]["product"], &short[0]["needed"], &short[0]["free"]),
        (&json!("Laptop"), &json!(11), &json!(10))
    );
    let file = shop.write("orders.json", r#"[{"products":[{"sku":"LAP-1","quantity":11}]}]"#);
    assert_eq!(shop.run(&["order", "submit", "--file", &file]).status, Some(3), "data is refused as text is");
    let file = shop.write(
        "shop.csv",
        "order_ref,product,sku,quantity,unit_price,received_at\nSHOP/7,Laptop,LAP-1,11,999.99,2026-03-02T08:00:00Z\n",
    );
    let error = shop.run(&["import", &file]).error(3, "insufficient_stock");
    assert_eq!(shop.ask(&["order", "list"])["total"], 1, "nothing of the file came in");
    assert!(error["message"].as_str().unwrap().contains("SHOP/7"), "an import is held to it too: {error}");
    assert_eq!(submit(&shop, &["Laptop:10"])["status"], "awaiting_approval");
    shop.step("approve", 1);
    shop.refused(3, "insufficient_stock", &["order", "submit", "Laptop:1"]);
}

#[test]
fn what_there_is_is_set_aside_and_the_rest_keeps_its_place() {
    let shop = Shop::stocked();
    set(&shop, &["--reserve", "what-there-is", "--approve-up-to", "90000", "--pay-first", "no"]);
    let part = submit(&shop, &["Laptop:13"]);
    assert_eq!((&part["status"], &part["hold"]), (&json!("awaiting_delivery"), &json!("shortage")));
    assert_eq!((part["lines"][0]["reserved"].clone(), shop.stock("Laptop")), (json!(10), (10, 10)));
    assert!(part["question"].as_str().unwrap().contains("pack"), "its own desk asks: {part}");
    let younger = submit(&shop, &["Laptop:2"]);
    assert_eq!(younger["hold"], "shortage");

    shop.ask(&["stock", "receive", "Laptop:1"]);
    assert_eq!(shop.stock("Laptop"), (11, 11));
    let first = shop.order(1);
    assert_eq!(first["lines"][0]["reserved"], 11, "the older order takes what arrives");
    assert_eq!(shop.order(2)["lines"][0]["reserved"], 0);

    assert_eq!(shop.step("fulfil", 1)["status"], "approved", "two are still missing");
    shop.ask(&["stock", "receive", "Laptop:3"]);
    let rest = shop.order(1);
    assert_eq!((&rest["status"], &rest["hold"]), (&json!("awaiting_delivery"), &Value::Null));
    assert_eq!(shop.order(2)["lines"][0]["reserved"], 1, "what is left is the younger one's");
    assert_eq!(shop.step("fulfil", 1)["status"], "in_transit");
    assert_eq!(shop.step("deliver", 1)["status"], "delivered");
    shop.assert_healthy();
}

#[test]
fn a_part_that_is_set_aside_ships_when_that_part_is_paid() {
    let shop = Shop::stocked();
    set(&shop, &["--reserve", "what-there-is", "--approve-up-to", "90000"]);
    let part = submit(&shop, &["Laptop:12"]);
    assert_eq!(part["status"], "awaiting_payment");
    assert!(part["question"].as_str().unwrap().contains("9,999.90"), "ten of twelve: {part}");
    let paid = shop.ask(&["order", "pay", "1", "--amount", "9999.90"]);
    assert_eq!(paid["status"], "awaiting_delivery");
    assert_eq!(shop.step("fulfil", 1)["status"], "approved");
    shop.ask(&["stock", "receive", "Laptop:2"]);
    let rest = shop.order(1);
    assert_eq!((&rest["status"], &rest["due"]), (&json!("awaiting_payment"), &json!("1999.98")));
    shop.assert_healthy();
}

#[test]
fn orders_that_wait_for_stock_take_what_there_is_when_the_policy_changes() {
    let shop = Shop::stocked();
    shop.submit("Laptop:13");
    assert_eq!(shop.step("approve", 1)["lines"][0]["reserved"], 0);
    set(&shop, &["--reserve", "what-there-is"]);
    assert_eq!(shop.order(1)["lines"][0]["reserved"], 10);
    shop.assert_healthy();
}

#[test]
fn a_count_takes_a_part_back_and_what_is_on_its_way_stays_so() {
    let shop = Shop::stocked();
    set(&shop, &["--reserve", "what-there-is", "--approve-up-to", "90000", "--pay-first", "no"]);
    submit(&shop, &["Laptop:13"]);
    shop.step("fulfil", 1);
    shop.ask(&["stock", "receive", "Laptop:2"]);
    assert_eq!(shop.order(1)["lines"][0]["reserved"], 2);
    shop.ask(&["stock", "set", "Laptop:1"]);
    assert_eq!(shop.order(1)["lines"][0]["reserved"], 1, "what the count left is set aside again");
    shop.assert_healthy();
    shop.ask(&["stock", "set", "Laptop:0"]);
    assert_eq!(shop.step("deliver", 1)["lines"][0]["delivered"], 10);
    shop.assert_healthy();
}

#[test]
fn an_order_counts_as_delivered_after_its_days_and_only_once() {
    let shop = Shop::stocked();
    let at = |now: &str, words: &[&str]| shop.ask(&[words, &["--now", now]].concat());
    at("2026-03-02T08:00:00Z", &["policy", "set", "--approve-up-to", "5000", "--auto-deliver-after", "3"]);
    at("2026-03-02T08:00:00Z", &["order", "submit", "Laptop:1"]);
    at("2026-03-02T09:00:00Z", &["order", "pay", "1"]);
    let shipped = at("2026-03-02T10:00:00Z", &["order", "fulfil", "1"]);
    assert!(shipped["question"].as_str().unwrap().contains("counts as delivered"), "{shipped}");
    let run = |now: &str| at(now, &["agents", "run", "--until-idle"])["steps"].clone();
    assert_eq!(run("2026-03-05T09:59:59Z"), 0);
    assert_eq!(shop.order(1)["status"], "in_transit");
    assert_eq!(run("2026-03-05T10:00:00Z"), 1);
    let order = shop.order(1);
    assert_eq!(
        (&order["status"], &order["delivered_at"]),
        (&json!("delivered"), &json!("2026-03-05T10:00:00Z"))
    );
    let last = order["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["actor_kind"], "rule", "a rule, not a person: {last}");
    assert!(last["note"].as_str().unwrap().contains("3 d"), "{last}");
    assert_eq!(run("2026-03-09T10:00:00Z"), 0, "once");
    shop.refused(3, "refused", &["order", "deliver", "1"]);
    shop.assert_healthy();
}

#[test]
fn what_is_on_its_way_follows_the_policy_in_force() {
    let shop = Shop::sample();
    let before = shop.order(1)["question"].clone();
    set(&shop, &["--auto-deliver-after", "2"]);
    assert_ne!(shop.order(1)["question"], before, "it tells the day");
    set(&shop, &["--auto-deliver-after", "off"]);
    assert_eq!(shop.order(1)["question"], before);
    let late = ["agents", "run", "--until-idle", "--now", "2099-01-01T00:00:00Z"];
    assert_eq!(shop.ask(&late)["steps"], 0);
    set(&shop, &["--auto-deliver-after", "2"]);
    assert_eq!(shop.ask(&late)["steps"], 2);
    assert_eq!(
        (&shop.order(1)["status"], &shop.order(2)["status"]),
        (&json!("delivered"), &json!("delivered"))
    );
}

#[test]
fn an_order_that_was_put_aside_is_left_alone_whatever_its_day() {
    let shop = Shop::sample();
    set(&shop, &["--auto-deliver-after", "2"]);
    shop.step("hold", 1);
    let late = ["agents", "run", "--until-idle", "--now", "2099-01-01T00:00:00Z"];
    assert_eq!(shop.ask(&late)["steps"], 1, "the other order alone");
    assert_eq!(shop.order(1)["status"], "in_transit");
    assert_eq!(shop.ask(&late)["steps"], 0, "nobody looks at it over and over");
    let resumed = shop.step("resume", 1);
    assert!(resumed["question"].as_str().unwrap().contains("counts as delivered"), "{resumed}");
    assert_eq!(
        (shop.ask(&late)["steps"].clone(), shop.order(1)["status"].clone()),
        (json!(1), json!("delivered"))
    );
    shop.step("undo", 1);
    assert_eq!(
        (shop.ask(&late)["steps"].clone(), shop.order(1)["hold"].clone()),
        (json!(0), json!("manual"))
    );
    shop.assert_healthy();
}

#[test]
fn what_was_changed_after_its_approval_is_asked_about_even_within_the_limit() {
    let shop = Shop::stocked();
    set(&shop, &["--approve-up-to", "5000"]);
    submit(&shop, &["Headphones:2"]);
    let edited = shop.ask(&["order", "edit", "1", "--line", "1:3"]);
    assert_eq!(edited["status"], "awaiting_approval");
    assert!(edited["question"].as_str().unwrap().contains("changed after it was approved"), "{edited}");
    assert_eq!(shop.step("approve", 1)["status"], "awaiting_payment");
    shop.ask(&["order", "submit", "Headphones:1"]);
    shop.ask(&["order", "edit", "2", "--line", "1:2@60"]);
    let question = shop.order(2)["question"].as_str().unwrap().to_owned();
    assert!(question.contains("120.00") && question.contains("199.98"), "its price too: {question}");
    shop.assert_healthy();
}

#[test]
fn a_copy_is_meant_and_no_duplicate() {
    let shop = Shop::stocked();
    submit(&shop, &["Laptop:6", "--customer", "Ada"]);
    assert_eq!(shop.step("copy", 1)["hold"], Value::Null);
    set(&shop, &["--short-stock", "block"]);
    shop.step("approve", 1);
    shop.refused(3, "insufficient_stock", &["order", "copy", "1"]);
}

#[test]
fn orders_that_wait_are_looked_at_again_after_a_change() {
    let shop = Shop::stocked();
    for text in ["Headphones:1", "Laptop:2"] {
        shop.submit(text);
    }
    set(&shop, &["--approve-up-to", "100"]);
    assert_eq!(shop.order(1)["status"], "awaiting_payment");
    let asked = shop.order(2);
    assert_eq!(asked["status"], "awaiting_approval");
    assert!(asked["question"].as_str().unwrap().contains("over your limit of 100.00"), "{asked}");
    let before = events(&shop);
    set(&shop, &["--days-to-pay", "30"]);
    assert_eq!(events(&shop) - before, 1, "looking again to the same end fills no log");
    shop.assert_healthy();
}

#[test]
fn terms_hold_for_orders_that_come_in_from_now_on() {
    let shop = Shop::stocked();
    set(&shop, &["--approve-up-to", "5000"]);
    assert_eq!(submit(&shop, &["Laptop:1"])["status"], "awaiting_payment");
    set(&shop, &["--pay-first", "no", "--days-to-pay", "30"]);
    assert_eq!(shop.order(1)["status"], "awaiting_payment", "what was agreed stays");
    assert_eq!(submit(&shop, &["Laptop:1"])["status"], "awaiting_delivery");
}

#[test]
fn each_change_is_a_version_and_a_former_one_can_be_gone_back_to() {
    let shop = Shop::stocked();
    set(&shop, &["--approve-up-to", "100", "--as", "Ada"]);
    let second = set(&shop, &["--approve-up-to", "500", "--unusual-price", "off"]);
    assert_eq!((&second["version"], &second["form"]["unusual_price"]), (&json!(2), &Value::Null));
    assert_eq!(set(&shop, &["--approve-up-to", "500.00"])["version"], 2, "the same again is no change");
    let back = set(&shop, &["--back-to", "1"]);
    assert_eq!((&back["version"], &back["form"]["approve_up_to"]), (&json!(3), &json!("100.00")));
    let history = shop.ask(&["policy", "history"]);
    let versions: Vec<_> = history.as_array().unwrap().iter().map(|one| one["version"].clone()).collect();
    assert_eq!(versions, [3, 2, 1, 0]);
    fields(&history[0], &["version", "at", "actor", "changes", "current", "form"]);
    assert_eq!((&history[2]["actor"], &history[0]["current"]), (&json!("Ada"), &json!(true)));
    assert_eq!(history[1]["changes"].as_array().unwrap().len(), 2, "limit and price: {history}");
    let log = shop.ask(&["log"]);
    let note = log["items"][0]["note"].as_str().unwrap();
    assert!(note.contains("version 3") && note.contains("100.00"), "what changed: {note}");
    shop.refused(5, "not_found", &["policy", "set", "--back-to", "9"]);
}

#[test]
fn a_policy_that_cannot_be_is_refused_with_what_would_be_right() {
    let shop = Shop::stocked();
    for words in [
        &["--approve-up-to", "plenty"][..],
        &["--approve-up-to", "-1"],
        &["--unusual-quantity", "0"],
        &["--min-orders", "2"],
        &["--duplicates-within", "9000"],
        &["--auto-deliver-after", "400"],
        &["--days-to-pay", "366"],
    ] {
        shop.refused(4, "invalid_input", &[&["policy", "set"], words].concat());
        shop.refused(4, "invalid_input", &[&["policy", "set", "--dry-run"], words].concat());
    }
    for words in [["--reserve", "some"], ["--pay-first", "maybe"], ["--unusual-price", "a lot"]] {
        assert_eq!(shop.run(&[&["policy", "set"], &words[..]].concat()).status, Some(2), "{words:?}");
    }
}

/// Orders whose totals, quantities and customers try every rule.
const ORDERS: &[(&str, &str)] = &[
    ("Headphones:1", "Ada"),
    ("Headphones:2", "Ben"),
    ("Headphones:2", "Ben"),
    ("Headphones:1", "Cleo"),
    ("Laptop:1", "Ada"),
    ("Headphones:1", "Dora"),
    ("Smartphone:1", "Ben"),
    ("Headphones:1, Smartphone:1", "Eve"),
    ("Headphones:5", "Ada"),
    ("Smartphone:3", "Cleo"),
];

#[test]
fn the_effect_shown_is_what_happens_when_the_same_orders_come_again() {
    let rules = ["--approve-up-to", "800", "--min-orders", "5"];
    let shop = Shop::stocked();
    for (text, customer) in ORDERS {
        let order = submit(&shop, &[text, "--customer", customer]);
        if order["hold"] == "duplicate" {
            continue;
        }
        shop.step("approve", order["id"].as_i64().unwrap());
    }
    let everything = shop.ask(&["order", "list"])["items"].clone();
    let preview = shop.ask(&[&["policy", "set", "--dry-run"], &rules[..]].concat());
    assert_eq!(shop.ask(&["order", "list"])["items"], everything, "trying writes nothing");
    assert_eq!(shop.ask(&["policy", "show"])["version"], 0);
    fields(&preview, &["changes", "trials"]);
    let trial = &preview["trials"][0];
    fields(
        trial,
        &[
            "days",
            "orders",
            "cut",
            "approved",
            "asked",
            "approved_now",
            "rejected",
            "sentence",
            "reasons",
            "first_approved",
            "first_asked",
        ],
    );

    let again = Shop::stocked();
    set(&again, &rules);
    let mut approved = 0;
    for (text, customer) in ORDERS {
        let order = submit(&again, &[text, "--customer", customer]);
        approved += i64::from(order["status"] != "awaiting_approval" && order["hold"] != "duplicate");
        // What the policy asks about, the owner approves, as the first time.
        if order["status"] == "awaiting_approval" {
            again.step("approve", order["id"].as_i64().unwrap());
        }
    }
    assert_eq!((&trial["orders"], &trial["approved"]), (&json!(10), &json!(approved)), "{preview}");
    let count = |rule: &str| {
        let found = trial["reasons"].as_array().unwrap().iter().find(|one| one["rule"] == rule);
        found.map_or(0, |one| one["count"].as_i64().unwrap())
    };
    assert_eq!((count("duplicate"), count("over_limit"), count("every_order")), (1, 2, 0));
    assert_eq!(trial["approved_now"], 0);
    assert!(
        trial["sentence"].as_str().unwrap().contains(&format!("{approved} of the last 30 days’ 10 orders"))
    );
}

#[test]
fn what_the_owner_rejected_and_the_policy_would_approve_is_told() {
    let shop = Shop::stocked();
    shop.submit("Headphones:1");
    shop.step("reject", 1);
    let preview = set(&shop, &["--approve-up-to", "100", "--dry-run"]);
    assert_eq!(preview["trials"][0]["rejected"], 1);
    let old = set(&shop, &["--approve-up-to", "100", "--dry-run", "--now", "2099-01-01T00:00:00Z"]);
    assert_eq!(old["trials"][1]["orders"], 0, "no order in the days looked back on: {old}");
}
