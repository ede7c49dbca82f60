//! Mistakes are taken back: each step, with what agents did in consequence, as an event of its own.

use fivedesk_tests::Shop;
use serde_json::{Value, json};

/// What an order comes to in figures: status, lines' quantities, money.
fn figures(order: &Value) -> Value {
    let lines: Vec<Value> = order["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            json!([
                line["product"],
                line["quantity"],
                line["reserved"],
                line["shipped"],
                line["delivered"],
                line["returned"],
                line["unit_price"]
            ])
        })
        .collect();
    json!([order["status"], lines, order["paid"], order["due"], order["refund_due"], order["total"]])
}

fn last_event(order: &Value) -> &Value {
    order["events"].as_array().unwrap().last().unwrap()
}

#[test]
fn every_step_of_the_walk_is_taken_back_and_taken_again() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2, Headphones:3");
    for step in ["approve", "pay", "fulfil", "deliver"] {
        let (before, stock) = (shop.order(id), (shop.stock("Laptop"), shop.stock("Headphones")));
        let taken = shop.step(step, id);
        let after = shop.step("undo", id);
        assert_eq!(figures(&after), figures(&before), "after {step} and its undo");
        assert_eq!(
            (shop.stock("Laptop"), shop.stock("Headphones")),
            stock,
            "stock after {step} and its undo"
        );
        assert_eq!(after["hold"], "manual", "{step}: no agent may repeat what was taken back");
        assert_eq!(last_event(&after)["kind"], "undone");
        let undone = after["events"].as_array().unwrap().iter().filter(|event| event["undone"] == true);
        assert!(undone.count() >= 1, "the story shows what was taken back");
        shop.ask(&["agents", "run", "--until-idle"]);
        assert_eq!(figures(&shop.order(id)), figures(&before), "{step}: the agents leave it alone");
        let again = shop.step(step, id);
        assert_eq!(figures(&again), figures(&taken), "{step} is taken once more");
        assert_eq!(again["hold"], Value::Null);
        shop.assert_healthy();
    }
}

#[test]
fn what_agents_did_goes_back_with_the_approval_and_is_told_before() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    shop.step("approve", id);
    let plan = shop.ask(&["order", "undo", &id.to_string(), "--dry-run"]);
    assert!(plan["what"].as_str().unwrap().starts_with("Approved"), "{plan}");
    let also = plan["also"].as_array().unwrap();
    assert_eq!(also.len(), 2, "the reservation and the request for payment: {plan}");
    assert_eq!(shop.stock("Laptop"), (10, 2), "telling changes nothing");
    shop.step("undo", id);
    assert_eq!(shop.stock("Laptop"), (10, 0), "what was set aside is free again");
    let visits = shop.ask(&["oversight", "summary"]);
    assert_eq!(visits["orders"]["awaiting_approval"], 1, "{}", visits["orders"]);
}

#[test]
fn steps_are_taken_back_one_after_the_other_down_to_the_entry() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    for step in ["approve", "pay", "fulfil", "deliver"] {
        shop.step(step, id);
    }
    let mut statuses = Vec::new();
    for _ in 0..5 {
        let order = shop.step("undo", id);
        statuses.push(order["status"].as_str().unwrap().to_owned());
        shop.assert_healthy();
    }
    assert_eq!(
        statuses,
        ["in_transit", "awaiting_delivery", "awaiting_payment", "awaiting_approval", "cancelled"]
    );
    let order = shop.order(id);
    assert_eq!((&order["paid"], &order["refund_due"]), (&json!("0.00"), &json!("0.00")));
    assert_eq!(shop.stock("Laptop"), (10, 0));
    shop.refused(3, "refused", &["order", "undo", &id.to_string()]);
}

#[test]
fn a_step_on_which_a_later_one_stands_is_not_taken_back() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    let approved = shop.step("approve", id);
    let seq = approved["events"].as_array().unwrap().iter().find(|e| e["kind"] == "approved").unwrap()["seq"]
        .to_string();
    shop.step("pay", id);
    let error = shop.refused(3, "refused", &["order", "undo", &id.to_string(), "--event", &seq]);
    assert!(error["message"].as_str().unwrap().contains("later step"), "{error}");
}

#[test]
fn a_rejection_is_taken_back() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    shop.step("reject", id);
    let order = shop.step("undo", id);
    assert_eq!((&order["status"], &order["hold"]), (&json!("awaiting_approval"), &json!("manual")));
    assert_eq!(shop.step("approve", id)["status"], "awaiting_payment");
    shop.assert_healthy();
}

#[test]
fn a_cancellation_taken_back_gets_its_stock_from_those_who_got_it_because_of_it() {
    let shop = Shop::stocked();
    let (first, second) = (shop.submit("Laptop:8"), shop.submit("Laptop:5"));
    shop.step("approve", first);
    assert_eq!(shop.step("approve", second)["hold"], "shortage");
    shop.step("cancel", first);
    assert_eq!(shop.order(second)["status"], "awaiting_payment", "it went on with what was set free");
    let back = shop.step("undo", first);
    assert_eq!(back["lines"][0]["reserved"], 8, "what it had set aside is its again");
    let other = shop.order(second);
    assert_eq!((&other["status"], &other["hold"]), (&json!("approved"), &json!("shortage")));
    assert_eq!(shop.stock("Laptop"), (10, 8));
    shop.assert_healthy();
}

#[test]
fn a_cancellation_taken_back_leaves_what_was_paid_for_since() {
    let shop = Shop::stocked();
    let (first, second) = (shop.submit("Laptop:8"), shop.submit("Laptop:5"));
    shop.step("approve", first);
    shop.step("approve", second);
    shop.step("cancel", first);
    shop.step("pay", second);
    let back = shop.step("undo", first);
    assert_eq!(back["lines"][0]["reserved"], 5, "only what is left: {}", back["lines"]);
    assert_eq!(shop.order(second)["status"], "awaiting_delivery", "a person acted on it");
    shop.assert_healthy();
}

#[test]
fn a_return_whose_goods_have_left_again_is_not_taken_back() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:10");
    for step in ["approve", "pay", "fulfil", "deliver", "return"] {
        shop.step(step, id);
    }
    assert_eq!(shop.stock("Laptop"), (10, 0));
    let next = shop.submit("Laptop:9");
    for step in ["approve", "pay", "fulfil"] {
        shop.step(step, next);
    }
    let error = shop.refused(3, "refused", &["order", "undo", &id.to_string()]);
    assert!(error["message"].as_str().unwrap().contains("has left again"), "{error}");
}

#[test]
fn a_count_and_a_receipt_are_taken_back() {
    let shop = Shop::stocked();
    shop.ask(&["stock", "receive", "Laptop:5"]);
    let plan = shop.ask(&["undo", "--dry-run"]);
    assert_eq!(plan["order"], Value::Null);
    assert_eq!(shop.stock("Laptop"), (15, 0));
    shop.ask(&["undo"]);
    assert_eq!(shop.stock("Laptop"), (10, 0));
    shop.ask(&["stock", "set", "Laptop:4, Headphones:31"]);
    shop.ask(&["undo"]);
    assert_eq!((shop.stock("Laptop"), shop.stock("Headphones")), ((10, 0), (30, 0)));
    let history = shop.ask(&["stock", "history", "Laptop"]);
    assert_eq!(history["items"][0]["kind"], "undo", "the ledger keeps both: {history}");
    shop.assert_healthy();
}

#[test]
fn a_receipt_of_what_has_shipped_is_not_taken_back() {
    let shop = Shop::stocked();
    shop.ask(&["stock", "receive", "Laptop:5"]);
    let id = shop.submit("Laptop:12");
    for step in ["approve", "pay", "fulfil"] {
        shop.step(step, id);
    }
    // The order's steps come first; they are the last things done.
    for _ in 0..2 {
        shop.ask(&["undo"]);
    }
    shop.step("pay", id);
    shop.step("fulfil", id);
    let log = shop.ask(&["log", "--per-page", "500"]);
    let receipt = log["items"].as_array().unwrap().iter().find(|e| e["kind"] == "stock_received").unwrap();
    assert_eq!(receipt["undone"], false);
    shop.assert_healthy();
}

#[test]
fn undo_takes_the_last_thing_a_person_did_wherever_it_was() {
    let shop = Shop::stocked();
    let (first, second) = (shop.submit("Laptop:1"), shop.submit("Headphones:1"));
    shop.step("approve", second);
    shop.step("approve", first);
    let plan = shop.ask(&["undo", "--dry-run"]);
    assert_eq!((&plan["order"], &plan["number"]), (&json!(first), &json!(first.to_string())));
    shop.ask(&["undo"]);
    shop.ask(&["undo"]);
    for id in [first, second] {
        assert_eq!(shop.order(id)["status"], "awaiting_approval");
    }
    assert_eq!(shop.ask(&["undo", "--dry-run"])["order"], second, "next is the entry of the second");
}

#[test]
fn a_closed_time_stays_as_it_is() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2");
    for (step, day) in [("approve", "2027-01-05"), ("pay", "2027-01-06")] {
        shop.ask(&["order", step, &id.to_string(), "--now", &format!("{day}T10:00:00Z")]);
    }
    let now = ["--now", "2027-02-10T10:00:00Z"];
    shop.refused(4, "invalid_input", &["book", "close", "--until", "2027-03-01", now[0], now[1]]);
    shop.refused(4, "invalid_input", &["book", "close", "--until", "soon", now[0], now[1]]);
    shop.ask(&["book", "close", "--until", "2027-02-01", now[0], now[1]]);
    let undo = shop.refused(3, "refused", &["order", "undo", &id.to_string(), now[0], now[1]]);
    assert!(undo["message"].as_str().unwrap().contains("closed time"), "{undo}");
    let late = ["order", "fulfil", &id.to_string(), "--now", "2027-01-31T10:00:00Z"];
    let late = shop.refused(3, "refused", &late);
    assert!(late["message"].as_str().unwrap().contains("closed until"), "{late}");
    // What is open goes on, and is corrected in the open time.
    shop.ask(&["order", "fulfil", &id.to_string(), now[0], now[1]]);
    shop.ask(&["order", "undo", &id.to_string(), now[0], now[1]]);
    shop.ask(&["book", "close", "--open", now[0], now[1]]);
    let order = shop.ask(&["order", "undo", &id.to_string(), now[0], now[1]]);
    assert_eq!(order["status"], "awaiting_payment");
}

#[test]
fn a_key_takes_back_once() {
    let shop = Shop::stocked();
    let id = shop.submit("Laptop:2").to_string();
    shop.ask(&["order", "approve", &id]);
    let first = shop.ask(&["order", "undo", &id, "--key", "k"]);
    let again = shop.ask(&["order", "undo", &id, "--key", "k"]);
    assert_eq!(first, again, "the entry was not taken back as well");
    shop.ask(&["stock", "receive", "Laptop:5"]);
    let first = shop.ask(&["undo", "--key", "l"]);
    assert_eq!(shop.ask(&["undo", "--key", "l", "--event", &first["event"].to_string()]), first);
    assert_eq!(shop.stock("Laptop"), (10, 0));
}

#[test]
fn what_was_changed_of_the_shop_itself_is_taken_back_as_the_last_thing() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Ada", "--email", "ada@example.org"]);
    shop.ask(&["customer", "add", "Ada L.", "--phone", "555"]);
    shop.ask(&["order", "submit", "Laptop:1", "--customer", "Ada L.", "--address", "Oak St 1"]);
    let all = |shop: &Shop| {
        json!([
            shop.ask(&["product", "list"]),
            shop.ask(&["customer", "list"])["items"],
            shop.ask(&["customer", "show", "1"]),
            shop.ask(&["customer", "show", "2"]),
            shop.ask(&["book", "info"])["prices_include_tax"],
            shop.ask(&["policy", "show"])["form"],
            shop.ask(&["order", "show", "1"])["hold"],
        ])
    };
    let acts: [(&[&str], &str); 12] = [
        (&["product", "edit", "LAP-1", "--price", "12.50"], "12.50"),
        (&["product", "edit", "LAP-1", "--name", "Notebook", "--tax", "19"], "Notebook"),
        (&["product", "archive", "LAP-1"], "Laptop"),
        (&["product", "add", "Mouse", "--price", "5"], "Mouse"),
        (&["customer", "edit", "1", "--name", "Ada Lovelace", "--notes", "rings on Mondays"], "edited"),
        (&["customer", "edit", "2", "--hold", "on"], "hold"),
        (&["customer", "add", "Ben"], "added"),
        (&["customer", "address", "retire", "2", "1"], "address"),
        (&["customer", "merge", "1", "2"], "merged"),
        (&["book", "prices", "--without-tax"], "Tax is added"),
        (&["policy", "set", "--approve-up-to", "100"], "100"),
        (&["policy", "set", "--reserve", "what-there-is"], "olicy"),
    ];
    for (act, told) in acts {
        let before = all(&shop);
        shop.ask(act);
        let after = all(&shop);
        assert_ne!(after, before, "{act:?} changes something");
        let plan = shop.ask(&["undo", "--dry-run"]);
        assert!(plan["what"].as_str().unwrap().contains(told), "{act:?} is told before: {plan}");
        if act[1] == "edit" {
            assert!(plan["also"].to_string().contains("again instead of"), "field by field: {plan}");
        }
        assert_eq!(all(&shop), after, "telling {act:?} changed something");
        shop.ask(&["undo"]);
        assert_eq!(all(&shop), before, "{act:?} was not taken back whole");
        shop.assert_healthy();
    }
    let last = shop.ask(&["undo", "--dry-run"]);
    assert_eq!(last["order"], 1, "what was taken back is not the last thing any more: {last}");
}

#[test]
fn a_change_that_was_changed_since_is_not_overwritten() {
    let shop = Shop::stocked();
    shop.ask(&["product", "edit", "LAP-1", "--price", "12.50"]);
    shop.ask(&["product", "edit", "LAP-1", "--name", "Notebook"]);
    shop.ask(&["undo"]);
    let product = shop.ask(&["product", "show", "LAP-1"]);
    assert_eq!((&product["name"], &product["price"]), (&json!("Laptop"), &json!("12.50")));
    shop.ask(&["customer", "add", "Ada"]);
    shop.ask(&["--as", "shopkeeper", "order", "submit", "Laptop:1", "--customer", "Ada", "--no-agents"]);
    shop.ask(&["undo"]);
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["customer", "list"])["total"], 0, "its order went first, then the customer");
}

#[test]
fn a_new_address_is_offered_no_longer_once_it_is_taken_back() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Ada", "--address", "Oak St 1"]);
    shop.ask(&["customer", "address", "add", "1", "Elm St 4", "--default"]);
    assert_eq!(shop.ask(&["customer", "show", "1"])["address"], "Elm St 4");
    shop.ask(&["undo"]);
    let ada = shop.ask(&["customer", "show", "1"]);
    let offered = ada["addresses"].as_array().unwrap().iter().filter(|one| one["retired"] == false).count();
    assert_eq!((&ada["address"], offered), (&json!("Oak St 1"), 1), "{ada}");
}

#[test]
fn papers_are_taken_back_as_the_last_thing_too() {
    let shop = Shop::stocked();
    let states = |what: &str| {
        let list = shop.ask(&[what, "list"]);
        let rows = list.as_array().or_else(|| list["items"].as_array()).unwrap();
        let word = |row: &Value| row["state"].as_str().or_else(|| row["status"].as_str()).unwrap().to_owned();
        rows.iter().map(word).collect::<Vec<_>>()
    };
    let back = |told: &str| {
        let plan = shop.ask(&["undo", "--dry-run"]);
        assert!(plan["what"].as_str().unwrap().contains(told), "{plan}");
        shop.ask(&["undo"]);
    };
    shop.ask(&["purchase", "add", "Laptop:20"]);
    assert_eq!(states("purchase"), ["open"]);
    shop.ask(&["purchase", "cancel", "1"]);
    back("was cancelled");
    assert_eq!(states("purchase"), ["open"], "it is due again");
    shop.ask(&["purchase", "receive", "1"]);
    back("was received");
    back("was noted");
    assert_eq!(shop.ask(&["purchase", "show", "1"])["state"], "cancelled");
    assert_eq!(shop.stock("Laptop"), (10, 0));

    shop.ask(&["quote", "add", "Laptop:1"]);
    shop.ask(&["quote", "decline", "Q-1"]);
    back("declined");
    assert_eq!(states("quote"), ["open"]);
    back("was made");
    assert_eq!(states("quote"), ["declined"]);

    shop.ask(&["count", "start", "--search", "Laptop"]);
    back("Stock count 1");
    assert_eq!(shop.ask(&["count", "show", "1"])["state"], "dropped");
    shop.ask(&["count", "start", "--search", "Laptop"]);
    shop.assert_healthy();
}

#[test]
fn settings_are_taken_back_as_the_last_thing_and_told_field_by_field() {
    let shop = Shop::stocked();
    let (stick, reports) = (shop.file("stick"), shop.file("reports"));
    std::fs::create_dir(&stick).unwrap();
    std::fs::create_dir(&reports).unwrap();
    let template = shop.write("mine.typ", TEMPLATE);
    let all = |shop: &Shop| {
        json!([
            shop.ask(&["oversight", "hours"]),
            shop.ask(&["oversight", "planning"]),
            shop.ask(&["report", "schedule", "show"]),
            shop.ask(&["report", "template", "show"]),
            shop.ask(&["book", "backups"])["folder"],
            shop.ask(&["book", "info"])["closed_until"],
            shop.ask(&["supplier", "list"]),
        ])
    };
    let acts: [(&[&str], &str); 11] = [
        (&["oversight", "hours", "--set", "mon-fri 09:00-17:00"], "mon-fri 09:00-17:00"),
        (&["oversight", "hours", "--set", "sat 09:00-12:00", "--holiday", "2026-12-25"], "2026-12-25"),
        (&["oversight", "planning", "--service", "98", "--order-days", "30"], "28 again instead of 30"),
        (&["oversight", "planning", "--product", "LAP-1", "--lead-days", "5"], "5"),
        (&["report", "schedule", "set", "--folder", reports.to_str().unwrap(), "--weekly"], "every week"),
        (&["report", "schedule", "off"], "every week"),
        (&["report", "template", "set", &template], "template"),
        (&["book", "backups", "--folder", stick.to_str().unwrap()], "stick"),
        (&["book", "close", "--until", "2026-01-01"], "2026"),
        (&["book", "close", "--until", "2026-02-01"], "2026"),
        (&["supplier", "add", "Nord"], "in no list"),
    ];
    for (at, (act, told)) in acts.into_iter().enumerate() {
        let before = all(&shop);
        shop.ask(act);
        let after = all(&shop);
        assert_ne!(after, before, "{act:?} changes something");
        let plan = shop.ask(&["undo", "--dry-run"]);
        assert!(plan["also"].to_string().contains(told), "{act:?} is told before: {plan}");
        shop.ask(&["undo"]);
        assert_eq!(all(&shop), before, "{act:?} was not taken back whole");
        // What it stands on is there for the next one.
        if at % 2 == 0 {
            shop.ask(act);
            assert_eq!(all(&shop), after, "{act:?} is done again");
        }
        shop.assert_healthy();
    }
    shop.ask(&["oversight", "planning", "--supplier", "Nord", "--lead-days", "7"]);
    assert!(shop.ask(&["undo", "--dry-run"])["also"].to_string().contains("7"));
    shop.ask(&["undo"]);
    shop.ask(&["purchase", "add", "Laptop:20", "--supplier", "Nord"]);
    shop.ask(&["undo"]);
    let used = shop.refused(3, "refused", &["undo"]);
    assert!(used["message"].as_str().unwrap().contains("Nord is used"), "{used}");
}

/// A template that typesets with whatever the report holds.
const TEMPLATE: &str = "#let data = json(\"data.json\")\n#set text(font: data.font)\nMine: #data.headline";

#[test]
fn figures_entered_into_a_count_and_a_dropped_count_come_back() {
    let shop = Shop::stocked();
    shop.ask(&["count", "start"]);
    shop.ask(&["count", "enter", "1", "Laptop:8"]);
    shop.ask(&["count", "enter", "1", "Laptop:9, Headphones:1"]);
    let counted = |name: &str| {
        let sheet = shop.ask(&["count", "show", "1"]);
        let lines = sheet["lines"].as_array().unwrap().clone();
        lines.iter().find(|line| line["product"] == name).unwrap()["counted"].clone()
    };
    let plan = shop.ask(&["undo", "--dry-run"]);
    assert!(plan["also"].to_string().contains("Laptop: 8 counted again instead of 9"), "{plan}");
    shop.ask(&["undo"]);
    assert_eq!((counted("Laptop"), counted("Headphones")), (json!(8), Value::Null));

    shop.ask(&["count", "drop", "1"]);
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["count", "show", "1"])["state"], "open");
    assert_eq!(counted("Laptop"), json!(8), "with its figures");

    shop.ask(&["count", "drop", "1"]);
    shop.ask(&["count", "start"]);
    shop.ask(&["undo"]);
    // The count before it may be opened again now that no other holds its products.
    shop.ask(&["undo"]);
    shop.ask(&["count", "post", "1"]);
    assert_eq!(shop.stock("Laptop"), (8, 0));
    shop.assert_healthy();
}

#[test]
fn a_forgotten_name_is_known_again_unless_it_means_another_product_by_now() {
    let shop = Shop::stocked();
    let learn = |product: &str| {
        let id = shop.submit("Laptop: 1, ear muffs: 3").to_string();
        let product = shop.ask(&["product", "show", product])["id"].to_string();
        shop.ask(&["order", "clarify", &id, "--line", "1", "--product", &product, "--quantity", "3"]);
    };
    let forget = |product: &str| shop.ask(&["product", "edit", product, "--forget", "ear muffs"]);
    learn("HEA-1");
    forget("HEA-1");
    let plan = shop.ask(&["undo", "--dry-run"]);
    assert!(plan["also"].to_string().contains("means Headphones again"), "{plan}");
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["product", "show", "HEA-1"])["aliases"], json!(["ear muffs"]));

    forget("HEA-1");
    let forgotten = shop.ask(&["undo", "--dry-run"])["event"].to_string();
    learn("LAP-1");
    shop.refused(3, "conflict", &["undo", "--event", &forgotten]);
    assert_eq!(shop.ask(&["product", "show", "LAP-1"])["aliases"], json!(["ear muffs"]));
}

#[test]
fn an_unmerging_is_taken_back_with_the_orders_it_moved() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Ada"]);
    shop.ask(&["customer", "add", "Ada L."]);
    shop.ask(&["order", "submit", "Laptop:1", "--customer", "Ada L."]);
    shop.ask(&["customer", "merge", "1", "2"]);
    let merged = shop.ask(&["order", "show", "1"])["customer"].clone();
    shop.ask(&["customer", "unmerge", "2"]);
    let apart = shop.ask(&["order", "show", "1"])["customer"].clone();
    assert_ne!(merged, apart);
    let plan = shop.ask(&["undo", "--dry-run"]);
    assert!(plan["order"].is_null(), "it is the unmerging itself: {plan}");
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["order", "show", "1"])["customer"], merged);
    shop.assert_healthy();
}

#[test]
fn what_is_not_taken_back_says_why() {
    let shop = Shop::stocked();
    shop.ask(&["customer", "add", "Ada"]);
    shop.ask(&["customer", "erase", "1", "--yes"]);
    let erased = shop.refused(3, "refused", &["undo"]);
    assert!(erased["message"].as_str().unwrap().contains("gone for good"), "{erased}");
}
