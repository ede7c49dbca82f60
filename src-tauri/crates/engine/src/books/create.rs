//! Makes a new, empty book.

use std::path::Path;

use fivedesk_core::{Currency, Desk, Message, Refusal};
use fivedesk_store::{Book, NewEvent, record_book};
use fivedesk_words::Words;

use crate::engine::unopened;
use crate::fault::Failure;
use crate::{Answer, Call, Clock, Engine, say};

/// What a new book starts with.
#[derive(Debug, Clone)]
pub struct NewBook {
    /// The shop's name.
    pub name: String,
    /// ISO 4217.
    pub currency: String,
    /// The owner's time zone, by its IANA name.
    pub time_zone: String,
}

/// Makes a book and opens it. Never overwrites a file.
///
/// Errors: `invalid_input` for an unknown currency or time zone; `conflict` when a file is there; `io`.
pub fn create(path: &Path, clock: Clock, call: &Call, new: &NewBook) -> Answer<Engine> {
    let refuse = |message: Message| {
        say::fault(&Words::english(chrono_tz::UTC), Currency::EURO, &Refusal::invalid(message))
    };
    let currency = Currency::from_code(&new.currency)
        .ok_or_else(|| refuse(Message::new("currency-unknown").with("code", new.currency.as_str())))?;
    if new.time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(refuse(Message::new("zone-unknown").with("zone", new.time_zone.as_str())));
    }
    let at = clock();
    let made =
        fivedesk_store::NewBook { name: new.name.clone(), currency, time_zone: new.time_zone.clone(), at };
    let book = Book::create(path, &made).map_err(|error| unopened(&error, path))?;
    let engine = Engine::over(book, clock).map_err(|error| unopened(&error, path))?;
    let actor = call.actor.clone();
    engine
        .write(move |tx| -> Result<_, Failure> {
            let said = Message::new("event-book_created");
            let event = NewEvent { at, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
            Ok(record_book(tx, &event)?)
        })
        .map_err(|failure| engine.fault(failure))?;
    Ok(engine)
}
