//! Long lists: the shape of a page, filters, and the log.

use fivedesk_tests::{Shop, book, fields, large};
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
    assert_eq!(found(&["--search", "100%"]), [4], "a sign of the search language is left out");
    assert_eq!(found(&["--search", "ben_o"]), [6], "what stands in a word joins its parts");
    assert_eq!(found(&["--search", "ortiz"]), [6, 2], "and each part is a word");
    assert_eq!(found(&["--search", "ad lap"]), [5, 1], "every word, as far as it is typed");
    assert_eq!(found(&["--search", "nobody"]), [0; 0]);
    assert_eq!(found(&["--search", "\"* ("]), [0; 0], "no text is a question to the index itself");
    let error = shop.refused(4, "invalid_input", &["order", "list", "--status", "shipped"]);
    assert!(error["message"].as_str().unwrap().contains("in_transit"), "the statuses there are: {error}");
}

#[test]
fn orders_are_narrowed_by_customer_product_source_hold_and_time() {
    let shop = busy();
    shop.ask(&["order", "submit", "Laptop:2\nthree green ones", "--customer", "Ada Marsh"]);
    shop.ask(&["order", "submit", "Laptop:1", "--now", "2020-05-01T10:00:00Z"]);
    let found = |words: &[&str]| {
        let words: Vec<&str> = ["order", "list"].iter().chain(words).copied().collect();
        let page = shop.ask(&words);
        assert_eq!(page["total"], page["items"].as_array().unwrap().len(), "the total counts what was found");
        assert_eq!(page["total_is_at_least"], false);
        ids(&page)
    };
    assert_eq!(found(&["--customer", "1"]), [8, 5, 3, 1]);
    assert_eq!(found(&["--product", "LAP-1"]), [9, 8, 5, 4, 1]);
    assert_eq!(found(&["--product", "Laptop", "--customer", "1", "--status", "approved"]), [5]);
    assert_eq!(found(&["--source", "text"]).len(), 9);
    assert_eq!(found(&["--source", "shop"]), [0; 0]);
    assert_eq!(found(&["--hold", "shortage"]), [5]);
    assert_eq!(found(&["--hold", "unclear"]), [8]);
    assert_eq!(found(&["--to", "2021-01-01T00:00:00Z"]), [9]);
    assert_eq!(found(&["--from", "2021-01-01T00:00:00Z", "--status", "rejected"]), [6]);
    assert_eq!(found(&["--from", "2020-05-01T10:00:00Z", "--to", "2020-05-01T10:00:01Z"]), [9]);
    assert_eq!(found(&["--from", "2020-05-01", "--to", "2020-05-01"]), [9], "a day is one of the shop's");
    assert_eq!(found(&["--from", "2020-05-02", "--to", "2020-05-03"]), [0; 0]);
    for words in [["--hold", "because"], ["--from", "yesterday"], ["--to", "2020-05-32"]] {
        shop.refused(4, "invalid_input", &["order", "list", words[0], words[1]]);
    }
    shop.refused(5, "not_found", &["order", "list", "--product", "Anvil"]);
}

#[test]
fn a_note_and_a_new_name_are_found_at_once() {
    let shop = Shop::stocked();
    for _ in 0..30 {
        shop.submit("Laptop:1");
    }
    shop.ask(&["order", "reject", "12", "--reason", "the courier refuses pianos"]);
    shop.ask(&["order", "submit", "Headphones:1", "--customer", "José Álvarez"]);
    let found = |words: &str| ids(&shop.ask(&["order", "list", "--search", words, "--per-page", "500"]));
    assert_eq!(found("piano"), [12]);
    assert_eq!(found("jose alvarez"), [31], "with or without its accents");
    assert_eq!(found("laptop").len(), 30);
    let rejected = shop.ask(&["order", "list", "--search", "laptop", "--status", "rejected"]);
    assert_eq!(ids(&rejected), [12]);
    shop.assert_healthy();
}

#[test]
fn a_book_of_thousands_gives_the_pages_that_counting_gives() {
    let shop = large_shop(5_000);
    let page = |words: &[&str]| {
        let words: Vec<&str> = ["order", "list", "--per-page", "100"].iter().chain(words).copied().collect();
        shop.ask(&words)
    };
    let rows = |sql: &str| -> Vec<i64> {
        let connection = book::raw(&shop.book());
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    // The first search waits for the index; from then on everything is at hand.
    assert_eq!(page(&["--search", "nothing of the kind"])["total"], 0);
    for (words, sql) in [
        (&["--status", "rejected"][..], "status = 'rejected'"),
        (&["--status", "delivered"], "status = 'delivered'"),
        (&["--source", "shop"], "source = 'shop'"),
        (&["--source", "shop", "--status", "cancelled"], "source = 'shop' AND status = 'cancelled'"),
        (
            &["--from", "2024-06-01T00:00:00Z", "--to", "2025-03-01T00:00:00Z"],
            "received_at >= 1717200000000000 AND received_at < 1740787200000000",
        ),
        (
            &["--product", "SKU-0001", "--status", "delivered"],
            "status = 'delivered' AND id IN (SELECT order_id FROM order_lines WHERE product_id = 1)",
        ),
        (&["--search", "web-0000"], "reference LIKE 'WEB-0000%'"),
        (&["--search", "web", "--status", "rejected"], "reference LIKE 'WEB-%' AND status = 'rejected'"),
    ] {
        let all = rows(&format!("SELECT id FROM orders WHERE {sql} ORDER BY id DESC"));
        assert!(!all.is_empty(), "{words:?} tries nothing");
        let pages = all.len().div_ceil(100);
        for number in [1, 2, pages / 2, pages] {
            let number = number.max(1);
            let one = page(&[words, &["--page", &number.to_string()]].concat());
            let wanted: Vec<i64> = all.iter().copied().skip((number - 1) * 100).take(100).collect();
            assert_eq!(
                (ids(&one), one["total"].as_u64()),
                (wanted, Some(all.len() as u64)),
                "{words:?} {number}"
            );
        }
    }
    shop.submit("SKU-0007:3");
    let first = page(&[]);
    assert_eq!((first["total"].as_u64(), ids(&first)[0]), (Some(5_001), 5_001));
    assert_eq!(page(&["--search", "sku-0007"])["items"][0]["id"], 5_001, "not in the index yet, and found");
    // A product's new name finds what was indexed under the old one, which finds it still.
    shop.ask(&["product", "edit", "SKU-0001", "--name", "Sunflower oil"]);
    let of_it = rows("SELECT DISTINCT order_id FROM order_lines WHERE product_id = 1 ORDER BY order_id DESC");
    for words in ["sunflower", "sun oil", "sku-0001"] {
        let found = page(&["--search", words]);
        assert_eq!(found["total"].as_u64(), Some(of_it.len() as u64), "{words}");
        assert_eq!(ids(&found), of_it.iter().copied().take(100).collect::<Vec<_>>(), "{words}");
    }
    assert_eq!(page(&["--search", "sunset"])["total"], 0);
    shop.assert_healthy();
}

#[test]
fn a_long_list_is_counted_whole_before_anything_is_derived() {
    let shop = large_shop(10_500);
    let page = |words: &[&str]| shop.ask(&[&["order", "list"], words].concat());
    assert_eq!(page(&[])["total"], 10_500);
    let delivered = book::number(&shop.book(), "SELECT count(*) FROM orders WHERE status = 'delivered'");
    assert_eq!(page(&["--status", "delivered"])["total"], delivered);
    let since = page(&["--from", "2001-01-01"]);
    assert!(since["total"].as_i64().unwrap() >= 10_000, "other filters may stop there, and say so: {since}");
}

/// A book of many orders, made past the engine.
fn large_shop(orders: i64) -> Shop {
    let shop = Shop::empty();
    // 2026-11-20
    large::fill(&shop.book(), orders, 1_795_132_800_000_000);
    shop
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
