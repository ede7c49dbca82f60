//! Stock counts: a sheet, figures bit by bit, the differences reviewed, then posted as one and taken back.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

/// The line of a product on a count's sheet.
fn line(count: &Value, product: &str) -> Value {
    let lines = count["lines"].as_array().unwrap();
    lines
        .iter()
        .find(|line| line["product"] == product)
        .unwrap_or_else(|| panic!("{product}: {count}"))
        .clone()
}

#[test]
fn a_count_is_entered_bit_by_bit_reviewed_and_posted_as_one() {
    let shop = Shop::stocked();
    shop.ask(&["product", "edit", "LAP-1", "--cost", "700.50"]);
    let count = shop.ask(&["count", "start"]);
    fields(&count, &["id", "started_at", "state", "products", "counted", "differences", "value", "lines"]);
    assert_eq!((&count["state"], &count["products"]), (&json!("open"), &json!(3)));
    shop.ask(&["count", "enter", "1", "Laptop: 5"]);
    let so_far = shop.ask(&["count", "enter", "1", "Laptop: +3, Headphones: 30"]);
    let laptop = line(&so_far, "Laptop");
    assert_eq!(
        (&laptop["expected"], &laptop["counted"], &laptop["difference"]),
        (&json!(10), &json!(8), &json!(-2))
    );
    assert_eq!(laptop["value"], "-1401.00", "the difference at cost");
    assert_eq!((&so_far["counted"], &so_far["differences"]), (&json!(2), &json!(1)));
    assert_eq!(shop.stock("Laptop"), (10, 0), "nothing is posted yet");
    let events = "SELECT count(*) FROM order_events WHERE kind = 'count_posted'";
    let posted = shop.ask(&["count", "post", "1"]);
    assert_eq!((&posted["count"]["state"], shop.stock("Laptop")), (&json!("posted"), (8, 0)));
    assert_eq!(book::number(&shop.book(), events), 1, "posted as one");
    assert_eq!(shop.stock("Smartphone"), (15, 0), "what was not counted is left alone");
    shop.refused(3, "refused", &["count", "post", "1"]);
    shop.refused(3, "refused", &["count", "enter", "1", "Laptop: 1"]);
    shop.assert_healthy();
}

#[test]
fn what_moves_between_entering_and_posting_stays_moved() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start"]);
    // Two are missing.
    shop.ask(&["count", "enter", "1", "Laptop: 8"]);
    let order = shop.submit("Laptop: 3");
    for step in ["approve", "pay", "fulfil"] {
        shop.step(step, order);
    }
    shop.ask(&["stock", "receive", "Laptop: 10"]);
    assert_eq!(line(&shop.ask(&["count", "show", "1"]), "Laptop")["difference"], -2);
    shop.ask(&["count", "post", "1"]);
    assert_eq!(shop.stock("Laptop"), (15, 0), "10 - 3 + 10 less the 2 that are missing");
    shop.assert_healthy();
}

#[test]
fn a_posting_is_taken_back_by_movements_the_other_way() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start", "--search", "lap"]);
    shop.ask(&["count", "enter", "1", "Laptop: 4"]);
    shop.ask(&["count", "post", "1"]);
    shop.ask(&["stock", "receive", "Laptop: 1"]);
    let before = book::number(&shop.book(), "SELECT count(*) FROM stock_movements");
    let undone = shop.ask(&["count", "undo", "1"]);
    assert_eq!((&undone["count"]["state"], shop.stock("Laptop")), (&json!("undone"), (11, 0)));
    assert_eq!(book::number(&shop.book(), "SELECT count(*) FROM stock_movements"), before + 1);
    shop.refused(3, "refused", &["count", "undo", "1"]);
    shop.assert_healthy();
}

#[test]
fn a_posting_stays_when_its_product_was_counted_again() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "1", "Laptop: 4"]);
    shop.ask(&["count", "post", "1"]);
    shop.ask(&["stock", "set", "Laptop: 6"]);
    let error = shop.refused(3, "refused", &["count", "undo", "1"]);
    assert!(error["message"].as_str().unwrap().contains("Laptop"), "{error}");
}

#[test]
fn a_count_below_what_is_set_aside_makes_the_newest_orders_short() {
    let shop = Shop::stocked();
    let (older, newer) = (shop.submit("Laptop: 4"), shop.submit("Laptop: 4"));
    shop.step("approve", older);
    shop.step("approve", newer);
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "1", "Laptop: 5"]);
    shop.ask(&["count", "post", "1"]);
    assert_eq!(
        (&shop.order(older)["status"], &shop.order(newer)["status"]),
        (&json!("awaiting_payment"), &json!("approved"))
    );
    assert_eq!(shop.stock("Laptop"), (5, 4));
    shop.assert_healthy();
}

#[test]
fn a_difference_that_would_leave_less_than_nothing_is_counted_again() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "1", "Laptop: 2"]);
    shop.ask(&["stock", "set", "Laptop: 1"]);
    shop.refused(3, "refused", &["count", "post", "1"]);
    shop.ask(&["count", "enter", "1", "Laptop: 1"]);
    shop.ask(&["count", "post", "1"]);
    assert_eq!(shop.stock("Laptop"), (1, 0));
}

#[test]
fn a_product_is_on_one_open_sheet_alone_and_a_dropped_sheet_posts_nothing() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start", "--search", "lap"]);
    shop.refused(3, "refused", &["count", "start"]);
    shop.refused(4, "invalid_input", &["count", "start", "--search", "submarine"]);
    shop.refused(4, "invalid_input", &["count", "enter", "1", "Headphones: 3"]);
    shop.refused(3, "refused", &["count", "post", "1"]);
    shop.refused(5, "not_found", &["count", "show", "9"]);
    shop.ask(&["count", "enter", "1", "Laptop: 0"]);
    assert_eq!(shop.ask(&["count", "drop", "1"])["state"], "dropped");
    assert_eq!(shop.stock("Laptop"), (10, 0));
    assert_eq!(shop.ask(&["count", "start"])["products"], 3);
    let list = shop.ask(&["count", "list"]);
    assert_eq!(
        (&list[0]["id"], &list[0]["state"], &list[1]["state"]),
        (&json!(2), &json!("open"), &json!("dropped"))
    );
    shop.assert_healthy();
}

#[test]
fn the_sheet_is_a_file_that_no_spreadsheet_runs() {
    let shop = Shop::stocked();
    shop.ask(&["product", "add", "=HYPERLINK(\"x\")", "--price", "1", "--unit", "kg"]);
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "1", "Laptop: 9"]);
    let file = shop.file("sheet.csv");
    shop.ask(&["count", "sheet", "1", "--out", file.to_str().unwrap()]);
    let sheet = std::fs::read_to_string(file).unwrap();
    assert!(sheet.starts_with("sku,product,unit,expected,counted\r\n"), "{sheet}");
    assert!(sheet.contains("LAP-1,Laptop,,10,9\r\n"), "{sheet}");
    assert!(sheet.contains("\"'=HYPERLINK(\"\"x\"\")\",kg,0,\r\n"), "{sheet}");
}

#[test]
fn a_posting_is_taken_back_once_whichever_way() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "1", "Laptop: 4"]);
    shop.ask(&["count", "post", "1"]);
    shop.ask(&["undo"]);
    assert_eq!(
        (shop.stock("Laptop"), &shop.ask(&["count", "show", "1"])["state"]),
        ((10, 0), &json!("undone"))
    );
    shop.refused(3, "refused", &["count", "undo", "1"]);
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "2", "Laptop: 4"]);
    shop.ask(&["count", "post", "2"]);
    shop.ask(&["count", "undo", "2"]);
    shop.refused(3, "refused", &["undo"]);
    assert_eq!(shop.stock("Laptop"), (10, 0));
    shop.assert_healthy();
}
