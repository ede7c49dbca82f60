//! What a letter is: an order, or none.

use fivedesk_core::text::{self, Notice, Reading, Signs};
use fivedesk_core::{Figure, Message};
use fivedesk_exchange::mail::Letter;

use crate::agents;
use crate::catalogue::Priced;
use crate::orders::payable;

/// A letter, judged.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    /// The words that say most of what is ordered.
    pub(super) words: String,
    /// Why it is no order; none for one that is.
    pub(super) why: Option<Message>,
}

/// Reads a letter's words, each way they were written, and judges it by the one that says most.
pub(super) fn judge(letter: &Letter, catalogue: &Priced) -> Judged {
    let subject = letter.subject.as_deref().unwrap_or_default();
    let mut best = letter.bodies.first().cloned().unwrap_or_default();
    let mut reading = text::read_order(&best, catalogue);
    for body in letter.bodies.iter().skip(1) {
        let other = text::read_order(body, catalogue);
        if score(&other) > score(&reading) {
            (best, reading) = (body.clone(), other);
        }
    }
    // Some write all they want into the subject.
    if named(&reading) == 0 && !subject.is_empty() {
        let whole = format!("{subject}\n\n{best}");
        let with_subject = text::read_order(&whole, catalogue);
        if named(&with_subject) > 0 {
            (best, reading) = (whole, with_subject);
        }
    }
    let why = why_not(letter, subject, &best, reading, catalogue);
    Judged { words: best, why }
}

fn why_not(
    letter: &Letter,
    subject: &str,
    words: &str,
    reading: Reading,
    catalogue: &Priced,
) -> Option<Message> {
    let marks = letter.marks;
    let signs = Signs { bulk: marks.bulk, auto_reply: marks.auto_reply, bounce: marks.bounce };
    if let Some(notice) = text::notice(subject, words, signs) {
        return Some(said(&notice));
    }
    if named(&reading) == 0 {
        return Some(Message::new("letter-nothing-ordered"));
    }
    let mail = agents::understood(reading, catalogue);
    payable(&mail.lines, catalogue.currency).err().map(|refusal| refusal.message)
}

/// How many lines name a product, for sure or nearly.
fn named(reading: &Reading) -> usize {
    reading.lines.iter().filter(|line| line.product.is_some() || !line.suggestions.is_empty()).count()
}

/// Sure lines count most, then those that name something; what is asked about besides counts against it.
fn score(reading: &Reading) -> (usize, usize, std::cmp::Reverse<usize>) {
    let asked = reading.lines.len() + reading.unclear.len();
    (reading.sure().count(), named(reading), std::cmp::Reverse(asked))
}

fn said(notice: &Notice) -> Message {
    let words = |key, words: &str| Message::new(key).with("words", Figure::Text(words.to_owned()));
    match notice {
        Notice::Bounce => Message::new("letter-bounce"),
        Notice::AutoReply => Message::new("letter-auto-reply"),
        Notice::Shipping(said) => words("letter-shipping", said),
        Notice::Newsletter(Some(said)) => words("letter-newsletter", said),
        Notice::Newsletter(None) => Message::new("letter-list"),
    }
}
