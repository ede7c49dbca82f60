//! The words of a line that can be learned as another name of a product.

use super::catalogue::Catalogue;
use super::explain::name_words;
use super::line::{Line, Purpose};

/// The words of a line without its quantity, units and courtesy: `teacups` of `20 x teacups, please`. To be
/// learned as an alias once a person has said which product was meant. `None` if no words remain, or too
/// many to be a name.
pub fn alias_words(text: &str, catalogue: &Catalogue) -> Option<String> {
    /// No shop's name is longer, in characters.
    const LONGEST: usize = 120;
    let line = Line::new(text, 0..text.len(), catalogue, Purpose::Order);
    let words = name_words(&line, &(0..line.len()));
    (!words.is_empty() && words.chars().count() <= LONGEST).then_some(words)
}
