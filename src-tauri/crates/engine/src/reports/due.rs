//! Reports nobody asks for: each written once when its week or month is over.

use std::path::{Path, PathBuf};

use fivedesk_core::Timestamp;
use fivedesk_store::table::report_runs::{self, ReportRun};
use fivedesk_store::table::report_schedule::{self, ReportSchedule};

use super::make::{ReportRequest, file_name, save};
use super::period::{self, Due, Each};
use crate::oversight::OversightQuery;
use crate::views::{ReportFailure, ReportsDueView};
use crate::{Answer, Engine, Fault};

/// The first pause after a failure, doubled by each further one up to the longest: 5 minutes, 6 hours.
const PAUSE: i64 = 300_000_000;
const LONGEST_PAUSE: i64 = 6 * 3_600_000_000;
/// A program that began to write one and has not ended by then is gone: 10 minutes.
const CLAIM: i64 = 600_000_000;

/// Who asks for what is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Time passes: what failed is tried again after a pause.
    ByTheClock,
    /// A person: what failed is tried again now.
    ByAPerson,
}

/// Writes the reports that are due. One that fails is told, here and by [`super::schedule`], and tried again.
///
/// Errors: as reading the book.
pub fn due(engine: &Engine, asked: Asked) -> Answer<ReportsDueView> {
    let mut done = ReportsDueView { written: Vec::new(), failed: Vec::new() };
    let schedule = engine.read(|connection| Ok(report_schedule::get(connection)?))?;
    let Some(folder) = schedule.folder.as_deref().map(PathBuf::from) else { return Ok(done) };
    for each in Each::ALL {
        let wanted = match each {
            Each::Week => schedule.weekly,
            Each::Month => schedule.monthly,
        };
        let due = period::due(each, engine.now(), schedule.since(), engine.zone());
        let Some(due) = due.filter(|_| wanted) else { continue };
        if !claimed(engine, due, asked)? {
            continue;
        }
        match written(engine, &schedule, due, &folder) {
            Ok(file) => done.written.push(file),
            Err(fault) => {
                tracing::warn!(code = fault.code.word(), each = each.word(), "a report was not written");
                done.failed.push(ReportFailure {
                    every: each.word().to_owned(),
                    first_day: due.first.to_string(),
                    problem: fault.message,
                });
            }
        }
    }
    Ok(done)
}

/// Takes one to write; `false` where it is written, somebody works on it, or it failed just now.
fn claimed(engine: &Engine, due: Due, asked: Asked) -> Answer<bool> {
    let now = engine.now();
    let key = (due.each.word(), due.first.to_string());
    // Looked at before it is written: nothing is, most of the time.
    let free = {
        let key = key.clone();
        engine.read(move |connection| {
            Ok(report_runs::get(connection, key.0, &key.1)?.is_none_or(|run| is_free(&run, now, asked)))
        })?
    };
    if !free {
        return Ok(false);
    }
    let claim = engine.write(move |tx| {
        let free = report_runs::get(tx, key.0, &key.1)?.is_none_or(|run| is_free(&run, now, asked));
        if free {
            report_runs::claim(tx, key.0, &key.1, now)?;
        }
        Ok(free)
    });
    claim.map_err(|failure| engine.fault(failure))
}

fn is_free(run: &ReportRun, now: Timestamp, asked: Asked) -> bool {
    let lately = |at: Timestamp, pause: i64| (0..pause).contains(&now.since(at));
    let pause = u32::try_from(run.failures.saturating_sub(1))
        .ok()
        .and_then(|doublings| PAUSE.checked_shl(doublings.min(16)))
        .map_or(LONGEST_PAUSE, |pause| pause.min(LONGEST_PAUSE));
    let waits = asked == Asked::ByTheClock && run.failed.as_ref().is_some_and(|(at, _)| lately(*at, pause));
    run.written.is_none() && !run.claimed_at.is_some_and(|at| lately(at, CLAIM)) && !waits
}

/// Writes one, and remembers how it went. A file of its name that is there already is taken for it.
fn written(engine: &Engine, schedule: &ReportSchedule, due: Due, folder: &Path) -> Answer<String> {
    let query = OversightQuery {
        from: Some(due.first.to_string()),
        to: Some(due.last.to_string()),
        ..OversightQuery::default()
    };
    let request = ReportRequest { query, paper: schedule.paper.clone() };
    let saved = file_name(engine, &request).and_then(|name| {
        let file = folder.join(name);
        if !file.exists() {
            save(engine, &request, &file)?;
        }
        Ok(file.display().to_string())
    });
    let (now, key) = (engine.now(), (due.each.word(), due.first.to_string()));
    let outcome = saved.clone().map_err(|fault: Fault| fault.message);
    let kept = engine.write(move |tx| {
        match &outcome {
            Ok(path) => report_runs::written(tx, key.0, &key.1, now, path)?,
            Err(problem) => report_runs::failed(tx, key.0, &key.1, now, problem)?,
        }
        Ok(())
    });
    kept.map_err(|failure| engine.fault(failure))?;
    saved
}
