//! Long lists: the shape of a page, filters, and the log.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

/// Seven orders in several statuses.
fn busy() -> Shop {
    let shop = Shop::stocked();
    for (text, customer) in [
        ("Laptop:1", "Ada Marsh"),
        ("Smartphone:1", "Ben Ortiz"),
        ("Headphones:1", "Ada Marsh"),
        ("Laptop:1, Headphones:2", "Cleo 100%"),
        ("Laptop:50", "Ada Marsh"),
        ("Smartphone:2", "Ben_Ortiz"),
        ("Headphones:2", "Dora"),
    ] {
        shop.ask(&["order", "submit", text, "--customer", customer]);
    }
    for id in [1, 2, 5] {
        shop.step("approve", id);
    }
    shop.step("pay", 1);
    shop.step("reject", 6);
    shop
}

fn ids(page: &Value) -> Vec<i64> {
    page["items"].as_array().unwrap().iter().map(|order| order["id"].as_i64().unwrap()).collect()
}

#[test]
fn orders_are_paged_newest_first() {
    let shop = busy();
    let page = |page: &str| shop.ask(&["order", "list", "--page", page, "--per-page", "3"]);
    let first = page("1");
    fields(&first, &["items", "page", "per_page", "total", "pages"]);
    let figures = ["page", "per_page", "total", "pages"].map(|field| first[field].as_i64().unwrap());
    assert_eq!((ids(&first), figures), (vec![7, 6, 5], [1, 3, 7, 3]));
    assert_eq!((ids(&page("2")), ids(&page("3"))), (vec![4, 3, 2], vec![1]));
    let beyond = page("9");
    assert_eq!(
        (ids(&beyond), &beyond["total"]),
        (vec![], &json!(7)),
        "beyond the end there is nothing, not an error"
    );
    for (page, per_page) in [("0", "3"), ("1", "0"), ("1", "501")] {
        for list in [&["order", "list"][..], &["log"], &["stock", "history"], &["customer", "list"]] {
            let words: Vec<&str> =
                list.iter().copied().chain(["--page", page, "--per-page", per_page]).collect();
            shop.refused(4, "invalid_input", &words);
        }
    }
    shop.run(&["order", "list", "--page", "two"]).error(2, "usage");
}

#[test]
fn orders_are_found_by_status_customer_product_and_number() {
    let shop = busy();
    let found = |words: &[&str]| {
        let words: Vec<&str> = ["order", "list"].iter().chain(words).copied().collect();
        let page = shop.ask(&words);
        assert_eq!(page["total"], page["items"].as_array().unwrap().len(), "the total counts what was found");
        ids(&page)
    };
    assert_eq!(found(&["--status", "awaiting_approval"]), [7, 4, 3]);
    assert_eq!(found(&["--status", "rejected"]), [6]);
    assert_eq!(found(&["--status", "delivered"]), [0; 0]);
    assert_eq!(found(&["--search", "ada"]), [5, 3, 1]);
    assert_eq!(found(&["--search", "ada", "--status", "approved"]), [5]);
    assert_eq!(found(&["--search", "hea-1"]), [7, 4, 3], "a product's SKU");
    assert_eq!(found(&["--search", "smartphone"]), [6, 2]);
    assert_eq!(found(&["--search", "#4"]), [4]);
    assert_eq!(found(&["--search", "100%"]), [4], "a sign of the search language is a letter here");
    assert_eq!(found(&["--search", "n_o"]), [6], "and so is this one");
    assert_eq!(found(&["--search", "nobody"]), [0; 0]);
    let error = shop.refused(4, "invalid_input", &["order", "list", "--status", "shipped"]);
    assert!(error["message"].as_str().unwrap().contains("in_transit"), "the statuses there are: {error}");
}

#[test]
fn the_log_tells_everything_newest_first() {
    let shop = busy();
    let page = shop.ask(&["log", "--page", "1", "--per-page", "4"]);
    fields(&page, &["items", "page", "per_page", "total", "pages"]);
    let total = page["total"].as_i64().unwrap();
    assert_eq!(page["pages"], (total + 3) / 4);
    for event in page["items"].as_array().unwrap() {
        fields(event, &["seq", "at", "agent", "actor", "kind", "from", "to", "note", "order"]);
    }
    let mut seen = Vec::new();
    for number in 1..=page["pages"].as_i64().unwrap() {
        let page = shop.ask(&["log", "--page", &number.to_string(), "--per-page", "4"]);
        seen.extend(page["items"].as_array().unwrap().iter().map(|event| event["seq"].as_i64().unwrap()));
    }
    assert_eq!(seen, (1..=total).rev().collect::<Vec<_>>(), "no event is left out and none is told twice");
}

#[test]
fn products_are_listed_and_searched() {
    let shop = Shop::stocked();
    let all = shop.ask(&["product", "list"]);
    let names: Vec<_> = all.as_array().unwrap().iter().map(|product| product["name"].clone()).collect();
    assert_eq!(names, ["Headphones", "Laptop", "Smartphone"], "by name");
    let phones = shop.ask(&["product", "list", "--search", "PHO"]);
    assert_eq!(phones.as_array().unwrap().len(), 2, "in names and SKUs: {phones}");
    let shown = shop.ask(&["product", "show", "lap-1"]);
    assert_eq!((&shown["price"], &shown["on_hand"]), (&json!("999.99"), &json!(10)));
}

#[test]
fn customers_are_added_listed_and_shown() {
    let shop = Shop::empty();
    let added = shop.ask(&[
        "customer",
        "add",
        "Ada Marsh",
        "--email",
        "ada@example.org",
        "--phone",
        "+44 20",
        "--address",
        "123 Main St",
    ]);
    for (field, value) in
        [("name", "Ada Marsh"), ("email", "ada@example.org"), ("phone", "+44 20"), ("address", "123 Main St")]
    {
        assert_eq!(added[field], value);
    }
    shop.ask(&["customer", "add", "Ben"]);
    assert_eq!(shop.ask(&["customer", "list", "--search", "EXAMPLE.org"])["total"], 1);
    assert_eq!(shop.ask(&["customer", "show", "2"])["name"], "Ben");
    shop.refused(4, "invalid_input", &["customer", "add", "  "]);
}

#[test]
fn what_two_customers_share_is_asked_for() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Ada"]);
    shop.ask(&["customer", "add", "Ada"]);
    let error = shop.refused(4, "invalid_input", &["order", "submit", "Laptop:1", "--customer", "Ada"]);
    assert!(error["message"].as_str().unwrap().contains("Several"), "{error}");
    assert_eq!(
        shop.ask(&["order", "submit", "Laptop:1", "--customer", "2"])["customer_id"],
        2,
        "its number tells"
    );
}
