//! An order typed into the window and taken to its end by the buttons.

use crate::rig::{Start, Window, drive, on_hand, sample};

#[test]
fn an_order_walks_to_delivered_by_the_buttons() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.type_into("order-text", "Laptop:2, Headphones:3").await;
        window.says("chip-0", "Laptop").await;
        window.says("chip-1", "Headphones").await;
        window.says("order-total", "2,299.95").await;
        window.type_into("order-customer", "Cleo Park").await;
        window.type_into("order-address", "9 Hill Rd").await;
        window.click("order-send").await;

        let order = "3";
        window.open_order(order).await;
        for (step, after) in [
            ("approve", "awaiting payment"),
            ("pay", "awaiting delivery"),
            ("fulfil", "in transit"),
            ("deliver", "delivered"),
        ] {
            window.click_css(&format!("[data-testid=\"story-next\"][data-step=\"{step}\"]")).await;
            window.says("story-status", after).await;
        }
        window.close().await;

        let shown = shop.ask(&["order", "show", order]);
        assert_eq!(shown["status"], "delivered");
        assert_eq!(shown["customer"], "Cleo Park");
        assert_eq!(shown["text"], "Laptop:2, Headphones:3");
        assert_eq!(on_hand(&shop), [6, 14, 24], "on hand falls by what was shipped");
    });
}

#[test]
fn a_text_without_a_good_line_is_refused_with_the_accepted_forms() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.type_into("order-text", "Laptop:-5").await;
        window.click("order-send").await;
        window.says("order-refused", "Product A").await;
        window.close().await;
        assert_eq!(shop.ask(&["order", "list"])["total"], 2, "nothing was entered");
    });
}
