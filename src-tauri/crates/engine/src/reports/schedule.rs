//! Which reports are written by themselves, and where to.

use std::path::Path;

use fivedesk_core::{Desk, Message, Refusal};
use fivedesk_store::table::report_runs;
use fivedesk_store::table::report_schedule::{self, ReportSchedule};
use fivedesk_store::{NewEvent, record_book};

use super::paper;
use crate::kept::Kept;
use crate::views::{ReportRunView, ReportScheduleView};
use crate::{Answer, Call, Engine};

/// What is to be written by itself.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScheduleRequest {
    /// The folder they go to; nothing is written by itself without one.
    pub folder: Option<String>,
    /// A report of each week, on its Monday.
    pub weekly: bool,
    /// A report of each month, on its 1st.
    pub monthly: bool,
    /// `a4` or `letter`; by the book's currency unless given.
    pub paper: Option<String>,
}

/// What is written by itself, and how the last ones went.
///
/// Errors: as reading the book.
pub fn schedule(engine: &Engine) -> Answer<ReportScheduleView> {
    engine.read(|connection| {
        let kept = report_schedule::get(connection)?;
        let runs = report_runs::latest(connection)?;
        Ok(ReportScheduleView {
            folder: kept.folder,
            weekly: kept.weekly,
            monthly: kept.monthly,
            paper: kept.paper,
            last: runs
                .into_iter()
                .map(|run| ReportRunView {
                    every: run.every,
                    first_day: run.first_day,
                    written_at: run.written.as_ref().map(|(at, _)| at.rfc3339()),
                    file: run.written.map(|(_, path)| path),
                    failures: crate::call::count(run.failures),
                    problem: run.failed.map(|(_, problem)| problem),
                })
                .collect(),
        })
    })
}

/// Has reports written from now on, or no more: what ended before is not written any more.
///
/// Errors: `invalid_input` for a folder that is not there or is named only in part, a folder without a week or month to
/// write of, or an unknown paper.
pub fn set_schedule(engine: &Engine, call: &Call, request: &ScheduleRequest) -> Answer<ReportScheduleView> {
    let refused = |message: Message, field: &str| {
        Err(engine.fault(Refusal::invalid(message).about(serde_json::json!({ "field": field }))))
    };
    paper::typst_word(engine, request.paper.as_deref())?;
    if let Some(folder) = request.folder.as_deref() {
        let path = Path::new(folder);
        if !path.is_absolute() || !path.is_dir() {
            return refused(Message::new("report-folder-missing").with("folder", folder), "folder");
        }
        if !request.weekly && !request.monthly {
            return refused(Message::new("report-schedule-empty"), "weekly");
        }
    }
    let (now, actor, asked) = (engine.now(), call.actor.clone(), request.clone());
    engine.act(
        call,
        "reports.set_schedule",
        request,
        move |tx| {
            let before = report_schedule::get(tx)?;
            let on = asked.folder.is_some();
            let wanted = ReportSchedule {
                folder: asked.folder.clone(),
                weekly: on && asked.weekly,
                monthly: on && asked.monthly,
                paper: asked.paper.clone(),
                since: before.since,
            };
            if wanted != before {
                let more = (wanted.weekly && !before.weekly) || (wanted.monthly && !before.monthly);
                let since = if more { now.0 } else { before.since };
                let said = said(&wanted);
                let was = Kept::Reports.now(tx, [])?;
                report_schedule::set(tx, &ReportSchedule { since, ..wanted })?;
                let event =
                    NewEvent { at: now, desk: Desk::Oversight, actor: &actor, said: &said, text: None };
                Kept::Reports.remember(tx, record_book(tx, &event)?, Some(was))?;
            }
            Ok(())
        },
        |engine, ()| schedule(engine),
    )
}

fn said(wanted: &ReportSchedule) -> Message {
    let Some(folder) = wanted.folder.as_deref() else { return Message::new("event-report_schedule_off") };
    let every = match (wanted.weekly, wanted.monthly) {
        (true, true) => "both",
        (true, false) => "week",
        _ => "month",
    };
    Message::new("event-report_schedule_set").with("folder", folder).with("every", every)
}
