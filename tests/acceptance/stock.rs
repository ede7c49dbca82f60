//! Warehouse: stock is counted and received as text, and every change stands in the ledger.

use fivedesk_tests::{Shop, fields};
use serde_json::json;

#[test]
fn a_count_sets_and_a_plus_receives() {
    let shop = Shop::stocked();
    let changed = shop.ask(&["stock", "set", "Laptop:100units, Smartphone:50units"]);
    let touched: Vec<_> =
        changed["stock"].as_array().unwrap().iter().map(|row| row["product"].clone()).collect();
    assert_eq!(touched, ["Laptop", "Smartphone"], "the answer shows what was touched");
    assert_eq!((shop.stock("Laptop"), shop.stock("Smartphone")), ((100, 0), (50, 0)));
    shop.ask(&["stock", "set", "Laptop:+20, Smartphone: 7"]);
    assert_eq!((shop.stock("Laptop"), shop.stock("Smartphone")), ((120, 0), (7, 0)));
    shop.ask(&["stock", "receive", "laptop:5, pho-1:+1"]);
    assert_eq!((shop.stock("Laptop"), shop.stock("Smartphone")), ((125, 0), (8, 0)), "names, SKUs, any case");
    shop.ask(&["stock", "set", "Laptop:0"]);
    assert_eq!(shop.stock("Laptop"), (0, 0), "none is a count too");
    shop.assert_healthy();
}

#[test]
fn stock_shows_every_field_that_scripts_rely_on() {
    let shop = Shop::stocked();
    shop.submit("Laptop:4");
    shop.step("approve", 1);
    let stock = shop.ask(&["stock", "list"]);
    for row in stock.as_array().expect("stock list --json is an array") {
        fields(row, &["product", "sku", "on_hand", "reserved", "available", "low"]);
        let number = |field: &str| row[field].as_i64().unwrap();
        assert_eq!(number("available"), number("on_hand") - number("reserved"), "{row}");
    }
}

#[test]
fn each_movement_carries_the_stock_after_it() {
    let shop = Shop::stocked();
    shop.submit("Laptop:4");
    for step in ["approve", "pay", "fulfil"] {
        shop.step(step, 1);
    }
    shop.ask(&["stock", "receive", "Laptop:+3"]);
    let history = shop.ask(&["stock", "history", "Laptop"]);
    fields(&history, &["items", "page", "per_page", "total", "pages"]);
    let items = history["items"].as_array().unwrap();
    for item in items {
        fields(
            item,
            &["seq", "at", "kind", "product", "change", "on_hand", "reserved", "order", "actor", "reason"],
        );
        assert!(item["reason"].as_str().unwrap().contains(|c: char| c.is_lowercase()), "{item}");
    }
    let told: Vec<_> = items
        .iter()
        .rev()
        .map(|i| json!([i["kind"], i["change"], i["on_hand"], i["reserved"], i["order"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["set", 10, 10, 0, null]),
            json!(["reserve", 0, 10, 4, 1]),
            json!(["ship", -4, 6, 0, 1]),
            json!(["receive", 3, 9, 0, null]),
        ],
        "oldest last: counted, set aside, shipped, received"
    );
}

#[test]
fn the_ledger_of_all_products_is_paged_newest_first() {
    let shop = Shop::stocked();
    for _ in 0..4 {
        shop.ask(&["stock", "receive", "Laptop:1, Headphones:2"]);
    }
    let page = shop.ask(&["stock", "history", "--page", "2", "--per-page", "5"]);
    assert_eq!((&page["total"], &page["pages"], &page["page"]), (&json!(11), &json!(3), &json!(2)));
    let places: Vec<i64> =
        page["items"].as_array().unwrap().iter().map(|i| i["seq"].as_i64().unwrap()).collect();
    assert_eq!(places, [6, 5, 4, 3, 2], "eleven movements: page 2 of 5 holds the 6th to the 2nd");
}

#[test]
fn a_stock_text_is_taken_whole_or_not_at_all() {
    let shop = Shop::stocked();
    for text in [
        "Laptop:5, Gizmo:3",
        "Laptop:5, Smartphone:-1",
        "Laptop:5, Smartphone:2.5",
        "Laptop:5, Smartphone:1e3",
        "Laptop:5, Smartphone:",
        "Laptop:5, Smartphone:99999999999999999999",
        "Laptop:5, Smartphone:1000000001",
        "everything",
        "",
    ] {
        shop.refused(4, "invalid_input", &["stock", "set", text]);
        shop.refused(4, "invalid_input", &["stock", "receive", text]);
    }
    shop.refused(4, "invalid_input", &["stock", "receive", "Laptop:1000000000"]);
    assert_eq!(shop.stock("Laptop"), (10, 0));
}

#[test]
fn a_refused_stock_line_is_named_with_what_is_asked() {
    let shop = Shop::stocked();
    let error = shop.refused(4, "invalid_input", &["stock", "set", "Laptop:5, Smartphone:-1, Gizmo:3"]);
    let lines = error["details"]["lines"].as_array().unwrap();
    let told: Vec<&str> = lines.iter().map(|line| line["text"].as_str().unwrap().trim()).collect();
    assert_eq!(told, ["Smartphone:-1", "Gizmo:3"], "the good line is not among them");
    for line in lines {
        assert!(line["question"].as_str().unwrap().contains(' '), "what would be right: {line}");
    }
}

#[test]
fn a_product_sold_by_weight_takes_decimals_as_it_was_told_to() {
    let shop = Shop::stocked();
    shop.ask(&["product", "add", "Coffee", "--price", "18.40", "--decimals", "1"]);
    shop.ask(&["stock", "set", "Coffee:12.5"]);
    let order = shop.ask(&["order", "submit", "Coffee:2.5"]);
    assert_eq!((&order["lines"][0]["quantity"], &order["total"]), (&json!(2.5), &json!("46.00")));
    shop.refused(4, "invalid_input", &["order", "submit", "Coffee:2.55"]);
    shop.step("approve", 1);
    let coffee = shop.ask(&["product", "show", "Coffee"]);
    assert_eq!((&coffee["on_hand"], &coffee["available"]), (&json!(12.5), &json!(10)));
    shop.assert_healthy();
}
