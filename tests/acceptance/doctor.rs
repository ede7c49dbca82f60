//! The doctor: what it checks at start and when asked, what it names, and what it repairs after the owner's yes.

use fivedesk_tests::{Shop, book, fields, large};
use serde_json::{Value, json};

/// What the doctor finds, the whole book or what is open; it must find something and end with 6.
#[track_caller]
fn findings(shop: &Shop, open: bool) -> Vec<Value> {
    let words: &[&str] = if open { &["book", "doctor", "--open"] } else { &["book", "doctor"] };
    let outcome = shop.run(words);
    assert_eq!(outcome.status, Some(6), "the doctor passed it: {} {}", outcome.out, outcome.err);
    let report = outcome.json();
    for finding in report["findings"].as_array().unwrap() {
        fields(finding, &["id", "invariant", "sentence", "event", "cause", "advice", "repairable"]);
    }
    report["findings"].as_array().unwrap().clone()
}

#[track_caller]
fn bend(shop: &Shop, sql: &str) {
    assert!(book::raw(&shop.book()).execute(sql, []).unwrap() > 0, "{sql}");
}

#[test]
fn a_bent_stock_row_is_named_with_its_event_and_repaired_with_both_values_told() {
    let shop = Shop::sample();
    bend(&shop, "UPDATE stock SET on_hand = 99000, reserved = 1000 WHERE product_id = 1");
    let last = book::number(&shop.book(), "SELECT max(event_seq) FROM stock_movements WHERE product_id = 1");
    for open in [true, false] {
        let found = findings(&shop, open);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!((&found[0]["id"], &found[0]["event"]), (&json!("stock:1"), &json!(last)));
        let cause = found[0]["cause"].as_str().unwrap();
        assert!(cause.contains(&last.to_string()) && cause.contains("shipped"), "which event: {cause}");
    }
    let repaired = shop.ask(&["book", "doctor", "--repair", "stock:1", "--as", "mira"]);
    assert_eq!((&repaired["kind"], &repaired["actor"]), (&json!("repaired_stock"), &json!("mira")));
    let note = repaired["note"].as_str().unwrap();
    for figure in ["Laptop", "99", "8"] {
        assert!(note.contains(figure), "both values are recorded: {note}");
    }
    assert_eq!(shop.stock("Laptop"), (8, 0));
    assert_eq!(shop.ask(&["log"])["items"][0], repaired);
    shop.assert_healthy();
    shop.refused(5, "not_found", &["book", "doctor", "--repair", "stock:1"]);
}

#[test]
fn what_is_derived_is_rebuilt_from_the_log_and_the_ledger() {
    for (sql, id, kind, told) in [
        ("UPDATE orders SET status = 'delivered' WHERE id = 1", "status:1", "repaired_status", "in transit"),
        (
            "UPDATE status_counts SET orders = 7 WHERE status = 'in_transit'",
            "counts:in_transit",
            "repaired_count",
            "7",
        ),
        (
            "UPDATE stage_visits SET left_seq = 20, left_at = 0 WHERE order_id = 1 AND left_seq IS NULL",
            "visits:1",
            "repaired_visit_opened",
            "in transit",
        ),
        ("UPDATE order_lines SET reserved = 1000 WHERE order_id = 3", "reserved:3", "repaired_reserved", "1"),
    ] {
        let shop = Shop::sample();
        // Waits for stock: nothing of it is set aside.
        shop.submit("Laptop:50");
        shop.step("approve", 3);
        bend(&shop, sql);
        let found = findings(&shop, true);
        let named =
            found.iter().find(|finding| finding["id"] == id).unwrap_or_else(|| panic!("{sql}: {found:?}"));
        assert_eq!(named["repairable"], true, "{named}");
        assert!(named["event"].is_i64(), "the causing event is named: {named}");
        assert!(
            findings(&shop, false).iter().any(|finding| finding["id"] == id),
            "{sql}: the whole check sees it too"
        );
        let event = shop.ask(&["book", "doctor", "--repair", id]);
        assert_eq!(event["kind"], kind);
        assert!(event["note"].as_str().unwrap().contains(told), "{event}");
        shop.assert_healthy();
    }
}

#[test]
fn counts_of_blocks_are_made_anew() {
    let shop = Shop::empty();
    large::fill(&shop.book(), 1_500, 1_795_132_800_000_000);
    shop.ask(&["order", "list", "--search", "lamp"]);
    shop.assert_healthy();
    bend(&shop, "UPDATE block_counts SET rows = rows + 5 WHERE facet = 'status' AND value = 'rejected'");
    let found = findings(&shop, false);
    assert_eq!(found[0]["id"], "blocks:rejected");
    shop.ask(&["book", "doctor", "--repair", "blocks:rejected"]);
    let lamps = shop.ask(&["order", "list", "--search", "lamp"])["total"].clone();
    assert!(lamps.as_i64().unwrap() > 50, "{lamps}");
    shop.assert_healthy();
}

#[test]
fn what_cannot_be_told_apart_is_not_repaired() {
    for (sql, id) in [
        ("UPDATE order_lines SET delivered = shipped WHERE order_id = 2", "status:2"),
        (
            "DROP TRIGGER order_events_fixed; UPDATE order_events SET actor = 'nobody' WHERE seq = 9",
            "chain:order_events:9",
        ),
        (
            "DROP TRIGGER stock_movements_fixed; UPDATE stock_movements SET on_hand_change = 1 WHERE seq = 2",
            "chain:stock_movements:2",
        ),
    ] {
        let shop = Shop::sample();
        book::raw(&shop.book()).execute_batch(sql).unwrap();
        let found = findings(&shop, false);
        let named =
            found.iter().find(|finding| finding["id"] == id).unwrap_or_else(|| panic!("{sql}: {found:?}"));
        assert_eq!(named["repairable"], false);
        assert!(named["advice"].as_str().unwrap().contains("no repair"), "it says so: {named}");
        shop.refused(3, "refused", &["book", "doctor", "--repair", id]);
    }
    Shop::sample().refused(5, "not_found", &["book", "doctor", "--repair", "everything"]);
}

#[test]
fn the_check_at_start_goes_on_where_the_last_one_ended() {
    let shop = Shop::empty();
    large::fill(&shop.book(), 1_500, 1_795_132_800_000_000);
    let events = |report: &Value| -> String {
        let checked = report["checked"].as_array().unwrap().iter().map(|line| line.as_str().unwrap());
        checked.filter(|line| line.contains("events")).collect()
    };
    let info = shop.ask(&["book", "info"]);
    assert_eq!((&info["checked_at"], &info["findings"]), (&Value::Null, &json!(0)));
    let first = shop.ask(&["book", "doctor", "--open"]);
    assert!(events(&first).starts_with("5,000 "), "a book never checked is gone through at its end: {first}");
    let again = shop.ask(&["book", "doctor", "--open"]);
    assert!(events(&again).starts_with("0 "), "{again}");
    shop.submit("SKU-0001:2");
    let third = shop.ask(&["book", "doctor", "--open"]);
    assert!(!events(&third).starts_with("0 ") && events(&third).len() < 30, "{third}");
    assert!(shop.ask(&["book", "info"])["checked_at"].is_string());
    let blind = third["cannot_see"].as_array().unwrap();
    assert_eq!(blind.len(), 4, "it says what it cannot see: {third}");

    // The row where the last check ended is no longer what it was.
    book::raw(&shop.book())
        .execute_batch(
            "DROP TRIGGER order_events_fixed;
             UPDATE order_events SET hash = zeroblob(32) WHERE seq = (SELECT event_seq FROM checked)",
        )
        .unwrap();
    let found = findings(&shop, true);
    assert_eq!(found[0]["invariant"], "chain");
    let told = shop.ask(&["log", "--kind", "doctor_found"]);
    assert_eq!(told["total"], 1);
    findings(&shop, true);
    assert_eq!(
        shop.ask(&["log", "--kind", "doctor_found"])["total"],
        1,
        "told once until it is found no more"
    );
    assert_eq!(shop.ask(&["book", "info"])["findings"], 1);
}
