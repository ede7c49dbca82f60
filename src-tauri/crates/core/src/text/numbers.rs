//! Numbers as people write them, and which of them are a quantity beyond doubt.

use std::ops::Range;

use super::line::{Line, Purpose};
use super::token::Token;
use super::words::Roles;
use crate::Quantity;

/// A number as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) at: Range<usize>,
    pub(super) sign: Sign,
    pub(super) shape: Shape,
    /// It stands so that a longer number may be meant, or the end of another.
    pub(super) torn: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    None,
    Plus,
    Minus,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `1000`
    Whole,
    /// `1,000`
    Grouped,
    /// `2.5`
    Decimal,
    /// `1,5`
    Comma,
    /// `1 000`
    Spaced,
    /// `5-10`, `5/6`, `1e3`, `²`, `1'000`
    Strange,
}

/// Why a number is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Negative,
    Signed,
    Zero,
    /// Sold whole.
    Whole,
    /// More decimals than the product is sold in.
    TooFine,
    TooMany,
    Comma,
    Point,
    Spaced,
    Strange,
}

/// A number longer than this, in tokens, is none that anybody wrote.
const LONGEST: usize = 12;

/// Every number that may begin at `place`: the whole of it, and where a comma may part two items, the part
/// before it.
pub(super) fn numerals_at(line: &Line, place: usize, end: usize) -> Vec<Numeral> {
    let Some(first) = line.at(place) else { return Vec::new() };
    let signed = first.is_any_mark("+-");
    let digits = if signed { place + 1 } else { place };
    let sign = match () {
        () if first.is_mark('-') => Sign::Minus,
        () if first.is_mark('+') => Sign::Plus,
        () => Sign::None,
    };
    let fits = if signed { line.glued(digits) && may_be_signed(line, place) } else { may_begin(line, place) };
    if digits >= end || !fits || !line.at(digits).is_some_and(Token::is_number) {
        return Vec::new();
    }
    let run = run_end(line, digits).min(end);
    let numeral = |to: usize, shape: Shape, torn: bool| Numeral { at: place..to, sign, shape, torn };
    let whole = shape(line.in_range(&(digits..run)));
    let mut found = Vec::new();
    if let Some(to) = spaced_end(line, digits, run, end) {
        found.push(numeral(to, Shape::Spaced, false));
        found.push(numeral(run, whole, true));
    } else {
        found.push(numeral(run, whole, false));
    }
    for comma in (digits + 1..run).filter(|at| line.at(*at).is_some_and(|token| token.is_mark(','))) {
        let torn = !starts_name(line, comma + 1);
        found.push(numeral(comma, shape(line.in_range(&(digits..comma))), torn));
    }
    found
}

/// Whether a name begins with the number that stands there.
fn starts_name(line: &Line, place: usize) -> bool {
    line.mentions_from(place).any(|mention| !line.is_weak(mention) && mention.at.len() > 1)
}

fn may_begin(line: &Line, place: usize) -> bool {
    let Some(before) = line.before(place).filter(|_| line.glued(place)) else { return true };
    before.has(Roles::TIMES) || before.has(Roles::COUNTS) || before.is_any_mark(":=([|*\"',;&")
}

fn may_be_signed(line: &Line, place: usize) -> bool {
    !line.glued(place) || line.before(place).is_some_and(|before| before.is_any_mark(":=([|"))
}

/// The end of the run of digits and what joins them without a space.
fn run_end(line: &Line, from: usize) -> usize {
    let number = |place: usize| line.glued(place) && line.at(place).is_some_and(Token::is_number);
    let mark = |place: usize, marks: &str| {
        line.glued(place) && line.at(place).is_some_and(|token| token.is_any_mark(marks))
    };
    let mut end = from + 1;
    while end < from + LONGEST {
        let exponent = line.glued(end) && line.at(end).is_some_and(|token| token.is_word("e"));
        end += match () {
            () if mark(end, ".,'/-+_^\u{2044}") && number(end + 1) => 2,
            () if mark(end, ".") && mark(end + 1, ".") && number(end + 2) => 3,
            () if exponent && number(end + 1) => 2,
            () if exponent && mark(end + 1, "+-") && number(end + 2) => 3,
            () => return end,
        };
    }
    end
}

/// Where `1 000 000` ends, if one to three digits and then threes stand apart, and no name begins with them.
fn spaced_end(line: &Line, from: usize, run: usize, end: usize) -> Option<usize> {
    let length =
        |place: usize| line.at(place).filter(|token| token.is_number()).map(|token| token.text.len());
    if run != from + 1 || length(from)? > 3 {
        return None;
    }
    let groups = (run..end.min(run + LONGEST))
        .take_while(|place| length(*place) == Some(3) && !line.glued(*place) && !starts_name(line, *place))
        .count();
    (groups > 0).then_some(run + groups)
}

fn shape(run: &[Token]) -> Shape {
    let (numbers, marks): (Vec<&Token>, Vec<&Token>) = run.iter().partition(|token| token.is_number());
    let all = |mark: char| marks.iter().all(|token| token.is_mark(mark));
    if numbers.iter().any(|token| token.odd) {
        return Shape::Strange;
    }
    match marks.len() {
        0 => Shape::Whole,
        _ if all(',') => {
            let lengths: Vec<usize> = numbers.iter().map(|token| token.text.len()).collect();
            let first =
                numbers.first().is_some_and(|token| token.text.len() <= 3 && !token.text.starts_with('0'));
            let threes = lengths.iter().skip(1).all(|length| *length == 3);
            if first && threes { Shape::Grouped } else { Shape::Comma }
        }
        1 if all('.') => Shape::Decimal,
        _ => Shape::Strange,
    }
}

impl Numeral {
    /// The quantity it stands for, for a product sold in so many decimals; or what is wrong with it.
    pub(super) fn quantity(&self, line: &Line, decimals: u8) -> Result<Quantity, Fault> {
        match (self.sign, line.purpose) {
            (Sign::Minus, _) => return Err(Fault::Negative),
            (Sign::Plus, Purpose::Order) => return Err(Fault::Signed),
            _ => {}
        }
        let tokens = line.in_range(&self.at).iter();
        let digits: String = tokens
            .filter(|token| token.is_number() || token.is_mark('.'))
            .map(|token| token.text.as_str())
            .collect();
        match self.shape {
            Shape::Grouped if decimals > 0 => return Err(Fault::Comma),
            Shape::Whole | Shape::Grouped => {}
            Shape::Decimal => decimal_fault(&digits, decimals)?,
            Shape::Comma => return Err(Fault::Comma),
            Shape::Spaced => return Err(Fault::Spaced),
            Shape::Strange => return Err(Fault::Strange),
        }
        let quantity = Quantity::parse(&digits).ok_or(Fault::TooMany)?;
        if quantity > Quantity::MOST {
            return Err(Fault::TooMany);
        }
        if !quantity.fits_decimals(decimals) {
            return Err(Fault::TooFine);
        }
        let counts = line.purpose == Purpose::Stock && self.sign == Sign::None;
        if quantity.is_positive() || counts { Ok(quantity) } else { Err(Fault::Zero) }
    }
}

/// `1.250` is one and a quarter here and twelve hundred and fifty elsewhere. It is read only where nobody
/// groups so: after a lone zero or more than three digits, or when no shorter way to write it remains.
fn decimal_fault(digits: &str, decimals: u8) -> Result<(), Fault> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let like_a_group = fraction.len() == 3 && whole.len() <= 3 && whole != "0";
    let shortest = decimals >= 3 && !fraction.ends_with('0');
    match () {
        () if like_a_group && !shortest => Err(Fault::Point),
        () if decimals == 0 => Err(Fault::Whole),
        () if fraction.trim_end_matches('0').len() > usize::from(decimals.min(3)) => Err(Fault::TooFine),
        () => Ok(()),
    }
}
