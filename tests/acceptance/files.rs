//! Orders that come as data, one or many at a time, each entered or refused by itself.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

fn submit(shop: &Shop, content: &str) -> fivedesk_tests::Outcome {
    let file = shop.write("orders.json", content);
    shop.run(&["order", "submit", "--file", &file])
}

#[test]
fn an_array_of_orders_is_entered_one_by_one() {
    let shop = Shop::stocked();
    let report = submit(
        &shop,
        r#"[{"products":[{"product_id":"LAP-1","quantity":2},{"name":"smartphone","quantity":1}],
             "address":"123 Main St","customer":"Ada"},
            {"products":[{"sku":"HEA-1","quantity":3}], "address":"456 Elm St"}]"#,
    );
    assert_eq!(report.status, Some(0), "{}", report.out);
    let report = report.json();
    assert_eq!((&report["entered"], &report["refused"]), (&json!(2), &json!(0)));
    let orders = report["orders"].as_array().unwrap();
    for one in orders {
        fields(one, &["place", "order", "error"]);
        assert_eq!(one["order"]["status"], "awaiting_approval", "data needs no reading: {one}");
    }
    assert_eq!(
        (&orders[0]["order"]["total"], &orders[0]["order"]["address"]),
        (&json!("2599.97"), &json!("123 Main St"))
    );
    assert_eq!(
        (&orders[0]["order"]["customer"], &orders[1]["order"]["customer"]),
        (&json!("Ada"), &Value::Null)
    );
    shop.assert_healthy();
}

#[test]
fn a_single_order_needs_no_brackets() {
    let shop = Shop::stocked();
    let content = r#"{"products":[{"product_id":1,"quantity":2}],   "address":"123 Main St"}"#;
    let report = submit(&shop, content).json();
    assert_eq!(report["entered"], 1);
    let order = &report["orders"][0]["order"];
    assert_eq!(order["lines"][0]["product"], "Laptop", "a product's own number names it too");
    assert_eq!(order["text"], content, "the order keeps its original text, letter by letter");
}

#[test]
fn a_file_may_come_through_standard_input() {
    use std::io::Write;
    let shop = Shop::stocked();
    let mut command = shop.command(&["order", "submit", "--file", "-"]);
    let mut child =
        command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(br#"{"products":[{"name":"Laptop","quantity":1}]}"#).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(shop.ask(&["order", "list"])["total"], 1);
}

#[test]
fn good_orders_come_in_beside_bad_ones_with_a_report_for_each() {
    let shop = Shop::stocked();
    let report = submit(
        &shop,
        r#"[{"products":[{"name":"Laptop","quantity":1}]},
            {"products":[{"name":"Gizmo","quantity":1}]},
            {"products":[{"name":"Laptop","quantity":1},{"name":"Smartphone","quantity":0}]},
            {"products":[]},
            {"address":"nowhere"},
            7,
            {"products":[{"name":"Headphones","quantity":2}]}]"#,
    );
    assert_eq!(report.status, Some(0), "what came in stands, so the call is done: {}", report.out);
    let report = report.json();
    assert_eq!((&report["entered"], &report["refused"]), (&json!(2), &json!(5)));
    for (place, one) in report["orders"].as_array().unwrap().iter().enumerate() {
        assert_eq!(one["place"], place + 1, "in the order they came");
        assert_eq!(one["order"].is_null(), (1..=5).contains(&place), "{one}");
        if one["order"].is_null() {
            fields(&one["error"], &["code", "message", "details"]);
            assert_eq!(one["error"]["code"], "invalid_input", "{one}");
        }
    }
    assert_eq!(shop.ask(&["order", "list"])["total"], 2, "a bad line refuses its whole order and no other");
    shop.assert_healthy();
}

#[test]
fn a_quantity_is_a_positive_number_the_product_sells_in() {
    let shop = Shop::stocked();
    for quantity in [
        "0",
        "-1",
        "2.5",
        "1e3",
        "1E3",
        "1e-3",
        "1000000001",
        "99999999999999999999999",
        "\"5\"",
        "\"1e3\"",
        "true",
        "null",
        "[]",
        "0.0001",
    ] {
        let before = book::everything(&shop.book());
        let outcome =
            submit(&shop, &format!(r#"[{{"products":[{{"name":"Laptop","quantity":{quantity}}}]}}]"#));
        assert_eq!(outcome.status, Some(4), "{quantity}: {}", outcome.out);
        let error = outcome.json()["orders"][0]["error"].clone();
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("Laptop"), "{quantity}: which item: {message}");
        assert_eq!(book::everything(&shop.book()), before, "{quantity} changed the book");
    }
    let report = submit(&shop, r#"{"products":[{"name":"Laptop","quantity":2.0}]}"#).json();
    assert_eq!(report["orders"][0]["order"]["lines"][0]["quantity"], 2, "2.0 is two");
}

#[test]
fn what_is_no_json_of_orders_is_refused_with_what_would_be() {
    let shop = Shop::stocked();
    for content in ["", "{", "Laptop:5", "7", "\"Laptop\"", "null", "[{]"] {
        let file = shop.write("orders.json", content);
        let error = shop.refused(4, "invalid_input", &["order", "submit", "--file", &file]);
        assert!(error["message"].as_str().unwrap().contains("\"products\""), "the form it takes: {error}");
    }
    let file = shop.write("orders.json", [0xFF, 0xFE, 0x00]);
    shop.refused(4, "invalid_input", &["order", "submit", "--file", &file]);
    let error = shop.refused(5, "not_found", &["order", "submit", "--file", "no/such/file.json"]);
    assert!(error["message"].as_str().unwrap().contains("file.json"), "{error}");
}

#[test]
fn an_empty_array_enters_nothing() {
    let shop = Shop::stocked();
    let report = submit(&shop, "[]");
    assert_eq!((report.status, &report.json()["entered"]), (Some(0), &json!(0)));
}

#[test]
fn an_order_beyond_what_an_amount_holds_is_bad_input_not_a_fault() {
    let shop = Shop::stocked();
    shop.ask(&["product", "add", "Palace", "--price", "900000000000"]);
    for content in [
        r#"{"products":[{"name":"Palace","quantity":1000000000}]}"#,
        r#"{"products":[{"name":"Palace","quantity":60000},{"name":"Palace","quantity":60000}]}"#,
    ] {
        let outcome = submit(&shop, content);
        assert_eq!(outcome.status, Some(4), "{}", outcome.out);
        assert_eq!(outcome.json()["orders"][0]["error"]["code"], "invalid_input");
    }
    for text in ["Palace:1000000000", "Palace:60000, Palace:60000", "Laptop:1, Palace:1000000000"] {
        let error = shop.refused(4, "invalid_input", &["order", "submit", text]);
        assert!(error["message"].as_str().unwrap().contains("Split"), "what to do: {error}");
    }
    let reading = shop.ask(&["order", "read", "Palace:60000, Palace:60000"]);
    assert!(reading["total"].is_string(), "reading never fails: {reading}");
    shop.assert_healthy();
}

#[test]
fn the_customer_of_a_name_is_found_again() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Ada Marsh", "--address", "123 Main St"]);
    let order = shop.ask(&["order", "submit", "Laptop:1", "--customer", "ada  MARSH"]);
    assert_eq!(
        (&order["customer"], &order["address"]),
        (&json!("Ada Marsh"), &json!("123 Main St")),
        "and the address"
    );
    let customers = shop.ask(&["customer", "list"]);
    assert_eq!(customers["total"], 1, "no second Ada: {customers}");
    assert_eq!(
        (&customers["items"][0]["orders"], &customers["items"][0]["total"]),
        (&json!(1), &json!("999.99"))
    );
}
