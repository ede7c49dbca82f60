//! Files that operations and hosts read and write, and the faults about them.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use fivedesk_core::table::Table;
use fivedesk_core::{Code, Message, Refusal};
use fivedesk_exchange::{Made, TableError, csv_table, xlsx_table};
use fivedesk_store::table;

use crate::engine::fault_of_ours;
use crate::{Answer, Engine, Fault};

/// The endings of files a table is written as.
#[cfg(feature = "documents")]
const TABLES: &[&str] = &["csv", "xlsx", "pdf"];
#[cfg(not(feature = "documents"))]
const TABLES: &[&str] = &["csv", "xlsx"];

/// A file that could not be read.
pub fn unreadable(engine: &Engine, path: &Path, error: &std::io::Error) -> Fault {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => Code::NotFound,
        std::io::ErrorKind::InvalidData => Code::InvalidInput,
        _ => Code::Io,
    };
    let message = Message::new("file-unreadable")
        .with("path", path.display().to_string())
        .with("problem", error.to_string());
    engine.fault(Refusal::new(code, message).about(serde_json::json!({ "file": path })))
}

/// Writes a file whole or not at all: beside its place first, so that a full disk never leaves half of it under the name.
///
/// Errors: `io` where it cannot be written, and then what was there before still is.
pub fn write(engine: &Engine, path: &Path, bytes: &[u8]) -> Answer<()> {
    write_with(engine, path, |file| file.write_all(bytes))
}

/// The same, for what is not held in memory: `fill` writes it.
pub(crate) fn write_with(
    engine: &Engine,
    path: &Path,
    fill: impl FnOnce(&mut File) -> std::io::Result<()>,
) -> Answer<()> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let draft = path.with_extension(format!("{ending}.part"));
    let written = File::create(&draft)
        .and_then(|mut file| fill(&mut file).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&draft, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&draft);
        let message = Message::new("file-unwritable")
            .with("path", path.display().to_string())
            .with("problem", error.to_string());
        engine.fault(Refusal::new(Code::Io, message).about(serde_json::json!({ "file": path })))
    })
}

/// Makes a folder with those above it, where there is none.
///
/// Errors: `io` where it cannot be made.
pub fn make_folder(engine: &Engine, folder: &Path) -> Answer<()> {
    std::fs::create_dir_all(folder).map_err(|error| {
        let message = Message::new("file-unwritable")
            .with("path", folder.display().to_string())
            .with("problem", error.to_string());
        engine.fault(Refusal::new(Code::Io, message).about(serde_json::json!({ "file": folder })))
    })
}

/// Writes a table for a spreadsheet: `.xlsx`, or `.csv` marked as UTF-8 so that Excel reads its letters; or for paper:
/// `.pdf`.
///
/// Errors: `invalid_input` for another ending, or more rows than a sheet holds; `io` as [`write`].
pub fn write_table(engine: &Engine, table: &Table, path: &Path) -> Answer<()> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let refused =
        |message: Message| engine.fault(Refusal::invalid(message).about(serde_json::json!({ "file": path })));
    let shop = engine.read(|connection| Ok(table::book::get(connection)?.name))?;
    let made = Made { shop: &shop, at: engine.now(), zone: engine.zone() };
    let bytes = match ending.as_str() {
        "csv" => csv_table(table, &made, true),
        "xlsx" => xlsx_table(table, &made).map_err(|error| match error {
            TableError::Long { rows, most } => {
                refused(Message::new("table-long").with("rows", rows).with("most", most))
            }
            TableError::Sheet(_) => engine.fault(fault_of_ours(&error)),
        })?,
        #[cfg(feature = "documents")]
        "pdf" => crate::table_pages::pdf(engine, table, &made)?,
        _ => {
            let message = Message::new("table-format")
                .with("path", path.display().to_string())
                .with("known", TABLES.join(", "));
            return Err(refused(message));
        }
    };
    write(engine, path, &bytes)
}
