//! A text that something must be asked about before anything is made of it, as a refusal.

use fivedesk_core::agents::Mail;
use fivedesk_core::{Currency, Message, Refusal};
use serde_json::json;

/// Refuses a text with what is asked about each of its lines; `otherwise` says it where no line asks anything.
pub(crate) fn unclear(
    mail: &Mail,
    otherwise: Message,
    currency: Currency,
    sentences: &dyn Fn(Currency, &Message) -> String,
) -> Refusal {
    let question = mail.questions.iter().find_map(|line| line.question.clone());
    let say = |question: &Message| sentences(currency, question);
    let line = |line: &fivedesk_core::text::ReadLine| json!({ "text": line.text, "question": line.question.as_ref().map(say) });
    let lines: Vec<_> = mail.questions.iter().map(line).collect();
    Refusal::invalid(question.unwrap_or(otherwise)).about(json!({ "lines": lines }))
}
