//! Takes the letters of a file or a paste into the book.

use std::path::{Path, PathBuf};

use fivedesk_core::Refusal;
use fivedesk_exchange::mail::{self, Letter, LetterError};

use super::list;
use super::take_in::{Taken, take_in};
use crate::views::{LetterRefused, LettersTaken};
use crate::{Answer, Call, Engine, Fault};

/// Where letters come from: a file, or words that were pasted.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TakeLetters {
    /// An e-mail, an Outlook message, a mailbox or a text.
    pub path: Option<PathBuf>,
    /// An e-mail or its words.
    pub text: Option<String>,
}

/// Takes them in, each in a transaction of its own: one that cannot be read holds up no other. A letter that is in the
/// book already is counted and left alone, so that a file can be given again.
///
/// Errors: `invalid_input` for a file that cannot be read at all, or for neither file nor words.
pub fn take(engine: &Engine, call: &Call, request: &TakeLetters) -> Answer<LettersTaken> {
    match (&request.path, &request.text) {
        (Some(path), None) => take_file(engine, call, path),
        (None, Some(text)) => {
            let letter = mail::letter(text.clone().into_bytes()).map_err(|error| refused(engine, &error))?;
            let mut taken = LettersTaken::default();
            add(engine, call, letter, None, &mut taken)?;
            Ok(taken)
        }
        _ => Err(engine.fault(Refusal::invalid(fivedesk_core::Message::new("letter-none-given")))),
    }
}

/// Takes in the letters of a file.
pub(super) fn take_file(engine: &Engine, call: &Call, path: &Path) -> Answer<LettersTaken> {
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut taken = LettersTaken::default();
    let mut place = 0;
    let done = mail::letters::<Stop>(path, &mut |letter| {
        place += 1;
        match letter {
            Ok(letter) => add(engine, call, letter, file.as_deref(), &mut taken).map_err(Stop::Fault)?,
            Err(error) => taken
                .refused
                .push(LetterRefused { place, reason: engine.say(engine.currency(), &error.message()) }),
        }
        Ok(())
    });
    match done {
        Ok(()) => Ok(taken),
        Err(Stop::Fault(fault)) => Err(fault),
        Err(Stop::Letter(error)) => Err(refused(engine, &error)),
    }
}

fn add(
    engine: &Engine,
    call: &Call,
    letter: Letter,
    file: Option<&str>,
    taken: &mut LettersTaken,
) -> Answer<()> {
    // A key names one act; the letters of a mailbox are many, and each is known again by its own bytes.
    let one = Call { key: None, ..call.clone() };
    match take_in(engine, &one, letter, file)? {
        Taken::Order(id, _) => taken.orders.push(list::show(engine, id)?),
        Taken::Aside(id) => taken.aside.push(list::show(engine, id)?),
        Taken::Known(id) => taken.before.push(list::show(engine, id)?),
    }
    Ok(())
}

fn refused(engine: &Engine, error: &LetterError) -> Fault {
    engine.fault(Refusal::invalid(error.message()))
}

enum Stop {
    Letter(LetterError),
    Fault(Fault),
}

impl From<LetterError> for Stop {
    fn from(error: LetterError) -> Self {
        Self::Letter(error)
    }
}
