//! Backups and the lock, as an owner meets them in the window.

use crate::rig::{Start, Window, drive, sample};

async fn settings(window: &Window) {
    window.click("nav-settings").await;
    window.find("backups").await;
}

#[test]
fn a_backup_is_taken_restored_and_the_restore_undone() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        settings(&window).await;
        window.click("backup-take").await;
        window.says("backup-last", "2 orders").await;
        shop.ask(&["order", "submit", "Laptop:1"]);
        window.picture("backups", 1280, 800).await;

        window.click_css("[data-testid='backup-list'] button").await;
        window.says("restore-lost", "one order since").await;
        window.picture("restore", 900, 600).await;
        window.click("restore-confirm").await;
        window.find("screen-settings").await;
        window.find("restore-undo").await;
        assert_eq!(shop.ask(&["order", "list"])["total"], 2);

        window.click("restore-undo").await;
        window.says("restore-lost", "comes back").await;
        window.click("undo-confirm").await;
        window.click("nav-orders").await;
        window.says("screen-orders", "#3").await;
        assert_eq!(shop.ask(&["order", "list"])["total"], 3);
        window.close().await;
    });
}

#[test]
fn a_damaged_book_offers_its_newest_backup() {
    drive(async {
        let shop = sample();
        shop.ask(&["book", "backup"]);
        let mut bytes = std::fs::read(shop.book()).unwrap();
        let half = bytes.len() / 2;
        bytes.truncate(half);
        std::fs::write(shop.book(), bytes).unwrap();
        let window = Window::open(&shop, Start::Dark).await;
        window.says("start-problem", "is damaged").await;
        window.picture("damaged", 900, 600).await;
        window.click("rescue-restore").await;
        window.find("restore-lost").await;
        window.click("restore-confirm").await;
        window.find("screen-board").await;
        assert_eq!(shop.ask(&["order", "list"])["total"], 2);
        shop.assert_healthy();
        window.close().await;
    });
}

#[test]
fn a_locked_window_shows_nothing_until_the_password_is_given() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        settings(&window).await;
        window.click("lock-set").await;
        window.type_into("lock-new", "sesame").await;
        window.type_into("lock-again", "sesame").await;
        window.picture("lock-set", 900, 600).await;
        window.click("lock-confirm").await;
        window.click("lock-now").await;
        window.find("screen-lock").await;
        assert_eq!(window.count("screen-settings").await, 0);
        window.type_into("lock-password", "wrong").await;
        window.click("lock-open").await;
        window.says("screen-lock", "not the password").await;
        window.picture("locked", 900, 600).await;
        window.type_into("lock-password", "sesame").await;
        window.click("lock-open").await;
        window.find("backups").await;
        window.close().await;

        let again = Window::open(&shop, Start::Light).await;
        again.find("screen-lock").await;
        again.close().await;
    });
}
