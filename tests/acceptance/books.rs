//! Which commands make a book, and what becomes of a file that is none, is damaged or is newer.

use fivedesk_tests::{Shop, book};

/// One call of every command that needs a book to be there.
const NEEDING: [&[&str]; 20] = [
    &["book", "info"],
    &["book", "doctor"],
    &["product", "add", "Cable", "--price", "1"],
    &["product", "list"],
    &["product", "show", "Cable"],
    &["customer", "add", "Ada"],
    &["customer", "list"],
    &["order", "read", "Laptop:2"],
    &["order", "submit", "Laptop:2"],
    &["order", "approve", "1"],
    &["order", "list"],
    &["order", "show", "1"],
    &["stock", "set", "Laptop:2"],
    &["stock", "list"],
    &["stock", "history"],
    &["agents", "run"],
    &["agents", "status"],
    &["oversight", "summary"],
    &["chart", "throughput", "--out", "chart.svg"],
    &["log"],
];

#[test]
fn a_missing_book_is_not_found_and_not_made() {
    let shop = Shop::without_book();
    for words in NEEDING {
        let error = shop.run(words).error(5, "not_found");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("book init") && message.contains("shop.fivedesk"), "what to do: {message}");
        assert_eq!(std::fs::read_dir(shop.folder()).unwrap().count(), 0, "{words:?} left something behind");
    }
}

#[test]
fn init_makes_a_book_in_the_currency_told() {
    let shop = Shop::without_book();
    let info = shop.ask(&["book", "init", "--currency", "jpy", "--name", "Tea & Co", "--tz", "Asia/Tokyo"]);
    assert_eq!((&info["currency"], &info["name"]), (&"JPY".into(), &"Tea & Co".into()));
    assert_eq!(info["time_zone"], "Asia/Tokyo");
    shop.ask(&["product", "add", "Sencha", "--price", "120.5"]);
    let order = shop.ask(&["order", "submit", "Sencha:3"]);
    assert_eq!(order["total"], "362", "yen have no decimals; the line is rounded once: 361.5");
    shop.assert_healthy();
}

#[test]
fn init_refuses_what_is_no_currency_or_zone_and_makes_nothing() {
    let shop = Shop::without_book();
    for words in [["--currency", "EURO"], ["--currency", ""], ["--tz", "Mars/Olympus"]] {
        shop.run(&["book", "init", words[0], words[1]]).error(4, "invalid_input");
        assert_eq!(std::fs::read_dir(shop.folder()).unwrap().count(), 0, "{words:?} left something behind");
    }
}

#[test]
fn init_and_demo_never_overwrite_a_file() {
    let shop = Shop::stocked();
    for words in [["book", "init"], ["book", "demo"]] {
        shop.refused(3, "conflict", &words);
    }
    let shop = Shop::without_book();
    shop.write("shop.fivedesk", "my holiday notes");
    for words in [["book", "init"], ["book", "demo"]] {
        shop.run(&words).error(3, "conflict");
        assert_eq!(std::fs::read(shop.book()).unwrap(), b"my holiday notes", "another's file is left alone");
    }
}

#[test]
fn init_leaves_one_file_and_makes_the_folders_on_the_way() {
    let shop = Shop::without_book();
    let deep = shop.file("years/2026/shop.fivedesk");
    let mut command = std::process::Command::new(fivedesk_tests::fivedeskctl());
    let made = command.args(["book", "init"]).env("FIVEDESK_BOOK", &deep).output().unwrap();
    assert!(made.status.success(), "FIVEDESK_BOOK names the book: {made:?}");
    let files: Vec<_> =
        std::fs::read_dir(deep.parent().unwrap()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(files, ["shop.fivedesk"], "no half-made file and no journal stays beside a closed book");
}

/// Asserts that every command refuses this file as `code` with exit status 6 and leaves its bytes as they are.
#[track_caller]
fn refused_by_all(shop: &Shop, code: &str) {
    let before = std::fs::read(shop.book()).unwrap();
    for words in NEEDING {
        let error = shop.run(words).error(6, code);
        assert!(error["message"].as_str().unwrap().contains("shop.fivedesk"), "which file: {error}");
        let after = std::fs::read(shop.book()).unwrap();
        assert!(before == after, "{words:?} changed a file it could not read");
    }
    let orders = shop.write("orders.csv", "order_ref,product,quantity,unit_price\n1,Laptop,1,2.00\n");
    shop.run(&["import", &orders]).error(6, code);
    assert!(before == std::fs::read(shop.book()).unwrap(), "an import changed a file it could not read");
}

#[test]
fn a_file_of_another_kind_is_refused_and_left_alone() {
    let shop = Shop::without_book();
    for content in [
        "",
        "short",
        "a text that is longer than a database's header, which is a hundred bytes long … and more",
    ] {
        shop.write("shop.fivedesk", content);
        refused_by_all(&shop, "damaged_book");
    }
}

#[test]
fn another_programs_database_is_refused_and_left_alone() {
    let shop = Shop::without_book();
    book::raw(&shop.book())
        .execute_batch("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')")
        .unwrap();
    refused_by_all(&shop, "damaged_book");
    assert_eq!(book::number(&shop.book(), "SELECT count(*) FROM notes"), 1);
}

#[test]
fn a_truncated_book_is_refused_and_left_alone() {
    let bytes = std::fs::read(Shop::sample().book()).unwrap();
    for part in [bytes.len() - 5000, bytes.len() / 2, 4096, 4000, 100, 80] {
        let shop = Shop::without_book();
        shop.write("shop.fivedesk", &bytes[..part]);
        refused_by_all(&shop, "damaged_book");
    }
}

#[test]
fn a_book_whose_pages_are_overwritten_is_named_damaged() {
    let shop = Shop::sample();
    let mut bytes = std::fs::read(shop.book()).unwrap();
    for at in (4096 * 3..bytes.len()).step_by(512) {
        bytes[at..at + 64].fill(0xA5);
    }
    std::fs::write(shop.book(), &bytes).unwrap();
    let outcome = shop.run(&["book", "doctor"]);
    assert_eq!(outcome.status, Some(6), "the doctor must not pass it: {} {}", outcome.out, outcome.err);
    assert!(std::fs::read(shop.book()).unwrap() == bytes, "examining a damaged book changes nothing in it");
}

#[test]
fn a_book_of_a_newer_program_is_refused_and_left_alone() {
    let shop = Shop::stocked();
    book::raw(&shop.book()).execute_batch("PRAGMA user_version = 999").unwrap();
    let before = std::fs::read(shop.book()).unwrap();
    for words in NEEDING {
        let error = shop.run(words).error(6, "newer_book");
        assert!(error["message"].as_str().unwrap().contains("999"), "which version it has: {error}");
    }
    assert!(std::fs::read(shop.book()).unwrap() == before, "a newer book was written to");
}

#[test]
fn info_tells_what_the_book_holds() {
    let shop = Shop::sample();
    let info = shop.ask(&["book", "info"]);
    let count = |field: &str| info[field].as_i64().unwrap();
    assert_eq!((count("orders"), count("products"), count("customers")), (2, 3, 2));
    assert_eq!(count("events"), shop.ask(&["log"])["total"].as_i64().unwrap());
    assert_eq!(count("movements"), shop.ask(&["stock", "history"])["total"].as_i64().unwrap());
}
