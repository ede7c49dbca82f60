//! Every command answers a person too, and finds the window's own book when none is named.

use std::process::Command;

use fivedesk_tests::{Shop, fivedeskctl};

#[test]
fn every_command_answers_a_person_in_lines() {
    let shop = Shop::sample();
    let picture = shop.file("chart.svg");
    let orders =
        shop.write("orders.json", r#"[{"products":[{"name":"Laptop","quantity":1}]},{"products":[]}]"#);
    for (words, needed) in [
        (&["book", "info"][..], "The sample shop"),
        (&["book", "doctor"], "Nothing is wrong"),
        (&["product", "add", "Cable", "--price", "3"], "Cable"),
        (&["product", "list"], "LAP-1"),
        (&["product", "show", "LAP-1"], "999.99"),
        (&["customer", "add", "Cleo"], "Cleo"),
        (&["customer", "list"], "Ada Marsh"),
        (&["customer", "show", "1"], "123 Main St"),
        (&["order", "read", "Laptop:2, Gizmo:3"], "Gizmo"),
        (&["order", "submit", "Laptop:2"], "awaiting_approval"),
        (&["order", "submit", "--file", &orders], "1 entered, 1 refused"),
        (&["order", "approve", "3"], "awaiting_payment"),
        (&["order", "pay", "3"], "awaiting_delivery"),
        (&["order", "list"], "page 1 of 1, 4 orders"),
        (&["order", "show", "1"], "123 Main St"),
        (&["stock", "set", "Cable:5"], "Cable"),
        (&["stock", "receive", "Cable:5"], "10"),
        (&["stock", "list"], "Headphones"),
        (&["stock", "history", "Cable"], "Received"),
        (&["agents", "status"], "warehouse"),
        (&["agents", "run", "--until-idle"], "0 steps"),
        (&["oversight", "summary"], "in_transit"),
        (&["chart", "list"], "time_in_stage"),
        (&["chart", "throughput", "--out", picture.to_str().unwrap()], "saved"),
        (&["log", "--per-page", "3"], "owner"),
    ] {
        let output = shop.plain(words).output().unwrap();
        let told = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(told.contains(needed), "{words:?} says nothing of {needed}:\n{told}");
        let for_programs = serde_json::from_str::<serde_json::Value>(&told).is_ok();
        assert!(!for_programs, "{words:?} shows a person what is meant for programs:\n{told}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn unless_told_the_book_is_the_windows_own() {
    let shop = Shop::without_book();
    let run = |words: &[&str]| {
        let mut command = Command::new(fivedeskctl());
        command.env_remove("FIVEDESK_BOOK").env("XDG_DATA_HOME", shop.folder());
        command.args(words).output().unwrap()
    };
    assert_eq!(
        run(&["order", "list"]).status.code(),
        Some(5),
        "it is made by nobody but those who make books"
    );
    assert_eq!(run(&["book", "init"]).status.code(), Some(0));
    assert!(shop.file("fivedesk/book.fivedesk").is_file(), "in the platform's data folder");
    assert_eq!(run(&["order", "list"]).status.code(), Some(0));
}
