//! What the lock file holds the workspace to.

use std::collections::BTreeSet;

use crate::rust::root;

/// Every version of a package that the lock file names, for any system.
fn versions(name: &str) -> BTreeSet<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let packages =
        lock.split("[[package]]").filter(|package| package.contains(&format!("\nname = \"{name}\"\n")));
    packages
        .map(|package| {
            package.lines().find_map(|line| line.strip_prefix("version = ")).unwrap().replace('"', "")
        })
        .collect()
}

#[test]
fn the_tree_holds_one_version_of_what_must_agree_with_itself() {
    for name in
        ["usvg", "resvg", "plotters", "rusqlite", "libsqlite3-sys", "chrono", "chrono-tz", "fluent-bundle"]
    {
        let found = versions(name);
        assert_eq!(found.len(), 1, "two versions of {name} do not understand each other: {found:?}");
    }
}

#[test]
fn the_window_stays_on_tauri_2() {
    let found = versions("tauri");
    assert!(found.iter().all(|version| version.starts_with("2.")) && !found.is_empty(), "{found:?}");
}
