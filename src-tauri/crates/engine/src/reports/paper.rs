//! The paper a report is printed on.

use fivedesk_core::{Message, Refusal};

use crate::{Answer, Engine};

/// The papers by the owner's word and Typst's.
const PAPERS: [(&str, &str); 2] = [("a4", "a4"), ("letter", "us-letter")];
/// Where letters are written on Letter.
const LETTER: [&str; 5] = ["USD", "CAD", "MXN", "COP", "PHP"];

/// Typst's word for a paper; without one, that of the countries that pay in the book's currency.
///
/// Errors: `invalid_input` for an unknown one.
pub(super) fn typst_word(engine: &Engine, paper: Option<&str>) -> Answer<&'static str> {
    let usual = if LETTER.contains(&engine.currency().code()) { "letter" } else { "a4" };
    let asked = paper.unwrap_or(usual);
    PAPERS.iter().find(|(word, _)| *word == asked).map(|(_, typst)| *typst).ok_or_else(|| {
        let message = Message::new("report-paper-unknown").with("text", asked).with("known", "a4, letter");
        engine.fault(Refusal::invalid(message).about(serde_json::json!({ "field": "paper" })))
    })
}
