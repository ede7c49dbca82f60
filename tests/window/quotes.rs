//! A quote is made by its form and becomes an order; a late payment's reminder is read; a short order ships in parts.

use crate::rig::{Start, Window, drive, sample};

#[test]
fn a_quote_becomes_an_order() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.go("#/orders?part=quotes").await;
        window.click("quote-new").await;
        window.type_into("quote-text", "Headphones:2").await;
        window.says("quote-worth", "199.98").await;
        window.type_into("quote-customer", "Ada Marsh").await;
        window.type_into("quote-shipping", "4.90").await;
        window.click("quote-send").await;
        window.says("quote-lines", "204.88").await;
        assert_eq!(shop.ask(&["quote", "list"])["items"][0]["status"], "open");
        window.picture("quote", 1280, 800).await;
        window.click("quote-accept").await;
        window.says("story-status", "awaiting approval").await;
        window.close().await;
        let quote = shop.ask(&["quote", "show", "Q-1"]);
        let order = shop.order(quote["order"].as_i64().expect("the order it became"));
        assert_eq!((&order["total"], &order["shipping"]), (&"204.88".into(), &"4.90".into()));
        shop.assert_healthy();
    });
}

#[test]
fn a_late_payment_shows_its_reminder_and_opens_its_order() {
    drive(async {
        let shop = sample();
        let order = shop.ask(&[
            "order",
            "submit",
            "Headphones:3",
            "--customer",
            "Ada Marsh",
            "--now",
            "2026-03-01T10:00:00Z",
        ]);
        let id = order["id"].to_string();
        shop.ask(&["order", "edit", &id, "--days-to-pay", "14", "--now", "2026-03-01T10:00:00Z"]);
        for step in ["approve", "fulfil"] {
            shop.ask(&["order", step, &id, "--now", "2026-03-02T10:00:00Z"]);
        }
        let window = Window::open(&shop, Start::Light).await;
        window.go("#/orders?part=late").await;
        window.says(&format!("reminder-{id}"), "Ada Marsh").await;
        window.says("orders-part", "Late payments (1)").await;
        window.picture("late", 1280, 800).await;
        window.click(&format!("late-copy-{id}")).await;
        window.says_css(".mantine-Notification-root", "clipboard").await;
        window.close().await;
    });
}

#[test]
fn a_short_order_ships_in_parts() {
    drive(async {
        let shop = sample();
        let (there, _) = shop.stock("Headphones");
        let id = shop.submit(&format!("Headphones:{}", there + 3));
        shop.step("approve", id);
        let window = Window::open(&shop, Start::Light).await;
        window.open_order(&id.to_string()).await;
        window.click("story-part").await;
        window.says("line-1-stands", &format!("{there} reserved")).await;
        window.gone("story-part").await;
        window.close().await;
        assert_eq!(shop.order(id)["lines"][0]["reserved"], there);
        shop.assert_healthy();
    });
}
