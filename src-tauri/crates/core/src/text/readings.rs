//! Every way to read a stretch of a line from end to end, and whether there is exactly one.

use std::collections::HashMap;
use std::ops::Range;

use super::items::{Item, items_at};
use super::line::{Line, Purpose};
use super::token::{Kind, Token};
use super::words::Roles;
use crate::ProductId;

/// What a stretch of a line says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// These items and nothing else: no other reading uses up every word.
    Items(Vec<Item>),
    /// Two readings fit, or one that another is as good as; the products they may mean.
    Either(Vec<ProductId>),
    /// Something is left over whichever way it is read.
    Unclear,
}

/// Reads a stretch. Each token must belong to an item or be one that may be passed over; as an item holds a
/// number and a name and nothing is guessed, what was written as items can be read back in no other way
/// without this finding two.
pub(super) fn read(line: &Line, stretch: &Range<usize>) -> Said {
    let mut chains = Chains::default();
    // For each place from the end backwards: up to two different readings of what follows.
    let mut readings: Vec<Vec<usize>> = vec![Vec::new(); stretch.len() + 1];
    if let Some(last) = readings.last_mut() {
        last.push(Chains::END);
    }
    for place in stretch.clone().rev() {
        let mut found = Vec::new();
        let after = |to: usize| readings.get(to - stretch.start).map(Vec::as_slice).unwrap_or_default();
        if may_be_passed_over(line, place) {
            found.extend(after(place + 1));
        }
        for item in items_at(line, place, stretch.end) {
            let rest = after(item.at.end);
            if rest.is_empty() {
                continue;
            }
            for next in rest {
                let chain = chains.link(line, &item, *next);
                if found.len() < 2 && !found.contains(&chain) {
                    found.push(chain);
                }
            }
        }
        if let Some(here) = readings.get_mut(place - stretch.start) {
            *here = found;
        }
    }
    let found = readings.first().map(Vec::as_slice).unwrap_or_default();
    let items: Vec<Item> = found.iter().flat_map(|chain| chains.items(*chain)).collect();
    match found.len() {
        0 => Said::Unclear,
        1 if items.iter().all(|item| !item.doubtful) => Said::Items(items),
        _ => Said::Either(either(line, stretch, &items)),
    }
}

/// The products of all readings, and of the longest names that stand there.
fn either(line: &Line, stretch: &Range<usize>, items: &[Item]) -> Vec<ProductId> {
    let named = line.main_mentions(stretch).into_iter().flat_map(|mention| &mention.products);
    let mut products: Vec<ProductId> = Vec::new();
    for product in named.chain(items.iter().flat_map(|item| &item.products)) {
        if !products.contains(product) {
            products.push(*product);
        }
    }
    products
}

/// Readings as linked items, each different one once: two derivations of the same items are one reading.
#[derive(Default)]
struct Chains {
    /// An item and the chain behind it.
    links: Vec<(Item, usize)>,
    known: HashMap<(Vec<ProductId>, String, usize), usize>,
}

impl Chains {
    /// The chain without items.
    const END: usize = usize::MAX;

    fn link(&mut self, line: &Line, item: &Item, next: usize) -> usize {
        let links = &mut self.links;
        let written = line.text(&item.numeral.at).to_owned();
        let chain = *self.known.entry((item.products.clone(), written, next)).or_insert_with(|| {
            links.push((item.clone(), next));
            links.len() - 1
        });
        if let Some((known, _)) = links.get_mut(chain) {
            known.doubtful |= item.doubtful;
            // The unit belongs to the text of an item, whichever way it was come by.
            if item.at.len() > known.at.len() {
                known.at = item.at.clone();
            }
        }
        chain
    }

    fn items(&self, chain: usize) -> Vec<Item> {
        let mut items = Vec::new();
        let mut at = chain;
        while let Some((item, next)) = self.links.get(at) {
            items.push(item.clone());
            at = *next;
        }
        items
    }
}

/// Whether a token may stand outside items without saying anything about them.
pub(super) fn may_be_passed_over(line: &Line, place: usize) -> bool {
    let Some(token) = line.at(place) else { return false };
    if token.kind == Kind::Number {
        return false;
    }
    if token.kind == Kind::Word {
        let polite = token.has(Roles::FILLER) || token.has(Roles::HAS) || token.has(Roles::ASKS);
        let social = token.has(Roles::CLOSES) || token.has(Roles::GREETS);
        let free = !line.is_in_name(place);
        return token.has(Roles::JOINS) || ((polite || social || is_addressed(line, place)) && free);
    }
    let next = line.at(place + 1);
    let before_word = next.is_some_and(|next| next.kind == Kind::Word);
    let glued_after = line.glued(place + 1);
    match token.text.as_str() {
        // Before a number a dash may take away, and a plus add.
        "-" | "/" => token.spaced && !glued_after && (before_word || line.purpose == Purpose::Order),
        "+" if line.purpose == Purpose::Stock => before_word,
        // `5"` is a size, unless it ends what was quoted.
        "\"" | "'" if line.glued(place) && line.before(place).is_some_and(Token::is_number) => {
            let quoted = line.in_range(&(place.saturating_sub(LONGEST_QUOTED)..place));
            quoted.iter().any(|before| before.text == token.text)
        }
        "+" => next.is_some() && (if token.spaced { !glued_after } else { before_word }),
        _ => token.is_any_mark(PASSED),
    }
}

/// A quotation is no longer than this, in tokens.
const LONGEST_QUOTED: usize = 60;

/// The Tom of `Hi Tom please send`.
fn is_addressed(line: &Line, place: usize) -> bool {
    let (Some(token), Some(before)) = (line.at(place), line.before(place)) else { return false };
    let capital = line.source.get(token.start..token.end).unwrap_or_default().starts_with(char::is_uppercase);
    let goes_on = line.at(place + 1).is_some_and(|next| next.has(Roles::FILLER));
    before.has(Roles::GREETS) && line.starts(place - 1) && token.roles == Roles::NONE && capital && goes_on
}

/// Marks between and around items, and friendly faces.
const PASSED: &str = ".,;:!?()[]|\"'*_&…•·、،🙂😀😁😃😄😊🙏👍";
