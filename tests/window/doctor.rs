//! What the doctor finds at start stands above every screen until it is repaired; the log and the orders are narrowed.

use crate::rig::{Start, Window, drive, sample};
use fantoccini::key::Key;
use fivedesk_tests::book;

#[test]
fn a_bent_figure_is_told_at_start_and_repaired_in_the_window() {
    drive(async {
        let shop = sample();
        book::raw(&shop.book()).execute("UPDATE stock SET on_hand = 99000 WHERE product_id = 1", []).unwrap();
        let window = Window::open(&shop, Start::Light).await;
        let banner = window.find("health").await.text().await.unwrap();
        assert!(banner.contains("Laptop") && banner.contains("99"), "{banner}");
        window.click("nav-settings").await;
        window.find("finding-stock:1").await;
        window.picture("doctor-light-900x600", 900, 600).await;
        window.click("repair-stock:1").await;
        window.counts("finding-stock:1", 0).await;
        window.counts("health", 0).await;
        shop.assert_healthy();
        window.close().await;
    });
}

#[test]
fn the_log_and_the_orders_are_narrowed() {
    drive(async {
        let shop = sample();
        shop.ask(&["order", "submit", "Laptop:40", "--customer", "Cleo Park"]);
        shop.ask(&["order", "approve", "3"]);
        let window = Window::open(&shop, Start::Dark).await;
        window.click("nav-log").await;
        let all = format!("of {}", shop.ask(&["log"])["total"]);
        window.says("pager-rows", &all).await;
        window.type_into("filter-of", &enter("3")).await;
        window.says("pager-rows", "1–5 of 5").await;
        window.picture("log-narrowed-dark-900x600", 900, 600).await;
        window.click("filters-clear").await;
        window.says("pager-rows", &all).await;
        window.click("nav-orders").await;
        window.click("orders-filter").await;
        window.says("pager-rows", "of 3").await;
        window.type_into("filter-from", &enter("2031-01-01")).await;
        window.counts("pager-rows", 0).await;
        window.picture("orders-narrowed-dark-900x600", 900, 600).await;
        window.close().await;
    });
}

fn enter(text: &str) -> String {
    format!("{text}{}", char::from(Key::Enter))
}
