//! A damaged book is found out, never written to, salvaged as far as it reads, and replaced by a good backup.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use fivedesk_engine::{Call, Engine, Timestamp, backups, orders};
use fivedesk_tests::{Shop, book};
use serde_json::Value;

const PAGE: usize = 4096;

/// A shop of some hundred orders, one file without a journal, and a backup of it as it was before the last order.
fn shop() -> (Shop, String) {
    static FILES: OnceLock<[(String, Vec<u8>); 2]> = OnceLock::new();
    let files = FILES.get_or_init(|| {
        let (shop, backup) = make();
        let name = Path::new(&backup).file_name().unwrap().to_str().unwrap();
        [
            ("shop.fivedesk".to_owned(), std::fs::read(shop.book()).unwrap()),
            (format!("backups/{name}"), std::fs::read(&backup).unwrap()),
        ]
    });
    let shop = Shop::without_book();
    std::fs::create_dir(shop.file("backups")).unwrap();
    let [_, backup] = files.each_ref().map(|(name, bytes)| shop.write(name, bytes));
    (shop, backup)
}

fn make() -> (Shop, String) {
    let shop = Shop::stocked();
    let clock = Arc::new(|| Timestamp::parse("2026-11-25T09:00:00Z").unwrap());
    let engine = Engine::open(&shop.book(), clock).unwrap();
    let order = |number: usize| {
        let text = format!("Laptop:{}, Headphones:1", number % 7 + 1);
        let request = orders::SubmitText {
            text,
            customer: Some(format!("Customer {number}")),
            address: Some(format!("{number} Long Lane, a town with a name that takes up some room")),
        };
        orders::submit(&engine, &Call::by("owner"), &request).unwrap();
    };
    (0..300).for_each(order);
    let file = shop.ask(&["book", "backup"])["path"].as_str().unwrap().to_owned();
    order(300);
    drop(engine);
    assert!(!shop.file("shop.fivedesk-wal").exists(), "a closed book is one file");
    (shop, file)
}

/// Overwrites the book's file from `place` on.
fn overwrite(shop: &Shop, place: usize, with: &[u8]) {
    let mut bytes = std::fs::read(shop.book()).unwrap();
    bytes[place..place + with.len()].copy_from_slice(with);
    std::fs::write(shop.book(), bytes).unwrap();
}

/// Pages of a table's rows in the file, by their place; the first is the table's root.
fn pages(shop: &Shop, table: &str) -> Vec<usize> {
    let root =
        book::number(&shop.book(), &format!("SELECT rootpage FROM sqlite_schema WHERE name = '{table}'"));
    let bytes = std::fs::read(shop.book()).unwrap();
    let (mut pages, mut next) = (Vec::new(), vec![root as usize]);
    while let Some(page) = next.pop() {
        pages.push(page);
        let at = |place: usize| (page - 1) * PAGE + place;
        let number = |place: usize, len: usize| {
            bytes[place..place + len].iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
        };
        if matches!(bytes[at(0)], 2 | 5) {
            next.push(number(at(8), 4));
            for cell in 0..number(at(3), 2) {
                next.push(number(at(number(at(12 + 2 * cell), 2)), 4));
            }
        }
    }
    pages
}

/// A damage's name, and how it is done to a shop's book.
type Damage = (&'static str, fn(&Shop));

/// Damages of every kind.
fn damages() -> Vec<Damage> {
    vec![
        ("a page of orders is noise", |shop| {
            let page = *pages(shop, "orders").last().unwrap();
            overwrite(shop, (page - 1) * PAGE, &[0xA5; PAGE]);
        }),
        ("some bytes of a page's head are flipped", |shop| {
            let page = pages(shop, "order_events")[3];
            overwrite(shop, (page - 1) * PAGE + 3, &[0xFF, 0xFF, 0xFF]);
        }),
        ("the root of the products is noise", |shop| {
            overwrite(shop, (pages(shop, "products")[0] - 1) * PAGE, &[0x5A; PAGE]);
        }),
        ("the last third is cut off", |shop| {
            let bytes = std::fs::read(shop.book()).unwrap();
            std::fs::write(shop.book(), &bytes[..bytes.len() / 3 * 2]).unwrap();
        }),
        ("it ends within a page", |shop| {
            let bytes = std::fs::read(shop.book()).unwrap();
            std::fs::write(shop.book(), &bytes[..bytes.len() - 1000]).unwrap();
        }),
        ("its first bytes are gone", |shop| overwrite(shop, 0, &[0; 100])),
    ]
}

#[test]
fn a_damaged_book_is_refused_never_written_to_and_its_newest_good_backup_named() {
    for (what, damage) in damages() {
        let (shop, good) = shop();
        // A newer backup that is damaged itself is not offered.
        let bad = shop.ask(&["book", "backup", "--now", "2027-01-01T10:00:00Z"])["path"]
            .as_str()
            .unwrap()
            .to_owned();
        std::fs::write(&bad, &std::fs::read(&bad).unwrap()[..20_000]).unwrap();
        damage(&shop);
        let before = std::fs::read(shop.book()).unwrap();
        for words in [
            &["order", "list"][..],
            &["order", "submit", "Laptop:1"],
            &["book", "doctor"],
            &["book", "backup"],
        ] {
            let error = shop.run(words).error(6, "damaged_book");
            assert_eq!(error["details"]["backup"], good.as_str(), "{what}: {words:?}: {error}");
            assert!(error["message"].as_str().unwrap().contains(&good), "{what}: {error}");
        }
        shop.run(&["book", "verify", shop.book().to_str().unwrap()]).error(6, "damaged_book");
        assert!(before == std::fs::read(shop.book()).unwrap(), "{what}: the file is as it was");
    }
}

#[test]
fn a_good_backup_takes_the_place_of_a_damaged_book_which_is_kept() {
    for (what, damage) in damages() {
        let (shop, good) = shop();
        damage(&shop);
        let before = std::fs::read(shop.book()).unwrap();
        let told = shop.ask(&["book", "restore", &good, "--dry-run"]);
        assert!(told["loses"].as_str().is_some_and(|loses| loses.contains(' ')), "{what}: {told}");
        assert!(before == std::fs::read(shop.book()).unwrap(), "{what}: telling changes nothing");
        let done = shop.ask(&["book", "restore", &good]);
        let kept = done["kept"].as_str().unwrap();
        assert!(before == std::fs::read(kept).unwrap(), "{what}: kept byte by byte");
        assert_eq!(shop.ask(&["order", "list"])["total"], 300, "{what}");
        shop.assert_healthy();
        assert!(shop.submit("Laptop:1") > 300, "{what}");
    }
}

#[test]
fn numbers_a_damaged_book_still_tells_of_do_not_repeat() {
    let (shop, good) = shop();
    overwrite(&shop, (*pages(&shop, "texts").last().unwrap() - 1) * PAGE, &[0xA5; PAGE]);
    let done = shop.ask(&["book", "restore", &good]);
    assert_eq!(done["orders"], 1, "it still tells what is lost: {done}");
    assert_eq!(shop.submit("Laptop:1"), 302, "#301 was given out");
}

#[test]
fn salvage_reads_what_can_be_read_and_counts_the_rest() {
    for (what, damage) in damages() {
        let (shop, _) = shop();
        let whole = counts(&shop.book());
        damage(&shop);
        let before = std::fs::read(shop.book()).unwrap();
        let new = shop.file("salvaged.fivedesk");
        let out =
            shop.run(&["book", "salvage", shop.book().to_str().unwrap(), "--out", new.to_str().unwrap()]);
        assert!(before == std::fs::read(shop.book()).unwrap(), "{what}: the damaged book is as it was");
        assert_eq!(out.status, Some(0), "{what}: {} {}", out.out, out.err);
        let view = out.json();
        let tables = view["tables"].as_array().unwrap();
        let of = |name: &str| tables.iter().find(|table| table["table"] == name).unwrap();
        for table in ["orders", "order_lines", "order_events", "customers", "texts"] {
            let (read, lost) = (of(table)["read"].as_i64().unwrap(), of(table)["lost"].as_i64().unwrap());
            println!("{what}: {table}: {read} of {} read, {lost} told as lost", whole[table]);
            let least = if what == "the last third is cut off" { 0 } else { whole[table] * 3 / 4 };
            assert!((least..=whole[table]).contains(&read), "{what}: {table}: {read} of {}", whole[table]);
            let (gone, more) = (whole[table] - read, of(table)["more"] == true);
            assert!(gone == lost || (more && lost > 0), "{what}: {table}: {gone} are gone: {}", of(table));
        }
        let opened = shop.run(&["order", "list", "--book", new.to_str().unwrap()]);
        assert_eq!(opened.status, Some(0), "{what}: {} {}", opened.out, opened.err);
    }
}

#[test]
fn salvage_of_a_sound_book_loses_nothing_and_overwrites_nothing() {
    let (shop, _) = shop();
    let (from, new) = (shop.book(), shop.file("again.fivedesk"));
    let words = ["book", "salvage", from.to_str().unwrap(), "--out", new.to_str().unwrap()];
    let view = shop.ask(&words);
    assert_eq!((&view["lost"], &view["healthy"]), (&0.into(), &Value::Bool(true)), "{view}");
    shop.refused(3, "conflict", &words);
    shop.refused(6, "damaged_book", &["book", "salvage", &shop.write("x", [0; 9000]), "--out", "y.fivedesk"]);
    assert!(!Path::new("y.fivedesk").exists());
}

fn counts(book: &Path) -> std::collections::BTreeMap<String, i64> {
    book::everything(book).into_iter().map(|(table, rows)| (table, rows.len() as i64)).collect()
}

#[test]
fn damage_that_shows_while_a_book_is_open_ends_all_writing() {
    let (shop, _) = shop();
    let clock = Arc::new(|| Timestamp::parse("2026-11-26T09:00:00Z").unwrap());
    let engine = Engine::open(&shop.book(), clock).unwrap();
    overwrite(&shop, (*pages(&shop, "texts").last().unwrap() - 1) * PAGE, &[0xA5; PAGE]);
    let before = std::fs::read(shop.book()).unwrap();
    let fault = backups::take(&engine, None).expect_err("no backup holds what the book does");
    assert_eq!(fault.code.word(), "damaged_book");
    let request = orders::SubmitText { text: "Laptop:1".to_owned(), customer: None, address: None };
    let fault = orders::submit(&engine, &Call::by("owner"), &request).expect_err("nothing is written");
    assert_eq!(fault.code.word(), "damaged_book");
    let problem = backups::list(&engine).unwrap().failed.expect("the settings tell of it").problem;
    assert!(problem.contains("damaged"), "{problem}");
    drop(engine);
    assert!(before == std::fs::read(shop.book()).unwrap());
}
