//! What is read, asked and left out, by theme. Each table is text and what it says.

mod doubts;
mod forms;
mod letters;
mod names;
mod properties;
mod quantities;
mod search;
mod stock;
mod whole;

use super::*;
use crate::{Message, ProductId, Quantity};

/// The shop of these tests: the products by id, from 1.
const SHOP: &[(&str, &str, u8)] = &[
    ("A-1", "Product A", 0),
    ("B-1", "Product B", 0),
    ("22423", "Laptop", 0),
    ("22424", "Mouse", 0),
    ("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", 0),
    ("R6", "6 RIBBONS RUSTIC CHARM", 0),
    ("C3", "SET OF 3 CAKE TINS, PANTRY DESIGN", 0),
    ("P72", "PACK OF 72 RETROSPOT CAKE CASES", 0),
    ("S1", "Salt", 0),
    ("S2", "Pepper", 0),
    ("S3", "Salt and Pepper", 0),
    ("T1", "Teacup", 0),
    ("T2", "GREEN REGENCY TEACUP AND SAUCER", 0),
    ("T3", "ROSES REGENCY TEACUP AND SAUCER", 0),
    ("CH", "Cheese", 3),
    ("W1", "Twin", 0),
    ("W2", "Twin", 0),
    ("N1", "Ribbon", 0),
    ("N6", "6 Ribbon", 0),
    ("G1", "Große Tasse", 0),
    ("K1", "KEY FOB , SHED", 0),
    ("L1", "3 STRIPEY MICE FELTCRAFT", 0),
    ("M1", "CHARLIE+LOLA RED MUG", 0),
];

fn shop() -> Catalogue {
    let entry = |(place, (sku, name, decimals)): (usize, &(&str, &str, u8))| CatalogueEntry {
        id: ProductId(place as i64 + 1),
        sku: Some((*sku).to_owned()),
        name: (*name).to_owned(),
        decimals: *decimals,
        archived: false,
    };
    let cups = shop_id("Teacup");
    Catalogue::new(SHOP.iter().enumerate().map(entry).collect(), vec![("nice cups".to_owned(), cups)])
}

/// The id of the product of a name; of a shared name the first.
fn shop_id(name: &str) -> ProductId {
    let place = SHOP.iter().position(|(_, known, _)| *known == name).expect("a name of the shop");
    ProductId(place as i64 + 1)
}

/// What was understood for sure, and that nothing else was said.
#[track_caller]
fn reads(text: &str, items: &[(&str, &str)]) {
    let reading = read_order(text, &shop());
    let expected: Vec<_> =
        items.iter().map(|(name, quantity)| (shop_id(name), Quantity::parse(quantity).unwrap())).collect();
    let sure: Vec<_> = reading.sure().map(|(_, product, quantity)| (product, quantity)).collect();
    assert_eq!(sure, expected, "{text:?} read as {reading:#?}");
    assert!(reading.is_clear(), "{text:?} is clear, but read as {reading:#?}");
}

/// What was asked about, by key, and that nothing was taken for sure.
#[track_caller]
fn asks(text: &str, keys: &[&str]) -> Reading {
    let reading = read_order(text, &shop());
    let asked: Vec<_> =
        reading.lines.iter().map(|line| line.question.as_ref().map_or("sure", |q| q.key.as_ref())).collect();
    assert_eq!(asked, keys, "{text:?} read as {reading:#?}");
    reading
}

/// A text that holds no item and nothing that might be one.
#[track_caller]
fn says_nothing(text: &str) {
    assert_eq!(read_order(text, &shop()), Reading::default(), "{text:?} orders nothing");
}

/// A text that is not understood, and not passed over either.
#[track_caller]
fn is_unclear(text: &str, unclear: &[&str]) {
    let reading = read_order(text, &shop());
    assert_eq!(reading.unclear, unclear, "{text:?} read as {reading:#?}");
    assert!(!reading.is_clear());
}

/// The sentence file, to hold every message against.
fn sentences() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/locales/en/text.ftl");
    std::fs::read_to_string(file).expect("the sentences of order text")
}

/// That the sentence of a message exists and asks for no figure the message lacks.
#[track_caller]
fn is_sayable(message: &Message, sentences: &str) {
    let start = format!("{} =", message.key);
    let lines: Vec<&str> = sentences.lines().skip_while(|line| !line.starts_with(&start)).collect();
    let first = lines.first().unwrap_or_else(|| panic!("{} has no sentence", message.key));
    let more = lines.iter().skip(1).take_while(|line| line.starts_with([' ', '}']));
    let sentence: String = std::iter::once(first).chain(more).copied().collect();
    for gap in sentence.split("{ $").skip(1) {
        let name = gap.split([' ', '}']).next().unwrap_or_default();
        assert!(message.figures.contains_key(name), "{} lacks {name}", message.key);
    }
    assert!(sentence.ends_with(['.', '?']), "{} is a sentence", message.key);
}
