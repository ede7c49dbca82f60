//! Messages as sentences: core's figures written by the locale and the book's currency.

use fivedesk_core::{Currency, Figure, Message, Refusal};
use fivedesk_words::{Value, Words};

use crate::Fault;

/// The sentence of a message.
pub(crate) fn say(words: &Words, currency: Currency, message: &Message) -> String {
    let figures: Vec<(&str, Value)> = message
        .figures
        .iter()
        .map(|(name, figure)| (name.as_ref(), value(words, currency, name, figure)))
        .collect();
    words.say(&message.key, &figures)
}

fn value(words: &Words, currency: Currency, name: &str, figure: &Figure) -> Value {
    match figure {
        // Statuses travel as their word and are read as the owner's.
        Figure::Text(word) if matches!(name, "status" | "stored" | "derived") => {
            Value::Text(words.say(&format!("status-{word}"), &[]))
        }
        // Days of the calendar travel as 2026-11-28.
        Figure::Text(day) if matches!(name, "due_day" | "from_day" | "to_day" | "by") => {
            Value::Text(fivedesk_words::calendar_day(day))
        }
        Figure::Text(text) => Value::Text(text.clone()),
        Figure::Number(number) if name == "order" => Value::Text(format!("#{number}")),
        Figure::Number(number) => Value::Number(*number),
        Figure::Quantity(quantity) => Value::Decimal(quantity.to_string()),
        Figure::Money(money) => Value::Money(money.decimal(currency), currency.code().to_owned()),
        Figure::Time(at) => Value::Time(at.0),
        Figure::Share(share) => Value::Share(*share),
        Figure::Span(span) => Value::Span(*span),
        Figure::Said(message) => Value::Text(say(words, currency, message)),
    }
}

/// A refusal put into words.
pub(crate) fn fault(words: &Words, currency: Currency, refusal: &Refusal) -> Fault {
    Fault { code: refusal.code, message: say(words, currency, &refusal.message), details: about(refusal) }
}

/// What a refusal is about: what it says itself, else the line its sentence names.
fn about(refusal: &Refusal) -> serde_json::Value {
    match (&refusal.details, refusal.message.figures.get("line")) {
        (serde_json::Value::Null, Some(Figure::Number(line))) => serde_json::json!({ "line": line }),
        (details, _) => details.clone(),
    }
}
