//! Order text: what a customer wrote, as lines of products and quantities.

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use super::letter::{Part, TextLine, message_lines};
use super::limits::too_long;
use super::line::Purpose;
use super::summary::{Answer, Reader, Summary};
use crate::{Message, ProductId, Quantity};

/// One item of an order text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ReadLine {
    /// What was written, letter by letter.
    pub text: String,
    /// The product, where its name leaves no doubt. Beside a question it is not ordered yet.
    pub product: Option<ProductId>,
    /// The quantity, where the number leaves no doubt. Beside a question it is not ordered yet.
    pub quantity: Option<Quantity>,
    /// What to ask; `None` for a line understood for sure.
    pub question: Option<Message>,
    /// Products it may mean, best first.
    pub suggestions: Vec<ProductId>,
}

impl ReadLine {
    /// The product and quantity of a line understood for sure.
    pub fn sure(&self) -> Option<(ProductId, Quantity)> {
        match (&self.question, self.product, self.quantity) {
            (None, Some(product), Some(quantity)) => Some((product, quantity)),
            _ => None,
        }
    }
}

/// What an order text says.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Reading {
    /// Its items, as they stand in the text.
    pub lines: Vec<ReadLine>,
    /// Text that was no item and might have been one.
    pub unclear: Vec<String>,
}

impl Reading {
    /// Whether it says what is ordered and leaves nothing to ask.
    pub fn is_clear(&self) -> bool {
        let sure = self.lines.iter().all(|line| line.sure().is_some());
        !self.lines.is_empty() && sure && self.unclear.is_empty()
    }

    /// The lines understood for sure.
    pub fn sure(&self) -> impl Iterator<Item = (&ReadLine, ProductId, Quantity)> {
        self.lines.iter().filter_map(|line| line.sure().map(|(product, quantity)| (line, product, quantity)))
    }

    /// How much of each product the sure lines need together.
    pub fn needs(&self) -> BTreeMap<ProductId, Quantity> {
        let mut needs = BTreeMap::new();
        for (_, product, quantity) in self.sure() {
            let need = needs.entry(product).or_insert(Quantity::ZERO);
            *need = *need + quantity;
        }
        needs
    }
}

/// Reads an order text: items in any of [`super::FORMS`], a letter around them left out.
///
/// A line is sure only if no other reading of it fits and nothing beside it may change its meaning; whatever
/// else names a product or holds a number is asked about. Near matches are suggestions. Never fails: text
/// that is too long is one line with a question.
pub fn read_order(text: &str, catalogue: &Catalogue) -> Reading {
    if let Some((text, question)) = too_long(text) {
        let line = ReadLine {
            text,
            product: None,
            quantity: None,
            question: Some(question),
            suggestions: Vec::new(),
        };
        return Reading { lines: vec![line], unclear: Vec::new() };
    }
    let lines = message_lines(text);
    let mut reader = Reader::new(text, catalogue, Purpose::Order);
    let of =
        |part: Part| lines.iter().filter(move |line| line.part == part).cloned().collect::<Vec<TextLine>>();
    let mut body = reader.summaries(&of(Part::Body));
    drop_postal(&mut body);
    keep_remarks(&mut body);
    let mut reading = Reading::default();
    let mut revoked = None;
    for (_, summary) in body {
        let lines = summary.answers.into_iter().map(|answer| read_line(answer, revoked.as_ref()));
        reading.lines.extend(lines);
        if summary.revokes && revoked.is_none() {
            revoked = summary.unclear.last().cloned();
        }
        reading.unclear.extend(summary.unclear);
    }
    let mut apart = of(Part::Around);
    if reading.lines.is_empty() {
        apart.extend(of(Part::Quoted));
    }
    let apart: Vec<String> = apart
        .iter()
        .filter(|line| says_more(&reader.summary(line.bytes.clone()), &reading))
        .filter_map(|line| text.get(line.bytes.clone()).map(str::to_owned))
        .collect();
    reading.unclear.extend(apart);
    reading
}

/// Whether a line outside the message holds an item, and one that the message has not.
fn says_more(summary: &Summary, reading: &Reading) -> bool {
    let sure = |answer: &Answer| match (&answer.question, answer.product, answer.figure) {
        (None, Some(product), Some((_, quantity))) => Some((product, quantity)),
        _ => None,
    };
    let said = |answer: &Answer| {
        sure(answer)
            .is_some_and(|item| reading.sure().any(|(_, product, quantity)| item == (product, quantity)))
    };
    summary.names_item && !summary.answers.iter().all(said)
}

/// A line as it was answered; what comes after "please cancel" is not simply ordered.
fn read_line(answer: Answer, revoked: Option<&String>) -> ReadLine {
    let quantity = answer.figure.map(|(_, quantity)| quantity);
    let taken_back = revoked.filter(|_| answer.question.is_none()).map(|words| {
        Message::new("text-revoked")
            .with("words", super::question::quoted(words))
            .with("text", answer.text.as_str())
    });
    ReadLine {
        text: answer.text,
        product: answer.product,
        quantity,
        question: answer.question.or(taken_back),
        suggestions: answer.suggestions,
    }
}

/// A town behind its postcode, under a street, is no item.
fn drop_postal(body: &mut [(TextLine, Summary)]) {
    const NEAR: usize = 2;
    let address: Vec<bool> =
        body.iter().map(|(_, summary)| summary.address && summary.answers.is_empty()).collect();
    for (place, (_, summary)) in body.iter_mut().enumerate() {
        let around = place.saturating_sub(NEAR)..=place + NEAR;
        let lives = around.into_iter().any(|near| address.get(near).copied().unwrap_or(false));
        if summary.postal && lives && summary.answers.len() + summary.unclear.len() == 1 {
            summary.answers.clear();
            summary.unclear.clear();
        }
    }
}

/// A line of words directly above or below an item may be an item without its number: it is not passed over.
fn keep_remarks(body: &mut [(TextLine, Summary)]) {
    let speaks = |summary: &Summary| !summary.answers.is_empty() || !summary.unclear.is_empty();
    for forward in [true, false] {
        let mut beside = false;
        let mut gap = true;
        let mut places: Vec<usize> = (0..body.len()).collect();
        if !forward {
            places.reverse();
        }
        for place in places {
            let Some((line, summary)) = body.get_mut(place) else { continue };
            let apart = if forward { line.after_gap } else { gap };
            gap = line.after_gap;
            if beside && !apart {
                summary.unclear.extend(summary.remark.take());
            }
            beside = speaks(summary);
        }
    }
}
