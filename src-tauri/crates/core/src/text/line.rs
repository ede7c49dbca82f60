//! One line of a text: its tokens, and every place where the catalogue is named in it.

use std::cell::OnceCell;
use std::ops::Range;

use super::catalogue::{Catalogue, Naming};
use super::contact;
use super::token::{Kind, Token, squeeze, tokens};
use super::words::Roles;
use crate::ProductId;

/// What a text is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Signs are refused and zero is.
    Order,
    /// A plus receives, and zero is a count.
    Stock,
}

/// A place where products are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its tokens.
    pub(super) at: Range<usize>,
    pub(super) naming: Naming,
    /// At least one.
    pub(super) products: Vec<ProductId>,
}

impl Mention {
    fn overlaps(&self, other: &Range<usize>) -> bool {
        self.at.start < other.end && other.start < self.at.end
    }
}

/// A line with what stands in it.
pub(super) struct Line<'a> {
    pub(super) source: &'a str,
    pub(super) catalogue: &'a Catalogue,
    pub(super) purpose: Purpose,
    tokens: Vec<Token>,
    mentions: Vec<Mention>,
    known_numbers: OnceCell<Vec<bool>>,
    /// For each token the mentions over it.
    over: Vec<Vec<usize>>,
}

impl<'a> Line<'a> {
    /// Reads `source[bytes]`.
    pub(super) fn new(
        source: &'a str,
        bytes: Range<usize>,
        catalogue: &'a Catalogue,
        purpose: Purpose,
    ) -> Self {
        let tokens = tokens(source.get(bytes.clone()).unwrap_or_default(), bytes.start);
        let mut line = Self {
            source,
            catalogue,
            purpose,
            tokens,
            mentions: Vec::new(),
            known_numbers: OnceCell::new(),
            over: Vec::new(),
        };
        line.mentions = line.find_mentions();
        line.over.resize(line.tokens.len(), Vec::new());
        for (place, mention) in line.mentions.iter().enumerate() {
            for over in line.over.get_mut(mention.at.clone()).unwrap_or_default() {
                over.push(place);
            }
        }
        line
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn at(&self, place: usize) -> Option<&Token> {
        self.tokens.get(place)
    }

    pub(super) fn before(&self, place: usize) -> Option<&Token> {
        place.checked_sub(1).and_then(|place| self.tokens.get(place))
    }

    pub(super) fn in_range(&self, range: &Range<usize>) -> &[Token] {
        self.tokens.get(range.clone()).unwrap_or_default()
    }

    /// What was written there.
    pub(super) fn text(&self, range: &Range<usize>) -> &'a str {
        let tokens = self.in_range(range);
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => self.source.get(first.start..last.end).unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether only marks stand before it in the line.
    pub(super) fn starts(&self, place: usize) -> bool {
        !self.in_range(&(0..place)).iter().any(Token::is_solid)
    }

    /// Whether a token joins the one before without a space.
    pub(super) fn glued(&self, place: usize) -> bool {
        place > 0 && self.at(place).is_some_and(|token| !token.spaced)
    }

    pub(super) fn mentions_over(&self, place: usize) -> impl Iterator<Item = &Mention> {
        self.over.get(place).into_iter().flatten().filter_map(|mention| self.mentions.get(*mention))
    }

    pub(super) fn mentions_from(&self, place: usize) -> impl Iterator<Item = &Mention> {
        self.mentions_over(place).filter(move |mention| mention.at.start == place)
    }

    /// Whether a token belongs to something the catalogue names. A SKU of letters alone may be any word.
    pub(super) fn is_named(&self, place: usize) -> bool {
        self.mentions_over(place).any(|mention| !self.is_weak(mention))
    }

    /// Whether a word belongs to a name that is more than courtesy: the `The` of `The Mug`, not that of `The`.
    pub(super) fn is_in_name(&self, place: usize) -> bool {
        let polite =
            |token: &Token| !token.is_solid() || token.has(Roles::FILLER) || token.has(Roles::CLOSES);
        self.mentions_over(place)
            .any(|mention| !self.is_weak(mention) && !self.in_range(&mention.at).iter().all(polite))
    }

    /// Whether words may just happen to be a SKU.
    pub(super) fn is_weak(&self, mention: &Mention) -> bool {
        mention.naming == Naming::Sku && !self.in_range(&mention.at).iter().any(Token::is_number)
    }

    /// Whether a longer name than `used` takes in the number at `number`, as in `6 Ribbons` when both this
    /// and `Ribbons` are products.
    pub(super) fn belongs_to_longer_name(&self, number: &Range<usize>, used: &Range<usize>) -> bool {
        self.mentions_over(number.start)
            .any(|mention| mention.at.end >= number.end && mention.at != *used && mention.overlaps(used))
    }

    /// Whether a number is a date, a telephone number or the like.
    pub(super) fn is_known_number(&self, place: usize) -> bool {
        let known = self.known_numbers.get_or_init(|| contact::known_numbers(self));
        known.get(place).copied().unwrap_or(false)
    }

    /// The mentions in a range that do not overlap: leftmost first, of those the longest.
    pub(super) fn main_mentions(&self, range: &Range<usize>) -> Vec<&Mention> {
        let mut found = Vec::new();
        let mut place = range.start;
        while place < range.end {
            let longest = self
                .mentions_from(place)
                .filter(|mention| mention.at.end <= range.end && !self.is_weak(mention))
                .max_by_key(|mention| mention.at.end);
            place = longest.map_or(place + 1, |mention| mention.at.end);
            found.extend(longest);
        }
        found
    }

    fn find_mentions(&self) -> Vec<Mention> {
        let squeezed = squeeze(&self.tokens);
        let begins = |byte: usize| squeezed.places.binary_search_by_key(&byte, |place| place.0).ok();
        let ends = |byte: usize| squeezed.places.binary_search_by_key(&byte, |place| place.1).ok();
        let mut mentions = Vec::new();
        for (spelling, start, end) in self.catalogue.spelled(&squeezed.text) {
            let (Some(first), Some(last)) = (begins(start), ends(end)) else { continue };
            let at = first..last + 1;
            if !self.may_begin(&at) || !self.may_end(last) {
                continue;
            }
            if let Some((naming, products)) = self.catalogue.named(spelling, self.text(&at)) {
                mentions.push(Mention { at, naming, products });
            }
        }
        mentions
    }

    /// Whether a name may begin there: not inside a word, a number or a compound such as `T-Light`.
    fn may_begin(&self, at: &Range<usize>) -> bool {
        let place = at.start;
        let (Some(first), Some(before)) = (self.at(place), self.before(place)) else { return true };
        if first.spaced || !first.is_solid() {
            return true;
        }
        match (before.kind, first.kind) {
            // `5Laptop` and `5xLaptop`, but neither the D of `3D` nor the 5 of `A5`.
            (Kind::Number, Kind::Word) => first.text.chars().count() >= 3,
            // `5x6 RIBBONS`
            (Kind::Word, Kind::Word) => before.has(Roles::TIMES),
            (Kind::Word, Kind::Number) => {
                before.has(Roles::TIMES)
                    && !before.spaced
                    && self.before(place - 1).is_some_and(Token::is_number)
            }
            (Kind::Mark, Kind::Number) => !before.is_any_mark(".-+/'#~$£€<>"),
            (Kind::Mark, _) => {
                let far = self.before(place - 1).filter(|far| far.is_solid() && !before.spaced);
                match far.map(|far| far.kind) {
                    Some(Kind::Word) => !before.is_any_mark("-/'.@_&+"),
                    Some(_) => !before.is_any_mark("-/'_@"),
                    None => !before.is_any_mark("@#$£€<~"),
                }
            }
            _ => false,
        }
    }

    /// Whether a name may end there.
    fn may_end(&self, last: usize) -> bool {
        let (Some(ended), Some(next)) = (self.at(last), self.at(last + 1)) else { return true };
        if next.spaced || !ended.is_solid() {
            return true;
        }
        if next.is_solid() {
            return false;
        }
        let far = self.at(last + 2).filter(|far| far.is_solid() && !far.spaced);
        match far.map(|far| far.kind) {
            Some(Kind::Word) if ended.is_number() => !next.is_any_mark("-/'@_"),
            Some(Kind::Word) => !next.is_any_mark("-/'.@_&+"),
            Some(_) if ended.is_number() => !next.is_any_mark(".'/-"),
            _ => true,
        }
    }
}
