//! Shows letters.

use fivedesk_core::{CustomerId, LetterId, Message, OrderId, Refusal};
use fivedesk_store::table::letters::{self, LetterRow};
use fivedesk_store::{Connection, table};

use crate::call::count;
use crate::fault::Failure;
use crate::views::{AttachmentView, LetterView, Page};
use crate::{Answer, Engine, PageQuery};

/// Which letters.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LettersQuery {
    /// Those of the past too, not only those kept aside that the owner has not done with.
    pub all: bool,
    /// Which page of them.
    #[serde(default)]
    pub page: PageQuery,
}

/// A page of letters, newest first.
///
/// Errors: `invalid_input` for a page outside the bounds.
pub fn list(engine: &Engine, query: LettersQuery) -> Answer<Page<LetterView>> {
    let (limit, offset) = query.page.window(engine)?;
    engine.read(|connection| {
        let (rows, total) = letters::list(connection, !query.all, limit, offset)?;
        let items = rows.into_iter().map(|row| view(engine, connection, row)).collect::<Result<_, _>>()?;
        Ok(Page::of(items, query.page.page, query.page.per_page, count(total)))
    })
}

/// One letter.
///
/// Errors: `not_found`.
pub fn show(engine: &Engine, id: LetterId) -> Answer<LetterView> {
    engine.read(|connection| view(engine, connection, letter_for(connection, id)?))
}

/// A letter's bytes as they came; of one that was too large to keep, its headers and words.
///
/// Errors: `not_found`.
pub fn original(engine: &Engine, id: LetterId) -> Answer<Vec<u8>> {
    engine.read(|connection| Ok(letters::original(connection, id)?.ok_or_else(|| unknown(id))?))
}

/// The letter an order was made of, where it was made of one.
pub fn of_order(engine: &Engine, order: OrderId) -> Answer<Option<LetterView>> {
    engine.read(|connection| {
        letters::of_order(connection, order)?.map(|row| view(engine, connection, row)).transpose()
    })
}

/// The letters of a customer, oldest first.
pub(crate) fn of_customer(
    engine: &Engine,
    connection: &Connection,
    customer: CustomerId,
) -> Result<Vec<LetterView>, Failure> {
    let rows = letters::of_customer(connection, customer)?;
    rows.into_iter().map(|row| view(engine, connection, row)).collect()
}

pub(super) fn letter_for(connection: &Connection, id: LetterId) -> Result<LetterRow, Failure> {
    Ok(letters::get(connection, id)?.ok_or_else(|| unknown(id))?)
}

fn unknown(id: LetterId) -> Refusal {
    Refusal::not_found(Message::new("letter-not-found").with("letter", id.0.to_string()))
}

fn view(engine: &Engine, connection: &Connection, row: LetterRow) -> Result<LetterView, Failure> {
    let number = match row.order {
        Some(order) => table::orders::number(connection, order)?.map(|number| number.to_string()),
        None => None,
    };
    let currency = table::book::get(connection)?.currency;
    Ok(LetterView {
        id: row.id.0,
        at: row.at.rfc3339(),
        file: row.file,
        name: row.name,
        address: row.address,
        subject: row.subject,
        sent_at: row.sent_at.map(|at| at.rfc3339()),
        words: row.body.trim().to_owned(),
        attachments: row
            .attachments
            .into_iter()
            .map(|(name, bytes)| AttachmentView { name, bytes: bytes as f64 })
            .collect(),
        whole: row.whole,
        // It was kept aside for this; an order that was made of it after all has it no more.
        why: row.why.filter(|_| row.order.is_none()).map(|why| engine.say(currency, &why)),
        order: row.order.map(|id| id.0),
        number,
        settled: row.settled_at.is_some(),
    })
}
