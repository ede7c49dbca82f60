//! The log and the ledger are only ever added to; what was bent past that is found and named.

use fivedesk_tests::{Shop, book};
use serde_json::Value;

/// What the doctor says, as one text; it must find something and end with 6.
#[track_caller]
fn findings(shop: &Shop) -> String {
    let outcome = shop.run(&["book", "doctor"]);
    assert_eq!(outcome.status, Some(6), "the doctor passed it: {} {}", outcome.out, outcome.err);
    let report = outcome.json();
    assert_eq!(report["healthy"], false);
    let all = report["findings"].as_array().unwrap();
    all.iter()
        .map(|f| format!("{}: {}\n", f["invariant"].as_str().unwrap(), f["sentence"].as_str().unwrap()))
        .collect()
}

#[test]
fn the_log_and_the_ledger_cannot_be_changed() {
    let shop = Shop::sample();
    let before = book::everything(&shop.book());
    let other = book::raw(&shop.book());
    for sql in [
        "UPDATE order_events SET actor = 'nobody' WHERE seq = 3",
        "UPDATE order_events SET at = at + 1",
        "DELETE FROM order_events WHERE seq = 3",
        "DELETE FROM order_events",
        "INSERT OR REPLACE INTO order_events SELECT * FROM order_events WHERE seq = 3",
        "REPLACE INTO order_events (seq, at, desk, actor_kind, actor, kind, hash)
             VALUES (3, 0, 'mail', 'person', 'nobody', 'read', x'00')",
        "UPDATE stock_movements SET on_hand_change = 0 WHERE seq = 2",
        "DELETE FROM stock_movements WHERE seq = 2",
        "INSERT OR REPLACE INTO stock_movements SELECT * FROM stock_movements WHERE seq = 2",
        "UPDATE OR REPLACE stock_movements SET seq = 3 WHERE seq = 2",
    ] {
        let refused = other.execute(sql, []).expect_err(sql).to_string();
        assert!(refused.contains("never"), "{sql}: refused by the trigger, not by chance: {refused}");
    }
    drop(other);
    assert_eq!(book::everything(&shop.book()), before);
    shop.assert_healthy();
}

#[test]
fn a_bent_event_is_named() {
    for (bend, seq) in [
        ("UPDATE order_events SET actor = 'nobody' WHERE seq = 9", 9),
        ("UPDATE order_events SET at = at - 1 WHERE seq = 1", 1),
        ("UPDATE order_events SET data = NULL WHERE seq = 8", 8),
        ("DELETE FROM order_events WHERE seq = 20", 21),
        ("UPDATE order_events SET hash = zeroblob(32) WHERE seq = 15", 15),
    ] {
        let shop = Shop::sample();
        let other = book::raw(&shop.book());
        other
            .execute_batch(
                "PRAGMA foreign_keys = OFF; DROP TRIGGER order_events_fixed; DROP TRIGGER order_events_kept",
            )
            .unwrap();
        assert_eq!(other.execute(bend, []).unwrap(), 1, "{bend}");
        drop(other);
        let found = findings(&shop);
        assert!(found.contains("order_events") && found.contains(&seq.to_string()), "{bend}: {found}");
    }
}

#[test]
fn a_log_that_was_cut_short_is_found_by_the_orders_it_no_longer_tells_of() {
    let shop = Shop::sample();
    shop.step("deliver", 1);
    let other = book::raw(&shop.book());
    // Whoever cuts the log short does not mind the rows that refer to it.
    other.execute_batch("PRAGMA foreign_keys = OFF; DROP TRIGGER order_events_kept").unwrap();
    let last = "DELETE FROM order_events WHERE seq = (SELECT max(seq) FROM order_events)";
    assert_eq!(other.execute(last, []).unwrap(), 1, "the chain itself holds without its last row");
    drop(other);
    let found = findings(&shop);
    for word in ["#1", "delivered", "in transit"] {
        assert!(found.contains(word), "{word} is missing in: {found}");
    }
}

#[test]
fn a_bent_movement_is_named() {
    for (bend, seq) in [
        ("UPDATE stock_movements SET on_hand_after = on_hand_after + 1000 WHERE seq = 5", 5),
        ("UPDATE stock_movements SET kind = 'receive' WHERE seq = 2", 2),
        ("DELETE FROM stock_movements WHERE seq = 4", 5),
    ] {
        let shop = Shop::sample();
        let other = book::raw(&shop.book());
        other.execute_batch("DROP TRIGGER stock_movements_fixed; DROP TRIGGER stock_movements_kept").unwrap();
        assert_eq!(other.execute(bend, []).unwrap(), 1, "{bend}");
        drop(other);
        let found = findings(&shop);
        assert!(found.contains("stock_movements") && found.contains(&seq.to_string()), "{bend}: {found}");
    }
}

#[test]
fn bent_stock_is_named_with_product_and_figures() {
    let shop = Shop::sample();
    book::raw(&shop.book()).execute("UPDATE stock SET on_hand = 99000 WHERE product_id = 1", []).unwrap();
    let found = findings(&shop);
    for figure in ["Laptop", "99", "8", "on hand"] {
        assert!(found.contains(figure), "what is wrong, and by how much: {found}");
    }
    assert_eq!(shop.stock("Laptop").0, 99, "the doctor looks and repairs nothing without the owner's yes");
}

#[test]
fn bent_orders_are_named() {
    for (bend, needed) in [
        ("UPDATE orders SET status = 'delivered' WHERE id = 1", &["#1", "in transit", "delivered"][..]),
        ("UPDATE order_lines SET delivered = shipped WHERE order_id = 2", &["#2"]),
        ("UPDATE status_counts SET orders = 7 WHERE status = 'in_transit'", &["7", "2"]),
        ("UPDATE tasks SET state = 'done' WHERE order_id = 1", &["#1", "task"]),
        (
            "UPDATE stage_visits SET left_seq = 20, left_at = 0 WHERE order_id = 1 AND left_seq IS NULL",
            &["#1", "visit"],
        ),
        (
            "UPDATE order_lines SET shipped = 0, reserved = 1 WHERE order_id = 1 AND position = 2",
            &["#1", "ledger"],
        ),
    ] {
        let shop = Shop::sample();
        assert!(book::raw(&shop.book()).execute(bend, []).unwrap() > 0, "{bend}");
        let found = findings(&shop);
        for word in needed {
            assert!(found.contains(word), "{bend}: {word} is missing in: {found}");
        }
    }
}

#[test]
fn rows_that_refer_to_nothing_are_named() {
    let shop = Shop::sample();
    book::raw(&shop.book())
        .execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM customers WHERE id = 1")
        .unwrap();
    let found = findings(&shop);
    assert!(found.contains("orders"), "which table refers to the missing row: {found}");
}

#[test]
fn a_row_that_does_not_read_is_damage_and_not_a_fault_of_the_program() {
    for bend in [
        "UPDATE orders SET status = 'lost in the post' WHERE id = 1",
        "UPDATE orders SET hold = 'because' WHERE id = 1",
        "UPDATE tasks SET kind = 'dance' WHERE order_id = 1",
        "UPDATE tasks SET question = 'not json' WHERE order_id = 1",
        "UPDATE book SET currency = 'EURO'",
    ] {
        let shop = Shop::sample();
        assert!(book::raw(&shop.book()).execute(bend, []).unwrap() > 0, "{bend}");
        let outcome = shop.run(&["order", "show", "1"]);
        let error: Value = outcome.error(6, "damaged_book");
        assert!(error["message"].as_str().unwrap().contains("damaged"), "{bend}: {error}");
    }
}
