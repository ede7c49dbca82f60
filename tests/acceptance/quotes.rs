//! Quotes with numbers of their own, late payments, and parts by the owner's word.

use fivedesk_tests::Shop;
use serde_json::json;

#[test]
fn a_quote_is_no_order_until_it_is_accepted_and_keeps_its_prices() {
    let shop = Shop::stocked();
    let words = ["quote", "add", "Laptop:2, Headphones:1", "--customer", "Ada", "--discount", "99.97"];
    let quote = shop.ask(&[&words[..], &["--shipping", "10"]].concat());
    assert_eq!(
        (&quote["number"], &quote["status"], &quote["total"]),
        (&json!("Q-1"), &json!("open"), &json!("2010.00"))
    );
    assert_eq!(shop.ask(&["order", "list"])["total"], 0, "it is no part of the work");
    shop.refused(5, "not_found", &["quote", "show", "Q-9"]);
    shop.refused(4, "invalid_input", &["quote", "add", "Laptup:2"]);
    let order = shop.ask(&["quote", "accept", "Q-1"]);
    assert_eq!((&order["status"], &order["total"]), (&json!("awaiting_approval"), &json!("2010.00")));
    assert_eq!((&order["reference"], &order["customer"]), (&json!("Q-1"), &json!("Ada")));
    assert_eq!(shop.ask(&["quote", "show", "1"])["status"], "accepted");
    shop.refused(3, "refused", &["quote", "accept", "Q-1"]);
    shop.refused(3, "refused", &["quote", "decline", "Q-1"]);
    // Its acceptance taken back, the quote is open again.
    shop.step("undo", order["id"].as_i64().unwrap());
    assert_eq!(shop.ask(&["quote", "show", "1"])["status"], "open");
    shop.ask(&["quote", "accept", "Q-1"]);
    shop.assert_healthy();
}

#[test]
fn a_quote_becomes_an_order_on_its_customers_own_terms() {
    let shop = Shop::stocked();
    let ada = shop.ask(&["customer", "add", "Ada"])["id"].to_string();
    shop.ask(&["customer", "edit", &ada, "--terms", "14"]);
    shop.ask(&["quote", "add", "Laptop:2", "--customer", "Ada"]);
    assert_eq!(shop.ask(&["quote", "accept", "Q-1"])["days_to_pay"], 14);
}

#[test]
fn a_quote_is_declined_and_opened_again_and_holds_for_its_days() {
    let shop = Shop::stocked();
    shop.ask(&["quote", "add", "Laptop:1", "--days", "14", "--now", "2026-03-01T10:00:00Z"]);
    assert_eq!(shop.ask(&["quote", "decline", "q-1", "--now", "2026-03-02T10:00:00Z"])["status"], "declined");
    shop.refused(3, "refused", &["quote", "accept", "Q-1", "--now", "2026-03-02T10:00:00Z"]);
    assert_eq!(shop.ask(&["quote", "reopen", "Q-1", "--now", "2026-03-02T10:00:00Z"])["status"], "open");
    assert_eq!(shop.ask(&["quote", "show", "Q-1", "--now", "2026-03-16T10:00:00Z"])["status"], "expired");
    shop.refused(3, "refused", &["quote", "accept", "Q-1", "--now", "2026-03-16T10:00:00Z"]);
    assert_eq!(shop.ask(&["quote", "list"])["total"], 1);
}

#[test]
fn a_late_payment_is_told_with_a_reminder() {
    let shop = Shop::stocked();
    let order = shop.ask(&[
        "order",
        "submit",
        "Laptop:1",
        "--customer",
        "Ada Marsh",
        "--now",
        "2026-03-01T10:00:00Z",
    ]);
    let id = order["id"].to_string();
    shop.ask(&["order", "edit", &id, "--days-to-pay", "14", "--now", "2026-03-01T10:00:00Z"]);
    for step in ["approve", "fulfil"] {
        shop.ask(&["order", step, &id, "--now", "2026-03-02T10:00:00Z"]);
    }
    assert_eq!(
        shop.ask(&["order", "late", "--now", "2026-03-16T09:00:00Z"]),
        json!([]),
        "it is not late yet"
    );
    let late = shop.ask(&["order", "late", "--now", "2026-03-20T10:00:00Z"]);
    assert_eq!((&late[0]["due"], &late[0]["days_late"]), (&json!("999.99"), &json!(4)));
    let reminder = late[0]["reminder"].as_str().unwrap();
    assert!(reminder.contains("Ada Marsh") && reminder.contains("999.99"), "{reminder}");
    shop.ask(&["order", "pay", &id, "--now", "2026-03-21T10:00:00Z"]);
    assert_eq!(shop.ask(&["order", "late", "--now", "2026-03-30T10:00:00Z"]), json!([]));
}

#[test]
fn the_owner_lets_a_short_order_ship_in_parts() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:12");
    assert_eq!(shop.step("approve", id)["hold"], "shortage");
    let order = shop.step("part", id);
    assert_eq!((&order["status"], &order["lines"][0]["reserved"]), (&json!("awaiting_payment"), &json!(10)));
    shop.step("pay", id);
    let order = shop.step("fulfil", id);
    assert_eq!((&order["status"], &order["lines"][0]["open"]), (&json!("approved"), &json!(2)));
    shop.refused(3, "refused", &["order", "part", &id.to_string()]);
    shop.ask(&["stock", "receive", "Laptop:2"]);
    let order = shop.order(id);
    assert_eq!((&order["status"], &order["lines"][0]["reserved"]), (&json!("awaiting_delivery"), &json!(2)));
    shop.assert_healthy();
}
