//! Products: every field, edits, learned names, archived and back.

use fivedesk_tests::{Shop, fields};
use serde_json::json;

#[test]
fn a_product_has_every_field_a_shop_keeps_and_each_can_be_edited_and_taken_away() {
    let shop = Shop::stocked();
    let edited = shop.ask(&[
        "product",
        "edit",
        "LAP-1",
        "--name",
        "Laptop 14",
        "--price",
        "949.5",
        "--sku",
        "LAP-14",
        "--cost",
        "700",
        "--low",
        "3",
        "--barcode",
        "4006381333931",
        "--unit",
        "piece",
        "--tax",
        "19",
        "--pack",
        "5",
        "--supplier",
        "Nord Trade",
    ]);
    fields(&edited, &["id", "name", "sku", "price", "cost", "decimals", "low_at", "aliases", "archived"]);
    for (field, value) in [
        ("name", json!("Laptop 14")),
        ("price", json!("949.50")),
        ("sku", json!("LAP-14")),
        ("cost", json!("700.00")),
        ("low_at", json!(3)),
        ("barcode", json!("4006381333931")),
        ("unit", json!("piece")),
        ("tax_rate", json!("19")),
        ("pack_size", json!(5)),
        ("supplier", json!("Nord Trade")),
        ("on_hand", json!(10)),
    ] {
        assert_eq!(edited[field], value, "{field} of {edited}");
    }
    assert_eq!(shop.ask(&["product", "show", "4006381333931"])["id"], edited["id"], "found by its barcode");
    // What is not given stays; an empty text takes a value away.
    let less = shop.ask(&["product", "edit", "LAP-14", "--barcode", "", "--supplier", "", "--tax", "7.5"]);
    assert_eq!((&less["barcode"], &less["supplier"]), (&json!(null), &json!(null)));
    assert_eq!((&less["tax_rate"], &less["name"]), (&json!("7.5"), &json!("Laptop 14")));
    // The next order text knows the new name and price.
    let order = shop.ask(&["order", "submit", "Laptop 14: 2"]);
    assert_eq!(order["total"], "1899.00");
    shop.assert_healthy();
}

#[test]
fn an_edit_that_cannot_be_is_refused_with_what_would_be_right() {
    let shop = Shop::stocked();
    shop.ask(&["product", "edit", "PHO-1", "--barcode", "4006381333931"]);
    shop.refused(3, "conflict", &["product", "edit", "LAP-1", "--sku", "PHO-1"]);
    shop.refused(3, "conflict", &["product", "edit", "LAP-1", "--barcode", "4006381333931"]);
    shop.refused(3, "conflict", &["product", "edit", "LAP-1", "--name", "Smartphone", "--sku", ""]);
    shop.refused(4, "invalid_input", &["product", "edit", "LAP-1", "--name", " "]);
    shop.refused(4, "invalid_input", &["product", "edit", "LAP-1", "--price", "-1"]);
    shop.refused(4, "invalid_input", &["product", "edit", "LAP-1", "--tax", "101"]);
    shop.refused(4, "invalid_input", &["product", "edit", "LAP-1", "--pack", "0"]);
    shop.refused(4, "invalid_input", &["product", "edit", "LAP-1", "--low", "2.5"]);
    shop.refused(5, "not_found", &["product", "edit", "Submarine", "--price", "1"]);
    // Figures of the book stay within the decimals a product sells in.
    shop.ask(&["product", "add", "Cheese", "--price", "9", "--decimals", "3"]);
    shop.ask(&["stock", "set", "Cheese: 2.125"]);
    shop.refused(4, "invalid_input", &["product", "edit", "Cheese", "--decimals", "2"]);
}

#[test]
fn an_open_order_keeps_the_price_it_was_entered_at() {
    let shop = Shop::stocked();
    let order = shop.submit("Headphones: 10");
    shop.ask(&["product", "edit", "HEA-1", "--price", "500"]);
    assert_eq!(shop.order(order)["total"], "999.90");
    assert_eq!(shop.order(order)["status"], "awaiting_approval");
}

#[test]
fn an_archived_product_is_offered_nowhere_and_its_orders_go_on() {
    let shop = Shop::stocked();
    let order = shop.submit("Laptop: 2");
    assert_eq!(shop.ask(&["product", "archive", "LAP-1"])["archived"], true);
    let names = |args: &[&str]| -> Vec<String> {
        let list = shop.ask(args);
        list.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&["product", "list"]), ["Headphones", "Smartphone"]);
    assert_eq!(names(&["product", "list", "--archived"]), ["Laptop"]);
    // The old order still shows it, and goes on.
    assert_eq!(shop.order(order)["lines"][0]["product"], "Laptop");
    shop.step("approve", order);
    shop.step("pay", order);
    assert_eq!(shop.step("fulfil", order)["status"], "in_transit");
    // A text that names it is asked about, and so is an answer that chooses it.
    let asked = shop.submit("Laptop: 1, Headphones: 2");
    let asked = shop.order(asked);
    assert_eq!((&asked["status"], &asked["hold"]), (&json!("received"), &json!("unclear")));
    let question = asked["unclear"][0]["question"].as_str().unwrap();
    assert!(question.contains("sold no longer"), "{question}");
    shop.refused(3, "refused", &["product", "archive", "LAP-1"]);
    let file = shop.write("order.json", r#"{"products": [{"sku": "LAP-1", "quantity": 1}]}"#);
    let report = shop.run(&["order", "submit", "--file", &file]);
    assert_eq!((report.status, &report.json()["refused"]), (Some(4), &json!(1)));
    // Back again, all is as it was.
    shop.ask(&["product", "restore", "LAP-1"]);
    assert_eq!(shop.ask(&["order", "submit", "Laptop: 1"])["status"], "awaiting_approval");
    shop.assert_healthy();
}

#[test]
fn an_archived_products_name_is_free_until_it_is_restored() {
    let shop = Shop::empty();
    shop.ask(&["product", "add", "Mug", "--price", "3"]);
    shop.ask(&["product", "archive", "Mug"]);
    shop.ask(&["product", "add", "Mug", "--price", "4"]);
    assert_eq!(shop.ask(&["order", "submit", "Mug: 1"])["total"], "4.00", "the one that is sold is meant");
    shop.refused(3, "conflict", &["product", "restore", "1"]);
}

#[test]
fn a_learned_name_is_shown_and_can_be_forgotten() {
    let shop = Shop::stocked();
    let order = shop.submit("Headphones: 1, ear muffs: 3");
    let id = order.to_string();
    let headphones = shop.ask(&["product", "show", "HEA-1"])["id"].to_string();
    shop.ask(&["order", "clarify", &id, "--line", "1", "--product", &headphones, "--quantity", "3"]);
    assert_eq!(shop.ask(&["product", "show", "HEA-1"])["aliases"], json!(["ear muffs"]));
    assert_eq!(shop.ask(&["order", "submit", "ear muffs: 2"])["lines"][0]["product"], "Headphones");
    let after = shop.ask(&["product", "edit", "HEA-1", "--forget", "ear muffs"]);
    assert_eq!(after["aliases"], json!([]));
    shop.refused(5, "not_found", &["product", "edit", "HEA-1", "--forget", "ear muffs"]);
    shop.refused(4, "invalid_input", &["order", "submit", "ear muffs: 2"]);
}

#[test]
fn new_lines_take_the_products_tax_and_old_ones_keep_theirs() {
    let shop = Shop::stocked();
    let before = shop.submit("Laptop: 1");
    shop.ask(&["product", "edit", "LAP-1", "--tax", "19"]);
    let after = shop.submit("Laptop: 1");
    let rate = |order: i64| shop.order(order)["lines"][0]["tax_rate"].clone();
    assert_eq!((rate(before), rate(after)), (json!("0"), json!("19")));
    let file = shop.write("order.json", r#"{"products": [{"sku": "LAP-1", "quantity": 1}]}"#);
    let report = shop.ask(&["order", "submit", "--file", &file]);
    assert_eq!(report["orders"][0]["order"]["lines"][0]["tax_rate"], "19");
    shop.assert_healthy();
}
