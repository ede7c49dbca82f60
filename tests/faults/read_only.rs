//! A book, or its folder, that may not be written: refused with a clear message.
#![cfg(unix)]

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use fivedesk_tests::{Outcome, Shop, fivedeskctl};

/// The user nobody: root may write everywhere, so the program is run as somebody who may not.
const NOBODY: u32 = 65_534;

/// A shop that its own program may read and enter, and the program to run on it.
struct Guarded {
    shop: Shop,
    program: PathBuf,
    root: bool,
}

impl Guarded {
    fn new() -> Self {
        let shop = Shop::stocked();
        shop.submit("Laptop:1");
        let program = shop.file("fivedeskctl");
        // Copied by another process: a handle of this one, inherited by a test beside, would keep it from starting.
        assert!(Command::new("cp").arg(fivedeskctl()).arg(&program).status().unwrap().success());
        let root = std::fs::metadata(shop.folder()).unwrap().uid() == 0;
        Self { shop, program, root }
    }

    fn run(&self, words: &[&str]) -> Outcome {
        let mut command = Command::new(&self.program);
        command.arg("--book").arg(self.shop.book()).arg("--json").args(words);
        if self.root {
            command.uid(NOBODY).gid(NOBODY);
        }
        Outcome::of(&command.output().unwrap())
    }
}

fn allow(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_read_only_file_in_a_writable_folder_is_refused_clearly() {
    let guarded = Guarded::new();
    allow(guarded.shop.folder(), 0o777);
    allow(&guarded.shop.book(), 0o444);
    let before = std::fs::read(guarded.shop.book()).unwrap();
    for words in
        [&["order", "submit", "Laptop:2"][..], &["stock", "receive", "Laptop:2"], &["order", "approve", "1"]]
    {
        refused(&guarded, words);
    }
    assert!(std::fs::read(guarded.shop.book()).unwrap() == before);
    allow(&guarded.shop.book(), 0o666);
    assert_eq!(guarded.run(&["order", "approve", "1"]).status, Some(0), "and works once it may be written");
}

#[test]
fn a_read_only_folder_is_refused_clearly() {
    let guarded = Guarded::new();
    allow(&guarded.shop.book(), 0o666);
    allow(guarded.shop.folder(), 0o555);
    for words in [&["order", "submit", "Laptop:2"][..], &["book", "doctor"]] {
        refused(&guarded, words);
    }
    let other = guarded.shop.file("other.fivedesk");
    let made = guarded.run(&["book", "init", "--book", other.to_str().unwrap()]);
    made.error(1, "io");
    allow(guarded.shop.folder(), 0o777);
    assert_eq!(guarded.run(&["order", "approve", "1"]).status, Some(0), "and works once it may be written");
}

#[test]
fn a_book_that_may_not_even_be_read_is_refused_clearly() {
    let guarded = Guarded::new();
    allow(guarded.shop.folder(), 0o777);
    allow(&guarded.shop.book(), 0o000);
    let error = guarded.run(&["order", "list"]).error(1, "io");
    assert!(error["message"].as_str().unwrap().contains("shop.fivedesk"), "which file: {error}");
}

#[track_caller]
fn refused(guarded: &Guarded, words: &[&str]) {
    let error = guarded.run(words).error(1, "io");
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("read-only") && message.contains("shop.fivedesk"), "{words:?}: {message}");
}
