//! A table by itself, to be printed or mailed as it is.

use std::time::Duration;

use fivedesk_core::Timestamp;

use crate::PaperError;
use crate::paper::{Paper, paper};

/// Thousands of rows take seconds, on a slow machine some more.
const MOST: Duration = Duration::from_secs(60);

/// A table as it is printed: every text ready to be shown.
#[derive(Debug, Clone, serde::Serialize)]
pub struct PrintedTable<'a> {
    /// The typeface.
    pub font: &'a str,
    /// The shop's name.
    pub shop: &'a str,
    /// What it is.
    pub title: &'a str,
    /// The day it was made.
    pub made: String,
    /// “Page ⟨page⟩ of ⟨pages⟩”, with the two marks to be replaced.
    pub page: String,
    /// From left to right.
    pub columns: Vec<PrintedColumn>,
    /// From top to bottom, each with a cell a column.
    pub rows: Vec<Vec<String>>,
}

/// A column as it is printed.
#[derive(Debug, Clone, serde::Serialize)]
pub struct PrintedColumn {
    /// Its heading.
    pub name: String,
    /// Figures stand right.
    pub right: bool,
    /// Takes the room that is left.
    pub wide: bool,
}

/// Pages in landscape with the table on them, its head on each.
///
/// Errors: `Pdf` when the pages cannot be made; `Late` and `Busy` for one that does not end.
pub fn table_pages(
    table: &PrintedTable<'_>,
    fonts: &[&'static [u8]],
    made: Timestamp,
) -> Result<Vec<u8>, PaperError> {
    let data = serde_json::to_string(table).map_err(|error| PaperError::Pdf(error.to_string()))?;
    paper(&Paper {
        template: include_str!("../templates/table.typ"),
        data: &data,
        pictures: &[],
        fonts,
        made,
        most: MOST,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_printed_and_the_head_on_each_page() {
        let column = |name: &str, right| PrintedColumn { name: name.to_owned(), right, wide: !right };
        let table = PrintedTable {
            font: "Noto Sans",
            shop: "Ada's",
            title: "Purchase list",
            made: "25 Nov 2026".to_owned(),
            page: "Page ⟨page⟩ of ⟨pages⟩".to_owned(),
            columns: vec![column("Product", false), column("Order", true)],
            rows: (1..=60).map(|n| vec![format!("Lamp #{n} *x*"), format!("{n}")]).collect(),
        };
        let made = Timestamp::parse("2026-11-25T10:00:00Z").unwrap();
        let pdf = table_pages(&table, &[ttf_noto_sans::REGULAR], made).unwrap();
        let text = pdf_extract::extract_text_from_mem(&pdf).unwrap();
        assert!(text.contains("Lamp #60 *x*"), "words are words, not markup: {text}");
        assert!(text.contains("Page 2 of"), "{text}");
        assert!(text.matches("Product").count() >= 2, "{text}");
    }
}
