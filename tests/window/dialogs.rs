//! What an order's story and its dialogs look like: pictures of a long order, partly shipped, in every look.

use crate::rig::{Start, Window, drive, sample};
use fivedesk_tests::Shop;
use serde_json::Value;

const SIZES: [(u32, u32); 2] = [(1280, 800), (900, 600)];
/// As WebDriver writes it.
const ESCAPE: &str = "\u{e00c}";
/// Dialogs behind a button of their own, and those in the menu.
const BUTTONS: [(&str, &str); 2] = [("story-edit", "edit"), ("story-ship-part", "ship")];
const MENU: [&str; 8] = ["refused", "lost", "return", "pay", "refund", "hold", "cancel", "undo"];

/// An order of twelve lines of a customer with a long name, of which some shipped and some arrived.
fn long_order() -> (Shop, i64) {
    let shop = sample();
    let mut words = vec!["order".to_owned(), "submit".to_owned()];
    for n in 1..=12 {
        let name = format!("Hand-painted porcelain cake stand, number {n}");
        shop.ask(&["product", "add", &name, "--price", "12.50", "--sku", &format!("CAKE-{n}")]);
        shop.ask(&["stock", "set", &format!("CAKE-{n}:40")]);
        words.extend(["--line".to_owned(), format!("CAKE-{n}:{}", n + 3)]);
    }
    let customer =
        "Messrs Featherstonehaugh, Cholmondeley-Warner & Daughters (Wholesale) of Llanfairpwllgwyngyll";
    words.extend(["--customer", customer, "--address", "1 Hill Rd, Ynys Môn LL61 5UJ"].map(str::to_owned));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let id = shop.ask(&words).get("id").and_then(Value::as_i64).expect("an order");
    let ids = id.to_string();
    let edit = ["--discount", "10", "--shipping", "4.90", "--note", "Ring twice, the dog is deaf", "--due"];
    shop.ask(&[&["order", "edit", &ids][..], &edit, &["2026-12-24"]].concat());
    shop.step("approve", id);
    shop.ask(&["order", "pay", &ids, "--amount", "1500", "--beyond", "--method", "bank transfer"]);
    shop.step("refund", id);
    let part = ["--part", "1:2", "--part", "2:5", "--part", "3:1", "--carrier", "Fast Parcel"];
    shop.ask(&[&["order", "fulfil", &ids][..], &part, &["--tracking", "FP-2026-1125-0001"]].concat());
    shop.step("deliver", id);
    shop.ask(&["order", "fulfil", &ids, "--part", "4:3"]);
    shop.ask(&["order", "cancel", &ids, "--part", "12:2"]);
    shop.step("approve", id);
    shop.step("refund", id);
    (shop, id)
}

#[test]
fn every_dialog_in_light() {
    drive(pictures(Start::Light, "light"));
}

#[test]
fn every_dialog_in_dark() {
    drive(pictures(Start::Dark, "dark"));
}

async fn pictures(start: Start, theme: &str) {
    let (shop, id) = long_order();
    let window = Window::open(&shop, start).await;
    window.find("screen-board").await;
    window.go(&format!("#/orders?order={id}")).await;
    window.find("story").await;
    for (width, height) in SIZES {
        let name = |what: &str| format!("dialog-{what}-{theme}-{width}x{height}");
        window.picture(&name("story"), width, height).await;
        for (button, what) in BUTTONS {
            window.click(button).await;
            window.find("step-confirm").await;
            window.picture(&name(what), width, height).await;
            window.press(ESCAPE).await;
            window.gone("step-confirm").await;
        }
        window.click("story-more").await;
        window.find("more-copy").await;
        window.picture(&name("more"), width, height).await;
        window.press(ESCAPE).await;
        window.gone("more-copy").await;
        for step in MENU {
            window.click("story-more").await;
            window.click(&format!("more-{step}")).await;
            let confirm = if step == "undo" { "undo-confirm" } else { "step-confirm" };
            window.find(confirm).await;
            window.picture(&name(step), width, height).await;
            window.press(ESCAPE).await;
            window.gone(confirm).await;
        }
        for (part, block) in [("story-note", "center"), ("story-events", "start"), ("story-lines", "start")] {
            let at = format!("document.querySelector('[data-testid={part}]')");
            window.script(&format!("{at}.scrollIntoView({{ block: '{block}' }})")).await;
            window.picture(&name(part), width, height).await;
        }
    }
    window.close().await;
}

#[test]
fn what_stands_elsewhere_in_light() {
    drive(elsewhere(Start::Light, "light"));
}

#[test]
fn what_stands_elsewhere_in_dark() {
    drive(elsewhere(Start::Dark, "dark"));
}

/// A short order that was taken back, a parcel's number, and the dialogs of other screens.
async fn elsewhere(start: Start, theme: &str) {
    let shop = sample();
    let id = shop.submit("Laptop:400, Headphones:2");
    shop.step("approve", id);
    shop.step("undo", id);
    shop.step("resume", id);
    shop.step("approve", id);
    let window = Window::open(&shop, start).await;
    window.find("screen-board").await;
    let dialogs = [
        (format!("#/orders?order={id}"), "substitute-1", "step-confirm"),
        ("#/orders?order=1".to_owned(), "parcel-track", "step-confirm"),
        ("#/stock".to_owned(), "stock-loose", "loose-send"),
        ("#/settings".to_owned(), "period-close", "period-confirm"),
    ];
    for (width, height) in SIZES {
        let name = |what: &str| format!("dialog-{what}-{theme}-{width}x{height}");
        for (address, button, confirm) in &dialogs {
            window.go(address).await;
            window.find(button).await;
            window.picture(&name(&format!("before-{button}")), width, height).await;
            window.click(button).await;
            window.find(confirm).await;
            window.picture(&name(button), width, height).await;
            window.press(ESCAPE).await;
            window.gone(confirm).await;
        }
        window.go("#/board").await;
        window.click_css("[data-testid=entry-mode] label[for$=form]").await;
        window.find("form-add").await;
        window.picture(&name("form"), width, height).await;
    }
    window.close().await;
}
