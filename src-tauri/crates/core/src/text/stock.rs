//! Stock text: what is on hand, or what came in.

use super::catalogue::Catalogue;
use super::letter::lines;
use super::limits::too_long;
use super::line::Purpose;
use super::numbers::Sign;
use super::question::quoted;
use super::summary::{Answer, Reader};
use crate::{Message, ProductId, Quantity};

/// What a stock text does to a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StockChange {
    /// So much was counted; none is a count too.
    Set(Quantity),
    /// So much came in.
    Receive(Quantity),
}

/// One item of a stock text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct StockLine {
    /// What was written, letter by letter.
    pub text: String,
    /// The product, where its name leaves no doubt.
    pub product: Option<ProductId>,
    /// What to do, where the number leaves no doubt; nothing beside a question.
    pub change: Option<StockChange>,
    /// What to ask; `None` for a line understood for sure.
    pub question: Option<Message>,
    /// Products it may mean, best first.
    pub suggestions: Vec<ProductId>,
}

/// Reads a stock text: `Product A:100units` sets, `Product A:+20` and `+20 Product A` receive.
///
/// The owner writes it, so every word counts: what is not understood is a line with a question. Never fails.
pub fn read_stock(text: &str, catalogue: &Catalogue) -> Vec<StockLine> {
    if let Some((text, question)) = too_long(text) {
        return vec![asked(text, question)];
    }
    let mut reader = Reader::new(text, catalogue, Purpose::Stock);
    let mut stock = Vec::new();
    for (_, summary) in reader.summaries(&lines(text)) {
        stock.extend(summary.answers.into_iter().map(stock_line));
        for text in summary.unclear.into_iter().chain(summary.remark) {
            let question = Message::new("text-stock-unclear").with("text", quoted(&text));
            stock.push(asked(text, question));
        }
    }
    stock
}

fn asked(text: String, question: Message) -> StockLine {
    StockLine { text, product: None, change: None, question: Some(question), suggestions: Vec::new() }
}

fn stock_line(answer: Answer) -> StockLine {
    let change = answer.figure.filter(|_| answer.question.is_none()).map(|(sign, quantity)| match sign {
        Sign::Plus => StockChange::Receive(quantity),
        Sign::None | Sign::Minus => StockChange::Set(quantity),
    });
    StockLine {
        text: answer.text,
        product: answer.product,
        change,
        question: answer.question,
        suggestions: answer.suggestions,
    }
}
