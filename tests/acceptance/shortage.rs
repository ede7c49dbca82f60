//! Short orders: held at Warehouse, resumed by themselves, oldest first; and a count that takes stock back.

use fivedesk_tests::Shop;
use serde_json::{Value, json};

/// A shop with orders of so many laptops each, approved, over a stock of 10.
fn approved(wanted: &[i64]) -> Shop {
    let shop = Shop::stocked();
    for quantity in wanted {
        let id = shop.submit(&format!("Laptop:{quantity}"));
        shop.step("approve", id);
    }
    shop
}

/// Status and hold of order 1, 2, …
fn standing(shop: &Shop, orders: i64) -> Vec<(String, bool)> {
    (1..=orders)
        .map(|id| {
            let order = shop.order(id);
            (order["status"].as_str().unwrap().to_owned(), order["hold"] == "shortage")
        })
        .collect()
}

fn held() -> (String, bool) {
    ("approved".to_owned(), true)
}

fn reserved() -> (String, bool) {
    ("awaiting_payment".to_owned(), false)
}

#[test]
fn a_short_order_is_held_and_says_what_it_lacks() {
    let shop = approved(&[12]);
    let order = shop.order(1);
    assert_eq!(
        (&order["status"], &order["hold"], &order["desk"]),
        (&json!("approved"), &json!("shortage"), &json!("warehouse"))
    );
    let question = order["question"].as_str().unwrap();
    assert!(question.contains("12") && question.contains("10") && question.contains("Laptop"), "{question}");
    assert_eq!(order["lines"][0]["reserved"], 0, "a whole order or nothing");
    assert_eq!(shop.stock("Laptop"), (10, 0));
}

#[test]
fn the_same_product_twice_is_one_need() {
    let shop = Shop::stocked();
    let reading = shop.ask(&["order", "read", "Laptop:3, Laptop:9"]);
    for line in reading["lines"].as_array().unwrap() {
        assert_eq!(line["coverage"], "short", "3 fits 10 and 9 fits 10, but 12 does not: {line}");
    }
    let id = shop.submit("Laptop:3, Laptop:9");
    let order = shop.step("approve", id);
    assert_eq!(order["hold"], "shortage", "3 + 9 is checked as 12 against 10");
    shop.ask(&["stock", "receive", "Laptop:2"]);
    assert_eq!(
        (shop.order(id)["status"].clone(), shop.stock("Laptop")),
        (json!("awaiting_payment"), (12, 12))
    );
    shop.assert_healthy();
}

#[test]
fn a_short_order_resumes_by_itself_when_stock_arrives() {
    let shop = approved(&[12]);
    let events = |shop: &Shop| shop.ask(&["log"])["total"].as_i64().unwrap();
    let before = events(&shop);
    let changed = shop.ask(&["stock", "receive", "Laptop:1"]);
    assert_eq!((&changed["resumed"], standing(&shop, 1)), (&json!([]), vec![held()]), "11 is not 12");
    assert!(events(&shop) - before <= 2, "looking in vain fills no log");
    let changed = shop.ask(&["stock", "receive", "Laptop:1"]);
    assert_eq!((&changed["resumed"], standing(&shop, 1)), (&json!([1]), vec![reserved()]));
    assert_eq!(shop.stock("Laptop"), (12, 12));
    shop.assert_healthy();
}

#[test]
fn the_oldest_short_order_resumes_first() {
    let shop = approved(&[12, 15, 11]);
    assert_eq!(standing(&shop, 3), [held(), held(), held()]);
    // Enough for the youngest from the start, and for any one of them after this.
    shop.ask(&["stock", "set", "Laptop:15"]);
    assert_eq!(
        standing(&shop, 3),
        [reserved(), held(), held()],
        "15 serve the first, not the second that fits"
    );
    shop.ask(&["stock", "receive", "Laptop:20"]);
    assert_eq!(standing(&shop, 3), [reserved(), reserved(), held()], "35 - 12 serve 15; 8 are left for 11");
    shop.ask(&["stock", "receive", "Laptop:3"]);
    assert_eq!(standing(&shop, 3), [reserved(), reserved(), reserved()]);
    assert_eq!(shop.stock("Laptop"), (38, 38));
    shop.assert_healthy();
}

#[test]
fn a_younger_order_never_overtakes_an_older_short_one() {
    let shop = approved(&[12, 3]);
    assert_eq!(standing(&shop, 2), [held(), held()], "3 of 10 are free, but the first order waits for them");
    let question = shop.order(2)["question"].as_str().unwrap().to_owned();
    assert!(question.contains("0 free"), "why it waits: {question}");
    let other = shop.submit("Headphones:3");
    assert_eq!(shop.step("approve", other)["status"], "awaiting_payment", "another product is another queue");
    shop.ask(&["stock", "receive", "Laptop:5"]);
    assert_eq!(standing(&shop, 2), [reserved(), reserved()], "15 serve both, the older first");
    shop.assert_healthy();
}

#[test]
fn a_count_below_what_is_reserved_makes_the_newest_order_short() {
    let shop = approved(&[5, 2, 3]);
    shop.ask(&["order", "pay", "3"]);
    assert_eq!(shop.stock("Laptop"), (10, 10));
    shop.ask(&["stock", "set", "Laptop:8"]);
    let orders: Vec<Value> = (1..=3).map(|id| shop.order(id)).collect();
    assert_eq!(standing(&shop, 3), [reserved(), reserved(), held()], "the newest gives way, paid or not");
    assert_eq!(shop.stock("Laptop"), (8, 7));
    assert_eq!(orders[2]["paid"], "2999.97", "its payment stays");
    shop.assert_healthy();
    shop.ask(&["stock", "set", "Laptop:+2"]);
    assert_eq!(shop.order(3)["status"], "awaiting_delivery", "paid before, so it is to be packed at once");
    assert_eq!(shop.step("fulfil", 3)["status"], "in_transit");
    shop.assert_healthy();
}

#[test]
fn a_count_of_none_takes_every_reservation_back() {
    let shop = approved(&[5, 2]);
    shop.ask(&["stock", "set", "Laptop:0"]);
    assert_eq!((standing(&shop, 2), shop.stock("Laptop")), (vec![held(), held()], (0, 0)));
    shop.ask(&["stock", "receive", "Laptop:7"]);
    assert_eq!((standing(&shop, 2), shop.stock("Laptop")), (vec![reserved(), reserved()], (7, 7)));
    shop.assert_healthy();
}

#[test]
fn a_whole_order_waits_for_the_one_line_that_is_short() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2, Headphones:31");
    let order = shop.step("approve", id);
    assert_eq!(
        (&order["hold"], shop.stock("Laptop")),
        (&json!("shortage"), (10, 0)),
        "by default whole or not at all"
    );
    shop.ask(&["stock", "receive", "Headphones:1"]);
    assert_eq!((shop.stock("Laptop"), shop.stock("Headphones")), ((10, 2), (31, 31)));
    shop.assert_healthy();
}

#[test]
fn an_order_released_for_one_product_frees_its_others() {
    let shop = Shop::stocked();
    let both = shop.submit("Laptop:10, Headphones:30");
    shop.step("approve", both);
    let waiting = shop.submit("Headphones:5");
    assert_eq!(shop.step("approve", waiting)["hold"], "shortage");
    shop.ask(&["stock", "set", "Laptop:9"]);
    assert_eq!(shop.order(both)["hold"], "shortage", "a laptop was lost, so the first order is short");
    assert_eq!(shop.order(waiting)["hold"], "shortage", "it keeps its place in the queue for headphones too");
    shop.ask(&["stock", "set", "Laptop:10"]);
    assert_eq!(shop.order(both)["status"], "awaiting_payment");
    shop.assert_healthy();
}
