//! A book of every earlier version opens in this one, is sound, and goes on. `tests/fixtures` keeps one of each.

use std::io::Read;
use std::path::Path;

use fivedesk_tests::Shop;
use serde_json::json;

/// A shop whose book was made by the version that `name` tells.
fn made_by(name: &str) -> Shop {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(fixture).unwrap()).read_to_end(&mut bytes).unwrap();
    let shop = Shop::without_book();
    std::fs::write(shop.book(), bytes).unwrap();
    shop
}

#[test]
fn a_book_of_the_first_version_is_brought_up_to_date_and_goes_on() {
    let shop = made_by("book-1.fivedesk.gz");
    let before = std::fs::read(shop.book()).unwrap();
    let info = shop.ask(&["book", "info"]);
    assert_eq!((&info["orders"], &info["products"]), (&json!(5), &json!(3)));
    shop.assert_healthy();
    let kept: Vec<_> = std::fs::read_dir(shop.folder())
        .unwrap()
        .filter_map(|entry| entry.ok())
        .filter(|entry| entry.file_name().to_string_lossy().contains("before-update"))
        .collect();
    assert_eq!(kept.len(), 1, "the book as it was is kept beside it");
    // The copy is a book that this program brings up to date in its turn, and holds the same.
    let copy = Shop::without_book();
    std::fs::copy(kept[0].path(), copy.book()).unwrap();
    assert_eq!(copy.ask(&["book", "info"])["events"], info["events"]);
    assert_ne!(
        std::fs::read(shop.book()).unwrap(),
        before,
        "nothing was brought up to date: the fixture is no test"
    );

    // What was approved then is approved still, and every order goes on where it stood.
    let packed = shop.order(2);
    assert_eq!((&packed["status"], &packed["paid"]), (&json!("awaiting_delivery"), &json!("299.97")));
    shop.step("fulfil", 2);
    assert_eq!(shop.step("deliver", 2)["status"], "delivered");
    shop.ask(&["stock", "receive", "Laptop:30"]);
    assert_eq!(shop.order(3)["status"], "awaiting_payment", "the short order goes on");
    shop.ask(&["order", "clarify", "4", "--line", "1", "--product", "Laptop"]);
    assert_eq!(shop.order(4)["status"], "awaiting_approval");
    let again = ["order", "reject", "5", "--reason", "Not ours", "--key", "k1"];
    let again = shop.refused(3, "conflict", &again);
    assert!(
        again["message"].as_str().unwrap().contains("not done again"),
        "a key of then acts no more: {again}"
    );
    shop.assert_healthy();

    // What the log of then does not know how to take back is refused; what is done now is taken back.
    shop.refused(3, "refused", &["order", "undo", "5"]);
    assert_eq!(shop.step("undo", 2)["status"], "in_transit");
    shop.assert_healthy();

    // The copy is of an earlier version, and a backup all the same.
    let copy = kept[0].path().display().to_string();
    assert_eq!(shop.ask(&["book", "verify", &copy])["version"], 1);
    let lost = shop.ask(&["book", "restore", &copy]);
    assert_eq!((&lost["orders"], &lost["changed"]), (&json!(0), &json!(3)), "{lost}");
    assert_eq!(shop.order(2)["status"], "awaiting_delivery");
    shop.assert_healthy();
}
