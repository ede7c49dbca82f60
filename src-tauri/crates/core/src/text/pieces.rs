//! Cuts a line into sentences and these where items may part, and says what each piece is.

use std::ops::Range;

use super::explain::explain;
use super::items::{Item, pairs};
use super::line::{Line, Purpose};
use super::numbers::Numeral;
use super::question::Question;
use super::readings::{Said, read};
use super::token::{Kind, Token};
use super::words::Roles;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) at: Range<usize>,
    pub(super) what: What,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A product and a quantity.
    Item(Item),
    /// Something to ask.
    Asked(Question),
    /// A number and words that name no product.
    Unknown {
        /// The words that may be a product's.
        words: String,
        /// The number, if there is one that can be a quantity.
        numeral: Option<Numeral>,
        /// It has the form of an item, so that it is a question even when no product is near.
        plain: bool,
    },
    /// A product named in passing.
    Passing,
    /// A number alone.
    Bare,
    /// Words alone, that may say something about an item beside them.
    Remark,
    /// Says nothing about items: courtesy, a date, a telephone number.
    Aside,
}

/// Pieces that may qualify each other.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Its tokens, with the mark that ends it.
    pub(super) at: Range<usize>,
    pub(super) pieces: Vec<Piece>,
}

/// Cuts a line and reads each piece by itself.
pub(super) fn sentences(line: &Line) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut pieces = Vec::new();
    let begins = behind_bullet(line);
    let (mut sentence, mut stretch) = (begins, begins);
    for place in begins..=line.len() {
        let ends = place == line.len() || ends_sentence(line, place);
        if !(ends || separates(line, place)) {
            continue;
        }
        if stretch < place {
            pieces.extend(read_stretch(line, stretch..place));
        }
        stretch = place + 1;
        if ends {
            let at = sentence..stretch.min(line.len());
            sentences.push(Sentence { at, pieces: std::mem::take(&mut pieces) });
            sentence = stretch;
        }
    }
    sentences
}

fn read_stretch(line: &Line, stretch: Range<usize>) -> Vec<Piece> {
    let what = match read(line, &stretch) {
        Said::Items(items) if items.is_empty() => What::Aside,
        Said::Items(items) => {
            let piece = |item: Item| Piece { at: item.at.clone(), what: What::Item(item) };
            return items.into_iter().map(piece).collect();
        }
        Said::Either(products) => What::Asked(Question::two_readings(line, &stretch, products)),
        Said::Unclear => explain(line, &stretch),
    };
    vec![Piece { at: stretch, what }]
}

/// Whether items part here. Nothing is cut inside a name of the catalogue.
fn separates(line: &Line, place: usize) -> bool {
    let Some(token) = line.at(place).filter(|_| !line.is_named(place)) else { return false };
    let number = |token: Option<&Token>| token.is_some_and(Token::is_number);
    let next = line.at(place + 1);
    let apart = token.spaced && !line.glued(place + 1);
    match token.kind {
        Kind::Mark if pairs(line, place) => false,
        Kind::Word => token.has(Roles::JOINS),
        Kind::Number => false,
        Kind::Mark if token.is_mark(',') => {
            let glued = line.glued(place) && line.glued(place + 1);
            let inside_number = glued && number(line.before(place)) && number(next);
            !inside_number && !next.is_some_and(|next| next.has(Roles::COUNTS))
        }
        Kind::Mark if token.is_mark('&') => apart,
        Kind::Mark if token.is_mark('+') => apart && (line.purpose == Purpose::Order || !number(next)),
        Kind::Mark => token.is_any_mark(";、،"),
    }
}

fn ends_sentence(line: &Line, place: usize) -> bool {
    let Some(token) = line.at(place).filter(|token| token.is_any_mark(".!?…")) else { return false };
    let last = line.at(place + 1).is_none_or(|next| next.spaced);
    let shortened =
        line.before(place).filter(|_| token.is_mark('.') && line.glued(place)).is_some_and(|before| {
            before.has(Roles::SHORT)
                || before.has(Roles::COUNTS)
                || (before.has(Roles::PIECES) && line.is_named(place + 1))
        });
    last && !shortened && !line.is_named(place)
}

/// Behind what opens a line of a list: a bullet, a box, or a number that counts the lines.
fn behind_bullet(line: &Line) -> usize {
    let spaced = |place: usize| line.at(place).is_some_and(|token| token.spaced);
    let number = |place: usize| line.at(place).is_some_and(Token::is_number);
    let mut from = 0;
    while let Some(token) = line.at(from).filter(|_| !line.is_named(from)) {
        let signed = token.is_any_mark("-+") && number(from + 1);
        let in_front = spaced(from + 1) || !number(from + 1);
        if token.is_mark('[') && line.at(from + 1).is_some_and(|token| token.is_mark(']')) {
            from += 2;
        } else if token.is_any_mark("-+*•·>»‣◦▪●○☐☑✓✔→")
            && in_front
            && !(signed && line.purpose == Purpose::Stock)
        {
            from += 1;
        } else {
            break;
        }
    }
    let opened = line.at(from).is_some_and(|token| token.is_mark('('));
    let count = from + usize::from(opened);
    let counts = line.at(count).is_some_and(|token| token.is_number() && token.text.len() <= 3);
    let closes = if opened { ")" } else { ".)" };
    let marked = line.glued(count + 1) && line.at(count + 1).is_some_and(|token| token.is_any_mark(closes));
    if counts && marked && spaced(count + 2) && !line.is_named(count) { count + 2 } else { from }
}
