//! Every impossible step: refused with its code, its exit status and a sentence, and nothing is changed.

use fivedesk_tests::Shop;

/// The steps an owner can take, in the order of the way.
const STEPS: [&str; 5] = ["approve", "pay", "fulfil", "deliver", "reject"];

/// Asserts that exactly these steps are possible for order 1 as it stands, by trying all others.
fn only(shop: &Shop, at: &str, possible: &[&str]) {
    assert_eq!(shop.order(1)["status"], at);
    for step in STEPS.into_iter().filter(|step| !possible.contains(step)) {
        let error = shop.refused(3, "refused", &["order", step, "1"]);
        assert_eq!(error["details"]["status"], at, "{step} at {at} says where the order stands: {error}");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("#1"), "{step} at {at} names the order: {message}");
    }
}

#[test]
fn at_each_status_every_step_that_is_not_its_own_is_refused() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:2", "--no-agents"]);
    only(&shop, "received", &["reject"]);
    shop.ask(&["agents", "run", "--until-idle"]);
    only(&shop, "awaiting_approval", &["approve", "reject"]);
    shop.step("approve", 1);
    only(&shop, "awaiting_payment", &["pay"]);
    shop.step("pay", 1);
    only(&shop, "awaiting_delivery", &["fulfil"]);
    shop.step("fulfil", 1);
    only(&shop, "in_transit", &["deliver"]);
    shop.step("deliver", 1);
    only(&shop, "delivered", &[]);
}

#[test]
fn a_rejected_order_takes_no_further_step() {
    let shop = Shop::stocked();
    shop.submit("Laptop:2");
    shop.step("reject", 1);
    only(&shop, "rejected", &[]);
}

#[test]
fn a_short_order_takes_a_payment_and_nothing_else() {
    let shop = Shop::stocked();
    shop.submit("Laptop:11");
    shop.step("approve", 1);
    only(&shop, "approved", &["pay"]);
}

#[test]
fn an_order_on_hold_for_an_unclear_line_is_not_approved() {
    let shop = Shop::stocked();
    let order = shop.ask(&["order", "submit", "Laptop:2, Gizmo:3"]);
    assert_eq!(order["hold"], "unclear");
    only(&shop, "received", &["reject"]);
}

#[test]
fn a_payment_is_more_than_nothing_and_no_more_than_is_due() {
    let shop = Shop::stocked();
    shop.submit("Headphones:3");
    shop.step("approve", 1);
    for amount in ["0", "-5", "299.98", "1e2", "1,00", "two", "", "0.001", "99999999999999999999"] {
        shop.refused(4, "invalid_input", &["order", "pay", "1", "--amount", amount]);
    }
    assert_eq!(shop.order(1)["due"], "299.97", "what was refused is still due");
}

#[test]
fn an_unknown_order_is_not_found() {
    let shop = Shop::stocked();
    shop.submit("Laptop:2");
    for step in ["approve", "reject", "pay", "fulfil", "deliver", "show"] {
        for id in ["99", "0", "-1", "#99", "first", "9223372036854775808"] {
            if id.starts_with('-') {
                // To the shell's eye an option; the program must say that it is none of its own.
                assert_eq!(shop.run(&["order", step, id]).status, Some(2));
                continue;
            }
            let error = shop.refused(5, "not_found", &["order", step, id]);
            assert!(error["message"].as_str().unwrap().contains("no order"), "{error}");
        }
    }
    assert_eq!(shop.ask(&["order", "show", "#1"])["id"], 1, "an order is found by its number as by its row");
}

#[test]
fn an_unknown_product_customer_or_chart_is_not_found() {
    let shop = Shop::stocked();
    for words in [
        &["product", "show", "Gizmo"][..],
        &["customer", "show", "7"],
        &["stock", "history", "Gizmo"],
        &["chart", "pie", "--out", "pie.svg"],
    ] {
        shop.refused(5, "not_found", words);
    }
}

#[test]
fn a_product_is_told_from_every_other() {
    let shop = Shop::stocked();
    shop.refused(3, "conflict", &["product", "add", "Another", "--price", "1", "--sku", "lap-1"]);
    shop.refused(3, "conflict", &["product", "add", "laptop", "--price", "1"]);
    for price in ["-1", "1e3", "1,50", "0.00001", "free", ""] {
        shop.refused(4, "invalid_input", &["product", "add", "Cable", "--price", price]);
    }
    shop.refused(4, "invalid_input", &["product", "add", " ", "--price", "1"]);
    shop.refused(4, "invalid_input", &["product", "add", "Cable", "--price", "1", "--low", "-2"]);
    let screw =
        shop.ask(&["product", "add", "Screw", "--price", "0.0125", "--cost", "0.004", "--low", "100"]);
    assert_eq!(
        (&screw["price"], &screw["cost"]),
        (&"0.0125".into(), &"0.004".into()),
        "shops price screws so"
    );
}

#[test]
fn a_refusal_for_a_person_goes_to_standard_error_alone() {
    let shop = Shop::stocked();
    let output = shop.plain(&["order", "approve", "99"]).output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    assert!(output.stdout.is_empty(), "an answer that is none must not be piped on as one");
    assert!(String::from_utf8(output.stderr).unwrap().contains("no order #99"));
}
