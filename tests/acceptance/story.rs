//! An order's story: what changed since it was approved, and stock before and after each movement.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

fn details(order: &Value, kind: &str) -> Vec<String> {
    let events = order["events"].as_array().unwrap();
    let event =
        events.iter().rfind(|event| event["kind"] == kind).unwrap_or_else(|| panic!("{kind}: {order}"));
    event["details"].as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_order_that_came_back_to_approval_shows_what_changed_since() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2, Headphones:3");
    let number = id.to_string();
    assert_eq!(shop.step("approve", id)["since_approval"], json!([]), "its approval stands");
    shop.ask(&["order", "edit", &number, "--line", "1:5", "--discount", "10", "--as", "Kim"]);
    let order = shop.order(id);
    assert_eq!(order["status"], "awaiting_approval");
    let since = order["since_approval"].as_array().unwrap();
    fields(&since[0], &["line", "product", "field", "before", "after", "told", "at", "by"]);
    let figures: Vec<_> =
        since.iter().map(|one| json!([one["line"], one["field"], one["before"], one["after"]])).collect();
    assert_eq!(
        figures,
        [json!([null, "discount", "0.00", "10.00"]), json!([1, "ordered", "2", "5"])],
        "each figure before and after: {order}"
    );
    assert_eq!((&since[1]["product"], &since[1]["by"]), (&json!("Laptop"), &json!("Kim")));
    let told = shop.plain(&["order", "show", &number]).output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("since approval: Line 1, Laptop: 2 before, 5 now."), "{told}");
    assert!(details(&order, "edited_total").contains(&"Line 1, Laptop: 2 before, 5 now.".to_owned()));

    let question = order["question"].as_str().unwrap();
    assert!(
        question.contains("Discount on the whole: 0.00 before, 10.00 now. Line 1, Laptop: 2"),
        "{question}"
    );

    // The log keeps no person's name that could not be erased.
    shop.ask(&["order", "edit", &number, "--customer", "Quentin Quill", "--line", "2:4", "--shipping", "3"]);
    let question = shop.order(id)["question"].as_str().unwrap().to_owned();
    assert!(question.contains("The customer is another."), "{question}");
    assert!(question.contains("2 more figures differ."), "three are told: {question}");
    let kept = book::number(&shop.book(), "SELECT count(*) FROM order_events WHERE data LIKE '%Quill%'");
    assert_eq!(kept, 0);
    shop.step("undo", id);

    // Changed back, nothing differs; approved anew, there is nothing to show.
    shop.ask(&["order", "edit", &number, "--line", "1:2"]);
    assert_eq!(shop.order(id)["since_approval"].as_array().unwrap().len(), 1, "the discount alone");
    assert_eq!(shop.step("approve", id)["since_approval"], json!([]));
    shop.assert_healthy();
}

#[test]
fn every_movement_tells_stock_before_and_after_it() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    for step in ["approve", "pay", "fulfil", "deliver", "return"] {
        shop.step(step, id);
    }
    let order = shop.order(id);
    assert_eq!(details(&order, "reserved"), ["Laptop: 0 reserved before, 2 after; 10 on hand."]);
    assert_eq!(
        details(&order, "shipped"),
        ["Laptop: 10 on hand and 2 reserved before, 8 and 0 after."],
        "both fell together"
    );
    assert_eq!(details(&order, "returned"), ["Laptop: 8 on hand before, 10 after; 0 reserved."]);
    shop.ask(&["stock", "set", "Laptop:4"]);
    let log = shop.ask(&["log", "--kind", "stock_set"]);
    assert_eq!(log["items"][0]["details"], json!(["Laptop: 10 on hand before, 4 after; 0 reserved."]));
}
