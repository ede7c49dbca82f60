//! The first-run choice, up to an open book.

use crate::rig::{Start, Window, drive, on_hand};
use fivedesk_tests::Shop;

#[test]
fn the_sample_shop_is_one_click_away() {
    drive(async {
        let shop = Shop::without_book();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-start").await;
        window.picture("start", 1280, 800).await;
        window.click("start-demo").await;
        window.find("screen-board").await;
        window.says("nav-foot", "The sample shop").await;
        window.close().await;

        let orders = shop.ask(&["order", "list", "--status", "in_transit"]);
        assert_eq!(orders["total"], 2, "the sample's two orders end in transit: {orders}");
        assert_eq!(on_hand(&shop), [8, 14, 27]);
    });
}

#[test]
fn an_empty_book_takes_a_name() {
    drive(async {
        let shop = Shop::without_book();
        let window = Window::open(&shop, Start::Light).await;
        window.type_into("start-name", "Marsh & Daughters").await;
        window.click("start-make").await;
        window.find("screen-board").await;
        window.says("nav-foot", "Marsh & Daughters").await;
        window.close().await;
        assert_eq!(shop.ask(&["book", "info"])["name"], "Marsh & Daughters");
    });
}
