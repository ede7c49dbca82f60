//! SQL stands in the store alone.

use crate::rust::sources;

/// How a statement begins, in any case.
const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "REPLACE INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "PRAGMA ",
    "WITH RECURSIVE ",
    "BEGIN IMMEDIATE",
    "ALTER TABLE ",
    "DROP TABLE ",
];

fn is_sql(literal: &str) -> bool {
    let text = literal.trim_start();
    STATEMENTS.iter().any(|word| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
        && (text
            .split_whitespace()
            .any(|word| word.chars().all(|c| c.is_ascii_uppercase()) && word.len() > 2))
}

#[test]
fn sql_stands_in_the_store_alone() {
    let (mut elsewhere, mut in_store) = (Vec::new(), 0);
    for source in sources() {
        let found = source.literals.iter().filter(|(_, literal)| is_sql(literal));
        if source.path.components().any(|part| part.as_os_str() == "store") {
            in_store += found.count();
        } else {
            elsewhere.extend(found.map(|(_, literal)| format!("{}: {literal}", source.path.display())));
        }
    }
    assert!(in_store > 50, "the store's own statements must be found, or this looks for nothing: {in_store}");
    assert!(elsewhere.is_empty(), "SQL outside the store:\n{}", elsewhere.join("\n"));
}
