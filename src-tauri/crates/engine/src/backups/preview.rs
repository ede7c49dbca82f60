//! What a restore would lose and bring back, before it is done.

use std::path::Path;

use fivedesk_core::{Message, Refusal, Timestamp};
use fivedesk_store::backup::{self, Difference, Looked};
use fivedesk_words::Words;

use super::restore::RestoreFile;
use super::verify::taken_at;
use crate::call::count;
use crate::fault::Failure;
use crate::views::RestoreView;
use crate::{Answer, Engine, say};
use fivedesk_core::Currency;

/// Tells what restoring a file would lose and bring back. Changes nothing.
///
/// Errors: as [`super::verify`]; `refused` for a backup of another book.
pub fn preview(engine: &Engine, request: &RestoreFile) -> Answer<RestoreView> {
    let file = Path::new(&request.file);
    let looked = looked(engine, request)?;
    let difference = engine.read(|present| Ok(looked.read(|other| backup::compare(present, other))?))?;
    same_book(&difference, &looked).map_err(|failure| engine.fault(failure))?;
    Ok(view(engine.words(), file, &looked, &difference))
}

/// Looks at the file to be restored.
pub(super) fn looked(engine: &Engine, request: &RestoreFile) -> Answer<Looked> {
    let file = Path::new(&request.file);
    backup::look(file, request.passphrase.as_deref()).map_err(|error| {
        let mut fault = engine.fault(crate::fault::told_of(&error, file));
        if fault.details.is_null() {
            fault.details = serde_json::json!({ "file": request.file });
        }
        fault
    })
}

/// Refuses another book's backup: its orders have nothing to do with the present ones.
pub(super) fn same_book(difference: &Difference, other: &Looked) -> Result<(), Failure> {
    if difference.same_book {
        return Ok(());
    }
    Err(Refusal::refused(Message::new("restore-other-book").with("name", other.book.name.as_str())).into())
}

/// The view of a restore that is not done yet.
pub(super) fn view(words: &Words, file: &Path, looked: &Looked, difference: &Difference) -> RestoreView {
    let say = |message: &Message| say::say(words, Currency::EURO, message);
    let (lost, regained) = (difference.lost, difference.regained);
    // Where the file is simply earlier, what is lost came after it was taken; else after the two parted.
    let since = if regained.events == 0 { taken_at(file) } else { None }.or(difference.common_at);
    let counted = |key, what: backup::Beyond| {
        Message::new(key)
            .with("orders", what.orders)
            .with("changed", what.changed)
            .with("since", since.unwrap_or(looked.book.created_at))
    };
    let loses = match lost {
        lost if lost.events == 0 => Message::new("restore-loses-nothing"),
        lost if lost.orders + lost.changed == 0 => Message::new("restore-loses-events")
            .with("events", lost.events)
            .with("since", since.unwrap_or(looked.book.created_at)),
        lost if lost.changed == 0 => counted("restore-loses-orders", lost),
        lost if lost.orders == 0 => counted("restore-loses-changes", lost),
        lost => counted("restore-loses", lost),
    };
    let gap = difference.gap.map(|(first, last)| {
        let message = match last - first {
            0 => Message::new("restore-gap-one"),
            _ => Message::new("restore-gap").with("last", format!("#{last}")),
        };
        say(&message.with("first", format!("#{first}")))
    });
    let regains = match (regained.orders, regained.changed) {
        (0, 0) => None,
        (_, 0) => Some("restore-regains-orders"),
        (0, _) => Some("restore-regains-changes"),
        _ => Some("restore-regains"),
    };
    let regains = regains.map(|key| say(&counted(key, regained)));
    RestoreView {
        file: file.display().to_string(),
        at: taken_at(file).or(looked.census.last_at).map(Timestamp::rfc3339),
        since: since.map(Timestamp::rfc3339),
        orders: count(lost.orders),
        changed: count(lost.changed),
        payments: count(lost.payments),
        events: count(lost.events),
        loses: say(&loses),
        regains,
        gap,
        kept: None,
    }
}
