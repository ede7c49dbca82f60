//! The catalogue of sentences and the code that says them: nothing is said that it lacks, nothing lies unused.

use std::collections::{BTreeMap, BTreeSet};

use fivedesk_core::{Desk, Status};
use fluent_syntax::ast::Entry;

use crate::rust::{root, sources};

/// The files the engine's sentences come from; those of the window are held by its own tests.
const FILES: &[&str] = &[
    "engine.ftl",
    "text.ftl",
    "exchange.ftl",
    "oversight.ftl",
    "demand.ftl",
    "advice.ftl",
    "lifecycle.ftl",
    "backups.ftl",
    "policy.ftl",
    "catalogue.ftl",
    "charts.ftl",
    "letters.ftl",
    "report.ftl",
];

/// Keys by the file they stand in.
fn keys(files: &[&str]) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(root().join("ui/locales/en").join(file)).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, problems)| panic!("{file} does not parse: {problems:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let before = keys.insert(message.id.name.to_owned(), (*file).to_owned());
                assert_eq!(before, None, "{} stands twice, the second time in {file}", message.id.name);
            }
        }
    }
    keys
}

/// Keys that the code puts together from a word of its own: the prefix, and the words there are.
fn families() -> Vec<(&'static str, BTreeSet<String>)> {
    let words = |all: &[&str]| all.iter().map(|word| (*word).to_owned()).collect();
    vec![
        // `Engine::event_view`: an event's kind, told otherwise for a rule or with a reason.
        (
            "event-",
            words(&[
                "approved-rule",
                "approved-reason",
                "rejected-reason",
                "cancelled-reason",
                "edited-reason",
                "held-reason",
                "returned-reason",
                "imported",
                "delivered-rule",
                "not_duplicate-reason",
            ]),
        ),
        // `say::value`: a status told within a sentence.
        ("status-", Status::ALL.iter().map(|status| status.word().to_owned()).collect()),
        // `stock::history`: a movement's kind.
        ("movement-", words(&["set", "receive", "reserve", "release", "ship", "return", "undo"])),
        // `board::show`: what a desk did today.
        ("did-", Desk::ALL.iter().map(|desk| desk.word().to_owned()).collect()),
    ]
}

#[test]
fn every_sentence_said_is_in_the_catalogue() {
    let all = keys(FILES);
    let mut said = 0;
    for source in sources() {
        for (call, literal) in &source.literals {
            let message = call.as_deref().is_some_and(|call| call.ends_with("Message::new"));
            if message && !literal.is_empty() {
                said += 1;
                assert!(
                    all.contains_key(literal),
                    "{} says {literal}, which has no words",
                    source.path.display()
                );
            }
        }
    }
    assert!(said > 100, "the sentences must be found, or this looks for nothing: {said}");
}

#[test]
fn every_word_put_into_a_family_of_keys_is_in_the_catalogue() {
    let all = keys(FILES);
    for (prefix, words) in families() {
        for word in words.iter().filter(|word| prefix != "did-" || *word != "oversight") {
            assert!(all.contains_key(&format!("{prefix}{word}")), "{prefix}{word} has no words");
        }
    }
}

#[test]
fn every_sentence_of_the_catalogue_is_said() {
    let sources = sources();
    let literals: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| source.literals.iter().map(|(_, literal)| literal.as_str()))
        .collect();
    let families = families();
    let put_together = |key: &str| {
        families
            .iter()
            .any(|(prefix, words)| key.strip_prefix(prefix).is_some_and(|word| words.contains(word)))
    };
    let unused: Vec<String> = keys(FILES)
        .into_iter()
        .filter(|(key, _)| !literals.contains(key.as_str()) && !put_together(key))
        .map(|(key, file)| format!("{file}: {key}"))
        .collect();
    assert!(unused.is_empty(), "nobody says these:\n{}", unused.join("\n"));
}
