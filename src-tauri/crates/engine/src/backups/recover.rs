//! Brings a book back that is damaged or gone: a backup takes its place.

use std::path::Path;

use fivedesk_core::{Code, Message};
use fivedesk_store::Tx;
use fivedesk_store::backup::{self, Difference, Looked, Present};
use fivedesk_words::Words;

use super::kept;
use super::preview::{preview, view};
use super::restore::{RestoreFile, restore, tell};
use crate::engine::unopened;
use crate::fault::Failure;
use crate::views::RestoreView;
use crate::{Answer, Call, Clock, Engine, say};
use fivedesk_core::Currency;

/// Restores a file over the book at `path`: into the open book when it is sound; in its place when it is damaged, which
/// is kept byte by byte; as a new book when there is none.
///
/// Errors: as [`restore`].
pub fn recover(
    path: &Path,
    clock: Clock,
    call: &Call,
    request: &RestoreFile,
) -> Answer<(Engine, RestoreView)> {
    let missing = match Engine::open(path, clock.clone()) {
        Ok(engine) => return restore(&engine, call, request).map(|told| (engine, told)),
        Err(fault) if fault.code == Code::DamagedBook => false,
        Err(fault) if fault.code == Code::NotFound => true,
        Err(fault) => return Err(fault),
    };
    let (looked, words) = at_hand(request)?;
    let (file, now) = (Path::new(&request.file), clock());
    let at = now.to_utc().unwrap_or_default().with_timezone(&words.zone()).fixed_offset();
    let beside = kept::free(path, "damaged", at);
    let told = |present: &Present| RestoreView {
        kept: (!missing).then(|| beside.display().to_string()),
        ..lost_with(&words, file, &looked, &present.difference, missing)
    };
    let last = |tx: &Tx<'_>, present: &Present| -> Result<RestoreView, Failure> {
        tell(tx, present, &looked, &call.actor, now, file)?;
        Ok(told(present))
    };
    let done = if missing {
        backup::place(path, &looked, last)
    } else {
        backup::replace_damaged(path, &looked, &beside, last)
    };
    let view = done.map_err(|failure| say::fault(&words, Currency::EURO, &failure.refusal()))?;
    Engine::open(path, clock).map(|engine| (engine, view))
}

/// Tells what [`recover`] would lose. Changes nothing.
///
/// Errors: as [`preview`].
pub fn recover_preview(path: &Path, clock: Clock, request: &RestoreFile) -> Answer<RestoreView> {
    let missing = match Engine::open(path, clock) {
        Ok(engine) => return preview(&engine, request),
        Err(fault) if fault.code == Code::DamagedBook => false,
        Err(fault) if fault.code == Code::NotFound => true,
        Err(fault) => return Err(fault),
    };
    let (looked, words) = at_hand(request)?;
    let difference = if missing {
        Difference::default()
    } else {
        backup::peek(path, |present| looked.read(|other| backup::compare(present, other))).unwrap_or_default()
    };
    Ok(lost_with(&words, Path::new(&request.file), &looked, &difference, missing))
}

/// Looks at the file, and takes its time zone for the sentences: there is no open book to ask.
fn at_hand(request: &RestoreFile) -> Answer<(Looked, Words)> {
    let file = Path::new(&request.file);
    let looked = backup::look(file, request.passphrase.as_deref()).map_err(|error| unopened(&error, file))?;
    let zone = looked.book.time_zone.parse().unwrap_or(chrono_tz::UTC);
    Ok((looked, Words::english(zone)))
}

/// The view of a restore over a book that does not open. What a damaged book no longer tells is not known to be lost.
fn lost_with(
    words: &Words,
    file: &Path,
    looked: &Looked,
    difference: &Difference,
    missing: bool,
) -> RestoreView {
    let told = view(words, file, looked, difference);
    if missing || difference.same_book {
        return told;
    }
    let unknown = Message::new("restore-loses-unknown").with(
        "since",
        super::verify::taken_at(file).or(looked.census.last_at).unwrap_or(looked.book.created_at),
    );
    RestoreView { loses: say::say(words, Currency::EURO, &unknown), ..told }
}
