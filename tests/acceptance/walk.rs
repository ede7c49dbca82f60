//! One order's whole way over the desks, and everything an order shows of itself.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

#[test]
fn an_order_walks_from_text_to_delivered() {
    let shop = Shop::stocked();
    let order = shop.ask(&[
        "order",
        "submit",
        "Laptop:2, Smartphone:1",
        "--customer",
        "Ada Marsh",
        "--address",
        "123 Main St",
    ]);
    assert_eq!(order["status"], "awaiting_approval", "Mail reads it and hands it on without a person");
    assert_eq!(order["total"], "2599.97", "2 x 999.99 + 599.99");
    assert_eq!(shop.stock("Laptop"), (10, 0), "nothing is set aside before approval");

    let order = shop.ask(&["order", "approve", "1", "--reason", "a good customer"]);
    assert_eq!(order["status"], "awaiting_payment", "in stock, so it passes `approved` without stopping");
    assert_eq!(order["lines"][0]["reserved"], 2);
    assert_eq!((shop.stock("Laptop"), shop.stock("Smartphone")), ((10, 2), (15, 1)));

    let order = shop.ask(&["order", "pay", "1", "--method", "card"]);
    assert_eq!(order["status"], "awaiting_delivery");
    assert_eq!((&order["paid"], &order["due"]), (&json!("2599.97"), &json!("0.00")));

    let order = shop.step("fulfil", 1);
    assert_eq!(order["status"], "in_transit");
    assert_eq!((&order["lines"][0]["reserved"], &order["lines"][0]["shipped"]), (&json!(0), &json!(2)));
    assert_eq!(
        (shop.stock("Laptop"), shop.stock("Smartphone")),
        ((8, 0), (14, 0)),
        "on hand and reserved fall together"
    );

    let order = shop.step("deliver", 1);
    assert_eq!((&order["status"], &order["desk"]), (&json!("delivered"), &Value::Null));
    assert_eq!(order["lines"][0]["delivered"], 2);
    assert!(order["delivered_at"].is_string(), "when it arrived is known");
    assert_eq!(shop.stock("Laptop"), (8, 0), "what arrives has left the house before");
    shop.assert_healthy();
}

#[test]
fn an_order_shows_every_field_that_scripts_rely_on() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2, Smartphone:1", "--customer", "Ada", "--address", "123 Main St"]);
    for step in ["approve", "pay", "fulfil", "deliver"] {
        shop.step(step, 1);
    }
    let order = shop.order(1);
    fields(&order, &["id", "number", "status", "hold", "text", "customer", "address", "total", "currency"]);
    assert_eq!((&order["text"], &order["customer"]), (&json!("Laptop:2, Smartphone:1"), &json!("Ada")));
    assert_eq!((&order["address"], &order["currency"]), (&json!("123 Main St"), &json!("EUR")));
    for line in order["lines"].as_array().unwrap() {
        let names = ["product", "sku", "quantity", "reserved", "shipped", "returned", "unit_price", "total"];
        fields(line, &names);
        assert!(line["quantity"].is_i64(), "quantities are numbers: {line}");
        assert!(line["unit_price"].is_string() && line["total"].is_string(), "amounts are strings: {line}");
    }
    for event in order["events"].as_array().unwrap() {
        fields(event, &["seq", "at", "agent", "actor", "kind", "from", "to", "note"]);
        assert!(event["at"].as_str().unwrap().ends_with('Z'), "times are RFC 3339 UTC: {event}");
        assert!(event["note"].as_str().unwrap().contains(' '), "a story of sentences: {event}");
    }
}

#[test]
fn the_story_tells_who_did_what_on_which_desk() {
    let shop = Shop::stocked();
    shop.submit("Headphones:3");
    for step in ["approve", "pay", "fulfil", "deliver"] {
        shop.step(step, 1);
    }
    let order = shop.order(1);
    let told: Vec<[&str; 4]> = order["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| ["agent", "actor", "kind", "to"].map(|field| event[field].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        told,
        [
            ["mail", "owner", "submitted", "received"],
            ["mail", "mail", "read", "awaiting_approval"],
            ["approval", "approval", "approval_asked", "awaiting_approval"],
            ["approval", "owner", "approved", "approved"],
            ["warehouse", "warehouse", "reserved", "awaiting_payment"],
            ["delivery", "delivery", "payment_asked", "awaiting_payment"],
            ["delivery", "owner", "paid", "awaiting_delivery"],
            ["delivery", "owner", "shipped", "in_transit"],
            ["delivery", "owner", "delivered", "delivered"],
        ]
    );
    let places: Vec<i64> =
        order["events"].as_array().unwrap().iter().map(|e| e["seq"].as_i64().unwrap()).collect();
    assert!(places.is_sorted(), "a story runs forward: {places:?}");
}

#[test]
fn a_rejected_order_ends_with_its_reason() {
    let shop = Shop::stocked();
    shop.submit("Laptop:2");
    let order = shop.ask(&["order", "reject", "1", "--reason", "the address does not exist"]);
    assert_eq!((&order["status"], &order["due"]), (&json!("rejected"), &json!("0.00")));
    let last = order["events"].as_array().unwrap().last().unwrap();
    assert!(last["note"].as_str().unwrap().contains("the address does not exist"), "{last}");
    assert_eq!(shop.stock("Laptop"), (10, 0), "a rejected order holds nothing");
    assert_eq!(shop.ask(&["agents", "status"])["agents"][1]["waiting"], 0, "nobody waits for it any more");
    shop.assert_healthy();
}

#[test]
fn an_order_can_be_paid_in_parts_and_ships_when_it_is_covered() {
    let shop = Shop::stocked();
    shop.submit("Headphones:3");
    shop.step("approve", 1);
    let order = shop.ask(&["order", "pay", "1", "--amount", "100"]);
    assert_eq!((&order["status"], &order["due"]), (&json!("awaiting_payment"), &json!("199.97")));
    shop.refused(3, "refused", &["order", "fulfil", "1"]);
    let order = shop.ask(&["order", "pay", "1", "--amount", "199.97"]);
    assert_eq!((&order["status"], &order["due"]), (&json!("awaiting_delivery"), &json!("0.00")));
    let paid: Vec<&str> = order["payments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|payment| payment["amount"].as_str().unwrap())
        .collect();
    assert_eq!(paid, ["100.00", "199.97"]);
    assert_eq!(shop.step("fulfil", 1)["status"], "in_transit");
    shop.assert_healthy();
}
