//! A shop in a folder of its own, seen from the terminal: fivedeskctl on the window's book.

use super::programs;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with a book in it, or room for one.
pub(crate) struct Shop {
    home: tempfile::TempDir,
}

impl Shop {
    /// A folder with no book yet.
    pub(crate) fn empty() -> Self {
        Self { home: tempfile::tempdir().expect("a folder") }
    }

    /// The sample shop.
    pub(crate) fn sample() -> Self {
        let shop = Self::empty();
        shop.ctl(&["book", "demo"]);
        shop
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The book's file.
    pub(crate) fn book(&self) -> PathBuf {
        self.home().join("shop.fivedesk")
    }

    /// Every product with what is on hand of it, by name.
    pub(crate) fn on_hand(&self) -> impl Iterator<Item = (String, i64)> {
        let Value::Array(rows) = self.ctl(&["stock", "list"]) else { panic!("stock list answers a list") };
        let mut rows: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    row["product"].as_str().unwrap_or_default().to_owned(),
                    row["on_hand"].as_i64().unwrap_or(-1),
                )
            })
            .collect();
        rows.sort();
        rows.into_iter()
    }

    /// What fivedeskctl answers; fails the test when it refuses.
    pub(crate) fn ctl(&self, words: &[&str]) -> Value {
        let mut command = Command::new(programs::built("fivedeskctl"));
        let answer =
            command.arg("--book").arg(self.book()).arg("--json").args(words).output().expect("fivedeskctl");
        let text = String::from_utf8_lossy(&answer.stdout);
        assert!(
            answer.status.success(),
            "fivedeskctl {words:?}: {text}{}",
            String::from_utf8_lossy(&answer.stderr)
        );
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("fivedeskctl {words:?}: {error} in {text}"))
    }
}
