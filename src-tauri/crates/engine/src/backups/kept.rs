//! Under which name the present book is kept when another takes its place.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

/// As often another name is tried when one is taken.
const NAMES: usize = 100;

/// A free name beside the book: `shop before restore 2026-11-25 140512.fivedesk`.
pub(super) fn free(book: &Path, why: &str, at: DateTime<FixedOffset>) -> PathBuf {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = at.format("%Y-%m-%d %H%M%S");
    let named = |more: &str| book.with_file_name(format!("{stem} {why} {stamp}{more}.fivedesk"));
    let first = named("");
    (2..NAMES)
        .map(|number| named(&format!(" {number}")))
        .fold(first, |name, next| if name.exists() { next } else { name })
}
