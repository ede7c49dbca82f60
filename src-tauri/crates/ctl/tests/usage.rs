//! What is said wrongly is told apart from what is refused. With this test cargo makes the program whenever the
//! workspace is tested, for the tests that drive it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::process::{Command, Output};

fn run(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fivedeskctl")).args(words).output().unwrap()
}

#[test]
fn help_and_version_are_answers() {
    for words in [&["--help"][..], &["--version"], &["order", "submit", "--help"], &["chart", "--help"]] {
        let output = run(words);
        assert_eq!(output.status.code(), Some(0), "{words:?}");
        assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{words:?} is what was asked for");
    }
}

#[test]
fn what_is_no_command_is_a_usage_error() {
    for words in [
        &[][..],
        &["dance"],
        &["order"],
        &["order", "submit"],
        &["order", "submit", "Laptop:2", "--file", "orders.json"],
        &["order", "approve"],
        &["product", "add", "Laptop"],
        &["chart"],
        &["chart", "throughput"],
        &["log", "--page", "-1"],
        &["agents", "run", "--until-noon"],
    ] {
        let output = run(words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(output.stdout.is_empty(), "{words:?}: an error is no answer to pipe on");
    }
}

#[test]
fn with_json_a_usage_error_is_json_on_standard_output() {
    let output = run(&["order", "dance", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["error"]["code"], "usage");
    assert!(answer["error"]["message"].as_str().unwrap().contains("dance"), "what was wrong: {answer}");
    assert!(answer["error"].get("details").is_some(), "scripts find all three fields: {answer}");
}
