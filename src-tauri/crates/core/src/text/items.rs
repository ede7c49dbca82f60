//! The forms of one item: a quantity and a product, in either order, with what may stand between.

use std::ops::Range;

use super::catalogue::Naming;
use super::line::{Line, Mention, Purpose};
use super::numbers::{Numeral, numerals_at};
use super::token::Token;
use super::words::Roles;
use crate::ProductId;

/// A quantity and a product, as they stand in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Its tokens.
    pub(super) at: Range<usize>,
    /// The products its words name: one, or several that share them.
    pub(super) products: Vec<ProductId>,
    pub(super) numeral: Numeral,
    /// The word of measure behind the number, if it is one.
    pub(super) measure: Option<usize>,
    /// Another reading fits as well.
    pub(super) doubtful: bool,
}

/// A product named, perhaps twice: by SKU and name.
struct Reference {
    at: Range<usize>,
    products: Vec<ProductId>,
}

/// A number with what announces it and what counts it.
struct Amount {
    at: Range<usize>,
    numeral: Numeral,
    measure: Option<usize>,
    /// A word or sign says that this is a quantity.
    announced: bool,
}

/// Every item that may begin at `place`.
pub(super) fn items_at(line: &Line, place: usize, end: usize) -> Vec<Item> {
    let mut items = Vec::new();
    for amount in amounts_at(line, place, end, true) {
        for from in after_links(line, amount.at.end, end) {
            for reference in references_at(line, from, end) {
                items.push(item(line, place..reference.at.end, &reference, &amount, amount.announced));
            }
        }
    }
    for reference in references_at(line, place, end) {
        let (from, bound) = after_binder(line, reference.at.end, end);
        for amount in amounts_at(line, from, end, false) {
            let Some(to) = closed(line, from, amount.at.end, end) else { continue };
            let announced = bound || amount.announced;
            items.push(item(line, place..to, &reference, &amount, announced));
        }
    }
    items
}

fn item(line: &Line, at: Range<usize>, reference: &Reference, amount: &Amount, announced: bool) -> Item {
    let numeral = amount.numeral.clone();
    let doubtful = numeral.torn
        || line.belongs_to_longer_name(&numeral.at, &reference.at)
        || (!announced && may_be_a_sku(line, &numeral));
    Item { at, products: reference.products.clone(), numeral, measure: amount.measure, doubtful }
}

/// `22423 Laptop`: a number that is a long SKU itself, and that nothing calls a quantity.
fn may_be_a_sku(line: &Line, numeral: &Numeral) -> bool {
    line.mentions_from(numeral.at.start)
        .any(|mention| mention.at == numeral.at && line.text(&mention.at).len() >= 4)
}

/// The product names that may begin at `place`.
fn references_at(line: &Line, place: usize, end: usize) -> Vec<Reference> {
    let quote = line.at(place).filter(|token| token.is_any_mark("\"'")).map(|token| token.text.clone());
    let mut references = Vec::new();
    if let Some(quote) = quote {
        let closes = |at: usize| line.at(at).is_some_and(|token| token.is_mark('"') || token.text == quote);
        let inner = line.mentions_from(place + 1).filter(|mention| mention.at.end < end);
        references.extend(
            inner.filter(|mention| closes(mention.at.end)).map(|mention| Reference {
                at: place..mention.at.end + 1,
                products: mention.products.clone(),
            }),
        );
    }
    for mention in line.mentions_from(place).filter(|mention| mention.at.end <= end) {
        references.push(Reference { at: mention.at.clone(), products: mention.products.clone() });
        references.extend(named_twice(line, mention, end));
    }
    references
}

/// `85123A WHITE HANGING HEART`, `Laptop (LAP-1)`: SKU and name of one product side by side.
fn named_twice(line: &Line, first: &Mention, end: usize) -> Option<Reference> {
    let between = line.at(first.at.end)?;
    let opened = between.is_any_mark("([");
    let from = if between.is_any_mark("([:|") || is_spaced_dash(line, first.at.end) {
        first.at.end + 1
    } else {
        first.at.end
    };
    let second = line
        .mentions_from(from)
        .filter(|second| (first.naming == Naming::Sku) != (second.naming == Naming::Sku))
        .max_by_key(|second| second.at.end)?;
    let to = if opened { second.at.end + 1 } else { second.at.end };
    let closed = !opened || line.at(second.at.end).is_some_and(|token| token.is_any_mark(")]"));
    let shared: Vec<ProductId> =
        first.products.iter().filter(|product| second.products.contains(product)).copied().collect();
    (to <= end && closed && shared.len() == 1)
        .then_some(Reference { at: first.at.start..to, products: shared })
}

/// The amounts that may begin at `place`: `5`, `x5`, `qty: 5`, `5 pcs`, `5x`; before a product also `5 x`.
fn amounts_at(line: &Line, place: usize, end: usize, leads: bool) -> Vec<Amount> {
    let mut from = place;
    let mut times = false;
    if line.at(from).is_some_and(|token| token.has(Roles::COUNTS)) {
        from += 1;
        from += usize::from(line.at(from).is_some_and(|token| token.is_any_mark(":=.")));
    }
    if line.at(from).is_some_and(|token| token.has(Roles::TIMES) || token.is_mark('*')) {
        from += 1;
        times = true;
    }
    let announced = from > place;
    let mut amounts = Vec::new();
    for numeral in numerals_at(line, from, end) {
        // What looks like a unit may be the first word of a name: `7 ST TROPEZ NECKLACE`.
        let counted = unit_at(line, numeral.at.end, end, leads);
        for (to, measure) in [(numeral.at.end, None)].into_iter().chain(counted) {
            let amount = |to: usize, announced: bool| Amount {
                at: place..to,
                numeral: numeral.clone(),
                measure,
                announced: announced || to > numeral.at.end,
            };
            amounts.push(amount(to, announced));
            let marked = line.at(to).is_some_and(|token| token.has(Roles::TIMES) || token.is_mark('*'));
            if marked && !times && to < end && (leads || line.glued(to)) {
                amounts.push(amount(to + 1, true));
            }
        }
    }
    amounts
}

/// Behind a unit, and the unit if it is a measure.
fn unit_at(line: &Line, from: usize, end: usize, leads: bool) -> Option<(usize, Option<usize>)> {
    let unit = line.at(from).filter(|token| from < end && is_unit(token))?;
    let measure = unit.has(Roles::MEASURES).then_some(from);
    // `5 Stk. Laptop`
    let point = line.at(from + 1).is_some_and(|token| token.is_mark('.')) && line.glued(from + 1);
    let to = if leads && point && from + 1 < end { from + 2 } else { from + 1 };
    Some((to, measure))
}

fn is_unit(token: &Token) -> bool {
    token.has(Roles::PIECES) || token.has(Roles::MEASURES)
}

/// Where a product may begin behind an amount: at once, or behind `of the`.
fn after_links(line: &Line, from: usize, end: usize) -> Vec<usize> {
    let mut places = vec![from];
    if line.at(from).is_some_and(|token| token.is_mark('|')) {
        places.push(from + 1);
    }
    let links = (from..end.min(from + 3))
        .take_while(|place| line.at(*place).is_some_and(|token| token.has(Roles::LINKS)));
    places.extend(links.map(|place| place + 1));
    places
}

/// Behind a product: where its amount begins, and whether a sign binds the two.
fn after_binder(line: &Line, from: usize, end: usize) -> (usize, bool) {
    let Some(token) = line.at(from).filter(|_| from < end) else { return (from, false) };
    let counted = token.is_mark(',') && line.at(from + 1).is_some_and(|next| next.has(Roles::COUNTS));
    let dashed = line.purpose == Purpose::Order && is_spaced_dash(line, from);
    let arrow = token.is_any_mark("-=") && line.glued(from + 1);
    match () {
        () if arrow && line.at(from + 1).is_some_and(|next| next.is_mark('>')) => (from + 2, true),
        () if counted || dashed || token.is_any_mark(":=|([→") || pairs(line, from) => (from + 1, true),
        () => (from, false),
    }
}

/// Whether a comma or semicolon parts a product from its number, the two being all that the line holds.
pub(super) fn pairs(line: &Line, place: usize) -> bool {
    /// A number with commas and a unit, in tokens.
    const MOST: usize = 8;
    let behind = place + 1..line.len();
    let amount = |token: &Token| token.is_number() || is_unit(token) || token.is_any_mark(".,+-");
    line.at(place).is_some_and(|token| token.is_any_mark(",;"))
        && behind.len() <= MOST
        && line.in_range(&behind).iter().any(Token::is_number)
        && line.in_range(&behind).iter().all(amount)
        && place.checked_sub(1).is_some_and(|last| {
            line.mentions_over(last).any(|mention| mention.at.end == place && line.starts(mention.at.start))
        })
}

/// The end of an amount whose bracket, if one was opened, is closed.
fn closed(line: &Line, from: usize, to: usize, end: usize) -> Option<usize> {
    if !line.before(from).is_some_and(|token| token.is_any_mark("([")) {
        return Some(to);
    }
    (to < end && line.at(to).is_some_and(|token| token.is_any_mark(")]"))).then_some(to + 1)
}

/// A dash with space on both sides: in an order it parts, it does not subtract.
pub(super) fn is_spaced_dash(line: &Line, place: usize) -> bool {
    line.at(place).is_some_and(|token| token.is_mark('-') && token.spaced) && !line.glued(place + 1)
}
