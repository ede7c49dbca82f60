//! Shops to look at through the window.

use fivedesk_tests::Shop;

/// The sample shop: three products, and two orders in transit.
pub(crate) fn sample() -> Shop {
    let shop = Shop::without_book();
    shop.ask(&["book", "demo"]);
    shop
}

/// Every product with what is on hand of it, by name.
pub(crate) fn on_hand(shop: &Shop) -> [i64; 3] {
    ["Laptop", "Smartphone", "Headphones"].map(|product| shop.stock(product).0)
}
