//! Mail: a reading becomes an order's lines and the questions left.

use std::collections::BTreeMap;

use crate::text::{ReadLine, Reading};
use crate::{Line, Message, ProductId, UnitPrice};

/// What Mail makes of a reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Mail {
    /// Lines understood for sure, in the order of the text.
    pub lines: Vec<Line>,
    /// What the owner must answer first.
    pub questions: Vec<ReadLine>,
}

/// Makes lines of what is sure and questions of the rest. Words that were no line and might have been
/// one become a question too, so that nothing a customer wrote is dropped.
pub fn mail(reading: Reading, prices: &BTreeMap<ProductId, UnitPrice>) -> Mail {
    let mut lines = Vec::new();
    let mut questions = Vec::new();
    for read in reading.lines {
        match (read.question.is_none(), read.product, read.quantity) {
            (true, Some(product), Some(quantity)) => {
                let position = u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(1);
                let price = prices.get(&product).copied().unwrap_or_default();
                lines.push(Line::new(position, product, quantity, price));
            }
            _ => questions.push(read),
        }
    }
    questions.extend(reading.unclear.into_iter().map(|text| ReadLine {
        question: Some(Message::new("mail-unclear-words").with("text", text.as_str())),
        text,
        product: None,
        quantity: None,
        suggestions: Vec::new(),
    }));
    Mail { lines, questions }
}

/// What of a line's words can be learned as a product's name: the words without the numbers and signs
/// around them. `None` when nothing is left.
pub fn learnable(text: &str) -> Option<String> {
    let around = |c: char| !c.is_alphabetic();
    let without_unit = text.trim_matches(around);
    // "5x lantern" and "lantern x5": the sign stands alone once its number is gone.
    let words = without_unit
        .strip_prefix("x ")
        .or_else(|| without_unit.strip_suffix(" x"))
        .unwrap_or(without_unit)
        .trim_matches(around);
    (!words.is_empty()).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::learnable;

    #[test]
    fn a_number_is_no_part_of_what_is_learned() {
        assert_eq!(
            learnable("20 regency teacups, the green ones").as_deref(),
            Some("regency teacups, the green ones")
        );
        assert_eq!(learnable("5 x metal lantern").as_deref(), Some("metal lantern"));
        assert_eq!(learnable("metal lantern x5").as_deref(), Some("metal lantern"));
        assert_eq!(learnable("metal lantern: 12").as_deref(), Some("metal lantern"));
        assert_eq!(learnable("12"), None);
    }
}
