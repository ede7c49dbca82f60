//! The log, narrowed and written into files.

use fivedesk_tests::{Shop, large};
use serde_json::{Value, json};

fn kinds(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap();
    items.iter().map(|event| event["kind"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn log(shop: &Shop, words: &[&str]) -> Value {
    let words: Vec<&str> = ["log", "--per-page", "500"].iter().chain(words).copied().collect();
    let page = shop.ask(&words);
    assert_eq!(page["total"], page["items"].as_array().unwrap().len(), "the total counts what was found");
    page
}

#[test]
fn the_log_is_narrowed_by_desk_actor_order_product_kind_and_time() {
    let shop = Shop::sample();
    shop.ask(&["order", "submit", "Laptop:1", "--as", "mira", "--now", "2031-01-01T10:00:00Z"]);
    assert_eq!(kinds(&log(&shop, &["--kind", "shipped"])), ["shipped", "shipped"]);
    let approval = log(&shop, &["--desk", "approval", "--order", "1"]);
    assert_eq!(kinds(&approval), ["approved", "approval_asked"]);
    assert_eq!(kinds(&log(&shop, &["--actor", "mira"])), ["submitted"]);
    assert_eq!(log(&shop, &["--actor", "nobody"])["total"], 0);
    let later = log(&shop, &["--from", "2031-01-01T00:00:00Z"]);
    assert_eq!(kinds(&later), ["approval_asked", "read", "submitted"]);
    assert_eq!(log(&shop, &["--from", "2031-01-01T00:00:00Z", "--desk", "approval"])["total"], 1);
    assert_eq!(log(&shop, &["--to", "2020-01-01T00:00:00Z"])["total"], 0);
    let product = log(&shop, &["--product", "HEA-1"]);
    let items = product["items"].as_array().unwrap();
    assert!(items.iter().all(|event| event["order"] == 2 || event["kind"] == "stock_set"), "{product}");
    assert_eq!(items.last().unwrap()["kind"], "stock_set", "its own stock is told of too");
    shop.refused(4, "invalid_input", &["log", "--desk", "kitchen"]);
    shop.refused(4, "invalid_input", &["log", "--from", "soon"]);
    shop.refused(5, "not_found", &["log", "--order", "99"]);
}

#[test]
fn every_narrowing_gives_the_same_events_page_by_page() {
    let shop = Shop::empty();
    large::fill(&shop.book(), 3_000, 1_795_132_800_000_000);
    let early = shop.ask(&["log", "--kind", "delivered", "--per-page", "3", "--page", "2"]);
    // A search brings up to date what is derived from the log; the answers stay the same.
    shop.ask(&["order", "list", "--search", "lamp"]);
    assert_eq!(shop.ask(&["log", "--kind", "delivered", "--per-page", "3", "--page", "2"]), early);
    let all = shop.ask(&["log", "--per-page", "1"])["total"].as_i64().unwrap();
    assert!(all > 12_000, "{all}");
    let mut sum = 0;
    for kind in ["submitted", "read", "approved", "rejected", "cancelled", "shipped", "delivered"] {
        let page = shop.ask(&["log", "--kind", kind, "--per-page", "100", "--page", "2"]);
        sum += page["total"].as_i64().unwrap();
        assert!(kinds(&page).iter().all(|found| found == kind), "{page}");
    }
    assert_eq!(sum + 2, all, "the book's making and the count are no order's");
    let last = shop.ask(&["log", "--kind", "delivered", "--per-page", "1", "--page", "2000"]);
    let before = shop.ask(&["log", "--kind", "delivered", "--per-page", "1", "--page", "1999"]);
    assert!(last["items"][0]["seq"].as_i64() < before["items"][0]["seq"].as_i64(), "{last} {before}");
}

#[test]
fn the_log_is_written_as_csv_and_as_json_lines() {
    let shop = Shop::sample();
    shop.ask(&["order", "submit", "Laptop:1", "--as", "=cmd()"]);
    let (csv, lines) = (shop.file("log.csv"), shop.file("log.jsonl"));
    let written = shop.ask(&["log", "--out", csv.to_str().unwrap()]);
    let total = shop.ask(&["log"])["total"].clone();
    assert_eq!(written, json!({ "path": csv, "events": total }));
    let text = std::fs::read_to_string(&csv).unwrap();
    let mut rows = text.lines();
    assert_eq!(rows.next(), Some("seq,at,desk,order,kind,from,to,actor_kind,actor,what"));
    assert_eq!(rows.clone().count() as u64, total.as_u64().unwrap());
    assert!(rows.next().unwrap().starts_with("1,"), "oldest first: {text}");
    assert!(text.contains(",'=cmd(),") && !text.contains(",=cmd()"), "a cell is never a formula: {text}");

    shop.ask(&["log", "--kind", "shipped", "--out", lines.to_str().unwrap()]);
    let text = std::fs::read_to_string(&lines).unwrap();
    let events: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(events.len(), 2);
    assert!(events.iter().all(|event| event["kind"] == "shipped" && event["seq"].is_i64()), "{text}");

    shop.refused(4, "invalid_input", &["log", "--out", shop.file("log.xls").to_str().unwrap()]);
    let nowhere = shop.file("no/such/folder/log.csv");
    shop.refused(1, "io", &["log", "--out", nowhere.to_str().unwrap()]);
    assert_eq!(std::fs::read_dir(shop.folder()).unwrap().count(), 3, "nothing half written is left");
}
