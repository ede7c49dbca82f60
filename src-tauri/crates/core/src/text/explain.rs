//! What to make of words that are no items and nothing else: asks, or lets pass.

use std::ops::Range;

use super::line::{Line, Mention, Purpose};
use super::numbers::{Numeral, Shape, numerals_at};
use super::pieces::What;
use super::question::Question;
use super::readings::may_be_passed_over;
use super::token::{Kind, Token};
use super::words::Roles;

/// Words beside a product, and no number: more than this is talk about it rather than an item.
const MOST_BESIDE: usize = 2;
/// A number and so many words still have the form of an item.
const MOST_IN_NAME: usize = 6;

/// Says what a stretch is that no reading uses up.
pub(super) fn explain(line: &Line, stretch: &Range<usize>) -> What {
    let mentions = line.main_mentions(stretch);
    match mentions.as_slice() {
        [] => without_product(line, stretch),
        [first, rest @ ..] => with_product(line, stretch, first, rest),
    }
}

fn with_product(line: &Line, stretch: &Range<usize>, first: &Mention, rest: &[&Mention]) -> What {
    let mut left: Vec<usize> = Vec::new();
    let mut from = stretch.start;
    for named in [first].into_iter().chain(rest.iter().copied()).map(|mention| &mention.at) {
        left.extend(from..named.start);
        from = named.end;
    }
    left.extend(from..stretch.end);
    let has = |role: Roles| left.iter().any(|place| line.at(*place).is_some_and(|token| token.has(role)));
    let numbers = left.iter().filter(|place| line.at(**place).is_some_and(Token::is_number)).count();
    let beside: Vec<usize> = left.iter().copied().filter(|place| is_leftover(line, *place)).collect();
    let [product] = first.products[..] else {
        return What::Asked(Question::shared(line, &first.at, first.products.clone()));
    };
    let mut question = match () {
        () if has(Roles::REVERSES) || has(Roles::REVOKES) => {
            Question::form(line, stretch, product, "text-reversal")
        }
        () if numbers == 0 && beside.len() > MOST_BESIDE => return What::Passing,
        () if numbers == 0 && beside.is_empty() && rest.is_empty() => Question::missing(line, product),
        () if has(Roles::BLURS) || has_sign(line, &left, "~<>") => {
            Question::form(line, stretch, product, "text-inexact")
        }
        () if !beside.is_empty() && rest.is_empty() && numbers <= 1 && !is_suffix(line, &beside) => {
            Question::leftover(line, &joined(line, &beside), product, joined_without_numbers(line, stretch))
        }
        () if numbers > 1 && rest.is_empty() => {
            Question::form(line, stretch, product, "text-several-numbers")
        }
        () => Question::form(line, stretch, product, form_key(line)),
    };
    if !rest.is_empty() {
        question.product = None;
        question.products.extend(rest.iter().flat_map(|mention| &mention.products));
    }
    What::Asked(question)
}

/// `5k`: letters on the number itself say nothing about the product.
fn is_suffix(line: &Line, beside: &[usize]) -> bool {
    beside.iter().all(|place| line.glued(*place) && line.before(*place).is_some_and(Token::is_number))
}

fn form_key(line: &Line) -> &'static str {
    match line.purpose {
        Purpose::Order => "text-form",
        Purpose::Stock => "text-stock-form",
    }
}

fn without_product(line: &Line, stretch: &Range<usize>) -> What {
    let tokens = line.in_range(stretch);
    if !tokens.iter().any(Token::is_number) {
        return if is_courtesy(line, stretch) { What::Aside } else { What::Remark };
    }
    if loose_numbers(line, stretch).is_empty() {
        return What::Aside;
    }
    let (spoken, numeral) = name_and_number(line, stretch);
    if spoken.is_empty() {
        return What::Bare;
    }
    let told = |role: Roles| spoken.iter().any(|place| line.at(*place).is_some_and(|token| token.has(role)));
    let words = spoken.iter().filter(|place| line.at(**place).is_some_and(Token::is_solid)).count();
    let short = words <= MOST_IN_NAME && !told(Roles::PLACES) && !told(Roles::SPAN);
    let plain = numeral.as_ref().is_some_and(|numeral| short || is_bound(line, &numeral.at));
    What::Unknown { words: joined(line, &spoken), numeral, plain }
}

/// The words of a stretch that may be a product's name: without its quantity, units and courtesy.
pub(super) fn name_words(line: &Line, stretch: &Range<usize>) -> String {
    joined(line, &name_and_number(line, stretch).0)
}

fn name_and_number(line: &Line, stretch: &Range<usize>) -> (Vec<usize>, Option<Numeral>) {
    let numeral = quantity_in(line, stretch, &loose_numbers(line, stretch));
    let at = numeral.as_ref().map(|numeral| numeral.at.clone()).unwrap_or_default();
    let outside: Vec<usize> = stretch.clone().filter(|place| !at.contains(place)).collect();
    (with_known_edges(line, stretch, &at, trimmed(line, &outside)), numeral)
}

/// `Product C` is near `Product A`: a courtesy word at the edge belongs to the name if names have it.
fn with_known_edges(line: &Line, stretch: &Range<usize>, at: &Range<usize>, words: Vec<usize>) -> Vec<usize> {
    let known = |place: &usize| {
        stretch.contains(place)
            && !at.contains(place)
            && line
                .at(*place)
                .is_some_and(|token| token.kind == Kind::Word && line.catalogue.has_word(&token.text))
    };
    let before = words.first().and_then(|first| first.checked_sub(1)).filter(known);
    let behind = words.last().map(|last| last + 1).filter(known);
    before.into_iter().chain(words).chain(behind).collect()
}

/// The numbers that may be a quantity.
fn loose_numbers(line: &Line, stretch: &Range<usize>) -> Vec<usize> {
    let number = |place: &usize| line.at(*place).is_some_and(Token::is_number);
    stretch.clone().filter(number).filter(|place| !line.is_known_number(*place)).collect()
}

/// `Many thanks in advance`, `Thanks for your help`, `Hi Tom`, and the Jane of `Thanks, Jane`.
fn is_courtesy(line: &Line, stretch: &Range<usize>) -> bool {
    let tokens = line.in_range(stretch);
    let courteous = |token: &Token| {
        token.kind == Kind::Mark
            || [Roles::FILLER, Roles::CLOSING, Roles::CLOSES].iter().any(|role| token.has(*role))
    };
    let named = |token: &Token| {
        let written = line.source.get(token.start..token.end).unwrap_or_default();
        token.roles == Roles::NONE && written.starts_with(char::is_uppercase)
    };
    let words = tokens.iter().filter(|token| token.kind == Kind::Word).count();
    let greets = line.starts(stretch.start) && tokens.first().is_some_and(|token| token.has(Roles::GREETS));
    let signs = stretch.start.checked_sub(1).and_then(|mark| line.before(mark));
    let signed = signs.is_some_and(|token| token.has(Roles::CLOSES)) && words <= 2;
    let changes = [Roles::REFINES, Roles::REVERSES, Roles::REVOKES, Roles::BLURS];
    let thanks = tokens.iter().find(|token| token.is_solid()).is_some_and(|token| token.has(Roles::CLOSES));
    if thanks && !tokens.iter().any(|token| changes.iter().any(|role| token.has(*role))) {
        return true;
    }
    tokens.iter().all(|token| courteous(token) || ((signed || (greets && words <= 5)) && named(token)))
}

/// The number that is the quantity: the one bound to it by a sign, else the first or last word of the stretch.
fn quantity_in(line: &Line, stretch: &Range<usize>, loose: &[usize]) -> Option<Numeral> {
    let numeral = |place: usize| {
        let from = if line.before(place).is_some_and(|sign| sign.is_any_mark("+-")) && line.glued(place) {
            numerals_at(line, place - 1, stretch.end)
        } else {
            Vec::new()
        };
        from.into_iter().chain(numerals_at(line, place, stretch.end)).next()
    };
    let numerals: Vec<Numeral> = loose.iter().filter_map(|place| numeral(*place)).collect();
    let bound = numerals.iter().find(|numeral| is_bound(line, &numeral.at));
    let spoken = trimmed(line, &stretch.clone().collect::<Vec<_>>());
    let edge = |place: Option<&usize>| {
        numerals.iter().find(|numeral| place.is_some_and(|place| numeral.at.contains(place)))
    };
    bound.or_else(|| edge(spoken.first())).or_else(|| edge(spoken.last())).cloned()
}

fn is_bound(line: &Line, at: &Range<usize>) -> bool {
    let before = line.before(at.start).is_some_and(|token| {
        token.is_any_mark(":=(|*") || token.has(Roles::TIMES) || token.has(Roles::COUNTS)
    });
    let behind = line.at(at.end).is_some_and(|token| token.has(Roles::TIMES) || token.has(Roles::PIECES));
    before || behind
}

/// Without courtesy, signs and units at both ends.
fn trimmed(line: &Line, places: &[usize]) -> Vec<usize> {
    let edge = |place: &&usize| {
        line.at(**place).is_none_or(|token| {
            token.kind == Kind::Mark
                || (token.kind == Kind::Word && may_be_passed_over(line, **place))
                || [Roles::TIMES, Roles::COUNTS, Roles::PIECES, Roles::LINKS]
                    .iter()
                    .any(|role| token.has(*role))
        })
    };
    let first = places.iter().take_while(edge).count();
    let last = places.iter().skip(first).rev().take_while(edge).count();
    places.iter().skip(first).take(places.len() - first - last).copied().collect()
}

/// Whether a token outside the names may say something about the product.
fn is_leftover(line: &Line, place: usize) -> bool {
    let Some(token) = line.at(place) else { return false };
    let counts = [Roles::TIMES, Roles::COUNTS, Roles::PIECES, Roles::MEASURES, Roles::LINKS];
    match token.kind {
        Kind::Word => {
            !may_be_passed_over(line, place)
                && (!counts.iter().any(|role| token.has(*role)) || line.glued(place))
        }
        Kind::Number => {
            line.glued(place) && line.before(place).is_some_and(|before| before.kind == Kind::Word)
        }
        Kind::Mark => false,
    }
}

fn has_sign(line: &Line, places: &[usize], signs: &str) -> bool {
    places.iter().any(|place| line.at(*place).is_some_and(|token| token.is_any_mark(signs)))
}

fn joined(line: &Line, places: &[usize]) -> String {
    let mut words = String::new();
    for place in places {
        if !words.is_empty() && !line.glued(*place) {
            words.push(' ');
        }
        words.push_str(line.text(&(*place..place + 1)));
    }
    words
}

fn joined_without_numbers(line: &Line, stretch: &Range<usize>) -> String {
    let words: Vec<usize> = stretch
        .clone()
        .filter(|place| line.at(*place).is_some_and(|token| token.kind == Kind::Word))
        .collect();
    joined(line, &words)
}

/// A number's quantity for a product that is not known yet: whole numbers alone are beyond doubt.
pub(super) fn whole(line: &Line, numeral: &Numeral) -> Option<crate::Quantity> {
    let plain = matches!(numeral.shape, Shape::Whole | Shape::Grouped) && !numeral.torn;
    plain.then(|| numeral.quantity(line, 0).ok()).flatten()
}
