//! Orders are changed, cancelled, shipped in parts, put aside; goods and money come back.

use fivedesk_tests::Shop;
use serde_json::{Value, json};

fn edit(shop: &Shop, id: i64, words: &[&str]) -> Value {
    let id = id.to_string();
    shop.ask(&[&["order", "edit", &id], words].concat())
}

fn line(order: &Value, at: usize) -> &Value {
    &order["lines"][at]
}

#[test]
fn a_change_after_approval_goes_back_and_keeps_what_is_set_aside_and_paid() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2, Headphones:3");
    shop.step("approve", id);
    shop.step("pay", id);
    let order = edit(&shop, id, &["--line", "1:3"]);
    assert_eq!(order["status"], "awaiting_approval", "the seal is broken");
    assert_eq!((&line(&order, 0)["quantity"], &line(&order, 0)["reserved"]), (&json!(3), &json!(2)));
    assert_eq!(order["paid"], "2299.95", "payments stay");
    shop.refused(3, "refused", &["order", "fulfil", &id.to_string()]);
    let asked = order["question"].as_str().unwrap();
    assert!(asked.contains("policy"), "the desk it stands on asks: {asked}");
    let order = shop.step("approve", id);
    assert_eq!((&order["status"], &line(&order, 0)["reserved"]), (&json!("awaiting_payment"), &json!(3)));
    assert_eq!(order["due"], "999.99");
    shop.assert_healthy();
}

#[test]
fn what_is_no_part_of_the_seal_changes_without_a_new_approval() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    shop.step("approve", id);
    let order = edit(&shop, id, &["--note", "Ring twice", "--due", "2026-12-24T12:00:00Z"]);
    assert_eq!(order["status"], "awaiting_payment");
    assert_eq!((&order["note"], &order["due_at"]), (&json!("Ring twice"), &json!("2026-12-24T12:00:00Z")));
    let order = edit(&shop, id, &["--address", "9 New Road"]);
    assert_eq!((&order["status"], &order["address"]), (&json!("awaiting_approval"), &json!("9 New Road")));
    shop.refused(3, "refused", &["order", "edit", &id.to_string(), "--address", "9 New Road"]);
}

#[test]
fn a_day_is_wanted_to_its_end_in_the_owners_zone() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    let order = edit(&shop, id, &["--due", "2026-12-24"]);
    assert_eq!(order["due_at"], "2026-12-24T22:59:59Z", "Berlin is an hour ahead");
    let error = shop.refused(4, "invalid_input", &["order", "edit", &id.to_string(), "--due", "soon"]);
    assert_eq!(error["details"]["field"], "due_at");
}

#[test]
fn a_refusal_names_the_line_and_the_field() {
    let shop = Shop::stocked();
    let id = shop.submit("Headphones:3").to_string();
    for (words, details) in [
        (["--line", "1:x"], json!({ "field": "quantity", "line": 1, "row": 1 })),
        (["--line-discount", "1:x"], json!({ "field": "discount", "line": 1, "row": 1 })),
        (["--add", "Laptop:x"], json!({ "field": "quantity", "line": null, "row": 2 })),
        (["--line-discount", "1:1000"], json!({ "line": 1 })),
        (["--shipping", "x"], json!({ "field": "shipping" })),
    ] {
        let error = shop.refused(4, "invalid_input", &["order", "edit", &id, words[0], words[1]]);
        assert_eq!(error["details"], details, "{words:?}");
    }
}

#[test]
fn prices_discounts_and_shipping_count() {
    let shop = Shop::stocked();
    let id = shop.submit("Headphones:3");
    let order = edit(&shop, id, &["--line", "1:3@90", "--line-discount", "1:20", "--shipping", "4.90"]);
    assert_eq!(order["total"], "254.90", "3 x 90 - 20 + 4.90");
    let order = edit(&shop, id, &["--discount", "50"]);
    assert_eq!(order["total"], "204.90");
    for (words, why) in [
        (["--discount", "1000"], "more than the order is worth"),
        (["--line-discount", "1:1000"], "more than the line is worth"),
        (["--discount", "-1"], "no amount"),
        (["--line", "1:2.5"], "no quantity"),
        (["--line", "1:0"], "no quantity"),
    ] {
        let id = id.to_string();
        let error = shop.refused(4, "invalid_input", &["order", "edit", &id, words[0], words[1]]);
        assert!(error["message"].as_str().unwrap().contains(why), "{error}");
    }
    let usage = shop.run(&["order", "edit", &id.to_string(), "--line", "7:1"]);
    assert_eq!(usage.status, Some(2), "a line that is none: {}", usage.out);
}

#[test]
fn lines_come_and_go() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2, Headphones:3");
    let order = edit(&shop, id, &["--add", "Smartphone:1", "--remove", "2"]);
    let products: Vec<_> = order["lines"].as_array().unwrap().iter().map(|l| &l["product"]).collect();
    assert_eq!(products, ["Laptop", "Smartphone"]);
    let id = id.to_string();
    let error = shop.refused(4, "invalid_input", &["order", "edit", &id, "--remove", "1", "--remove", "3"]);
    assert!(error["message"].as_str().unwrap().contains("no line left"), "{error}");
}

#[test]
fn an_order_ships_in_parts_and_says_what_stays_open() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:10");
    shop.step("approve", id);
    shop.step("pay", id);
    let ids = id.to_string();
    for (part, why) in [("1:11", "more than"), ("2:1", "no line 2"), ("1:0", "no quantity")] {
        let error = shop.refused(4, "invalid_input", &["order", "fulfil", &ids, "--part", part]);
        assert!(error["message"].as_str().unwrap().contains(why), "{error}");
    }
    let parcel = ["order", "fulfil", &ids, "--part", "1:7", "--carrier", "Fast Parcel", "--tracking", "FP-1"];
    let order = shop.ask(&parcel);
    assert_eq!(order["status"], "awaiting_delivery", "the rest is still to be packed");
    assert!(order["question"].as_str().unwrap().contains("pack it"), "{}", order["question"]);
    assert_eq!((&line(&order, 0)["shipped"], &line(&order, 0)["open"]), (&json!(7), &json!(3)));
    assert_eq!(order["shipments"][0]["carrier"], "Fast Parcel");
    assert_eq!(shop.stock("Laptop"), (3, 3));
    // The first parcel arrives before the second leaves.
    let order = shop.step("deliver", id);
    assert_eq!((&order["status"], &line(&order, 0)["delivered"]), (&json!("awaiting_delivery"), &json!(7)));
    shop.step("fulfil", id);
    let order = shop.step("deliver", id);
    assert_eq!((&order["status"], &line(&order, 0)["delivered"]), (&json!("delivered"), &json!(10)));
    assert_eq!(order["shipments"].as_array().unwrap().len(), 2);
    shop.assert_healthy();
}

#[test]
fn what_has_not_shipped_is_cancelled_with_its_money() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:10");
    shop.step("approve", id);
    shop.step("pay", id);
    let ids = id.to_string();
    shop.ask(&["order", "fulfil", &ids, "--part", "1:7"]);
    let order = shop.ask(&["order", "cancel", &ids, "--reason", "He needs no more"]);
    assert_eq!((&order["status"], &order["refund_due"]), (&json!("in_transit"), &json!("2999.97")));
    assert_eq!(shop.stock("Laptop"), (3, 0), "what was set aside is free");
    shop.refused(3, "refused", &["order", "cancel", &ids]);
    let order = shop.step("refund", id);
    assert_eq!((&order["paid"], &order["refund_due"]), (&json!("6999.93"), &json!("0.00")));
    assert_eq!(order["payments"].as_array().unwrap().last().unwrap()["amount"], "-2999.97");
    shop.assert_healthy();
}

#[test]
fn a_whole_order_cancelled_ends_and_frees_its_stock_for_others() {
    let shop = Shop::stocked();
    let (first, second) = (shop.submit("Laptop:8"), shop.submit("Laptop:5"));
    shop.step("approve", first);
    shop.step("approve", second);
    let order = shop.step("cancel", first);
    assert_eq!((&order["status"], &order["desk"]), (&json!("cancelled"), &Value::Null));
    assert_eq!(shop.order(second)["status"], "awaiting_payment");
    shop.refused(3, "refused", &["order", "approve", &first.to_string()]);
    shop.assert_healthy();
}

#[test]
fn an_order_comes_in_line_by_line() {
    let shop = Shop::stocked();
    let words = ["order", "submit", "--line", "HEA-1:2", "--line", "Laptop:1", "--customer", "Ada"];
    let order = shop.ask(&words);
    assert_eq!((&order["status"], &order["source"]), (&json!("awaiting_approval"), &json!("form")));
    assert_eq!((&order["total"], &order["customer"]), (&json!("1199.97"), &json!("Ada")));
    assert_eq!(order["text"], "Headphones:2\nLaptop:1", "as a person would have written it");
    let error = shop.refused(4, "invalid_input", &["order", "submit", "--line", "Laptop:0.5"]);
    assert_eq!(error["details"], json!({ "field": "quantity", "line": 1 }));
    shop.assert_healthy();
}

#[test]
fn goods_come_back_to_stock_or_are_written_off() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:3, Headphones:2");
    for step in ["approve", "pay", "fulfil"] {
        shop.step(step, id);
    }
    let ids = id.to_string();
    shop.refused(3, "refused", &["order", "return", &ids]);
    shop.step("deliver", id);
    let order = shop.ask(&["order", "return", &ids, "--part", "1:2", "--reason", "Too heavy"]);
    assert_eq!((&order["status"], &order["refund_due"]), (&json!("delivered"), &json!("1999.98")));
    assert_eq!(shop.stock("Laptop"), (9, 0));
    let delivered_at = order["delivered_at"].clone();
    let order = shop.ask(&["order", "return", &ids, "--write-off"]);
    assert_eq!(order["status"], "returned", "everything came back");
    assert_eq!(order["delivered_at"], delivered_at, "it was delivered all the same");
    assert_eq!((shop.stock("Laptop"), shop.stock("Headphones")), ((9, 0), (28, 0)), "written off");
    assert_eq!(order["refund_due"], order["paid"]);
    shop.refused(3, "refused", &["order", "return", &ids]);
    shop.assert_healthy();
}

#[test]
fn a_parcel_is_refused_or_lost() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:3");
    for step in ["approve", "pay", "fulfil"] {
        shop.step(step, id);
    }
    let ids = id.to_string();
    let order = shop.ask(&["order", "lost", &ids, "--part", "1:1"]);
    assert_eq!((&order["status"], &order["refund_due"]), (&json!("in_transit"), &json!("999.99")));
    let order = shop.ask(&["order", "return", &ids, "--refused"]);
    assert_eq!((&order["status"], &line(&order, 0)["returned"]), (&json!("returned"), &json!(2)));
    assert_eq!(order["delivered_at"], Value::Null, "it never arrived");
    assert_eq!(shop.stock("Laptop"), (9, 0), "one of ten is lost");
    shop.assert_healthy();
}

#[test]
fn more_than_is_due_is_booked_only_when_it_is_said() {
    let shop = Shop::stocked();
    let id = shop.submit("Headphones:1");
    shop.step("approve", id);
    let ids = id.to_string();
    shop.refused(4, "invalid_input", &["order", "pay", &ids, "--amount", "120"]);
    let order = shop.ask(&["order", "pay", &ids, "--amount", "120", "--beyond", "--method", "cash"]);
    assert_eq!((&order["status"], &order["refund_due"]), (&json!("awaiting_delivery"), &json!("20.01")));
    shop.refused(4, "invalid_input", &["order", "refund", &ids, "--amount", "120.01"]);
    let order = shop.step("refund", id);
    assert_eq!((&order["status"], &order["refund_due"]), (&json!("awaiting_delivery"), &json!("0.00")));
    shop.refused(3, "refused", &["order", "refund", &ids]);
}

#[test]
fn an_order_put_aside_is_left_alone_until_it_is_taken_up() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:12");
    shop.step("approve", id);
    let ids = id.to_string();
    let order = shop.ask(&["order", "hold", &ids, "--reason", "Waiting for a call"]);
    assert_eq!((&order["status"], &order["hold"]), (&json!("approved"), &json!("manual")));
    shop.ask(&["stock", "receive", "Laptop:20"]);
    assert_eq!(shop.order(id)["status"], "approved", "no agent touched it");
    shop.refused(3, "refused", &["order", "hold", &ids]);
    let order = shop.step("resume", id);
    assert_eq!((&order["status"], &order["hold"]), (&json!("awaiting_payment"), &Value::Null));
    shop.refused(3, "refused", &["order", "resume", &ids]);
}

#[test]
fn a_line_becomes_another_product() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:12, Headphones:1");
    shop.step("approve", id);
    let ids = id.to_string();
    let order = shop.ask(&["order", "substitute", &ids, "--line", "1", "--product", "Smartphone"]);
    assert_eq!(order["status"], "awaiting_approval");
    let products: Vec<_> = order["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["product"].clone(), l["quantity"].clone()))
        .collect();
    assert_eq!(products, [(json!("Headphones"), json!(1)), (json!("Smartphone"), json!(12))]);
    let order = shop.step("undo", id);
    assert_eq!(order["lines"][0]["product"], "Laptop");
}

#[test]
fn a_copy_is_an_order_of_its_own_at_todays_prices() {
    let shop = Shop::stocked();
    let first = shop.ask(&["order", "submit", "Laptop:2", "--customer", "Ada", "--address", "1 Elm St"]);
    let id = first["id"].as_i64().unwrap();
    edit(&shop, id, &["--line", "1:2@1.00"]);
    let copy = shop.ask(&["order", "copy", &id.to_string()]);
    assert_eq!((&copy["status"], &copy["customer"]), (&json!("awaiting_approval"), &json!("Ada")));
    assert_eq!((&copy["total"], &copy["reference"]), (&json!("1999.98"), &json!("#1")));
    assert_eq!(copy["address"], "1 Elm St");
    shop.assert_healthy();
}

#[test]
fn goods_come_back_without_an_order() {
    let shop = Shop::stocked();
    shop.ask(&["stock", "return", "Laptop:1, Headphones:2", "--customer", "Ada", "--reason", "No receipt"]);
    assert_eq!((shop.stock("Laptop"), shop.stock("Headphones")), ((11, 0), (32, 0)));
    shop.ask(&["stock", "return", "Laptop:1", "--write-off"]);
    assert_eq!(shop.stock("Laptop"), (11, 0));
    shop.refused(4, "invalid_input", &["stock", "return", "Laptup:1"]);
    shop.assert_healthy();
}

#[test]
fn an_unread_order_is_read_by_its_lines() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2, Laptup:3");
    assert_eq!(shop.order(id)["status"], "received");
    let order = edit(&shop, id, &["--line", "1:4"]);
    assert_eq!((&order["status"], &order["unclear"]), (&json!("awaiting_approval"), &json!([])));
    shop.assert_healthy();
}
