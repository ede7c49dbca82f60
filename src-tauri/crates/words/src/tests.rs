//! The catalogue holds together.

use super::*;

#[test]
fn every_file_parses_whole_and_no_key_stands_twice() {
    let mut seen = std::collections::BTreeSet::new();
    for source in ENGLISH {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, problems)| panic!("the catalogue does not parse: {problems:?}"));
        for line in resource.source().lines() {
            if let Some((key, _)) = line.split_once(" =")
                && key.starts_with(|c: char| c.is_ascii_lowercase())
            {
                assert!(seen.insert(key.to_owned()), "{key} stands twice");
            }
        }
    }
    assert!(!seen.is_empty(), "the catalogue is empty");
}

#[test]
fn an_unknown_key_is_shown_and_never_a_panic() {
    let words = Words::english(chrono_tz::UTC);
    assert_eq!(words.say("no-such-key", &[]), "no-such-key");
}

#[test]
fn figures_are_written_into_the_sentence() {
    let words = Words::english(chrono_tz::UTC);
    let said = words.say(
        "approval-over-limit",
        &[
            ("total", Value::Money("1240.00".into(), "EUR".into())),
            ("limit", Value::Money("250.00".into(), "EUR".into())),
        ],
    );
    assert!(said.contains("1,240.00 EUR") && said.contains("250.00 EUR"), "{said}");
}
