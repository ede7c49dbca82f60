//! What is said to people, as a key of the catalogue and its figures; `words` makes the sentence.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::{Money, Quantity, Timestamp};

/// A figure in a sentence, typed so that the reader's locale can write it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Words as somebody wrote them.
    Text(String),
    /// A count.
    Number(i64),
    /// An amount of a product.
    Quantity(Quantity),
    /// An amount in the book's currency.
    Money(Money),
    /// An instant.
    Time(Timestamp),
    /// A share in ten-thousandths: 5800 is 58 %.
    Share(i64),
    /// A length of time in microseconds.
    Span(i64),
    /// A sentence within a sentence, such as the rule that fired.
    Said(Box<Message>),
}

/// A sentence to be: a key of the catalogue and its figures.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Message {
    /// The catalogue's key.
    pub key: Cow<'static, str>,
    /// The figures by their name in the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<Cow<'static, str>, Figure>,
}

impl Message {
    /// A sentence without figures yet.
    pub const fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), figures: BTreeMap::new() }
    }

    /// Adds a figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, figure: impl Into<Figure>) -> Self {
        self.figures.insert(Cow::Borrowed(name), figure.into());
        self
    }
}

impl From<&str> for Figure {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Figure {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for Figure {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}

impl From<usize> for Figure {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<Quantity> for Figure {
    fn from(value: Quantity) -> Self {
        Self::Quantity(value)
    }
}

impl From<Money> for Figure {
    fn from(value: Money) -> Self {
        Self::Money(value)
    }
}

impl From<Message> for Figure {
    fn from(value: Message) -> Self {
        Self::Said(Box::new(value))
    }
}

impl From<Timestamp> for Figure {
    fn from(value: Timestamp) -> Self {
        Self::Time(value)
    }
}
