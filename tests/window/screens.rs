//! What the window looks like: pictures of every screen, light and dark, small and large.

use crate::rig::{Start, Window, drive, sample};
use fivedesk_tests::Shop;

const SCREENS: [&str; 8] =
    ["board", "orders", "stock", "customers", "oversight", "log", "import", "settings"];
const SIZES: [(u32, u32); 2] = [(1280, 800), (1920, 1080)];

/// Orders that ask something at every desk, so that the screens have something to show.
fn busy_shop() -> Shop {
    let shop = sample();
    let submit = |text: &str, customer: &str| {
        shop.ask(&["order", "submit", text, "--customer", customer]);
    };
    submit("Laptop:2, 20 green ones", "Ada Marsh");
    submit("Smartphone:2", "Ben Ortiz");
    submit("Laptop:40", "Cleo Park");
    submit("Headphones:4, Smartphone:1", "Dee Holt");
    submit("Headphones:1", "Eli Stone");
    for id in ["5", "6", "7"] {
        shop.ask(&["order", "approve", id]);
    }
    shop.ask(&["order", "pay", "7"]);
    shop.ask(&["order", "deliver", "1"]);
    shop
}

#[test]
fn every_screen_in_light() {
    drive(pictures(Start::Light, "light"));
}

#[test]
fn every_screen_in_dark() {
    drive(pictures(Start::Dark, "dark"));
}

async fn pictures(start: Start, theme: &str) {
    let shop = busy_shop();
    let window = Window::open(&shop, start).await;
    window.find("screen-board").await;
    let scheme = window.script("return document.documentElement.dataset.mantineColorScheme").await;
    assert_eq!(scheme, theme, "the window follows the system's look");
    for (width, height) in SIZES {
        let name = |what: &str| format!("{what}-{theme}-{width}x{height}");
        for screen in SCREENS {
            window.click(&format!("nav-{screen}")).await;
            window.find(&format!("screen-{screen}")).await;
            window.picture(&name(screen), width, height).await;
        }
        window.click("nav-board").await;
        window.type_into("order-text", "Laptop:2, Headphones:300, phone:1").await;
        window.find("chip-2").await;
        window.picture(&name("entry"), width, height).await;
        window.clear("order-text").await;
        window.open_order("6").await;
        window.picture(&name("story"), width, height).await;
        window.click("story-close").await;
    }
    window.close().await;
}
