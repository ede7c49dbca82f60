//! Examines the book: do the derived figures still equal what the log and the ledger say?

use fivedesk_core::{Actor, Currency, Desk, EventSeq, Message, Timestamp};
use fivedesk_store::doctor::{self, Checked};
use fivedesk_store::{Connection, NewEvent, record_book, table};

use crate::fault::Failure;
use crate::views::{DoctorReport, Finding};
use crate::{Answer, Engine};

/// Goes through the whole book; changes nothing.
///
/// Errors: `damaged_book` for a row that does not read.
pub fn doctor(engine: &Engine) -> Answer<DoctorReport> {
    engine.read(|connection| report(engine, connection, &doctor::examine(connection)?))
}

/// Goes through what is open or changed since the last check, as a host does at start. What it found is kept for
/// [`super::info`], and told once in the log until it is found no more.
///
/// Errors: as [`doctor`].
pub fn doctor_at_start(engine: &Engine) -> Answer<DoctorReport> {
    let (found, report) = engine.read(|connection| {
        let found = doctor::examine_open(connection)?;
        let report = report(engine, connection, &found)?;
        Ok((found, report))
    })?;
    let now = engine.now();
    if let Err(failure) = engine.write(move |tx| keep(tx, &found, now)) {
        // The check stands; a book that cannot be written to is examined anew next time.
        tracing::warn!(code = %failure.refusal().code, "the doctor's check was not kept");
    }
    Ok(report)
}

fn keep(tx: &fivedesk_store::Tx<'_>, found: &Checked, now: Timestamp) -> Result<(), Failure> {
    table::checked::put(tx, now, found.findings.len(), &found.end)?;
    if found.findings.is_empty() {
        return Ok(table::alerts::clear_doctor(tx)?);
    }
    if table::alerts::raise_doctor(tx, now)? {
        let said = Message::new("event-doctor_found").with("count", found.findings.len());
        let actor = Actor::agent(Desk::Oversight);
        record_book(
            tx,
            &NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None },
        )?;
    }
    Ok(())
}

fn report(engine: &Engine, connection: &Connection, found: &Checked) -> Result<DoctorReport, Failure> {
    let currency = table::book::get(connection)?.currency;
    let say = |messages: &[Message]| messages.iter().map(|message| engine.say(currency, message)).collect();
    let mut findings = Vec::with_capacity(found.findings.len());
    for finding in &found.findings {
        findings.push(Finding {
            id: finding.id.clone(),
            invariant: finding.invariant.to_owned(),
            sentence: engine.say(currency, &finding.message),
            event: finding.event,
            cause: cause(engine, connection, currency, finding.event)?,
            advice: engine.say(currency, &finding.advice),
            repairable: finding.repairable,
        });
    }
    Ok(DoctorReport {
        healthy: findings.is_empty(),
        checked: say(&found.checked),
        findings,
        cannot_see: say(&found.blind),
    })
}

/// The event that touched it last, told in a sentence.
fn cause(
    engine: &Engine,
    connection: &Connection,
    currency: Currency,
    event: Option<i64>,
) -> Result<Option<String>, Failure> {
    let Some(seq) = event else { return Ok(None) };
    let Some(row) = table::order_events::get(connection, EventSeq(seq))? else { return Ok(None) };
    let message = Message::new("doctor-cause")
        .with("seq", seq)
        .with("at", row.at)
        .with("actor", row.actor.as_str())
        .with("what", engine.event_view(currency, &row).note);
    Ok(Some(engine.say(currency, &message)))
}
