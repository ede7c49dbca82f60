//! What the lines of a text say, item by item: sure, asked, or unclear.

use std::ops::Range;

use super::catalogue::Catalogue;
use super::contact::is_address;
use super::explain::whole;
use super::judge::{figure, judge};
use super::letter::TextLine;
use super::line::{Line, Purpose};
use super::merge::merge_unknown;
use super::numbers::Sign;
use super::pieces::{Piece, Sentence, What, sentences};
use super::question::Question;
use super::token::{Kind, Token};
use super::words::Roles;
use crate::{Message, ProductId, Quantity};

/// The most products a question suggests, best first.
const MOST_SUGGESTED: usize = 5;
/// Except where several share the name that was written: then all these are needed to choose.
const MOST_SHARING: usize = 20;
/// Near products are looked for so often in one text; later questions go without.
const MOST_SEARCHES: usize = 40;
/// Words without a number are taken for a product only if they are nearly its name.
const NEARLY_ITS_NAME: f64 = 0.85;
/// A line of more words is talk, not an item without its number.
const MOST_IN_ITEM: usize = 6;

/// One item that was found, or asked about.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) product: Option<ProductId>,
    pub(super) figure: Option<(Sign, Quantity)>,
    pub(super) question: Option<Message>,
    pub(super) suggestions: Vec<ProductId>,
}

/// What a line says.
#[derive(Debug, Default)]
pub(super) struct Summary {
    pub(super) answers: Vec<Answer>,
    pub(super) unclear: Vec<String>,
    /// Words alone, that may be an item without its number or a remark to one beside it.
    pub(super) remark: Option<String>,
    /// It takes back something that is not in it.
    pub(super) revokes: bool,
    /// It names a product and holds a number beside it.
    pub(super) names_item: bool,
    /// It says where somebody lives.
    pub(super) address: bool,
    /// All it has is a long number and words no product is near to, as a postcode and its town.
    pub(super) postal: bool,
}

impl Summary {
    /// Whether nothing in it needs asking.
    pub(super) fn is_settled(&self) -> bool {
        self.unclear.is_empty() && self.answers.iter().all(|answer| answer.question.is_none())
    }
}

/// Reads lines against a catalogue, with an allowance for searches.
pub(super) struct Reader<'a> {
    text: &'a str,
    catalogue: &'a Catalogue,
    purpose: Purpose,
    searches: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, catalogue: &'a Catalogue, purpose: Purpose) -> Self {
        Self { text, catalogue, purpose, searches: MOST_SEARCHES }
    }

    /// Says what one stretch of the text says.
    pub(super) fn summary(&mut self, bytes: Range<usize>) -> Summary {
        let line = Line::new(self.text, bytes, self.catalogue, self.purpose);
        let mut summary =
            Summary { address: is_address(&line), names_item: names_item(&line), ..Summary::default() };
        let mut remarks = false;
        for mut sentence in sentences(&line) {
            if self.may_search() && merge_unknown(&line, &mut sentence) {
                self.searches -= 1;
            }
            judge(&line, &mut sentence);
            let before = summary.answers.len() + summary.unclear.len();
            for piece in &sentence.pieces {
                self.add(&line, piece, &mut summary);
                remarks |= piece.what == What::Remark;
            }
            let talk = summary.answers.len() + summary.unclear.len() == before;
            let says = |role: Roles| line.in_range(&sentence.at).iter().any(|token| token.has(role));
            summary.revokes |= talk && says(Roles::REVOKES);
            if talk && (says(Roles::REVOKES) || (before > 0 && remarked(&sentence) && says(Roles::REFINES))) {
                summary.unclear.push(line.text(&sentence.at).to_owned());
            }
        }
        if remarks && summary.answers.is_empty() && summary.unclear.is_empty() {
            self.remark(&line, &mut summary);
        }
        summary
    }

    /// Says what each line says; a line that is not clear is read again with the next, where a mail program
    /// may have broken it.
    pub(super) fn summaries(&mut self, lines: &[TextLine]) -> Vec<(TextLine, Summary)> {
        let mut summaries = Vec::new();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let alone = self.summary(line.bytes.clone());
            let joined = if alone.is_settled() { None } else { self.joined(lines, at) };
            let (taken, bytes, summary) = joined.unwrap_or((1, line.bytes.clone(), alone));
            summaries.push((TextLine { bytes, ..line.clone() }, summary));
            at += taken;
        }
        summaries
    }

    fn joined(&mut self, lines: &[TextLine], at: usize) -> Option<(usize, Range<usize>, Summary)> {
        /// A line shorter than this was broken by its writer.
        const WRAPPED: usize = 55;
        const MOST_JOINED: usize = 4;
        let first = lines.get(at)?;
        let mut last = first;
        for (count, next) in lines.iter().enumerate().skip(at + 1).take(MOST_JOINED) {
            let goes_on = last.bytes.len() >= WRAPPED || self.opens_with_count(next);
            if next.after_gap || next.part != first.part || !goes_on {
                return None;
            }
            let bytes = first.bytes.start..next.bytes.end;
            let searches = std::mem::take(&mut self.searches);
            let summary = self.summary(bytes.clone());
            self.searches = searches;
            if summary.is_settled() && !summary.answers.is_empty() {
                return Some((count + 1 - at, bytes, summary));
            }
            last = next;
        }
        None
    }

    /// `Qty: 5` under a product.
    fn opens_with_count(&self, line: &TextLine) -> bool {
        let source = self.text.get(line.bytes.clone()).unwrap_or_default();
        super::token::tokens(source, 0).first().is_some_and(|token| token.has(Roles::COUNTS))
    }

    fn may_search(&self) -> bool {
        self.searches > 0
    }

    fn near(&mut self, words: &str) -> Vec<(ProductId, f64)> {
        if !self.may_search() {
            return Vec::new();
        }
        self.searches -= 1;
        self.catalogue.near(words, MOST_SUGGESTED)
    }

    fn add(&mut self, line: &Line, piece: &Piece, summary: &mut Summary) {
        let text = line.text(&piece.at).to_owned();
        match &piece.what {
            What::Item(_) => match figure(line, piece) {
                Some((product, sign, quantity)) => summary.answers.push(Answer {
                    text,
                    product: Some(product),
                    figure: Some((sign, quantity)),
                    question: None,
                    suggestions: Vec::new(),
                }),
                None => summary.unclear.push(text),
            },
            What::Asked(question) => {
                let answer = self.asked(text, question);
                summary.answers.push(answer);
            }
            What::Unknown { words, numeral, plain } => {
                let near: Vec<ProductId> = self.near(words).into_iter().map(|(id, _)| id).collect();
                summary.postal = near.is_empty()
                    && summary.answers.is_empty()
                    && line
                        .in_range(&piece.at)
                        .iter()
                        .any(|token| token.is_number() && token.text.len() >= 4);
                if near.is_empty() && !plain {
                    summary.unclear.push(text);
                } else {
                    let quantity = numeral.as_ref().and_then(|numeral| whole(line, numeral));
                    let answer = self.asked(text, &Question::unknown(line, words, near, quantity));
                    summary.answers.push(answer);
                }
            }
            What::Passing | What::Bare => summary.unclear.push(text),
            What::Remark | What::Aside => {}
        }
    }

    fn asked(&mut self, text: String, question: &Question) -> Answer {
        // Where the product is sure, there is none to suggest.
        let known = question.product.is_some();
        let mut suggestions = if known { Vec::new() } else { question.products.clone() };
        if let Some(words) = &question.words {
            suggestions.extend(self.near(words).into_iter().map(|(id, _)| id));
        }
        let most = if question.words.is_some() { MOST_SUGGESTED } else { MOST_SHARING };
        let mut kept: Vec<ProductId> = Vec::new();
        for id in suggestions {
            if kept.len() < most && !kept.contains(&id) {
                kept.push(id);
            }
        }
        let figure = question.quantity.map(|quantity| (Sign::None, quantity));
        let message = Some(question.message.clone());
        Answer { text, product: question.product, figure, question: message, suggestions: kept }
    }

    /// Words alone: nearly a product's name, or perhaps something about a line beside them.
    fn remark(&mut self, line: &Line, summary: &mut Summary) {
        let all = 0..line.len();
        let tokens = line.in_range(&all);
        let words = tokens.iter().filter(|token| token.kind == Kind::Word).count();
        if words > MOST_IN_ITEM {
            return;
        }
        let text = line.text(&all);
        let near = self.near(text);
        if near.first().is_some_and(|(_, nearness)| *nearness >= NEARLY_ITS_NAME) {
            let near = near.into_iter().map(|(id, _)| id).collect();
            let answer = self.asked(text.to_owned(), &Question::unknown(line, text, near, None));
            summary.answers.push(answer);
        } else if !ends_like_talk(tokens) {
            summary.remark = Some(text.to_owned());
        }
    }
}

fn names_item(line: &Line) -> bool {
    let number = |place: usize| line.at(place).is_some_and(Token::is_number) && !line.is_named(place);
    (0..line.len()).any(|place| line.is_named(place)) && (0..line.len()).any(number)
}

fn remarked(sentence: &Sentence) -> bool {
    sentence.pieces.iter().any(|piece| piece.what == What::Remark)
}

/// A full stop or colon ends talk, not an item; unless it speaks of colour or size.
fn ends_like_talk(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|token| token.is_any_mark(".:!?,"))
        && !tokens.iter().any(|token| token.has(Roles::REFINES))
}
