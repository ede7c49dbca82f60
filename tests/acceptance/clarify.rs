//! Mail holds what it does not understand; the owner answers, the order goes on and the answer is learned.

use fivedesk_tests::Shop;
use serde_json::{Value, json};

#[test]
fn good_and_unclear_lines_become_an_order_on_hold() {
    let shop = Shop::stocked();
    let order = shop.ask(&["order", "submit", "Laptop:2, Gizmo:3"]);
    assert_eq!(
        (&order["status"], &order["hold"], &order["desk"]),
        (&json!("received"), &json!("unclear"), &json!("mail"))
    );
    assert_eq!(order["lines"][0]["product"], "Laptop", "what is understood is kept");
    let [question] = &order["unclear"].as_array().unwrap()[..] else { panic!("one question: {order}") };
    assert_eq!((&question["text"], &question["quantity"]), (&json!("Gizmo:3"), &json!(3)));
    assert!(order["question"].is_string(), "the owner is told that an answer is needed");
    assert_eq!(shop.stock("Laptop"), (10, 0), "nothing is set aside for it");
    shop.assert_healthy();
}

#[test]
fn an_answer_sends_the_order_on_and_is_known_the_next_time() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2, ear muffs:3"]);
    let order = shop.ask(&["order", "clarify", "1", "--line", "1", "--product", "HEA-1"]);
    assert_eq!((&order["status"], &order["hold"]), (&json!("awaiting_approval"), &Value::Null));
    assert_eq!(
        (&order["lines"][1]["product"], &order["lines"][1]["quantity"]),
        (&json!("Headphones"), &json!(3))
    );
    assert_eq!((&order["total"], &order["unclear"]), (&json!("2299.95"), &json!([])));
    for text in ["Ear Muffs: 5", "5 x ear  muffs"] {
        let reading = shop.ask(&["order", "read", text]);
        let line = &reading["lines"][0];
        assert_eq!(
            (&line["product"], &line["question"]),
            (&json!("Headphones"), &Value::Null),
            "learned: {text:?}"
        );
    }
    let kinds: Vec<_> =
        shop.ask(&["log"])["items"].as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
    assert!(kinds.contains(&json!("alias_learned")), "what was learned stands in the log: {kinds:?}");
    shop.assert_healthy();
}

#[test]
fn a_question_may_be_dropped() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2, Gizmo:3"]);
    let order = shop.ask(&["order", "clarify", "1", "--line", "1", "--drop"]);
    assert_eq!((&order["status"], &order["total"]), (&json!("awaiting_approval"), &json!("1999.98")));
    let reading = shop.ask(&["order", "read", "Gizmo:3"]);
    assert!(reading["lines"][0]["question"].is_string(), "dropping teaches nothing");
}

#[test]
fn with_a_question_left_the_order_stays() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2, Gizmo:3, Widget:4"]);
    let order =
        shop.ask(&["order", "clarify", "1", "--line", "2", "--product", "Headphones", "--quantity", "6"]);
    assert_eq!((&order["status"], &order["hold"]), (&json!("received"), &json!("unclear")));
    assert_eq!(order["unclear"].as_array().unwrap().len(), 1);
    assert_eq!(order["lines"][1]["quantity"], 6, "the answer's quantity counts, not the text's");
    let order = shop.ask(&["order", "clarify", "1", "--line", "1", "--drop"]);
    assert_eq!(order["status"], "awaiting_approval");
    shop.assert_healthy();
}

#[test]
fn an_answer_that_is_none_is_refused() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2, Gizmo:3"]);
    let clarify = |status, code: &str, more: &[&str]| {
        let words: Vec<&str> =
            ["order", "clarify", "1", "--line"].into_iter().chain(more.iter().copied()).collect();
        shop.refused(status, code, &words)
    };
    let error = clarify(4, "invalid_input", &["5", "--product", "HEA-1"]);
    assert!(error["message"].as_str().unwrap().contains("question 5"), "as the owner counts: {error}");
    clarify(4, "invalid_input", &["1"]);
    clarify(5, "not_found", &["1", "--product", "Widget"]);
    for quantity in ["0", "-1", "2.5", "1e3", "many"] {
        clarify(4, "invalid_input", &["1", "--product", "HEA-1", "--quantity", quantity]);
    }
    shop.run(&["order", "clarify", "1", "--line", "0", "--drop"]).error(2, "usage");
    shop.ask(&["order", "clarify", "1", "--line", "1", "--drop"]);
    clarify(3, "refused", &["1", "--drop"]);
}

#[test]
fn an_order_of_which_every_line_is_dropped_can_only_be_rejected() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Gizmo:3, Laptop:1"]);
    // The clear line stays; only the question goes.
    let order = shop.ask(&["order", "clarify", "1", "--line", "1", "--drop"]);
    assert_eq!(order["lines"].as_array().unwrap().len(), 1);
    shop.ask(&["order", "submit", "Laptop:1, Gizmo:3"]);
    assert_eq!(shop.step("reject", 2)["status"], "rejected", "an order on hold can be rejected");
    shop.assert_healthy();
}

#[test]
fn an_answer_is_taken_back_with_what_it_taught() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2, ear muffs:3, Gizmo:1"]);
    let first = shop.ask(&["order", "clarify", "1", "--line", "1", "--product", "HEA-1"]);
    assert_eq!(first["unclear"].as_array().unwrap().len(), 1, "{first}");
    let asked = shop.ask(&["order", "clarify", "1", "--line", "1", "--drop"]);
    assert_eq!(asked["status"], "awaiting_approval");

    let plan = shop.ask(&["undo", "--dry-run"]);
    assert_eq!(plan["order"], 1, "the answer was the last thing done: {plan}");
    let back = shop.step("undo", 1);
    assert_eq!((&back["status"], &back["hold"]), (&json!("received"), &json!("unclear")));
    assert_eq!(back["unclear"], first["unclear"], "the order is back at its question");
    assert_eq!(back["question"], first["question"], "and asks it");
    shop.ask(&["agents", "run", "--until-idle"]);
    assert_eq!(shop.order(1)["status"], "received", "no agent answers for the owner");
    shop.assert_healthy();

    shop.ask(&["undo"]);
    let order = shop.order(1);
    assert_eq!(
        (order["lines"].as_array().unwrap().len(), order["unclear"].as_array().unwrap().len()),
        (1, 2)
    );
    let reading = shop.ask(&["order", "read", "Ear Muffs: 5"]);
    assert!(reading["lines"][0]["question"].is_string(), "what it taught is forgotten: {reading}");
    let again = shop.ask(&["order", "clarify", "1", "--line", "1", "--product", "PHO-1"]);
    assert_eq!(again["lines"][1]["product"], "Smartphone", "it is answered anew");
    shop.assert_healthy();
}

#[test]
fn what_another_answer_taught_too_stays_known() {
    let shop = Shop::stocked();
    for order in ["1", "2"] {
        shop.ask(&["order", "submit", "Laptop:2, ear muffs:3"]);
        shop.ask(&["order", "clarify", order, "--line", "1", "--product", "HEA-1"]);
        if order == "1" {
            shop.ask(&["product", "edit", "HEA-1", "--forget", "ear muffs"]);
        }
    }
    shop.step("undo", 1);
    let known = |text: &str| shop.ask(&["order", "read", text])["lines"][0]["question"].is_null();
    assert!(known("ear muffs: 2"), "the second answer taught it too");
    shop.step("undo", 2);
    assert!(!known("ear muffs: 2"), "now nobody did");
    shop.assert_healthy();
}
