//! Reports as PDF, and what they are made by.

use fivedesk_engine::reports::{self, Asked, ReportRequest, ScheduleRequest};
use fivedesk_engine::views::ReportScheduleView;
use fivedesk_engine::{Code, files};

use crate::args::{AboutReports, Report, Schedule, Template};
use crate::host::Host;
use crate::output::{self, Stop, table};

pub(crate) fn run(host: &Host, asked: Report) -> Result<(), Stop> {
    match (asked.about, asked.out) {
        (Some(AboutReports::Template(command)), _) => template(host, command),
        (Some(AboutReports::Schedule(command)), _) => schedule(host, command),
        (Some(AboutReports::Due), _) => due(host),
        (None, Some(out)) => {
            let engine = host.open()?;
            let query = super::oversight::query(&engine, asked.period)?;
            let view = reports::save(&engine, &ReportRequest { query, paper: asked.paper }, &out)?;
            output::answer(host.json, &view, |view| {
                let saved = format!("The report of {} is in {}.", view.period, view.file);
                view.note.as_ref().map_or(saved.clone(), |note| format!("{saved}\n{note}"))
            });
            Ok(())
        }
        // The command line asks for one of the two.
        (None, None) => Err(Stop::usage("report --out FILE.pdf")),
    }
}

fn template(host: &Host, command: Template) -> Result<(), Stop> {
    let engine = host.open()?;
    match command {
        Template::Show => output::answer(host.json, &reports::template(&engine)?, |view| view.source.clone()),
        Template::Set { file } => {
            let source =
                std::fs::read_to_string(&file).map_err(|error| files::unreadable(&engine, &file, &error))?;
            let view = reports::set_template(&engine, &host.call, &source)?;
            output::answer(host.json, &view, |_| "Reports are made by it from now on.".to_owned());
        }
        Template::Reset => {
            let view = reports::reset_template(&engine, &host.call)?;
            output::answer(host.json, &view, |_| "Reports are made by the built-in template.".to_owned());
        }
    }
    Ok(())
}

fn schedule(host: &Host, command: Schedule) -> Result<(), Stop> {
    let engine = host.open()?;
    let view = match command {
        Schedule::Show => reports::schedule(&engine)?,
        Schedule::Off => reports::set_schedule(&engine, &host.call, &ScheduleRequest::default())?,
        Schedule::Set { folder, weekly, monthly, paper } => {
            // The window, which may write them, stands in another folder than this terminal.
            let folder = std::path::absolute(&folder).unwrap_or(folder);
            let folder = Some(folder.display().to_string());
            reports::set_schedule(&engine, &host.call, &ScheduleRequest { folder, weekly, monthly, paper })?
        }
    };
    output::answer(host.json, &view, told);
    Ok(())
}

fn told(view: &ReportScheduleView) -> String {
    let mut text = match (&view.folder, view.weekly, view.monthly) {
        (None, ..) => "No report is written by itself.\n".to_owned(),
        (Some(folder), true, true) => format!("Each week's and each month's report goes to {folder}.\n"),
        (Some(folder), true, false) => format!("Each week's report goes to {folder}.\n"),
        (Some(folder), ..) => format!("Each month's report goes to {folder}.\n"),
    };
    let rows: Vec<Vec<String>> = view
        .last
        .iter()
        .map(|run| {
            let outcome = run.file.clone().or_else(|| run.problem.clone()).unwrap_or_default();
            vec![run.every.clone(), run.first_day.clone(), run.failures.to_string(), outcome]
        })
        .collect();
    if !rows.is_empty() {
        text.push_str(&table(&["each", "from", "failed", "file"], &rows));
    }
    text
}

/// Ends with status 1 where one could not be written, so that a script that asks each morning sees it.
fn due(host: &Host) -> Result<(), Stop> {
    let view = reports::due(&host.open()?, Asked::ByAPerson)?;
    output::answer(host.json, &view, |view| {
        let written = view.written.iter().map(|file| format!("{file} was written.\n"));
        let failed =
            view.failed.iter().map(|one| format!("{} from {}: {}\n", one.every, one.first_day, one.problem));
        let lines: String = written.chain(failed).collect();
        if lines.is_empty() { "Nothing is due.\n".to_owned() } else { lines }
    });
    if view.failed.is_empty() { Ok(()) } else { Err(Stop::Told(Code::Io)) }
}
