//! Imports.

use std::path::{Path, PathBuf};

use fivedesk_engine::books::{self, NewBook};
use fivedesk_engine::imports::{self, Counted, ImportReport, ImportRequest, ImportView, OnProgress};
use fivedesk_engine::{Engine, Fault};

use super::orders;
use crate::args::{Import, Imported};
use crate::host::{Host, zone};
use crate::output::{self, Stop, table};
use crate::progress;

pub(crate) fn run(host: &Host, import: &Import) -> Result<(), Stop> {
    let Some(path) = &import.file else { return past(host, import.past.as_ref()) };
    if path.is_dir() {
        return folder(host, import, path);
    }
    let report = one(host, import, path)?;
    output::answer(host.json, &report, told);
    Ok(())
}

fn one(host: &Host, import: &Import, path: &Path) -> Result<ImportReport, Stop> {
    let request = ImportRequest {
        path: path.to_owned(),
        format: import.format.clone(),
        tz: import.tz.clone(),
        dates: import.dates.clone(),
        currency: import.currency.clone(),
        accept_approvals: import.accept_approvals,
    };
    let (bar, on) = progress::over_bytes();
    let report = if host.book.exists() {
        with(host, &host.open()?, &request, import, &on)
    } else {
        into_new(host, &request, import, &on)
    };
    bar.finish_and_clear();
    report
}

/// What became of one file of a folder.
#[derive(serde::Serialize)]
struct OfFolder {
    file: PathBuf,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<ImportReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Fault>,
}

/// Takes every file of a folder, by name; one that is refused holds up no other.
fn folder(host: &Host, import: &Import, folder: &Path) -> Result<(), Stop> {
    let unread = |error: std::io::Error| Stop::usage(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if path.is_file() && !hidden {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(Stop::usage(format!("{}: there is no file in it", folder.display())));
    }
    files.sort();
    let mut done = Vec::with_capacity(files.len());
    for file in files {
        done.push(match one(host, import, &file) {
            Ok(report) => OfFolder { file, report: Some(report), error: None },
            Err(Stop::Fault(fault)) => OfFolder { file, report: None, error: Some(fault) },
            Err(stop) => return Err(stop),
        });
    }
    let failed = done.iter().find_map(|one| one.error.as_ref()).map(|fault| fault.code);
    output::answer(host.json, &done, |done| done.iter().map(told_of).collect::<Vec<_>>().join("\n"));
    failed.map_or(Ok(()), |code| Err(Stop::Told(code)))
}

fn told_of(one: &OfFolder) -> String {
    let said = match (&one.report, &one.error) {
        (Some(report), _) => told(report),
        (None, error) => error.as_ref().map(|fault| fault.message.clone()).unwrap_or_default(),
    };
    format!("{}\n{said}\n", one.file.display())
}

fn past(host: &Host, asked: Option<&Imported>) -> Result<(), Stop> {
    let engine = host.open()?;
    match asked {
        Some(Imported::Undo { import, dry_run: true }) => {
            output::answer(host.json, &imports::preview_undo(&engine, *import)?, orders::taken_back);
        }
        Some(Imported::Undo { import, dry_run: false }) => {
            output::answer(host.json, &imports::undo(&engine, &host.call, *import)?, orders::taken_back);
        }
        Some(Imported::List) | None => output::answer(host.json, &imports::list(&engine)?, |all| listed(all)),
    }
    Ok(())
}

fn listed(all: &[ImportView]) -> String {
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            let undone = one.undone_at.as_ref().map_or_else(String::new, |at| format!("taken back {at}"));
            vec![one.id.to_string(), one.at.clone(), one.told.clone(), undone]
        })
        .collect();
    table(&["import", "at", "what", ""], &rows)
}

fn with(
    host: &Host,
    engine: &Engine,
    request: &ImportRequest,
    import: &Import,
    on: &OnProgress,
) -> Result<ImportReport, Stop> {
    let report = if import.dry_run {
        imports::preview(engine, request, on)?
    } else {
        let report = imports::run(engine, &host.call, request, on)?;
        // What was imported is found by its words from the first search on.
        engine.catch_up(&mut |_| true)?;
        report
    };
    if let Some(out) = &import.refused_to {
        imports::save_refused(engine, request, out, on)?;
    }
    Ok(report)
}

/// A missing book is made for the file, in its currency; a dry run leaves none behind.
fn into_new(
    host: &Host,
    request: &ImportRequest,
    import: &Import,
    on: &OnProgress,
) -> Result<ImportReport, Stop> {
    let dry = import.dry_run;
    let currency = imports::currency_of(request, on)?;
    let new = NewBook {
        name: "My shop".to_owned(),
        currency: currency.unwrap_or_else(|| "EUR".to_owned()),
        time_zone: request.tz.clone().unwrap_or_else(zone),
    };
    let path = if dry { passing_book() } else { host.book.clone() };
    let engine = host.minded(books::create(&path, host.clock.clone(), &host.call, &new)?);
    let report = with(host, &engine, request, import, on);
    drop(engine);
    if dry {
        for ending in ["", "-wal", "-shm"] {
            let mut name = path.clone().into_os_string();
            name.push(ending);
            let _ = std::fs::remove_file(name);
        }
    }
    report
}

fn passing_book() -> PathBuf {
    std::env::temp_dir().join(format!("fivedesk-dry-run-{}.fivedesk", std::process::id()))
}

fn told(report: &ImportReport) -> String {
    let row = |name: &str, c: Counted| {
        vec![
            name.to_owned(),
            c.new.to_string(),
            c.changed.to_string(),
            c.same.to_string(),
            c.refused.to_string(),
        ]
    };
    let rows = vec![
        row("orders", report.orders),
        row("returns", report.returns),
        row("products", report.products),
        row("customers", report.customers),
    ];
    let mut text = format!("{}: {}\n", report.format, report.why);
    text.push_str(&table(&["", "new", "changed", "same", "refused"], &rows));
    text.push_str(&format!(
        "{} order lines worth {} {c}, {} returned lines worth {} {c}\n",
        report.order_lines,
        report.value,
        report.return_lines,
        report.returned_value,
        c = report.currency
    ));
    for note in &report.notes {
        text.push_str(&format!("{note}\n"));
    }
    for aside in &report.set_aside {
        text.push_str(&format!("left out: {} lines of {} – {}\n", aside.lines, aside.orders, aside.reason));
    }
    for refused in report.refused.iter().take(20) {
        let column = refused.column.as_ref().map_or_else(String::new, |column| format!(", {column}"));
        text.push_str(&format!("line {}{column}: {}\n", refused.line, refused.reason));
    }
    if report.refused_lines > 20 {
        text.push_str(&format!("… {} lines refused in all; --json lists them\n", report.refused_lines));
    }
    if report.dry_run {
        text.push_str("Nothing was written.\n");
    }
    text
}
