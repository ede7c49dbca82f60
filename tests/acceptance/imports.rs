//! Imports of small files: what comes in, what is refused by line, and that a second time changes nothing.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

const HEAD: &str = "order_ref,customer,email,phone,address,product,sku,quantity,unit_price,currency,status,\
                    received_at,approved_at,paid_at,shipped_at,delivered_at,cancelled_at,note\n";

/// Three good orders (one delivered, one open and paid, one cancelled) and one with a bad line.
fn orders() -> String {
    format!(
        "{HEAD}\
         SHOP/1,Ada,ada@example.org,,123 Main St,Laptop,LAP-1,2,999.99,GBP,delivered,2026-03-02T08:00:00Z,\
         2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,2026-03-03T10:00:00Z,2026-03-05T10:00:00Z,,\n\
         SHOP/1,,,,,Smartphone,PHO-1,1,599.99,,,,,,,,,\n\
         SHOP/2,Ben,,,456 Elm St,Headphones,HEA-1,3,99.99,GBP,,2026-03-04T08:00:00Z,,2026-03-04T09:00:00Z,,,,\n\
         SHOP/3,Ben,,,,Laptop,LAP-1,1,999.99,GBP,cancelled,2026-03-04T08:00:00Z,,,,,2026-03-05T08:00:00Z,\n\
         SHOP/4,Cleo,,,,Laptop,LAP-1,1,999.99,GBP,,2026-03-04T08:00:00Z,,,,,,\n\
         SHOP/4,,,,,Smartphone,PHO-1,many,599.99,,,,,,,,,\n"
    )
}

fn import(shop: &Shop, file: &str, more: &[&str]) -> Value {
    shop.ask(&["import", file].iter().chain(more).copied().collect::<Vec<_>>())
}

#[test]
fn an_import_makes_a_missing_book_in_the_files_currency() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    let report = import(&shop, &file, &["--tz", "Europe/London"]);
    assert_eq!((&report["currency"], &report["format"]), (&json!("GBP"), &json!("fivedesk")));
    let info = shop.ask(&["book", "info"]);
    assert_eq!((&info["currency"], &info["time_zone"]), (&json!("GBP"), &json!("Europe/London")));
    shop.assert_healthy();
}

#[test]
fn the_report_tells_what_came_in_and_what_was_refused_where_and_why() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    let outcome = shop.run(&["import", &file]);
    assert_eq!(outcome.status, Some(0), "an import with refusals still ends with 0: {}", outcome.out);
    let report = outcome.json();
    fields(
        &report,
        &["orders", "returns", "products", "customers", "refused", "order_lines", "value", "dry_run"],
    );
    assert_eq!(report["orders"], json!({"new": 3, "changed": 0, "same": 0, "refused": 1}));
    let [refused] = &report["refused"].as_array().unwrap()[..] else { panic!("one refused line: {report}") };
    assert_eq!((&refused["line"], &refused["column"]), (&json!(7), &json!("quantity")), "where: {refused}");
    assert!(refused["reason"].as_str().unwrap().contains("many"), "why: {refused}");
    assert_eq!(
        (&report["order_lines"], &report["value"]),
        (&json!(4), &json!("3899.93")),
        "the bad order whole left out"
    );
}

#[test]
fn imported_orders_stand_where_their_times_say() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    import(&shop, &file, &[]);
    let one = |reference: &str| {
        let found = shop.ask(&["order", "list", "--search", reference]);
        assert_eq!(found["total"], 1, "{reference} is found by the name its source gave it: {found}");
        shop.order(found["items"][0]["id"].as_i64().unwrap())
    };
    let ended = one("SHOP/1");
    assert_eq!(
        (&ended["status"], &ended["total"], &ended["reference"]),
        (&json!("delivered"), &json!("2599.97"), &json!("SHOP/1"))
    );
    assert_eq!(ended["delivered_at"], "2026-03-05T10:00:00Z");
    let open = one("SHOP/2");
    assert_eq!(
        (&open["status"], &open["paid"]),
        (&json!("awaiting_approval"), &json!("299.97")),
        "still to be worked on"
    );
    assert_eq!(one("SHOP/3")["status"], "cancelled");
    for stock in shop.ask(&["stock", "list"]).as_array().unwrap() {
        assert_eq!(stock["on_hand"], 0, "imported history does not move today's stock: {stock}");
    }
    assert_eq!(shop.ask(&["stock", "history"])["total"], 0, "the ledger starts with the owner's own count");

    // The open one goes on like any other.
    let id = open["id"].as_i64().unwrap();
    assert_eq!(shop.step("approve", id)["hold"], "shortage");
    shop.ask(&["stock", "set", "Headphones:10"]);
    assert_eq!(shop.order(id)["status"], "awaiting_delivery", "paid elsewhere, and now in stock");
    shop.assert_healthy();
}

#[test]
fn the_same_file_again_changes_nothing() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    import(&shop, &file, &[]);
    let before = book::everything(&shop.book());
    let report = import(&shop, &file, &[]);
    assert_eq!(report["orders"], json!({"new": 0, "changed": 0, "same": 3, "refused": 1}));
    assert_eq!(report["value"], "3899.93", "the report tells of the file, imported or not");
    assert_eq!(book::everything(&shop.book()), before, "a second import of the same file wrote something");
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    let preview = import(&shop, &file, &["--dry-run"]);
    assert_eq!((&preview["dry_run"], preview["orders"]["new"].as_i64()), (&json!(true), Some(3)));
    assert!(!shop.book().exists(), "a dry run leaves no book behind");
    shop.ask(&["book", "init", "--currency", "GBP"]);
    let before = book::everything(&shop.book());
    let preview = import(&shop, &file, &["--dry-run"]);
    assert_eq!(book::everything(&shop.book()), before, "a dry run wrote something");
    let mut report = import(&shop, &file, &[]);
    (report["dry_run"], report["id"]) = (json!(true), Value::Null);
    assert_eq!(preview, report, "the preview and the import tell the same");
}

#[test]
fn only_what_is_new_comes_in_from_a_longer_file() {
    let shop = Shop::without_book();
    import(&shop, &shop.write("orders.csv", orders()), &[]);
    let longer = orders() + "SHOP/5,Dora,,,,Laptop,LAP-1,1,999.99,GBP,,2026-03-06T08:00:00Z,,,,,,\n";
    let report = import(&shop, &shop.write("longer.csv", longer), &[]);
    assert_eq!(report["orders"], json!({"new": 1, "changed": 0, "same": 3, "refused": 1}));
    let changed = orders()
        .replace("SHOP/2,Ben,,,456 Elm St,Headphones,HEA-1,3", "SHOP/2,Ben,,,456 Elm St,Headphones,HEA-1,4");
    let report = import(&shop, &shop.write("changed.csv", changed), &[]);
    assert_eq!(report["orders"]["changed"], 1, "what differs is told and left as the book has it");
    assert_eq!(shop.ask(&["order", "list"])["total"], 4);
    shop.assert_healthy();
}

#[test]
fn a_file_that_is_no_import_is_refused_and_leaves_no_book() {
    let shop = Shop::without_book();
    shop.run(&["import", "no/such/file.csv"]).error(5, "not_found");
    for (content, more) in [
        ("", &[][..]),
        ("name,colour\nLaptop,red\n", &[]),
        ("order_ref,product\nSHOP/1,Laptop\n", &["--format", "fivedesk"]),
        (&orders(), &["--format", "parchment"]),
        (&orders(), &["--currency", "EURO"]),
        (&orders(), &["--dates", "ydm"]),
        (&orders(), &["--tz", "Mars/Olympus"]),
    ] {
        let file = shop.write("orders.csv", content);
        let words: Vec<&str> = ["import", &file].into_iter().chain(more.iter().copied()).collect();
        shop.run(&words).error(4, "invalid_input");
        assert!(!shop.book().exists(), "{more:?} made a book of a file it refused: {content:?}");
    }
}

#[test]
fn amounts_of_two_currencies_are_never_mixed() {
    let shop = Shop::stocked();
    let file = shop.write("orders.csv", orders());
    let error = shop.refused(3, "conflict", &["import", &file]);
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("GBP") && message.contains("EUR"), "{message}");
}

/// What an owner sees of the shop's figures at one instant, without the log, what agents did and the counts of what ended.
fn figures(shop: &Shop) -> Value {
    let ask = |words: &[&str]| shop.ask(&[words, &["--now", "2099-01-01T00:00:00Z"]].concat());
    let mut summary = ask(&["oversight", "summary", "--from", "2026-01-01"]);
    for told in ["agents", "orders"] {
        summary.as_object_mut().unwrap().remove(told);
    }
    let catalogue = (ask(&["product", "list"]), ask(&["stock", "list"]));
    json!([
        summary,
        ask(&["oversight", "sellers", "--from", "2026-01-01"]),
        catalogue,
        ask(&["customer", "list"])["items"]
    ])
}

#[test]
fn an_import_is_taken_back_whole_and_may_come_in_again() {
    let shop = Shop::without_book();
    shop.ask(&["book", "init", "--currency", "GBP"]);
    shop.ask(&["product", "add", "Laptop", "--price", "999.99", "--sku", "LAP-1"]);
    shop.ask(&["stock", "set", "Laptop:10"]);
    shop.ask(&["order", "submit", "Laptop:2", "--customer", "Zoe"]);
    let before = figures(&shop);
    let file = shop.write("orders.csv", orders());
    let report = import(&shop, &file, &[]);
    let id = report["id"].to_string();
    assert_ne!(figures(&shop), before, "the import shows in the figures");
    let [listed] = &shop.ask(&["import", "list"]).as_array().unwrap().clone()[..] else {
        panic!("one import")
    };
    assert_eq!(
        (&listed["orders"], &listed["products"], &listed["undone_at"]),
        (&json!(3), &json!(2), &Value::Null)
    );

    let kept = book::everything(&shop.book());
    let plan = shop.ask(&["import", "undo", &id, "--dry-run"]);
    assert!(plan["what"].as_str().unwrap().contains("3 orders"), "{plan}");
    assert!(!plan["also"].as_array().unwrap().is_empty(), "what goes with it is told first: {plan}");
    assert_eq!(book::everything(&shop.book()), kept, "telling changed something");
    let undone = shop.ask(&["import", "undo", &id, "--key", "back"]);
    assert_eq!(undone, plan, "what was told is what was done");
    assert_eq!(figures(&shop), before, "every figure is as it was before the import");
    shop.assert_healthy();
    assert_eq!(shop.ask(&["import", "undo", &id, "--key", "back"]), undone, "once under its key");
    shop.refused(3, "refused", &["import", "undo", &id]);
    shop.refused(5, "not_found", &["import", "undo", "99"]);
    let orders_now = shop.ask(&["order", "list"]);
    assert_eq!(orders_now["total"], 4, "the log and the orders stay to be read: {orders_now}");

    let again = import(&shop, &file, &[]);
    assert_eq!(again["orders"], json!({"new": 3, "changed": 0, "same": 0, "refused": 1}));
    let names: Vec<_> =
        shop.ask(&["product", "list"]).as_array().unwrap().iter().map(|p| p["sku"].clone()).collect();
    assert_eq!(names.len(), 3, "its products are offered again, none twice: {names:?}");
    assert_eq!(shop.ask(&["customer", "list"])["total"], 3, "and its customers");
    shop.ask(&["undo"]);
    assert_eq!(figures(&shop), before, "the last thing done is the import, and undo takes that back");
    shop.assert_healthy();
}

#[test]
fn an_import_that_was_worked_on_is_not_taken_back_before_that_is() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    let id = import(&shop, &file, &[])["id"].to_string();
    shop.ask(&["stock", "set", "Headphones:10"]);
    let open = shop.ask(&["order", "list", "--search", "SHOP/2"])["items"][0].clone();
    let order = open["id"].as_i64().unwrap();
    shop.step("approve", order);
    assert_eq!(shop.stock("Headphones"), (10, 3));
    let kept = book::everything(&shop.book());
    let error = shop.refused(3, "refused", &["import", "undo", &id]);
    let named = format!("#{}", open["number"].as_str().unwrap());
    assert!(error["message"].as_str().unwrap().contains(&named), "the order is named: {error}");
    assert_eq!(book::everything(&shop.book()), kept, "a refusal changes nothing");
    shop.step("undo", order);
    shop.ask(&["import", "undo", &id]);
    let gone = shop.order(order);
    assert_eq!(
        (&gone["status"], &gone["paid"], &gone["refund_due"]),
        (&json!("cancelled"), &json!("0.00"), &json!("0.00"))
    );
    assert_eq!(shop.stock("Headphones"), (10, 0));
    let products = shop.ask(&["product", "list"]);
    assert_eq!(products.as_array().unwrap().len(), 1, "what was counted since stays: {products}");
    shop.assert_healthy();
}

#[test]
fn an_import_of_a_closed_time_stays() {
    let shop = Shop::without_book();
    let file = shop.write("orders.csv", orders());
    let id = import(&shop, &file, &[])["id"].to_string();
    let later = ["--now", "2099-03-02T08:00:00Z"];
    shop.ask(&["book", "close", "--until", "2099-03-01", later[0], later[1]]);
    let error = shop.refused(3, "refused", &["import", "undo", &id, later[0], later[1]]);
    assert!(error["message"].as_str().unwrap().contains("closed"), "{error}");
}
