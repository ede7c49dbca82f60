//! The first-run choice, up to an open book.

use crate::rig::{Shop, Start, Window, drive};

#[test]
fn the_sample_shop_is_one_click_away() {
    drive(async {
        let shop = Shop::empty();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-start").await;
        window.picture("start", 1280, 800).await;
        window.click("start-demo").await;
        window.find("screen-board").await;
        window.says("nav-foot", "The sample shop").await;
        window.close().await;

        let orders = shop.ctl(&["order", "list", "--status", "in_transit"]);
        assert_eq!(orders["total"], 2, "the sample's two orders end in transit: {orders}");
        let left: Vec<_> = shop.on_hand().collect();
        assert_eq!(
            left,
            [("Headphones".to_owned(), 27), ("Laptop".to_owned(), 8), ("Smartphone".to_owned(), 14)]
        );
    });
}

#[test]
fn an_empty_book_takes_a_name() {
    drive(async {
        let shop = Shop::empty();
        let window = Window::open(&shop, Start::Light).await;
        window.type_into("start-name", "Marsh & Daughters").await;
        window.click("start-make").await;
        window.find("screen-board").await;
        window.says("nav-foot", "Marsh & Daughters").await;
        window.close().await;
        assert_eq!(shop.ctl(&["book", "info"])["name"], "Marsh & Daughters");
    });
}
