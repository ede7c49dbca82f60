//! Every reason has a sentence, and every sentence a reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fivedesk_core::{Figure, Message};
use fivedesk_exchange::ReadError;
use fivedesk_words::{Value, Words};

use crate::support::{OWN, RETAIL, surveyed};

fn keys_in(text: &str, found: &mut BTreeSet<String>) {
    for part in text.split('"').filter(|part| part.starts_with("import-")) {
        found.insert(part.to_owned());
    }
}

fn keys_of_folder(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            keys_of_folder(&path, found);
        } else {
            let source = std::fs::read_to_string(&path).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            keys_in(&code, found);
        }
    }
}

#[test]
fn the_catalogue_and_the_code_have_the_same_keys() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeSet::new();
    keys_of_folder(&root.join("src"), &mut used);
    let catalogue = std::fs::read_to_string(root.join("../../../ui/locales/en/exchange.ftl")).unwrap();
    let written: BTreeSet<String> = catalogue
        .lines()
        .filter(|line| line.starts_with("import-"))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .collect();
    assert!(used.len() > 40, "{used:?}");
    assert_eq!(used, written);
}

fn sentence(words: &Words, message: &Message) -> String {
    let figures: Vec<(&str, Value)> = message
        .figures
        .iter()
        .map(|(name, figure)| {
            let value = match figure {
                Figure::Text(text) => Value::Text(text.clone()),
                Figure::Number(number) => Value::Number(*number),
                Figure::Quantity(quantity) => Value::Text(quantity.to_string()),
                other => panic!("{other:?} is not used here"),
            };
            (name.as_ref(), value)
        })
        .collect();
    words.say(&message.key, &figures)
}

/// Every message that a few files full of faults and unreadable ones bring up.
fn messages() -> BTreeMap<String, Message> {
    let mut messages = Vec::new();
    let bad_own = [
        "B1,Tea,1000000000000,1,EUR,2026-03-03T09:00:00Z",
        "B2,Tea,1e3,1,EUR,2026-03-03T09:00:00Z",
        "B3,Tea,-1,1,EUR,2026-03-03T09:00:00Z",
        "B4,Tea,1,-1,EUR,2026-03-03T09:00:00Z",
        "B5,Tea,1,0.12345,EUR,2026-03-03T09:00:00Z",
        "B6,Tea,1,free,EUR,2026-03-03T09:00:00Z",
        "B7,Tea,1,99999999999999999,EUR,2026-03-03T09:00:00Z",
        "B8,Tea,1,1,EUR,2026-02-30T09:00:00Z",
        "B9,Tea,1,1,EUR,2026-02-03 25:00",
        "B10,Tea,1,1,EUR,noon",
        "B11,Tea,1,1,USD,2026-03-03T09:00:00Z",
        "B12,Tea,1,1,???,2026-03-03T09:00:00Z",
        "B13,Tea",
        "B14,Tea,1,1,EUR,2026-03-03T09:00:00Z,x",
    ];
    let own = surveyed(format!("{OWN}A,Tea,1,1,EUR,2026-03-03T09:00:00Z\n{}\n", bad_own.join("\n"))).unwrap();
    let retail = surveyed(format!(
        "{RETAIL}1,A,Tea,2.5,2010-12-13,1,,\nC3,A,Tea,2,2010-12-13,1,,\n4,A,Tea,-1,2010-12-13,0,,\n"
    ))
    .unwrap();
    for survey in [own, retail] {
        messages.push(survey.why);
        messages.extend(survey.refused.listed.into_iter().map(|refused| refused.reason));
        messages.extend(survey.set_aside.into_iter().map(|group| group.reason));
    }
    for error in [
        ReadError::Io(std::io::Error::other("the disk is gone")),
        ReadError::UnknownFormat { found: "name, colour".to_owned() },
        ReadError::MissingColumn { format: "Online Retail", column: "UnitPrice" },
        ReadError::DuplicateColumn { column: "Quantity" },
        ReadError::DatesAmbiguous { line: 1_234, example: "3/4/2011".to_owned() },
        ReadError::DatesMixed { first: 2, second: 3 },
        ReadError::LineTooLong { line: 2, limit: 1_048_576 },
        ReadError::TooManyCells { line: 2, limit: 4_096 },
    ] {
        messages.push(error.message());
    }
    messages.into_iter().map(|message| (message.key.to_string(), message)).collect()
}

#[test]
fn every_sentence_takes_its_figures() {
    let words = Words::english(chrono_tz::UTC);
    let messages = messages();
    assert!(messages.len() >= 25, "{:?}", messages.keys());
    for (key, message) in messages {
        let said = sentence(&words, &message);
        assert!(said.len() > key.len() && !said.contains(['{', '}']), "{key} says {said:?}");
        for figure in message.figures.values() {
            if let Figure::Text(text) = figure {
                assert!(said.contains(text.as_str()), "{key} leaves {text:?} out: {said:?}");
            }
        }
    }
}
