//! Tables as they go out: CSV for any program, XLSX for a spreadsheet.

mod csv;
mod xlsx;

use chrono_tz::Tz;
use fivedesk_core::Timestamp;

pub use csv::csv_table;
pub use xlsx::xlsx_table;

/// Who wrote a table out, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made<'a> {
    /// The shop's name.
    pub shop: &'a str,
    /// When it was made: the same rows made at the same moment are the same bytes.
    pub at: Timestamp,
    /// The owner's time zone, in which moments are told.
    pub zone: Tz,
}

/// Why a table was not written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// More rows than a sheet holds.
    #[error("{rows} rows are more than the {most} a sheet holds")]
    Long {
        /// How many there are.
        rows: usize,
        /// How many fit.
        most: usize,
    },
    /// The file could not be put together.
    #[error("the sheet could not be made: {0}")]
    Sheet(String),
}
