//! Mail: the owner answers what could not be read, and the order goes on.

use fivedesk_core::text::{Catalogue, ReadLine, alias_words};
use fivedesk_core::{
    Desk, Line, Message, OrderId, ProductId, Quantity, Refusal, TaskKind, TaxRate, lifecycle,
};
use fivedesk_store::table::learned_names::LearnedRow;
use fivedesk_store::{NewEvent, record_book, table};

use super::step::{Step, step, taken_up};
use crate::fault::Failure;
use crate::show::product_name;
use crate::views::OrderView;
use crate::{Answer, Call, Engine, agents};

/// The answer to one open question of an order.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LineAnswer {
    /// Which question, from 0, as the order lists them.
    pub line: u32,
    /// The product meant; the one read from the text unless given.
    #[cfg_attr(feature = "bindings", specta(type = Option<f64>))]
    pub product_id: Option<i64>,
    /// How many, as a decimal; what was read from the text unless given.
    pub quantity: Option<String>,
    /// It was no line at all.
    pub drop: bool,
}

/// Answers questions of an order. With the last one answered the order is read and goes on.
///
/// Errors: `not_found`; `refused` when no question is open; `invalid_input` for an answer that is none.
pub fn clarify(engine: &Engine, call: &Call, id: OrderId, answers: &[LineAnswer]) -> Answer<OrderView> {
    let given = answers.to_vec();
    let catalogues = engine.catalogues();
    step(engine, call, "orders.clarify", Desk::Mail, id, &answers, move |step| {
        let mut open: Vec<_> = table::order_questions::of_order(step.tx, id)?.into_iter().map(Some).collect();
        if open.is_empty() {
            return Err(Refusal::refused(Message::new("clarify-nothing-open").with("order", id.0)).into());
        }
        let mut lines = step.row.order.lines.clone();
        let mut learned = Vec::new();
        for answer in &given {
            let place = usize::try_from(answer.line).unwrap_or(usize::MAX);
            let Some(question) = open.get_mut(place).and_then(Option::take) else {
                let message =
                    Message::new("clarify-no-line").with("order", id.0).with("line", counted(answer));
                return Err(Refusal::invalid(message).into());
            };
            if !answer.drop {
                let line = line_of(step, &question, answer, lines.len())?;
                if question.product != Some(line.product) {
                    learned.extend(learn(step, &*catalogues.of(step.tx)?, &question, line.product)?);
                }
                lines.push(line);
            }
        }
        let left: Vec<_> = open.into_iter().flatten().collect();
        settle(step, lines, &left, given.len(), &learned)
    })
}

fn line_of(
    step: &Step<'_, '_>,
    question: &ReadLine,
    answer: &LineAnswer,
    before: usize,
) -> Result<Line, Failure> {
    let incomplete = || Refusal::invalid(Message::new("clarify-needs-answer").with("line", counted(answer)));
    let product = answer.product_id.map(ProductId).or(question.product).ok_or_else(incomplete)?;
    let row = table::products::get(step.tx, product)?.ok_or_else(|| {
        Refusal::not_found(Message::new("product-not-found").with("text", product.0.to_string()))
    })?;
    if row.archived_at.is_some() {
        return Err(Refusal::refused(Message::new("clarify-archived").with("product", row.name)).into());
    }
    let quantity = match &answer.quantity {
        Some(text) => Quantity::parse(text)
            .filter(|q| q.is_positive() && *q <= Quantity::MOST && q.fits_decimals(row.decimals))
            .ok_or_else(|| {
                let message = Message::new("clarify-quantity")
                    .with("text", text.as_str())
                    .with("product", row.name.as_str())
                    .with("decimals", i64::from(row.decimals));
                Refusal::invalid(message)
            })?,
        None => question.quantity.ok_or_else(incomplete)?,
    };
    let position = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
    let tax_rate = row.tax_rate.unwrap_or(TaxRate::NONE);
    Ok(Line { tax_rate, ..Line::new(position, product, quantity, row.price) })
}

/// Which question, as people count.
fn counted(answer: &LineAnswer) -> i64 {
    i64::from(answer.line) + 1
}

/// What the owner taught is known next time: the question's words without its number.
fn learn(
    step: &Step<'_, '_>,
    catalogue: &Catalogue,
    question: &ReadLine,
    product: ProductId,
) -> Result<Option<LearnedRow>, Failure> {
    let Some(words) = alias_words(&question.text, catalogue) else { return Ok(None) };
    let before = table::products::of_alias(step.tx, &words)?;
    table::products::learn_alias(step.tx, &words, product, step.now)?;
    table::book::catalogue_changed(step.tx)?;
    let said = Message::new("event-alias_learned")
        .with("text", words.as_str())
        .with("product", product_name(step.tx, product)?);
    let event = NewEvent { at: step.now, desk: Desk::Mail, actor: &step.call.actor, said: &said, text: None };
    let event = record_book(step.tx, &event)?;
    Ok(Some(LearnedRow { event, words, product, before }))
}

fn settle(
    step: &Step<'_, '_>,
    lines: Vec<Line>,
    left: &[ReadLine],
    answered: usize,
    learned: &[LearnedRow],
) -> Result<(), Failure> {
    let before = &step.row.order;
    let (order, question) = if !left.is_empty() {
        (lifecycle::hold_unclear(before, lines)?, Some(Message::new("mail-asks").with("count", left.len())))
    } else if let Some(question) = agents::taken_for(step.tx, &step.row, &lines)? {
        (lifecycle::hold_duplicate(before, lines)?, Some(question))
    } else {
        (taken_up(lifecycle::read(before, lines))?, None)
    };
    let seq = step.record(&order, &Message::new("event-clarified").with("count", answered), None)?;
    table::answered_questions::keep(step.tx, order.id, seq)?;
    table::order_questions::replace(step.tx, order.id, left)?;
    for row in learned {
        table::learned_names::insert(step.tx, row, seq)?;
    }
    if let Some(question) = question {
        return wait(step, &question);
    }
    step.finish(TaskKind::Read)?;
    step.open(TaskKind::Decide, None)
}

/// Lets Mail's task wait with what is asked now.
fn wait(step: &Step<'_, '_>, question: &Message) -> Result<(), Failure> {
    let tasks = table::tasks::open_of(step.tx, step.row.order.id)?;
    for task in tasks.iter().filter(|task| task.kind == TaskKind::Read) {
        table::tasks::wait(step.tx, task.id, question)?;
    }
    Ok(())
}
