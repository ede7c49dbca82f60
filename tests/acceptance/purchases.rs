//! Suppliers and incoming stock: a note raises what is due in, its receipt raises stock and wakes short orders.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

/// A Wednesday, in the afternoon.
const NOW: &[&str] = &["--now", "2026-11-25T14:00:00Z"];

fn ask(shop: &Shop, words: &[&str]) -> Value {
    shop.ask(&[words, NOW].concat())
}

/// A product's row of the stock list.
fn row(shop: &Shop, product: &str) -> Value {
    let stock = shop.ask(&["stock", "list"]);
    stock.as_array().unwrap().iter().find(|row| row["product"] == product).unwrap().clone()
}

#[test]
fn a_note_of_what_is_due_raises_due_in_and_nothing_on_hand() {
    let shop = Shop::stocked();
    let purchase =
        ask(&shop, &["purchase", "add", "Laptop:200, Headphones:50 due Friday", "--supplier", "Nord"]);
    fields(&purchase, &["id", "supplier", "noted_at", "due_day", "overdue", "state", "lines"]);
    assert_eq!((&purchase["due_day"], &purchase["supplier"]), (&json!("2026-11-27"), &json!("Nord")));
    let laptop = row(&shop, "Laptop");
    assert_eq!((&laptop["due_in"], &laptop["due_day"]), (&json!(200), &json!("2026-11-27")));
    assert_eq!((&laptop["on_hand"], &laptop["available"]), (&json!(10), &json!(10)));
    assert_eq!(shop.ask(&["product", "show", "LAP-1"])["due_in"], 200);
    let suppliers = shop.ask(&["supplier", "list"]);
    assert_eq!((&suppliers[0]["name"], &suppliers[0]["open_purchases"]), (&json!("Nord"), &json!(1)));
    shop.assert_healthy();
}

#[test]
fn a_short_order_is_told_what_is_due_and_goes_on_when_it_is_received() {
    let shop = Shop::stocked();
    let order = shop.submit("Laptop: 30");
    shop.step("approve", order);
    let question = |shop: &Shop| shop.order(order)["question"].as_str().unwrap().to_owned();
    assert!(!question(&shop).contains("due"), "{}", question(&shop));
    ask(&shop, &["purchase", "add", "Laptop:200", "--due", "2026-11-28"]);
    assert!(question(&shop).contains("200 due Sat 28 Nov"), "{}", question(&shop));
    // A part that is too little changes nothing for it but the figures.
    let part = ask(&shop, &["purchase", "receive", "1", "Laptop:5"]);
    assert_eq!((&part["purchase"]["state"], &part["change"]["resumed"]), (&json!("open"), &json!([])));
    assert_eq!(part["purchase"]["lines"][0]["due_in"], 195);
    assert!(question(&shop).contains("195 due"), "{}", question(&shop));
    let rest = ask(&shop, &["purchase", "receive", "1"]);
    assert_eq!(
        (&rest["purchase"]["state"], &rest["change"]["resumed"]),
        (&json!("received"), &json!([order]))
    );
    assert_eq!(shop.order(order)["status"], "awaiting_payment");
    assert_eq!(shop.stock("Laptop"), (210, 30));
    assert_eq!(row(&shop, "Laptop")["due_in"], 0);
    // The ledger names the purchase.
    let ledger = shop.ask(&["stock", "history", "LAP-1"]);
    let received: Vec<_> =
        ledger["items"].as_array().unwrap().iter().filter(|row| row["kind"] == "receive").collect();
    assert_eq!(received.len(), 2);
    assert!(received[0]["reason"].as_str().unwrap().contains("purchase 1"), "{ledger}");
    shop.refused(3, "refused", &["purchase", "receive", "1"]);
    shop.assert_healthy();
}

#[test]
fn what_is_cancelled_is_no_longer_due_in_and_what_came_stays() {
    let shop = Shop::stocked();
    let order = shop.submit("Headphones: 100");
    shop.step("approve", order);
    shop.ask(&["purchase", "add", "Headphones: 80", "--due", "tomorrow"]);
    shop.ask(&["purchase", "receive", "1", "Headphones: 20"]);
    assert_eq!(shop.ask(&["purchase", "cancel", "1"])["state"], "cancelled");
    assert_eq!((&row(&shop, "Headphones")["due_in"], shop.stock("Headphones").0), (&json!(0), 50));
    assert!(!shop.order(order)["question"].as_str().unwrap().contains("due"));
    assert_eq!(shop.ask(&["purchase", "list"]), json!([]));
    assert_eq!(shop.ask(&["purchase", "list", "--all"])[0]["state"], "cancelled");
    shop.refused(3, "refused", &["purchase", "cancel", "1"]);
    shop.assert_healthy();
}

#[test]
fn a_purchase_is_overdue_once_its_day_has_passed_in_the_owners_zone() {
    let shop = Shop::stocked();
    ask(&shop, &["purchase", "add", "Laptop:1 due 2026-11-26"]);
    // 23:30 UTC is past midnight in Berlin.
    let at = |now: &str| shop.ask(&["purchase", "show", "1", "--now", now])["overdue"].clone();
    assert_eq!(at("2026-11-26T22:30:00Z"), false);
    assert_eq!(at("2026-11-26T23:30:00Z"), true);
}

#[test]
fn a_note_or_receipt_that_is_not_clear_changes_nothing() {
    let shop = Shop::stocked();
    shop.refused(4, "invalid_input", &["purchase", "add", "Submarine: 5"]);
    shop.refused(4, "invalid_input", &["purchase", "add", "Laptop: 5", "--due", "someday"]);
    shop.refused(4, "invalid_input", &["purchase", "add", ""]);
    shop.ask(&["purchase", "add", "Laptop: 5"]);
    shop.refused(4, "invalid_input", &["purchase", "receive", "1", "Headphones: 5"]);
    shop.refused(4, "invalid_input", &["purchase", "receive", "1", "Laptop: some"]);
    shop.refused(5, "not_found", &["purchase", "receive", "7"]);
    shop.ask(&["supplier", "add", "Nord"]);
    shop.refused(3, "conflict", &["supplier", "add", "NORD"]);
    shop.refused(4, "invalid_input", &["supplier", "add", " "]);
}

#[test]
fn a_receipt_under_one_key_counts_once() {
    let shop = Shop::stocked();
    shop.ask(&["purchase", "add", "Laptop: 5"]);
    let first = shop.ask(&["purchase", "receive", "1", "Laptop: 2", "--key", "r"]);
    assert_eq!(shop.ask(&["purchase", "receive", "1", "Laptop: 2", "--key", "r"]), first);
    assert_eq!(shop.stock("Laptop"), (12, 0));
    assert_eq!(book::number(&shop.book(), "SELECT received / 1000 FROM purchase_lines"), 2);
}

#[test]
fn more_than_was_bought_is_taken_as_it_came() {
    let shop = Shop::stocked();
    shop.ask(&["purchase", "add", "Laptop: 5"]);
    let receipt = shop.ask(&["purchase", "receive", "1", "Laptop: 7"]);
    assert_eq!(receipt["purchase"]["state"], "received");
    assert_eq!((shop.stock("Laptop"), &row(&shop, "Laptop")["due_in"]), ((17, 0), &json!(0)));
    shop.assert_healthy();
}

#[test]
fn a_receipt_that_is_taken_back_is_due_in_again() {
    let shop = Shop::stocked();
    shop.ask(&["purchase", "add", "Laptop: 5"]);
    shop.ask(&["purchase", "receive", "1"]);
    assert_eq!(shop.stock("Laptop"), (15, 0));
    shop.ask(&["undo"]);
    assert_eq!((shop.stock("Laptop"), &row(&shop, "Laptop")["due_in"]), ((10, 0), &json!(5)));
    assert_eq!(shop.ask(&["purchase", "show", "1"])["state"], "open");
    shop.ask(&["purchase", "receive", "1"]);
    assert_eq!(shop.stock("Laptop"), (15, 0));
    shop.assert_healthy();
}
