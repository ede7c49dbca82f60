//! A real shop's year through the real program: every figure its README gives, in bounded memory, and a new
//! order on top of it. Needs the file, which is not part of the project; without it, it says so and passes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

use std::process::Stdio;
use std::time::{Duration, Instant};

use fivedesk_tests::{Outcome, Shop, book, year};
use serde_json::{Value, json};

/// What an import may take of memory, in KiB: 300 MB.
const MOST_KIB: u64 = 300 * 1000 * 1000 / 1024;

#[test]
fn a_real_shops_year_comes_in_whole_and_the_shop_goes_on() {
    let shop = Shop::without_book();
    let Some(file) = year::real(shop.folder()) else {
        println!("left out: the real shop's year is not on this machine (FIVEDESK_ONLINE_RETAIL names it)");
        return;
    };
    let file = file.to_str().unwrap().to_owned();

    let report = told("first import", || import(&shop, &file));
    assert_eq!(shop.ask(&["book", "info"])["currency"], "GBP", "the book is made in the file's currency");
    figures(&report, "new");
    told("second import", || second_import_changes_nothing(&shop, &file));
    told("oversight", || oversight(&shop));
    told("orders", || orders(&shop));
    told("doctor", || shop.assert_healthy());
    told("a new order", || a_new_order_walks(&shop));
}

/// Runs a part and prints how long it took; time fails nothing.
fn told<T>(what: &str, part: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let done = part();
    println!("{what}: {:.1} s", started.elapsed().as_secs_f64());
    done
}

/// Imports the file and watches what memory it takes.
fn import(shop: &Shop, file: &str) -> Value {
    let mut command = shop.command(&["import", file, "--tz", "Europe/London"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait().unwrap().is_none() {
        most = peak_kib(&status).or(most);
        std::thread::sleep(Duration::from_millis(10));
    }
    let outcome = Outcome::of(&child.wait_with_output().unwrap());
    assert_eq!(outcome.status, Some(0), "{} {}", outcome.out, outcome.err);
    match most {
        Some(most) => {
            println!("memory at its highest: {} MB", most * 1024 / 1_000_000);
            assert!(most < MOST_KIB, "an import is meant to stay in bounded memory: {most} KiB");
        }
        None => println!("left out: memory is watched where there is /proc"),
    }
    outcome.json()
}

/// The highest memory a process had so far, as the system keeps it.
fn peak_kib(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// The figures of the README's "Read as an order book", counted as `new` or as `same`.
fn figures(report: &Value, counted: &str) {
    assert_eq!(report["lines"], 541_909, "every line of the file was read");
    assert_eq!(report["orders"][counted], 20_725, "finished orders");
    assert_eq!((&report["order_lines"], &report["value"]), (&json!(531_282), &json!("10655622.48")));
    assert_eq!(report["returns"][counted], 3_836, "returns that stand alone");
    assert_eq!((&report["return_lines"], &report["returned_value"]), (&json!(9_288), &json!("896812.49")));
    assert_eq!(report["orders"]["refused"], 3, "accounting entries");
    assert_eq!(report["refused_lines"], 3);
    for refused in report["refused"].as_array().unwrap() {
        assert!(
            refused["reason"].as_str().unwrap().contains("ccount"),
            "refused with that reason: {refused}"
        );
    }
    let aside = report["set_aside"].as_array().unwrap();
    assert_eq!(
        aside.iter().map(|a| a["lines"].as_i64().unwrap()).sum::<i64>(),
        1_336,
        "written off: {aside:?}"
    );
    assert_eq!(report["products"][counted], 3_844, "codes, ignoring case");
    assert_eq!(report["customers"][counted], 4_372);
    let kept = 531_282 + 9_288 + 3 + 1_336;
    assert_eq!(kept, 541_909, "taken in, refused or set aside: no line is unaccounted for");
}

fn second_import_changes_nothing(shop: &Shop, file: &str) {
    let log = shop.ask(&["log", "--per-page", "1"]);
    let bytes = std::fs::read(shop.book()).unwrap();
    let report = import(shop, file);
    figures(&report, "same");
    assert_eq!((&report["orders"]["new"], &report["products"]["new"]), (&json!(0), &json!(0)));
    assert_eq!(shop.ask(&["log", "--per-page", "1"]), log, "a second import left something in the log");
    assert!(std::fs::read(shop.book()).unwrap() == bytes, "a second import changed the book's file");
}

fn oversight(shop: &Shop) {
    let summary = |by: &str| {
        let words = [
            "oversight",
            "summary",
            "--tz",
            "Europe/London",
            "--from",
            "2010-12-01",
            "--to",
            "2011-12-09",
            "--by",
            by,
        ];
        shop.ask(&words)
    };
    let busiest = |summary: &Value| {
        let rows = summary["throughput"].as_array().unwrap().clone();
        let of = |row: &Value| row["delivered"].as_i64().unwrap();
        assert_eq!(rows.iter().map(of).sum::<i64>(), 20_725, "every order is counted in one period");
        rows.into_iter().max_by_key(of).map(|row| (row["period"].clone(), row["delivered"].clone())).unwrap()
    };
    let weeks = summary("week");
    assert_eq!(busiest(&weeks), (json!("2011-W46"), json!(727)), "the busiest week");
    assert_eq!(busiest(&summary("month")), (json!("2011-11"), json!(2_884)), "the busiest month");
    assert_eq!((&weeks["delivered"], &weeks["revenue"]), (&json!(20_725), &json!("10655622.48")));
    let measured: i64 =
        weeks["stages"].as_array().unwrap().iter().map(|stage| stage["n"].as_i64().unwrap()).sum();
    assert_eq!(measured, 0, "only one time is known of each order, so there are no visits");
}

fn orders(shop: &Shop) {
    let total = |words: &[&str]| {
        let words: Vec<&str> = ["order", "list", "--per-page", "1"].iter().chain(words).copied().collect();
        shop.ask(&words)["total"].as_i64().unwrap()
    };
    assert_eq!(total(&[]), 20_725);
    assert_eq!(total(&["--status", "delivered"]), 20_725, "all of them are finished");
    assert_eq!(
        book::number(&shop.book(), "SELECT count(*) FROM orders WHERE total = 0"),
        766,
        "found or adjusted"
    );
    assert_eq!(shop.ask(&["customer", "list", "--per-page", "1"])["total"], 4_372);
    for (sku, units) in
        [("23843", 80_995), ("23166", 78_033), ("22197", 56_921), ("84077", 55_047), ("85099B", 48_478)]
    {
        let sold = format!(
            "SELECT sum(l.ordered) / 1000 FROM order_lines l JOIN products p ON p.id = l.product_id
             WHERE p.sku = '{sku}'"
        );
        assert_eq!(book::number(&shop.book(), &sold), units, "gross units of {sku}");
    }
    let on_hand = book::number(&shop.book(), "SELECT count(*) FROM stock WHERE on_hand <> 0");
    assert_eq!(on_hand, 0, "imported history does not move today's stock");
    let page = shop.ask(&["order", "list", "--page", "20725", "--per-page", "1"]);
    let first = shop.order(page["items"][0]["id"].as_i64().unwrap());
    assert_eq!(
        (&first["reference"], &first["received_at"]),
        (&json!("536365"), &json!("2010-12-01T08:26:00Z"))
    );
    assert_eq!(first["total"], "139.12", "the file's first invoice: 7 lines");
}

fn a_new_order_walks(shop: &Shop) {
    let text = "WHITE HANGING HEART T-LIGHT HOLDER:6";
    let order = shop.ask(&["order", "submit", text]);
    assert_eq!(order["status"], "awaiting_approval", "the catalogue of the year is understood: {order}");
    let id = order["id"].as_i64().unwrap();
    assert_eq!(shop.step("approve", id)["hold"], "shortage", "nothing was counted yet");
    shop.ask(&["stock", "set", "WHITE HANGING HEART T-LIGHT HOLDER:100"]);
    for step in ["pay", "fulfil", "deliver"] {
        shop.step(step, id);
    }
    assert_eq!(shop.order(id)["status"], "delivered");
    assert_eq!(shop.stock("WHITE HANGING HEART T-LIGHT HOLDER"), (94, 0));
    shop.assert_healthy();
}
