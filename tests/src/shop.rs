//! A shop in a folder of its own, worked on through `fivedeskctl` as its owner would.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use crate::{Outcome, book, fivedeskctl};

/// A folder with a book in it, or room for one. Gone with the last use.
pub struct Shop {
    folder: tempfile::TempDir,
}

impl Shop {
    /// A folder without a book.
    pub fn without_book() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder to work in") }
    }

    /// An empty book in euros.
    pub fn empty() -> Self {
        static BOOK: OnceLock<Vec<u8>> = OnceLock::new();
        Self::like(&BOOK, |shop| {
            shop.ask(&["book", "init", "--tz", "Europe/Berlin"]);
        })
    }

    /// The sample shop's products with their stock, and no orders: Laptop 10, Smartphone 15, Headphones 30.
    pub fn stocked() -> Self {
        static BOOK: OnceLock<Vec<u8>> = OnceLock::new();
        Self::like(&BOOK, |shop| {
            shop.ask(&["book", "init", "--tz", "Europe/Berlin"]);
            for (name, sku, price) in [
                ("Laptop", "LAP-1", "999.99"),
                ("Smartphone", "PHO-1", "599.99"),
                ("Headphones", "HEA-1", "99.99"),
            ] {
                shop.ask(&["product", "add", name, "--price", price, "--sku", sku]);
            }
            shop.ask(&["stock", "set", "Laptop:10units, Smartphone:15units, Headphones:30units"]);
        })
    }

    /// The sample shop, its two orders in transit.
    pub fn sample() -> Self {
        static BOOK: OnceLock<Vec<u8>> = OnceLock::new();
        Self::like(&BOOK, |shop| {
            shop.ask(&["book", "demo"]);
        })
    }

    /// A copy of a book that is made once: a closed book is one file.
    fn like(book: &OnceLock<Vec<u8>>, make: impl FnOnce(&Self)) -> Self {
        let bytes = book.get_or_init(|| {
            let first = Self::without_book();
            make(&first);
            std::fs::read(first.book()).expect("the book that was made")
        });
        let shop = Self::without_book();
        std::fs::write(shop.book(), bytes).expect("room for a copy");
        shop
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The book's file.
    pub fn book(&self) -> PathBuf {
        self.file("shop.fivedesk")
    }

    /// A file of the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file into the folder and gives its path as text.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let file = self.file(name);
        std::fs::write(&file, content).expect("a file for the test");
        file.to_str().expect("a path in plain letters").to_owned()
    }

    /// The program, to be run on this book with `--json`.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = self.plain(words);
        command.arg("--json");
        command
    }

    /// The program, to be run on this book and answer a person.
    pub fn plain(&self, words: &[&str]) -> Command {
        let mut command = Command::new(fivedeskctl());
        command.env_remove("FIVEDESK_BOOK").stdin(Stdio::null());
        command.arg("--book").arg(self.book()).args(words);
        command
    }

    /// Runs it and tells what it came to.
    pub fn run(&self, words: &[&str]) -> Outcome {
        Outcome::of(&self.command(words).output().expect("fivedeskctl starts"))
    }

    /// What it answers. Fails the test when it refuses.
    #[track_caller]
    pub fn ask(&self, words: &[&str]) -> Value {
        let outcome = self.run(words);
        assert_eq!(outcome.status, Some(0), "{words:?} was refused: {} {}", outcome.out, outcome.err);
        outcome.json()
    }

    /// The error it answers, with this exit status and code, having changed nothing at all in the book.
    #[track_caller]
    pub fn refused(&self, status: i32, code: &str, words: &[&str]) -> Value {
        let before = book::everything(&self.book());
        let outcome = self.run(words);
        assert_eq!(
            outcome.status,
            Some(status),
            "the exit status of {words:?}: {} {}",
            outcome.out,
            outcome.err
        );
        let error = outcome.told(code);
        let after = book::everything(&self.book());
        assert_eq!(before, after, "{words:?} was refused and yet changed the book");
        error
    }

    /// An order as it stands.
    #[track_caller]
    pub fn order(&self, id: i64) -> Value {
        self.ask(&["order", "show", &id.to_string()])
    }

    /// Enters an order and gives its row's number.
    #[track_caller]
    pub fn submit(&self, text: &str) -> i64 {
        id(&self.ask(&["order", "submit", text]))
    }

    /// Takes a step on an order: `approve`, `pay`, `fulfil`, …
    #[track_caller]
    pub fn step(&self, step: &str, order: i64) -> Value {
        self.ask(&["order", step, &order.to_string()])
    }

    /// On hand and reserved of a product.
    #[track_caller]
    pub fn stock(&self, product: &str) -> (i64, i64) {
        let stock = self.ask(&["stock", "list"]);
        let row =
            stock.as_array().expect("stock list is an array").iter().find(|row| row["product"] == product);
        let row = row.unwrap_or_else(|| panic!("{product} is missing in {stock}"));
        (row["on_hand"].as_i64().unwrap(), row["reserved"].as_i64().unwrap())
    }

    /// Asserts that the ledger doctor finds nothing.
    #[track_caller]
    pub fn assert_healthy(&self) {
        let outcome = self.run(&["book", "doctor"]);
        assert_eq!(outcome.status, Some(0), "the doctor found: {} {}", outcome.out, outcome.err);
        let report = outcome.json();
        assert_eq!(report["healthy"], true, "{report}");
        assert_eq!(report["findings"], serde_json::json!([]), "a healthy book has no findings");
    }
}

/// The row's number of an order that was answered.
#[track_caller]
fn id(order: &Value) -> i64 {
    order["id"].as_i64().unwrap_or_else(|| panic!("an order without an id: {order}"))
}
