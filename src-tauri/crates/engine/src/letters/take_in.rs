//! Takes one judged letter into the book, in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use fivedesk_core::text::read_order;
use fivedesk_core::{
    Actor, Code, CustomerId, Desk, LetterId, Message, OrderId, ProductId, Quantity, Timestamp,
};
use fivedesk_exchange::mail::Letter;
use fivedesk_store::table::letters::{self, LetterRow, NewLetter};
use fivedesk_store::{NewEvent, Tx, record_book, table};

use super::judge::{Judged, judge};
use crate::catalogue::Priced;
use crate::fault::Failure;
use crate::orders::{Incoming, Whose, come_in, needs};
use crate::{Answer, Call, Engine, agents};

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) enum Taken {
    Order(LetterId, OrderId),
    Aside(LetterId),
    Known(LetterId),
}

/// Takes a letter in: it is judged before the write lock is taken, and again inside should the catalogue have changed.
///
/// Errors: as any write.
pub(super) fn take_in(engine: &Engine, call: &Call, letter: Letter, file: Option<&str>) -> Answer<Taken> {
    let (now, actor, catalogues) = (engine.now(), call.actor.clone(), engine.catalogues());
    let seen = match catalogues.latest() {
        Some(seen) => seen,
        None => engine.read(|connection| Ok(catalogues.of(connection)?))?,
    };
    let early = judge(&letter, &seen);
    let file = file.map(str::to_owned);
    let request = (letter.hash, &file);
    let shared = Arc::new(letter);
    engine.act(
        call,
        "letters.take",
        &request,
        {
            let file = file.clone();
            move |tx| {
                let id = letter_id(&shared);
                if let Some(known) = letters::known(tx, &shared.hash, id, shared.address.as_deref())? {
                    return Ok(Taken::Known(known.id));
                }
                let catalogue = catalogues.of(tx)?;
                let judged =
                    if Arc::ptr_eq(&catalogue, &seen) { early.clone() } else { judge(&shared, &catalogue) };
                let step = Step { tx, catalogue: &catalogue, actor: &actor, now };
                step.take(&shared, &judged, file.as_deref())
            }
        },
        |_, taken| Ok(*taken),
    )
}

fn letter_id(letter: &Letter) -> Option<&str> {
    letter.message_id.as_deref().filter(|id| !id.is_empty())
}

/// One transaction's means.
pub(super) struct Step<'a, 'tx> {
    pub(super) tx: &'a Tx<'tx>,
    pub(super) catalogue: &'a Priced,
    pub(super) actor: &'a Actor,
    pub(super) now: Timestamp,
}

impl Step<'_, '_> {
    fn take(&self, letter: &Letter, judged: &Judged, file: Option<&str>) -> Result<Taken, Failure> {
        let (order, why) = match &judged.why {
            Some(why) => (None, Some(why.clone())),
            None => match self.order(letter.address.as_deref(), letter.name.as_deref(), &judged.words) {
                Ok(order) => (Some(order), None),
                // What stock does not cover under the owner's policy is no order yet, and no letter is lost for it.
                Err(Failure::Refused(refusal)) if refusal.code == Code::InsufficientStock => {
                    (None, Some(refusal.message))
                }
                Err(failure) => return Err(failure),
            },
        };
        let row = LetterRow {
            id: LetterId(0),
            at: self.now,
            file: file.map(str::to_owned),
            name: letter.name.clone(),
            address: letter.address.clone(),
            subject: letter.subject.clone(),
            sent_at: letter.sent,
            body: judged.words.clone(),
            attachments: letter.attachments.iter().map(|one| (one.name.clone(), one.bytes)).collect(),
            whole: letter.whole,
            why,
            order,
            settled_at: None,
        };
        let new = NewLetter {
            row: &row,
            message_id: letter_id(letter),
            hash: &letter.hash,
            original: &letter.original,
        };
        let id = letters::insert(self.tx, &new)?;
        if let Some(order) = order {
            return Ok(Taken::Order(id, order));
        }
        let said = Message::new("event-letter_aside").with("letter", id.0.to_string());
        let said = match row.why {
            Some(why) => said.with("why", fivedesk_core::Figure::Said(Box::new(why))),
            None => said,
        };
        let event = NewEvent { at: self.now, desk: Desk::Mail, actor: self.actor, said: &said, text: None };
        record_book(self.tx, &event)?;
        Ok(Taken::Aside(id))
    }

    /// Makes an order of a sender's words. Whoever has the sender's address is the customer; nobody has, it is a new one.
    pub(super) fn order(
        &self,
        address: Option<&str>,
        name: Option<&str>,
        words: &str,
    ) -> Result<OrderId, Failure> {
        let mail = agents::understood(read_order(words, self.catalogue), self.catalogue);
        let wanted: BTreeMap<ProductId, Quantity> = needs(&mail.lines);
        let customer = address.map(|address| self.customer(address, name)).transpose()?;
        let goes_to = customer.map(|id| table::customers::last_address(self.tx, id)).transpose()?.flatten();
        let whose = Whose::Known(customer, goes_to);
        let order = Incoming::written(self.catalogue, "email", whose, words, &wanted, self.now);
        Ok(come_in(self.tx, order, self.actor)?.id)
    }

    fn customer(&self, address: &str, name: Option<&str>) -> Result<CustomerId, Failure> {
        if let Some(known) = table::customers::of_email(self.tx, address)? {
            table::customers::set_withdrawn(self.tx, known, None)?;
            return Ok(known);
        }
        // A name alone does not tell that it is the same person.
        let name = name.filter(|name| !name.trim().is_empty()).unwrap_or(address);
        Ok(table::customers::insert(self.tx, name, Some(address), None, self.now)?)
    }
}
