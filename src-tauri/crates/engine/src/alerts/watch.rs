//! Watches what there is to warn of: raises an alert when it comes, takes it back when it is gone.

use fivedesk_core::{Actor, Message};
use fivedesk_store::table::alerts::{self, AlertRow, LOW_STOCK};
use fivedesk_store::{NewEvent, Tx, record_book};

use super::list::view;
use super::wanted::{KINDS, Wanted, wanted};
use crate::call::large;
use crate::engine::json;
use crate::fault::Failure;
use crate::{Answer, Desk, Engine, advice};

/// Brings the alerts to what there is to warn of, and tells how many came and went. With nothing changed, nothing is
/// written.
///
/// Errors: the store's.
pub fn watch(engine: &Engine) -> Answer<u32> {
    let now = engine.now();
    let basis = advice::basis(engine)?;
    let (wanted, standing) =
        engine.read(|connection| Ok((wanted(connection, &basis, now)?, alerts::all(connection)?)))?;
    if changes(&wanted, &standing) == 0 {
        return Ok(0);
    }
    let changed = engine.write(move |tx| {
        // Read anew: another program may have brought them there meanwhile.
        let standing = alerts::all(tx)?;
        let changed = changes(&wanted, &standing);
        for row in standing.iter().filter(|row| is_gone(&wanted, row)) {
            alerts::clear(tx, &row.kind, row.subject)?;
        }
        for ((kind, subject), body) in &wanted {
            // The shelf's sentence is made anew whenever it is shown, with what is on it then.
            let kept = if *kind == LOW_STOCK { None } else { Some(json(body)?) };
            if alerts::raise(tx, kind, *subject, kept.as_deref(), now)? {
                log(tx, now, kind, &body.said)?;
            }
        }
        Ok(changed)
    });
    changed.map_err(|failure| engine.fault(failure))
}

fn log(tx: &Tx<'_>, at: crate::Timestamp, kind: &str, said: &Message) -> Result<(), Failure> {
    let wrapped = Message::new("event-alert_raised").with("what", said.clone());
    let said = if kind == LOW_STOCK { said } else { &wrapped };
    let agent = Actor::agent(Desk::Oversight);
    record_book(tx, &NewEvent { at, desk: Desk::Oversight, actor: &agent, said, text: None })?;
    Ok(())
}

/// Whether an alert that stands is one of those looked for here, and there is nothing to warn of any more.
fn is_gone(wanted: &Wanted, row: &AlertRow) -> bool {
    let kind = KINDS.into_iter().chain([LOW_STOCK]).find(|kind| *kind == row.kind);
    kind.is_some_and(|kind| !wanted.contains_key(&(kind, row.subject)))
}

fn changes(wanted: &Wanted, standing: &[AlertRow]) -> u32 {
    let gone = standing.iter().filter(|row| is_gone(wanted, row)).count();
    let stands = |(kind, subject): &(&str, i64)| {
        standing.iter().any(|row| row.kind == *kind && row.subject == *subject)
    };
    let new = wanted.keys().filter(|key| !stands(key)).count();
    large(gone + new)
}

/// The most alerts that are told one by one.
const ONE_BY_ONE: usize = 3;

/// The sentences of the alerts that the window has not told of yet; from now on it has. Of many at once there is one
/// sentence.
///
/// Errors: the store's.
pub fn tell(engine: &Engine) -> Answer<Vec<String>> {
    let untold = engine.read(|connection| {
        let rows: Vec<AlertRow> = alerts::all(connection)?.into_iter().filter(|row| !row.told).collect();
        rows.iter().map(|row| view(engine, connection, row)).collect::<Result<Vec<_>, _>>()
    })?;
    if untold.is_empty() {
        return Ok(Vec::new());
    }
    engine.write(|tx| Ok(alerts::tell_all(tx)?)).map_err(|failure| engine.fault(failure))?;
    if untold.len() > ONE_BY_ONE {
        let said = Message::new("alert-several").with("alerts", untold.len());
        return Ok(vec![engine.say(engine.currency(), &said)]);
    }
    Ok(untold.into_iter().map(|one| one.sentence).collect())
}
