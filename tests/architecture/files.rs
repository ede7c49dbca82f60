//! Files stay small enough to be read at once, and tell what they are for.

use crate::rust::{root, sources, walk};

/// Most files fit on two screens; none is longer than this.
const MOST_LINES: usize = 400;

#[test]
fn no_file_of_the_program_is_longer_than_four_hundred_lines() {
    let mut files = Vec::new();
    walk(&root().join("src-tauri"), &mut files);
    let endings = ["rs", "sql", "toml", "md", "json"];
    let read =
        files.iter().filter(|path| path.extension().is_some_and(|e| endings.iter().any(|known| e == *known)));
    let long: Vec<_> = read
        .map(|path| (path, std::fs::read_to_string(path).unwrap().lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .collect();
    assert!(long.is_empty(), "too long to be read at once; split them: {long:?}");
}

#[test]
fn every_source_begins_with_what_it_is_for() {
    let silent: Vec<_> = sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path)
        .collect();
    assert!(silent.is_empty(), "the first line says what a file is for: {silent:?}");
}
