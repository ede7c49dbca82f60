//! The window beside another program on the same book.

use crate::rig::{Start, Window, drive, sample};

#[test]
fn the_window_follows_what_another_program_does() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        assert_eq!(window.count("card-3").await, 0);

        shop.ask(&["order", "submit", "Smartphone:1", "--customer", "Dee Holt"]);
        window.says_in("lane-approval", "card-3", "Dee Holt").await;

        shop.ask(&["order", "approve", "3"]);
        window.says_in("lane-delivery", "card-3", "Dee Holt").await;

        window.click("nav-stock").await;
        shop.ask(&["stock", "receive", "Laptop:5"]);
        window.says("screen-stock", "13").await;
        window.close().await;
    });
}

#[test]
fn the_agents_work_here_on_what_another_program_left_to_them() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        let left = shop.ask(&["--no-agents", "order", "submit", "Headphones:2"]);
        assert_eq!(left["status"], "received", "nobody has read it yet: {left}");
        window.says_in("lane-approval", "card-3", "Headphones").await;
        window.close().await;
    });
}
