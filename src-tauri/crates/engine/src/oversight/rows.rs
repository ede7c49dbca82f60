//! Writes the rows behind the figures into files, so that anybody can work the figures out anew.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use fivedesk_core::{Code, Message, Refusal};
use fivedesk_store::Connection;
use fivedesk_store::table::plain_rows::{ALL, PlainTable};

use crate::fault::Failure;
use crate::log::harmless;
use crate::views::{RowsFile, RowsView};
use crate::{Answer, Engine};

/// Writes one CSV file a table into a folder, which is made where there is none: orders with their times, stays in
/// stages, lines, returns, products with their stock, purchases. All show one moment of the book, and are streamed, so
/// that they may be larger than the memory. Who ordered is a number, nobody's name.
///
/// Errors: `io` where a file cannot be written, and then none that is half written stands under its name.
pub fn rows(engine: &Engine, folder: &Path) -> Answer<RowsView> {
    engine.read(|connection| {
        let mut files = Vec::new();
        std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        for table in &ALL {
            let file = folder.join(format!("{}.csv", table.name));
            let draft = file.with_extension("csv.part");
            let written = write(connection, table, &draft).and_then(|rows| {
                std::fs::rename(&draft, &file).map_err(|error| unwritable(&file, &error))?;
                Ok(rows)
            });
            if written.is_err() {
                let _ = std::fs::remove_file(&draft);
            }
            files.push(RowsFile { file: file.display().to_string(), rows: written? });
        }
        Ok(RowsView { folder: folder.display().to_string(), files })
    })
}

fn write(connection: &Connection, table: &PlainTable, path: &Path) -> Result<u32, Failure> {
    let refused = |error: std::io::Error| unwritable(path, &error);
    let mut file = BufWriter::new(File::create(path).map_err(refused)?);
    file.write_all(line(&table.columns(connection)?).as_bytes()).map_err(refused)?;
    let mut rows = 0_u32;
    let broken = table.each(connection, |cells| match file.write_all(line(cells).as_bytes()) {
        Ok(()) => {
            rows = rows.saturating_add(1);
            ControlFlow::Continue(())
        }
        Err(error) => ControlFlow::Break(error),
    })?;
    if let Some(error) = broken {
        return Err(refused(error).into());
    }
    let file = file.into_inner().map_err(|error| refused(error.into_error()))?;
    file.sync_all().map_err(refused)?;
    Ok(rows)
}

fn line(cells: &[String]) -> String {
    // A number below nothing is no formula.
    let cell = |cell: &String| if cell.parse::<i64>().is_ok() { cell.clone() } else { harmless(cell) };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    format!("{}\r\n", cells.join(","))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Refusal {
    let message = Message::new("file-unwritable")
        .with("path", path.display().to_string())
        .with("problem", error.to_string());
    Refusal::new(Code::Io, message).about(serde_json::json!({ "file": path }))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_number_stays_one_and_a_word_is_no_formula() {
        let cells = ["-5", "=1+1", "a, b", ""].map(str::to_owned);
        assert_eq!(line(&cells), "-5,'=1+1,\"a, b\",\r\n");
    }
}
