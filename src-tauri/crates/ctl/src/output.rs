//! Answers as JSON or as lines for a person, and errors with their exit status.

use std::io::Write;
use std::process::ExitCode;

use fivedesk_engine::{Code, Fault};
use serde::Serialize;

/// Why the program ends without having done what it was asked.
pub(crate) enum Stop {
    /// It was asked wrongly.
    Usage(String),
    /// The engine refused.
    Fault(Fault),
    /// The answer was printed already; only the status is left.
    Told(Code),
}

impl Stop {
    pub(crate) fn usage(text: impl Into<String>) -> Self {
        Self::Usage(text.into())
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Prints an answer: JSON when asked for, else the lines.
pub(crate) fn answer<T: Serialize>(json: bool, value: &T, lines: impl FnOnce(&T) -> String) {
    if json { print_json(value) } else { print(&lines(value)) }
}

/// Prints to standard output. A reader that went away (`| head`) is no error.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    if !text.is_empty() && !text.ends_with('\n') {
        let _ = out.write_all(b"\n");
    }
    let _ = out.flush();
}

fn print_json<T: Serialize>(value: &T) {
    match serde_json::to_string_pretty(value) {
        Ok(text) => print(&text),
        Err(error) => eprintln!("the answer could not be written as JSON: {error}"),
    }
}

/// Tells why the program stopped, and gives its exit status.
pub(crate) fn stopped(stop: &Stop, json: bool) -> ExitCode {
    match stop {
        Stop::Usage(text) => {
            if json {
                usage_json(text);
            } else {
                eprintln!("{text}");
            }
            ExitCode::from(2)
        }
        Stop::Fault(fault) => {
            if json {
                print_json(&serde_json::json!({ "error": fault }));
            } else {
                eprintln!("{}", fault.message);
                for line in details(fault) {
                    eprintln!("  {line}");
                }
            }
            ExitCode::from(status(fault.code))
        }
        Stop::Told(code) => ExitCode::from(status(*code)),
    }
}

/// A usage error as JSON.
pub(crate) fn usage_json(text: &str) {
    print_json(&serde_json::json!({ "error": { "code": "usage", "message": text.trim(), "details": null } }));
}

/// Lines of a text that were not clear, what is asked about each, and the forms that are read, for a person.
fn details(fault: &Fault) -> Vec<String> {
    let rows =
        |name: &str| fault.details.get(name).and_then(|rows| rows.as_array()).cloned().unwrap_or_default();
    let text = |value: Option<&serde_json::Value>| value.and_then(|value| value.as_str()).map(str::to_owned);
    let mut lines = Vec::new();
    for line in rows("lines") {
        let Some(words) = text(line.get("text")) else { continue };
        let asked = text(line.get("question")).filter(|asked| *asked != fault.message);
        lines.push(format!("“{}” {}", words.trim(), asked.unwrap_or_default()).trim_end().to_owned());
    }
    let forms: Vec<String> = rows("forms").iter().filter_map(|form| text(Some(form))).collect();
    if forms.iter().any(|form| !fault.message.contains(form)) {
        lines.push(forms.join(" · "));
    }
    lines
}

const fn status(code: Code) -> u8 {
    match code {
        Code::Refused | Code::Conflict | Code::InsufficientStock => 3,
        Code::InvalidInput => 4,
        Code::NotFound => 5,
        Code::Busy | Code::DamagedBook | Code::NewerBook => 6,
        Code::Io | Code::Internal => 1,
    }
}

/// Rows in columns as wide as their widest cell; numbers stand right.
pub(crate) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .chain(head.get(column).map(|cell| cell.chars().count()))
            .max()
            .unwrap_or(0)
    };
    let numeric = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).all(|cell| {
            cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | ',' | '%' | ' ' | '–'))
        })
    };
    let columns: Vec<(usize, bool)> = (0..head.len()).map(|at| (width(at), numeric(at))).collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut line = String::new();
        for ((width, right), cell) in columns.iter().zip(cells) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            let cell = if *right { format!("{cell:>width$}") } else { format!("{cell:<width$}") };
            line.push_str(&cell);
        }
        format!("{}\n", line.trim_end())
    };
    let mut text = line(&mut head.iter().copied());
    for row in rows {
        text.push_str(&line(&mut row.iter().map(String::as_str)));
    }
    text
}
