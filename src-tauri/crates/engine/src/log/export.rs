//! Writes the log, or a part of it, into a file for other programs.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use fivedesk_core::{Code, Message, Refusal};
use fivedesk_store::table::{self, event_list};

use super::LogQuery;
use super::list::filter;
use crate::views::{EventView, LogExport};
use crate::{Answer, Engine};

/// The endings of files the log is written as.
const FILES: [&str; 2] = ["csv", "jsonl"];
const HEAD: &str = "seq,at,desk,order,kind,from,to,actor_kind,actor,what\r\n";

/// Writes the events that the query leaves, oldest first, whatever page it asks for: `.csv` for a spreadsheet,
/// `.jsonl` with one JSON object a line. The log is streamed, so that it may be larger than the memory.
///
/// Errors: `invalid_input` for another ending or a filter that is none; `io` where the file cannot be written, and
/// then none is left under the name.
pub fn export(engine: &Engine, query: &LogQuery, path: &Path) -> Answer<LogExport> {
    let filter = filter(engine, query)?;
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let refused = |code, key, problem: String| {
        let message = Message::new(key)
            .with("path", path.display().to_string())
            .with("problem", problem)
            .with("known", FILES.join(", "));
        engine.fault(Refusal::new(code, message).about(serde_json::json!({ "file": path })))
    };
    let line: fn(&EventView) -> String = match ending.as_str() {
        "csv" => csv,
        "jsonl" => jsonl,
        _ => return Err(refused(Code::InvalidInput, "log-format", String::new())),
    };
    // Written beside its place first: a full disk never leaves half a log under the name.
    let draft = path.with_extension(format!("{ending}.part"));
    let written = (|| {
        let mut file = BufWriter::new(File::create(&draft)?);
        if ending == "csv" {
            file.write_all(HEAD.as_bytes())?;
        }
        let mut events = 0_u32;
        let broken = engine.read(|connection| {
            let currency = table::book::get(connection)?.currency;
            Ok(event_list::each(connection, &filter, |row| {
                match file.write_all(line(&engine.event_view(currency, row)).as_bytes()) {
                    Ok(()) => {
                        events = events.saturating_add(1);
                        ControlFlow::Continue(())
                    }
                    Err(error) => ControlFlow::Break(error),
                }
            })?)
        });
        match broken {
            Ok(Some(error)) => return Err(error),
            Err(fault) => return Ok(Err(fault)),
            Ok(None) => {}
        }
        file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
        std::fs::rename(&draft, path)?;
        Ok(Ok(LogExport { path: path.display().to_string(), events }))
    })();
    let answer = written
        .unwrap_or_else(|error: std::io::Error| Err(refused(Code::Io, "file-unwritable", error.to_string())));
    if answer.is_err() {
        let _ = std::fs::remove_file(&draft);
    }
    answer
}

fn csv(event: &EventView) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let cells = [
        event.seq.to_string(),
        event.at.clone(),
        event.agent.clone(),
        text(&event.number),
        event.kind.clone(),
        text(&event.from),
        text(&event.to),
        event.actor_kind.clone(),
        event.actor.clone(),
        event.note.clone(),
    ];
    format!("{}\r\n", cells.map(|cell| harmless(&cell)).join(","))
}

/// A cell that no spreadsheet takes for a formula, in quotes where it needs them (RFC 4180).
pub(crate) fn harmless(cell: &str) -> String {
    let cell =
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn jsonl(event: &EventView) -> String {
    // An event's view is plain text and numbers, which always have a JSON form.
    serde_json::to_string(event).map(|line| format!("{line}\n")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_cell_is_never_a_formula() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-5", "'-5"),
            ("@sum", "'@sum"),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("a, b", "\"a, b\""),
            ("plain", "plain"),
        ] {
            assert_eq!(harmless(cell), written);
        }
    }
}
