//! Turns of speech: what is taken back, told or asked rather than ordered.

use super::line::{Line, Purpose};
use super::pieces::Sentence;
use super::token::{Kind, Token};
use super::words::Roles;

/// The turns of speech in a sentence.
pub(super) struct Turns {
    first: usize,
    /// Where what stands behind is taken back: `not 5 Laptop, 3 Mouse`.
    reversed_from: usize,
    /// All is taken back: `5 Laptop, cancel that`.
    revoked: bool,
    /// Nothing is ordered: `Laptop: 5?`, `5 Laptop is all I have`.
    enquiry: bool,
    /// For each token whether it is told: the five of `I have 5 Laptop and need 3 Mouse`.
    told: Vec<bool>,
}

/// What was said so far.
#[derive(Default)]
struct State {
    wanted: bool,
    thanked: bool,
    told: bool,
    has: bool,
}

impl Turns {
    pub(super) fn of(line: &Line, sentence: &Sentence) -> Self {
        let first = sentence.at.start;
        let mut turns =
            Self { first, reversed_from: usize::MAX, revoked: false, enquiry: false, told: Vec::new() };
        let (mut state, mut wanted, mut asked) = (State::default(), false, false);
        for place in sentence.at.clone() {
            if let Some(token) = line.at(place).filter(|_| !line.is_named(place)) {
                if token.has(Roles::REVERSES) {
                    turns.reversed_from = turns.reversed_from.min(place);
                }
                turns.revoked |= token.has(Roles::REVOKES);
                asked |= token.is_mark('?');
                state.hear(line, place, token);
            }
            wanted |= state.wanted;
            turns.told.push(state.told);
        }
        let orders = line.purpose == Purpose::Order;
        turns.enquiry = orders && !wanted && (asked || state.has);
        turns.told.iter_mut().for_each(|told| *told &= orders);
        turns
    }

    /// Whether an item that begins at `place` is taken back.
    pub(super) fn takes_back(&self, place: usize) -> bool {
        self.revoked || self.reversed_from < place
    }

    /// Whether an item that begins at `place` is told or asked, not ordered.
    pub(super) fn only_tells(&self, place: usize) -> bool {
        let told = place.checked_sub(self.first).and_then(|place| self.told.get(place));
        self.enquiry || told.copied().unwrap_or(false)
    }
}

impl State {
    fn hear(&mut self, line: &Line, place: usize, token: &Token) {
        let person = line.at(place + 1).is_some_and(|next| next.has(Roles::PERSON));
        // Thanks for an order is no order.
        let noun = self.thanked && token.is_word("order");
        match () {
            () if (token.has(Roles::WANTS) && !noun) || (token.has(Roles::ASKS) && person) => {
                (self.wanted, self.told) = (true, false);
            }
            // What stands before a colon is a heading, unless it is a product.
            () if token.is_mark(':') && !place.checked_sub(1).is_some_and(|before| line.is_named(before)) => {
                (self.told, self.has) = (false, false);
            }
            () if token.has(Roles::JOINS) || (token.kind == Kind::Mark && token.is_any_mark(",;")) => {
                self.wanted = false;
            }
            () if token.has(Roles::HAS) && !self.wanted => (self.told, self.has) = (true, true),
            () if self.thanked && !self.wanted && token.has(Roles::REASONS) => self.told = true,
            () => self.thanked |= token.has(Roles::CLOSES),
        }
    }
}
