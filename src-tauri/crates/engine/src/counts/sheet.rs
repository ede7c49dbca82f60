//! A count's sheet as a file, to be printed or filled in.

use std::path::Path;

use fivedesk_core::{Code, Message, Refusal};
use fivedesk_exchange::csv_row;

use crate::views::CountView;
use crate::{Answer, Engine};

/// The sheet as CSV: SKU, product, unit, expected, counted; safe to open as a spreadsheet.
///
/// Errors: `not_found`.
pub fn sheet(engine: &Engine, id: i64) -> Answer<String> {
    Ok(written(&super::show(engine, id)?))
}

/// The same, written to a file.
///
/// Errors: `not_found`; `io` when the file cannot be written.
pub fn sheet_to(engine: &Engine, id: i64, path: &Path) -> Answer<()> {
    std::fs::write(path, sheet(engine, id)?).map_err(|error| {
        let message = Message::new("file-unwritable")
            .with("path", path.display().to_string())
            .with("problem", error.to_string());
        engine.fault(Refusal::new(Code::Io, message).about(serde_json::json!({ "file": path })))
    })
}

fn written(count: &CountView) -> String {
    let mut text = csv_row(["sku", "product", "unit", "expected", "counted"]);
    for line in &count.lines {
        let counted = line.counted.map_or_else(String::new, |counted| counted.0.to_string());
        text.push_str(&csv_row([
            line.sku.as_deref().unwrap_or_default(),
            &line.product,
            line.unit.as_deref().unwrap_or_default(),
            &line.expected.0.to_string(),
            &counted,
        ]));
    }
    text
}
