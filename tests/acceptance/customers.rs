//! Customers: edited, held, merged without loss, exported and erased while figures and history stay.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

/// Submits an order of a customer and gives its row's number.
fn order_of(shop: &Shop, customer: &str, text: &str) -> i64 {
    shop.ask(&["order", "submit", text, "--customer", customer])["id"].as_i64().unwrap()
}

fn customer(shop: &Shop, id: i64) -> Value {
    shop.ask(&["customer", "show", &id.to_string()])
}

#[test]
fn a_customer_has_contact_notes_terms_several_addresses_orders_and_a_balance() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane Doe", "--email", "jane@example.com", "--address", "1 High Street"]);
    let edited = shop.ask(&[
        "customer",
        "edit",
        "1",
        "--name",
        "Jane Doe-Smith",
        "--phone",
        "+44 113 496 0000",
        "--notes",
        "Rings twice",
        "--terms",
        "14",
    ]);
    fields(
        &edited,
        &["id", "name", "email", "phone", "notes", "credit_hold", "terms", "days_to_pay", "addresses"],
    );
    assert_eq!((&edited["terms"], &edited["days_to_pay"]), (&json!("on_account"), &json!(14)));
    assert_eq!((&edited["email"], &edited["notes"]), (&json!("jane@example.com"), &json!("Rings twice")));
    shop.ask(&["customer", "address", "add", "1", "2 Low Road"]);
    let two = customer(&shop, 1);
    assert_eq!(two["address"], "2 Low Road", "the newest, while none was chosen");
    assert_eq!(shop.ask(&["customer", "address", "use", "1", "1"])["address"], "1 High Street");
    let order = order_of(&shop, "Jane Doe-Smith", "Headphones: 1");
    assert_eq!(shop.order(order)["address"], "1 High Street");
    // On account for 14 days: it is shipped unpaid, and the balance says what is owed.
    assert_eq!(customer(&shop, 1)["balance"], "0.00", "nothing is owed before it is approved");
    assert_eq!(shop.step("approve", order)["status"], "awaiting_delivery");
    shop.step("fulfil", order);
    assert_eq!(customer(&shop, 1)["balance"], "99.99");
    // A retired address is offered no longer, and the order still goes there.
    shop.ask(&["customer", "address", "retire", "1", "1"]);
    shop.refused(3, "refused", &["customer", "address", "use", "1", "1"]);
    assert_eq!(
        (&customer(&shop, 1)["address"], &shop.order(order)["address"]),
        (&json!("2 Low Road"), &json!("1 High Street"))
    );
    let orders = shop.ask(&["customer", "orders", "1"]);
    assert_eq!((&orders["total"], &orders["items"][0]["id"]), (&json!(1), &json!(order)));
    shop.refused(4, "invalid_input", &["customer", "edit", "1", "--name", " "]);
    shop.refused(4, "invalid_input", &["customer", "edit", "1", "--email", "jane"]);
    shop.refused(4, "invalid_input", &["customer", "edit", "1", "--terms", "soon"]);
    shop.refused(5, "not_found", &["customer", "edit", "7", "--name", "Nobody"]);
    shop.refused(5, "not_found", &["customer", "address", "use", "1", "9"]);
    shop.assert_healthy();
}

#[test]
fn a_name_that_two_customers_have_after_an_edit_is_asked_about() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane"]);
    shop.ask(&["customer", "add", "Joan"]);
    shop.ask(&["customer", "edit", "2", "--name", "JANE"]);
    shop.refused(4, "invalid_input", &["order", "submit", "Laptop: 1", "--customer", "jane"]);
    assert_eq!(order_of(&shop, "2", "Laptop: 1"), 1);
    assert_eq!(shop.order(1)["customer_id"], 2);
}

#[test]
fn a_credit_hold_stops_orders_at_approval_until_it_is_lifted_or_the_owner_approves() {
    let shop = Shop::stocked();
    let first = order_of(&shop, "Jane", "Laptop: 1");
    shop.ask(&["customer", "edit", "1", "--hold", "on"]);
    let held = shop.order(first);
    assert_eq!((&held["status"], &held["hold"]), (&json!("awaiting_approval"), &json!("customer")));
    assert!(held["question"].as_str().unwrap().contains("credit hold"), "{held}");
    let second = order_of(&shop, "Jane", "Smartphone: 2");
    assert_eq!(shop.order(second)["hold"], "customer");
    assert_eq!(shop.step("approve", second)["hold"], Value::Null, "the owner may approve it all the same");
    shop.ask(&["customer", "edit", "1", "--hold", "off"]);
    assert_eq!(shop.order(first)["hold"], Value::Null);
    shop.assert_healthy();
}

#[test]
fn a_duplicate_is_merged_without_losing_anything_and_can_be_taken_apart_again() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane Doe", "--email", "jane@example.com", "--address", "1 High Street"]);
    shop.ask(&["customer", "add", "J. Doe", "--phone", "0113", "--address", "2 Low Road"]);
    let open = order_of(&shop, "J. Doe", "Laptop: 1");
    shop.step("approve", open);
    let fresh = order_of(&shop, "J. Doe", "Headphones: 1");
    let before = shop.order(open);
    assert_eq!(before["status"], "awaiting_payment");
    let kept = shop.ask(&["customer", "merge", "1", "2"]);
    assert_eq!((&kept["id"], &kept["orders"]), (&json!(1), &json!(2)));
    assert_eq!(kept["addresses"].as_array().unwrap().len(), 2, "{kept}");
    assert_eq!((&kept["merged"][0]["name"], &kept["merged"][0]["phone"]), (&json!("J. Doe"), &json!("0113")));
    let after = shop.order(open);
    assert_eq!((&after["customer_id"], &after["address"]), (&json!(1), &json!("2 Low Road")));
    assert_eq!(
        after["status"], "awaiting_payment",
        "the seal is kept: the same person ordered the same things"
    );
    assert_eq!(shop.order(fresh)["status"], "awaiting_approval");
    let last = after["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["kind"], "customer_merged", "told in the order's story");
    assert_eq!(customer(&shop, 2)["merged_into"], 1);
    assert_eq!(shop.ask(&["customer", "list"])["total"], 1);
    // Its name leads to the one that was kept.
    let later = order_of(&shop, "j. doe", "Headphones: 2");
    assert_eq!(shop.order(later)["customer_id"], 1);
    shop.refused(3, "refused", &["customer", "edit", "2", "--name", "X"]);
    shop.refused(3, "refused", &["customer", "merge", "1", "2"]);
    shop.refused(4, "invalid_input", &["customer", "merge", "1", "1"]);
    shop.assert_healthy();
    // And back: what it moved goes back, what came since stays.
    let apart = shop.ask(&["customer", "unmerge", "2"]);
    assert_eq!((&apart["orders"], &apart["address"]), (&json!(2), &json!("2 Low Road")));
    assert_eq!(
        (&shop.order(open)["status"], &shop.order(open)["customer_id"]),
        (&json!("awaiting_payment"), &json!(2))
    );
    assert_eq!(shop.order(later)["customer_id"], 1);
    shop.refused(3, "refused", &["customer", "unmerge", "2"]);
    shop.step("pay", open);
    assert_eq!(shop.step("fulfil", open)["status"], "in_transit");
    shop.assert_healthy();
}

#[test]
fn a_merge_under_one_key_happens_once() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane"]);
    shop.ask(&["customer", "add", "Jane D"]);
    let first = shop.ask(&["customer", "merge", "1", "2", "--key", "m"]);
    assert_eq!(shop.ask(&["customer", "merge", "1", "2", "--key", "m"]), first);
    shop.refused(3, "conflict", &["customer", "merge", "2", "1", "--key", "m"]);
}

#[test]
fn a_merge_carries_the_credit_hold_along() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane"]);
    shop.ask(&["customer", "add", "Jane D"]);
    let order = order_of(&shop, "Jane", "Laptop: 1");
    shop.ask(&["customer", "edit", "2", "--hold", "on"]);
    assert_eq!(shop.ask(&["customer", "merge", "1", "2"])["credit_hold"], true);
    assert_eq!(shop.order(order)["hold"], "customer");
    shop.ask(&["customer", "unmerge", "2"]);
    assert_eq!(customer(&shop, 1)["credit_hold"], false);
    assert_eq!(customer(&shop, 2)["credit_hold"], true);
    assert_eq!(shop.order(order)["hold"], Value::Null);
    shop.assert_healthy();
}

/// A shop with an order of Jane, delivered, and one of somebody else.
fn delivered() -> (Shop, i64) {
    let shop = Shop::stocked();
    shop.ask(&[
        "customer",
        "add",
        "Jane Quillfeather",
        "--email",
        "quill@example.com",
        "--phone",
        "0113 496",
        "--address",
        "1 Feather Lane",
        "--key",
        "add-jane",
    ]);
    shop.ask(&["customer", "edit", "1", "--notes", "Likes feathers"]);
    let order = shop.ask(&[
        "order",
        "submit",
        "Laptop: 1\n\nThanks, Jane Quillfeather",
        "--customer",
        "Jane Quillfeather",
        "--key",
        "o",
    ]);
    let order = order["id"].as_i64().unwrap();
    shop.ask(&["order", "approve", &order.to_string(), "--reason", "Quillfeather is a friend"]);
    shop.step("pay", order);
    shop.step("fulfil", order);
    let quote = ["quote", "add", "Headphones: 1\n\nQuillfeather", "--customer", "Jane Quillfeather"];
    shop.ask(&[&quote[..], &["--key", "q"]].concat());
    (shop, order)
}

#[test]
fn everything_the_book_holds_of_a_person_is_given_out() {
    let (shop, _) = delivered();
    let file = shop.file("jane.json");
    shop.ask(&["customer", "export", "1", "--out", file.to_str().unwrap()]);
    let data: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(data, {
        let mut printed = shop.ask(&["customer", "export", "1"]);
        printed["exported_at"] = data["exported_at"].clone();
        printed
    });
    assert_eq!(data["customer"]["name"], "Jane Quillfeather");
    assert_eq!(data["customer"]["addresses"][0]["text"], "1 Feather Lane");
    let texts = data["orders"][0]["texts"].as_array().unwrap();
    assert!(texts.iter().any(|text| text["kind"] == "original"), "{data}");
    assert!(texts.iter().any(|text| text["text"] == "Quillfeather is a friend"), "{data}");
    assert_eq!(data["quotes"][0]["number"], "Q-1", "{data}");
    assert!(data["quotes"][0]["text"].as_str().unwrap().contains("Quillfeather"), "{data}");
}

#[test]
fn quotes_follow_a_duplicate_into_the_customer_it_is_and_back() {
    let shop = Shop::stocked();
    for name in ["Ada", "Ada B.", "Ada Baker"] {
        shop.ask(&["customer", "add", name]);
    }
    shop.ask(&["quote", "add", "Laptop:1", "--customer", "Ada B."]);
    shop.ask(&["quote", "add", "Headphones:1", "--customer", "Ada"]);
    let whose =
        || ["1", "2"].map(|id| shop.ask(&["quote", "show", id])["customer"].as_str().unwrap().to_owned());
    shop.ask(&["customer", "merge", "1", "2"]);
    assert_eq!(whose(), ["Ada", "Ada"]);
    assert_eq!(shop.ask(&["customer", "export", "1"])["quotes"].as_array().unwrap().len(), 2);
    shop.ask(&["customer", "merge", "3", "1"]);
    assert_eq!(whose(), ["Ada Baker", "Ada Baker"]);
    shop.ask(&["customer", "unmerge", "1"]);
    shop.ask(&["customer", "unmerge", "2"]);
    assert_eq!(whose(), ["Ada B.", "Ada"]);
    shop.assert_healthy();
}

#[test]
fn what_names_a_person_is_erased_while_figures_and_history_stay() {
    let (shop, order) = delivered();
    shop.refused(3, "refused", &["customer", "erase", "1", "--yes"]);
    shop.step("deliver", order);
    let before = shop.order(order);
    assert_eq!(shop.run(&["customer", "erase", "1"]).status, Some(2), "it must be meant");
    let erased = shop.ask(&["customer", "erase", "1", "--yes"]);
    assert_eq!(
        (&erased["erased"], &erased["email"], &erased["addresses"]),
        (&json!(true), &Value::Null, &json!([]))
    );
    let after = shop.order(order);
    assert_eq!(
        (&after["total"], &after["paid"], &after["status"]),
        (&before["total"], &before["paid"], &before["status"])
    );
    assert_eq!(
        after["events"].as_array().unwrap().len(),
        before["events"].as_array().unwrap().len(),
        "its story stays"
    );
    assert_eq!((&after["customer"], &after["address"]), (&Value::Null, &Value::Null));
    // Nowhere in the book is a word of theirs left, in no table and no page of the file.
    for (table, rows) in book::everything(&shop.book()) {
        for row in rows {
            for word in ["uillfeather", "quill@", "Feather Lane", "0113 496", "Likes feathers"] {
                assert!(!row.contains(word), "{table} still holds {word}: {row}");
            }
        }
    }
    let bytes = std::fs::read(shop.book()).unwrap();
    let holds = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    assert!(!holds(b"uillfeather") && !holds(b"Feather Lane"), "the file's pages are overwritten");
    // A key asked again answers with how things stand.
    let again = shop.ask(&[
        "order",
        "submit",
        "Laptop: 1\n\nThanks, Jane Quillfeather",
        "--customer",
        "Jane Quillfeather",
        "--key",
        "o",
    ]);
    assert_eq!((&again["id"], &again["customer"]), (&json!(order), &Value::Null));
    shop.refused(3, "refused", &["customer", "edit", "1", "--name", "Jane"]);
    shop.refused(3, "refused", &["customer", "erase", "1", "--yes"]);
    shop.refused(3, "refused", &["customer", "export", "1"]);
    assert_eq!(shop.ask(&["customer", "list"])["total"], 0);
    shop.assert_healthy();
}

#[test]
fn erasing_a_customer_erases_the_duplicates_merged_into_them() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane Kept"]);
    shop.ask(&["customer", "add", "Jane Gone", "--phone", "0113 999"]);
    shop.ask(&["customer", "merge", "1", "2"]);
    shop.ask(&["customer", "erase", "1", "--yes"]);
    assert_eq!(
        book::number(&shop.book(), "SELECT count(*) FROM customers WHERE name <> '' OR phone <> ''"),
        0
    );
    shop.refused(3, "refused", &["customer", "unmerge", "2"]);
    shop.assert_healthy();
}

#[test]
fn what_they_were_called_before_is_theirs_too() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Jane Brambleby", "--email", "jane@bramble.example"]);
    shop.ask(&["customer", "edit", "1", "--name", "Jane Smith", "--email", ""]);
    let plan = shop.ask(&["undo", "--key", "u"]);
    assert!(plan["also"].to_string().contains("Brambleby"), "{plan}");
    shop.ask(&["customer", "edit", "1", "--name", "J."]);
    let given = shop.ask(&["customer", "export", "1"]);
    assert!(given["former"].to_string().contains("Brambleby"), "{given}");
    shop.ask(&["customer", "erase", "1", "--yes"]);
    for (table, rows) in book::everything(&shop.book()) {
        for word in ["Brambleby", "bramble.example", "Smith"] {
            assert!(!rows.iter().any(|row| row.contains(word)), "{table} still holds {word}");
        }
    }
    shop.assert_healthy();
}
