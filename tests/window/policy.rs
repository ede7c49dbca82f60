//! What the agents may decide: tried, saved and gone back on in the window; and a duplicate let go on from the board.

use crate::rig::{Start, Window, drive, sample};
use serde_json::Value;

#[test]
fn a_policy_is_tried_saved_and_gone_back_on() {
    drive(async {
        let shop = sample();
        shop.ask(&["order", "submit", "Headphones:1"]);
        let window = Window::open(&shop, Start::Light).await;
        window.click("nav-settings").await;
        window.says("policy-trial-90", "approved 0 of").await;
        window
            .click_css(
                ".mantine-Switch-root:has([data-testid=\"policy-approve_up_to-on\"]) .mantine-Switch-track",
            )
            .await;
        window.clear("policy-approve_up_to").await;
        window.type_into("policy-approve_up_to", "300").await;
        window
            .says("policy-trial-90", "approved 2 of the last 90 days’ 3 orders; 1 would still be asked")
            .await;
        window.picture("policy-light-1280x800", 1280, 800).await;
        window.click("policy-save").await;
        window.click("policy-history").await;
        window.says("policy-versions", "up to 300.00").await;
        assert_eq!(shop.ask(&["policy", "show"])["form"]["approve_up_to"], "300.00");
        assert_eq!(shop.order(3)["status"], "awaiting_payment", "what waited was looked at again");
        window.picture("policy-history-light-1280x800", 1280, 800).await;
        window.click("policy-back-0").await;
        window.says("policy-versions", "asked about every order").await;
        assert_eq!(shop.ask(&["policy", "show"])["form"]["approve_up_to"], Value::Null);
        window.close().await;
    });
}

#[test]
fn a_limit_that_is_filled_in_is_shown_small_and_dark() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Dark).await;
        window.find("screen-board").await;
        window.go("#/settings?approve=200.00").await;
        window.find("policy-effect").await;
        window.picture("policy-dark-900x600", 900, 600).await;
        let wide = window.script("return document.documentElement.scrollWidth - innerWidth").await;
        assert_eq!(wide, 0, "nothing runs over the edge");
        window.close().await;
    });
}

#[test]
fn a_duplicate_goes_on_from_the_board() {
    drive(async {
        let shop = sample();
        for _ in 0..2 {
            shop.ask(&["order", "submit", "Headphones:1", "--customer", "Ada Marsh"]);
        }
        let window = Window::open(&shop, Start::Light).await;
        window.find("card-4").await;
        window.picture("duplicate-light-1280x800", 1280, 800).await;
        window.click("action-not_duplicate").await;
        window.says("card-4", "asks you for every order").await;
        window.close().await;
        assert_eq!(shop.order(4)["status"], "awaiting_approval");
    });
}
