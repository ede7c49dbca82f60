//! Papers: a template, its data and pictures in, PDF out, by Typst as a library.
//!
//! A template sees what it is given and nothing else: no file, no package, no network, no clock. The same template,
//! data and instant give the same bytes.

mod bounded;
mod error;
mod paper;
mod picture;
mod table;
mod world;

pub use error::PaperError;
pub use paper::{Paper, paper};
pub use picture::picture_page;
pub use table::{PrintedColumn, PrintedTable, table_pages};

/// The report's template as it comes with the program; the owner's own takes its place.
pub const REPORT: &str = include_str!("../templates/report.typ");
