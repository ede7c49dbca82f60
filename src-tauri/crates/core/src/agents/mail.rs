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
