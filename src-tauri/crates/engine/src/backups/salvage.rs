//! Reads what can be read of a damaged book into a new one.

use std::path::Path;

use fivedesk_core::{Code, Currency, Desk, Message, Refusal};
use fivedesk_store::backup::{self, Salvaged};
use fivedesk_store::{NewEvent, Tx, record_book};
use fivedesk_words::Words;

use super::kept;
use crate::call::count;
use crate::fault::{Failure, told_of};
use crate::views::{SalvageView, SalvagedTable};
use crate::{Answer, Call, Clock, Engine, books, say};

/// Salvages a damaged book into a new one beside it, under a name that tells what it is.
///
/// Errors: as [`salvage`].
pub fn salvage_beside(damaged: &Path, clock: Clock, call: &Call) -> Answer<SalvageView> {
    let at = clock().to_utc().unwrap_or_default().fixed_offset();
    salvage(damaged, &kept::free(damaged, "salvaged", at), clock, call).map(|(_, view)| view)
}

/// Salvages the book at `damaged`, which is read on a copy and not touched, into a new book at `new`, and opens that.
///
/// Errors: `not_found`; `conflict` when there is a file at `new`; `damaged_book` when nothing can be read; `io`.
pub fn salvage(damaged: &Path, new: &Path, clock: Clock, call: &Call) -> Answer<(Engine, SalvageView)> {
    let now = clock();
    let last = |tx: &Tx<'_>, salvaged: &Salvaged| -> Result<(), Failure> {
        let (read, lost) = salvaged.sums();
        let said = Message::new("event-salvaged").with("read", read).with("lost", lost);
        let event = NewEvent { at: now, desk: Desk::Oversight, actor: &call.actor, said: &said, text: None };
        record_book(tx, &event)?;
        Ok(())
    };
    let salvaged = backup::salvage(damaged, new, now, last).map_err(|failure| {
        let refusal = match failure {
            Failure::Store(fivedesk_store::StoreError::Damaged(problem)) => Refusal::new(
                Code::DamagedBook,
                Message::new("salvage-nothing")
                    .with("path", damaged.display().to_string())
                    .with("problem", problem),
            ),
            Failure::Store(error) => told_of(&error, damaged),
            Failure::Refused(refusal) => refusal,
        };
        say::fault(&Words::english(chrono_tz::UTC), Currency::EURO, &refusal)
    })?;
    let engine = Engine::open(new, clock)?;
    let report = books::doctor(&engine)?;
    let (read, lost) = salvaged.sums();
    let message = match lost {
        0 => Message::new("salvage-all"),
        _ if salvaged.more() => Message::new("salvage-more").with("lost", lost),
        _ => Message::new("salvage-some").with("lost", lost),
    };
    let view = SalvageView {
        path: new.display().to_string(),
        read: count(read),
        lost: count(lost),
        summary: engine.say(Currency::EURO, &message.with("read", read)),
        tables: salvaged
            .tables
            .into_iter()
            .map(|one| SalvagedTable {
                table: one.table,
                read: count(one.read),
                lost: count(one.lost),
                more: one.more,
            })
            .collect(),
        healthy: report.healthy,
        findings: report.findings.into_iter().map(|finding| finding.sentence).collect(),
    };
    Ok((engine, view))
}
