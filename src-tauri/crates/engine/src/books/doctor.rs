//! Examines the book: do the derived figures still equal what the log and the ledger say?

use fivedesk_store::table;

use crate::views::{DoctorReport, Finding};
use crate::{Answer, Engine};

/// Goes through the whole book; changes nothing.
pub fn doctor(engine: &Engine) -> Answer<DoctorReport> {
    engine.read(|connection| {
        let currency = table::book::get(connection)?.currency;
        let found = fivedesk_store::examine(connection)?;
        Ok(DoctorReport {
            healthy: found.findings.is_empty(),
            checked: found.checked.iter().map(|message| engine.say(currency, message)).collect(),
            findings: found
                .findings
                .iter()
                .map(|(invariant, message)| Finding {
                    invariant: (*invariant).to_owned(),
                    sentence: engine.say(currency, message),
                })
                .collect(),
        })
    })
}
