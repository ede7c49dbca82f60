//! What the pieces of a sentence do to each other: words, numbers and turns of speech beside an item put it in
//! doubt.

use super::line::{Line, Purpose};
use super::numbers::Sign;
use super::pieces::{Piece, Sentence, What};
use super::question::{Question, name, quoted};
use super::token::{Kind, Token};
use super::turns::Turns;
use super::words::Roles;
use crate::{Message, ProductId, Quantity};

/// Turns every item into a sure one or a question, looking at what stands beside it.
pub(super) fn judge(line: &Line, sentence: &mut Sentence) {
    let turns = Turns::of(line, sentence);
    let doubts: Vec<Option<Question>> =
        (0..sentence.pieces.len()).map(|place| doubt(line, sentence, &turns, place)).collect();
    for (piece, doubt) in sentence.pieces.iter_mut().zip(doubts) {
        if let Some(question) = doubt {
            piece.what = What::Asked(question);
        }
    }
}

/// What speaks against the item at `place` of a sentence, if it is one.
fn doubt(line: &Line, sentence: &Sentence, turns: &Turns, place: usize) -> Option<Question> {
    let piece = sentence.pieces.get(place)?;
    let What::Item(item) = &piece.what else { return None };
    let [product] = item.products[..] else {
        return Some(Question::shared(line, &piece.at, item.products.clone()));
    };
    let about = |key: &'static str| Some(Question::form(line, &piece.at, product, key));
    let decimals = line.catalogue.entry(product).map_or(0, |entry| entry.decimals);
    let quantity = match item.numeral.quantity(line, decimals) {
        Ok(quantity) => quantity,
        Err(fault) => return Some(Question::fault(line, &item.numeral.at, product, fault)),
    };
    if let Some(measure) = item.measure.filter(|_| decimals == 0) {
        return Some(Question::measure(line, &(measure..measure + 1), product));
    }
    if line.purpose == Purpose::Order && line.catalogue.is_archived(product) {
        return Some(Question::archived(line, &piece.at, product, quantity));
    }
    if turns.takes_back(piece.at.start) {
        return about("text-reversal");
    }
    if turns.only_tells(piece.at.start) {
        return about("text-enquiry");
    }
    let before = sentence.pieces.get(..place).and_then(|pieces| pieces.iter().rev().find(speaks));
    let before = before.filter(|other| !has_own_verb(line, other, piece));
    let behind = sentence.pieces.get(place + 1..).and_then(|pieces| pieces.iter().find(speaks));
    let other = before.into_iter().chain(behind).find(|other| is_doubtful_company(line, other))?;
    let message = Message::new("text-beside")
        .with("words", quoted(line.text(&other.at)))
        .with("product", name(line, product));
    let near = format!("{} {}", line.text(&piece.at), line.text(&other.at));
    Some(Question {
        message,
        product: None,
        quantity: Some(quantity).filter(|_| !matches!(other.what, What::Bare)),
        products: vec![product],
        words: Some(near),
    })
}

fn speaks(piece: &&Piece) -> bool {
    piece.what != What::Aside
}

/// `We are a small shop in Leeds, please send 5 Laptop`: the words before are no part of what is wanted, unless
/// they tell its colour or size.
fn has_own_verb(line: &Line, before: &Piece, piece: &Piece) -> bool {
    let between = line.in_range(&(before.at.end..piece.at.start));
    let said = line.in_range(&before.at);
    let refines = said.iter().zip(said.iter().skip(1).map(Some).chain([None])).any(|(token, next)| {
        // A small company is no small thing.
        let describes_other = next.is_some_and(|next| next.kind == Kind::Word && next.roles == Roles::NONE);
        token.has(Roles::REFINES) && !describes_other
    });
    before.what == What::Remark && !refines && between.iter().any(|token| token.has(Roles::WANTS))
}

/// Words or a number that may belong to the item beside them; `1, 000` among them.
fn is_doubtful_company(line: &Line, other: &Piece) -> bool {
    let zeros = |token: &Token| token.is_number() && token.text.len() == 3 && token.text.starts_with('0');
    let cut_off = line.at(other.at.start).is_some_and(zeros) && !line.is_named(other.at.start);
    matches!(other.what, What::Remark | What::Bare) || cut_off
}

/// The product, sign and quantity of an item that was judged and stood.
pub(super) fn figure(line: &Line, piece: &Piece) -> Option<(ProductId, Sign, Quantity)> {
    let What::Item(item) = &piece.what else { return None };
    let product = *item.products.first()?;
    let decimals = line.catalogue.entry(product)?.decimals;
    let quantity = item.numeral.quantity(line, decimals).ok()?;
    Some((product, item.numeral.sign, quantity))
}
