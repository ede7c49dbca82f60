//! An order is changed, shipped in parts and taken back, all by the window.

use crate::rig::{Start, Window, drive, sample};
use fivedesk_tests::Shop;

/// The sample shop with one order more, approved.
fn approved(text: &str) -> (Shop, i64) {
    let shop = sample();
    let id = shop.submit(text);
    shop.step("approve", id);
    (shop, id)
}

#[test]
fn a_change_goes_back_to_approval_and_is_taken_back_by_ctrl_z() {
    drive(async {
        let (shop, id) = approved("Laptop:2, Headphones:3");
        let window = Window::open(&shop, Start::Light).await;
        window.open_order(&id.to_string()).await;
        window.click("story-edit").await;
        window.clear("edit-quantity-1").await;
        window.type_into("edit-quantity-1", "x").await;
        window.click("step-confirm").await;
        window.says("edit-line-refused", "no quantity").await;
        window.clear("edit-quantity-1").await;
        window.type_into("edit-quantity-1", "3").await;
        window.type_into("edit-shipping", "4.90").await;
        window.type_into("edit-due_at", "2026-12-24").await;
        window.choose("edit-add", "phone", "edit-add-2", "edit-quantity-3").await;
        window.click("step-confirm").await;
        window.says("story-status", "awaiting approval").await;
        let order = shop.order(id);
        assert_eq!((&order["lines"][0]["quantity"], &order["shipping"]), (&3.into(), &"4.90".into()));
        assert_eq!(order["lines"].as_array().map(Vec::len), Some(3), "{}", order["lines"]);
        assert!(
            order["due_at"].as_str().is_some_and(|at| at.starts_with("2026-12-2")),
            "{}",
            order["due_at"]
        );

        window.gone("step-confirm").await;
        window.press_control("z").await;
        window.says("undo-plan", "was changed").await;
        window.click("undo-confirm").await;
        window.says("story-status", "awaiting payment").await;
        window.says_in("story", "story-events", "taken back").await;
        window.close().await;
        assert_eq!(shop.order(id)["lines"][0]["quantity"], 2, "as it was before");
        shop.assert_healthy();
    });
}

#[test]
fn a_part_is_shipped_and_the_toast_takes_it_back() {
    drive(async {
        let (shop, id) = approved("Headphones:10");
        shop.step("pay", id);
        let window = Window::open(&shop, Start::Light).await;
        window.open_order(&id.to_string()).await;
        window.click("story-ship-part").await;
        window.clear("part-1").await;
        window.type_into("part-1", "7").await;
        window.type_into("step-carrier", "Fast Parcel").await;
        window.click("step-confirm").await;
        window.says("line-1-stands", "7 shipped, 3 open").await;
        window.says("story-parcels", "Fast Parcel").await;
        window.click("told-undo").await;
        window.says("undo-plan", "7 shipped").await;
        window.click("undo-confirm").await;
        window.says("line-1-stands", "reserved").await;
        window.close().await;
        assert_eq!(shop.order(id)["lines"][0]["shipped"], 0);
        shop.assert_healthy();
    });
}

#[test]
fn an_order_comes_in_as_a_form() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        window.click_css("[data-testid=entry-mode] label[for$=form]").await;
        window.type_into("form-add", "head").await;
        window.click("form-add-3").await;
        window.clear("form-quantity-1").await;
        window.type_into("form-quantity-1", "4").await;
        window.says("order-total", "399.96").await;
        window.picture("entry-form", 1280, 800).await;
        window.click("order-send").await;
        window.find("card-3").await;
        window.close().await;
        let order = shop.order(3);
        assert_eq!((&order["source"], &order["lines"][0]["quantity"]), (&"form".into(), &4.into()));
    });
}
