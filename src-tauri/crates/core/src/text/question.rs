//! What is asked about a piece of text, and why.

use std::ops::Range;

use super::line::{Line, Purpose};
use super::numbers::Fault;
use crate::{Message, ProductId, Quantity};

/// Something to ask about a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) message: Message,
    /// The product, if that much is sure.
    pub(super) product: Option<ProductId>,
    /// The quantity, if that much is sure.
    pub(super) quantity: Option<Quantity>,
    /// Products it may be, best first.
    pub(super) products: Vec<ProductId>,
    /// Words to look for more products with.
    pub(super) words: Option<String>,
}

/// Text longer than this, in characters, is cut where a question quotes it.
const MOST_QUOTED: usize = 80;

impl Question {
    fn new(message: Message) -> Self {
        Self { message, product: None, quantity: None, products: Vec::new(), words: None }
    }

    /// About a product that is sure.
    fn about(line: &Line, product: ProductId, message: Message) -> Self {
        let message = message.with("product", name(line, product));
        Self { product: Some(product), products: vec![product], ..Self::new(message) }
    }

    /// How many?
    pub(super) fn missing(line: &Line, product: ProductId) -> Self {
        Self::about(line, product, Message::new("text-missing"))
    }

    /// A number that is no quantity.
    pub(super) fn fault(line: &Line, at: &Range<usize>, product: ProductId, fault: Fault) -> Self {
        let key = match (fault, line.purpose) {
            (Fault::Negative, Purpose::Order) => "text-negative",
            (Fault::Negative, Purpose::Stock) => "text-stock-negative",
            (Fault::Signed, _) => "text-signed",
            (Fault::Zero, Purpose::Order) => "text-zero",
            (Fault::Zero, Purpose::Stock) => "text-stock-zero",
            (Fault::Whole, _) => "text-fraction",
            (Fault::TooFine, _) => "text-too-fine",
            (Fault::TooMany, _) => "text-too-many",
            (Fault::Comma, _) => "text-comma",
            (Fault::Point, _) => "text-point",
            (Fault::Spaced, _) => "text-spaced",
            (Fault::Strange, _) => "text-strange",
        };
        let decimals = line.catalogue.entry(product).map_or(0, |entry| usize::from(entry.decimals));
        let message = Message::new(key)
            .with("text", quoted(line.text(at)))
            .with("most", Quantity::MOST)
            .with("decimals", decimals);
        Self::about(line, product, message)
    }

    /// A product that is sold no longer; what is near it in name may do instead.
    pub(super) fn archived(line: &Line, at: &Range<usize>, product: ProductId, quantity: Quantity) -> Self {
        let asked = Self::form(line, at, product, "text-archived");
        let words = Some(name(line, product));
        Self { product: None, products: Vec::new(), quantity: Some(quantity), words, ..asked }
    }

    /// A measure for what is sold by the piece.
    pub(super) fn measure(line: &Line, at: &Range<usize>, product: ProductId) -> Self {
        Self::about(line, product, Message::new("text-measure").with("text", quoted(line.text(at))))
    }

    /// Words beside a product that may change what is meant.
    pub(super) fn leftover(line: &Line, words: &str, product: ProductId, near: String) -> Self {
        let message = Message::new("text-leftover").with("words", quoted(words));
        let asked = Self::about(line, product, message);
        Self { product: None, words: Some(near), ..asked }
    }

    /// A product, but not a form that is understood.
    pub(super) fn form(line: &Line, at: &Range<usize>, product: ProductId, key: &'static str) -> Self {
        Self::about(line, product, Message::new(key).with("text", quoted(line.text(at))))
    }

    /// Several products with one name.
    pub(super) fn shared(line: &Line, at: &Range<usize>, products: Vec<ProductId>) -> Self {
        let count = products.len();
        let message = Message::new("text-shared").with("text", quoted(line.text(at))).with("count", count);
        Self { products, ..Self::new(message) }
    }

    /// Two readings fit.
    pub(super) fn two_readings(line: &Line, at: &Range<usize>, products: Vec<ProductId>) -> Self {
        let message = Message::new("text-two-readings").with("text", quoted(line.text(at)));
        Self { products, ..Self::new(message) }
    }

    /// No product has these words for a name; `best` is the nearest.
    pub(super) fn unknown(
        line: &Line,
        words: &str,
        near: Vec<ProductId>,
        quantity: Option<Quantity>,
    ) -> Self {
        let message = match near.first() {
            Some(best) => Message::new("text-near").with("product", name(line, *best)),
            None => Message::new("text-unknown"),
        };
        Self { products: near, quantity, ..Self::new(message.with("words", quoted(words))) }
    }
}

/// A product's name, as a figure.
pub(super) fn name(line: &Line, product: ProductId) -> String {
    line.catalogue.entry(product).map(|entry| quoted(&entry.name)).unwrap_or_default()
}

/// Text as a question quotes it: white space made single, cut where it grows long.
pub(super) fn quoted(text: &str) -> String {
    let mut short = String::new();
    for (count, word) in text.split_whitespace().enumerate() {
        if count > 0 {
            short.push(' ');
        }
        for ch in word.chars().filter(|ch| !ch.is_control()) {
            short.push(ch);
        }
        if short.chars().count() > MOST_QUOTED {
            return short.chars().take(MOST_QUOTED).chain(['…']).collect();
        }
    }
    short
}
